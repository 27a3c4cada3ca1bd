"""Records: how facts are worded in Vietnamese, the same on pages, sheets, feeds and in open data.

Unknown is "chưa có thông tin", never 0 or nothing; "không có" is said only where a source says so; an amount of 0 is
reported as what the source prints; "miễn phí" only where a text says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from cchc.records.method import Channel, Fee, FeeTier, LocalFee, Method, TimeLimit
from cchc.records.procedure import LocalProcedure, OnlineLevel, Procedure
from cchc.records.states import ABSENT, Absent

UNKNOWN = "chưa có thông tin"
NONE = "không có"

State = Literal["known", "none", "unknown"]


@dataclass(frozen=True)
class Said:
    """A fact in words: the main words, a smaller note, and its state."""

    text: str
    note: str | None = None
    state: State = "known"

    @classmethod
    def unknown(cls, note: str | None = None) -> Said:
        """Nobody has told us."""
        return cls(UNKNOWN, note, "unknown")

    @classmethod
    def none(cls) -> Said:
        """None, and a source says so."""
        return cls(NONE, None, "none")


def say_day(day: date) -> str:
    """A day as officials write it: 05/02/2024, 01/7/2025 (Nghị định 30/2020/NĐ-CP)."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def capitalised(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def say_text(value: str | Literal[Absent.ABSENT] | None) -> Said:
    """A single stated text."""
    if value is ABSENT:
        return Said.none()
    return Said.unknown() if value is None else Said(value)


def say_list(values: tuple[str, ...] | Literal[Absent.ABSENT] | None, separator: str = "; ") -> Said:
    """Several stated texts as one line."""
    if value_missing(values):
        return Said.none() if values is ABSENT else Said.unknown()
    return Said(separator.join(values))  # type: ignore[arg-type]


def value_missing(values: tuple[object, ...] | Literal[Absent.ABSENT] | None) -> bool:
    """Whether a stated list says nothing: absent, unknown or empty."""
    return values is ABSENT or not values


def say_time(time: TimeLimit | Literal[Absent.ABSENT] | None) -> Said:
    """A time limit."""
    if time is ABSENT:
        return Said.none()
    if time is None:
        return Said.unknown()
    notes = [
        f"kể từ {time.start.removeprefix('kể từ ')}" if time.start else None,
        f"khi {time.when}" if time.when else None,
        *(f"{case.case}: {case.text}" for case in time.cases),
        _longest(time),
        time.note,
    ]
    note = "; ".join(part for part in notes if part) or None
    return Said.unknown(note) if time.text is None else Said(capitalised(time.text), note)


def _longest(time: TimeLimit) -> str | None:
    if time.longest is None:
        return None
    return f"dài nhất {time.longest}" + (f" khi {time.longest_when}" if time.longest_when else "")


def say_fee(fee: Fee | Literal[Absent.ABSENT] | None) -> Said:
    """A fee as the national record or the local overlay gives it."""
    if fee is ABSENT:
        return Said.none()
    if fee is None:
        return Said.unknown()
    cap = None
    if fee.cap is not None:
        cap = f"không quá {fee.cap.display}" + (f"/{fee.cap_per}" if fee.cap_per else "")
    said = _amount_said(fee)
    notes = [said.note, cap, f"nguồn ghi ví dụ {fee.example.display}" if fee.example is not None else None]
    if fee.text is not None and fee.text.casefold() != said.text.casefold():
        notes.append(fee.text)
    return Said(said.text, "; ".join(dict.fromkeys(note for note in notes if note)) or None, said.state)


def _amount_said(fee: Fee) -> Said:
    if fee.tiers:
        return Said("; ".join(_tier(tier) for tier in fee.tiers))
    if fee.free:
        return Said("Miễn phí")
    if fee.amount is not None and fee.amount.amount != 0:
        return Said(fee.amount.display + (f"/{fee.per}" if fee.per else ""))
    if fee.set_by is not None:
        return Said(f"Theo quy định của {fee.set_by}", "chưa có thông tin về mức thu ở địa phương")
    if fee.amount is not None:
        return Said(f"Nguồn ghi {fee.amount.display}")
    return Said(capitalised(fee.text)) if fee.text is not None else Said.unknown()


