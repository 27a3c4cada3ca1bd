"""Shared by every stage: the only "now" there is, in Vietnamese time.

A build sees one moment, taken once at its start or given by ``--as-of``. Nothing else in the package asks the
machine for the time, so that the same content and the same moment give the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
"""UTC+07:00, without summer time."""


class MomentUnreadable(ValueError):
    """Raised for a text that is neither an ISO date nor an ISO date and time."""


@dataclass(frozen=True)
class Clock:
    """The moment at which the site is looked at."""

    now: datetime
    """Aware, in Vietnamese time, to the second."""

    @classmethod
    def from_machine(cls) -> Clock:
        """The present moment; called once a run, by the command line."""
        return cls(datetime.now(VIETNAM).replace(microsecond=0))

    @classmethod
    def at(cls, moment: str) -> Clock:
        """The moment written as an ISO date (its midnight) or date and time; without a zone it is +07:00.

        Raises MomentUnreadable.
        """
        text = moment.strip()
        try:
            parsed = datetime.fromisoformat(text)
        except ValueError:
            raise MomentUnreadable(text) from None
        if parsed.tzinfo is None:
            parsed = parsed.replace(tzinfo=VIETNAM)
        return cls(parsed.astimezone(VIETNAM).replace(microsecond=0))

    @property
    def today(self) -> date:
        """The day in Việt Nam."""
        return self.now.date()


def start_of(day: date) -> datetime:
    """The first moment of a day in Việt Nam."""
    return datetime.combine(day, time(), VIETNAM)
