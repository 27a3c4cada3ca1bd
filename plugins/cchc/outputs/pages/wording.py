"""Outputs › pages: small phrases of the pages: dates in lists, states of laws, sizes of files."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from cchc.records.record import FactSource, Published, Record
from cchc.records.values import Validity
from cchc.records.wording import UNKNOWN, Said, capitalised, say_day
from cchc.text.dates import PartialDate, display_moment

STATE_KIND = {
    Validity.IN_FORCE: "good",
    Validity.ENDED: "gone",
    Validity.COMING: "soon",
    Validity.UNKNOWN: "unknown",
}


def row(label: str, said: Said) -> dict[str, Any]:
    """A row of a list of definitions."""
    return {"label": label, "value": said.text, "note": said.note, "state": said.state}


def iso(moment: datetime | PartialDate | date | None) -> str | None:
    """A moment for ``<time datetime>``; quarters have no such form."""
    if moment is None:
        return None
    if isinstance(moment, PartialDate):
        return None if "Q" in moment.iso else moment.iso
    return moment.isoformat()


def moment_text(moment: datetime | PartialDate | None) -> str:
    """A moment as the reader sees it."""
    return UNKNOWN if moment is None else display_moment(moment)


def day_text(moment: datetime | PartialDate | None) -> str:
    """The day of a moment, for lists."""
    if moment is None:
        return UNKNOWN
    return say_day(moment.date()) if isinstance(moment, datetime) else moment.display


def source_text(record: Record) -> str:
    """Where the record's facts come from and to which day they are true."""
    source, as_of = record.source, record.as_of
    where = UNKNOWN if source is None else _source_name(source)
    note = None if source is None else source.note
    until = UNKNOWN if as_of is None else say_day(as_of)
    sentences = [f"Nguồn: {where}", capitalised(note) if note else None, f"Thông tin ghi nhận đến ngày: {until}"]
    return " ".join(f"{sentence.rstrip('.')}." for sentence in sentences if sentence)


def _source_name(source: FactSource) -> str:
    parts = [source.name]
    if source.author is not None:
        parts.append(f"tác giả {source.author}")
    if source.published is not None:
        parts.append(f"đăng {moment_text(source.published)}")
    if source.read_at is not None:
        parts.append(f"đọc tại {source.read_at}")
    return "; ".join(parts)


def dates_meta(record: Published) -> list[str]:
    """The dates of a page, for the line under its heading."""
    lines = []
    if record.published is not None:
        lines.append(f"Đăng: {moment_text(record.published)}")
    if record.updated is not None:
        lines.append(f"Cập nhật: {moment_text(record.updated)}")
    return lines


def file_size(size: int) -> str:
    """The size of a file: 54 kB, 1,2 MB."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