def _tier(tier: FeeTier) -> str:
    if tier.amount is None:
        return tier.text or UNKNOWN
    price = tier.amount.display + (f"/{tier.per}" if tier.per else "")
    if tier.text is None:
        return price
    # "18.000 đồng" does not say 8.000 đồng.
    said = re.search(rf"(?<![0-9.,]){re.escape(tier.amount.display)}", tier.text)
    return tier.text if said else f"{tier.text}: {price}"


def local_fee(local: LocalProcedure | None, channel: Channel) -> LocalFee | None:
    """The fee that a local resolution fixes for a channel."""
    for fee in local.fees if local is not None else ():
        if not fee.channels or channel in fee.channels:
            return fee
    return None


def say_method_fee(method: Method, local: LocalProcedure | None) -> Said:
    """The fee of one row, with the local resolution in place of the national statement where there is one."""
    fixed = local_fee(local, method.channel)
    if fixed is None:
        return say_fee(method.fee)
    said = say_fee(fixed.fee)
    note = "; ".join(part for part in (said.note, f"theo Nghị quyết {fixed.resolution}") if part)
    return Said(said.text, note, said.state)


def say_channels(procedure: Procedure) -> Said:
    """The ways to hand in, as one line."""
    if not procedure.methods:
        return Said.unknown()
    return Said(capitalised(", ".join(dict.fromkeys(method.channel.label for method in procedure.methods))))


def say_procedure_time(procedure: Procedure) -> Said:
    """The time limit of a procedure in one line; where rows differ, each with its channel in the note."""
    rows = [(method, say_time(limit)) for method in procedure.methods for limit in (method.time, *method.other_times)]
    return _summary(rows, "Tuỳ cách nộp, tuỳ trường hợp")


def say_procedure_fee(procedure: Procedure, local: LocalProcedure | None) -> Said:
    """The fee of a procedure in one line; where rows differ, each with its channel in the note."""
    return _summary([(method, say_method_fee(method, local)) for method in procedure.methods], "Tuỳ cách nộp")


def _summary(rows: list[tuple[Method, Said]], differing: str) -> Said:
    groups: dict[Said, list[Method]] = {}
    for method, said in rows:
        groups.setdefault(said, []).append(method)
    stated = {said: methods for said, methods in groups.items() if said.state != "unknown" or said.note}
    if not stated:
        return Said.unknown()
    if len(stated) == 1 and len(groups) == 1:
        return next(iter(stated))
    words = {said.text for said in groups}
    if len(words) == 1:
        return Said(next(iter(words)), _joined(f"{_where(methods)}: {said.note}" for said, methods in groups.items()
                                               if said.note), next(iter(groups)).state)  # fmt: skip
    parts = (
        f"{_where(methods)}: {said.text}" + (f" ({said.note})" if said.note else "") for said, methods in groups.items()
    )
    return Said(differing, _joined(parts))


def _joined(parts: Iterable[str]) -> str | None:
    return "; ".join(parts) or None


def _where(methods: list[Method]) -> str:
    """The channels of some rows, told apart by place where one channel stands in several rows."""
    names = (f"{method.channel.label} ({method.place})" if method.place else method.channel.label for method in methods)
    return ", ".join(dict.fromkeys(names))


def say_receiving(procedure: Procedure, local: LocalProcedure | None) -> Said:
    """Where a dossier is handed in: the local place where it is known, else the agency of the record."""
    if local is not None and isinstance(local.place, str):
        return Said(local.place)
    agencies = procedure.agencies
    if agencies is ABSENT or agencies is None:
        return Said.unknown()
    return say_list(agencies.receiving)


def say_online(procedure: Procedure, local: LocalProcedure | None) -> Said:
    """How far the procedure can be done online: a local decision, not in the national record."""
    level: OnlineLevel | None = (local.online_level if local is not None else None) or procedure.online_level
    if level is not None:
        return Said(capitalised(level.label))
    if any(method.channel is Channel.ONLINE for method in procedure.methods):
        return Said("Có nhận hồ sơ trực tuyến", "mức độ trực tuyến: chưa có thông tin")
    return Said.unknown()


def say_count(originals: int | None, copies: int | None) -> str:
    """How many originals and copies of a paper."""
    if originals is None and copies is None:
        return "số bản: " + UNKNOWN
    parts = [f"{count:02d} {label}" for count, label in ((originals, "bản chính"), (copies, "bản sao")) if count]
    return ", ".join(parts)
