"""Records: things of the reference lists have a beginning, may have an end, and may have successors.

Districts ended and provinces merged on 01/7/2025; laws are replaced. An old page keeps the old name and says what
holds today, so validity is part of every reference record from the start.
"""

from __future__ import annotations

from datetime import date

from cchc.records.model import field
from cchc.records.record import Record
from cchc.records.values import Day, Lines, Validity


class Lasting(Record):
    """A record that is valid in a span of time. Days are inclusive at the start and exclusive at the end."""

    valid_from: Day | None = field("hiệu lực từ", also=("từ ngày",), default=None, doc="Ngày bắt đầu có hiệu lực.")
    valid_until: Day | None = field(
        "hết hiệu lực từ", also=("đến ngày",), default=None, doc="Ngày bắt đầu không còn hiệu lực."
    )
    successors: Lines = field(
        "thay bằng", also=("nay là",), default=(), doc="Mã của những mục thay thế mục này, nếu đã có."
    )

    def validity_on(self, day: date) -> Validity:
        """Where the thing stands on a day."""
        if self.valid_until is not None and day >= self.valid_until:
            return Validity.ENDED
        if self.valid_from is not None:
            return Validity.IN_FORCE if day >= self.valid_from else Validity.COMING
        return Validity.UNKNOWN if self.valid_until is None else Validity.IN_FORCE
