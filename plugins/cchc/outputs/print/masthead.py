"""Outputs, print: what every sheet of a unit has: its name, its contacts, the way to the page, the day of the facts."""

from __future__ import annotations

from cchc.catalog.addresses import absolute
from cchc.outputs.print.blocks import Fact, Facts, Panel
from cchc.outputs.print.sheets import QrLink, Stamp, UnitBlock
from cchc.records.procedure import LocalProcedure
from cchc.records.record import Record
from cchc.records.unit import Unit
from cchc.records.wording import UNKNOWN, Said, capitalised, say_day, say_list, say_text

SAMPLE = "Trang mẫu – không phải thông tin chính thức"


def unit_block(unit: Unit) -> UnitBlock:
    """The unit's two lines."""
    return UnitBlock(unit.title, capitalised(unit.place_line))


def stamp(unit: Unit, record: Record) -> Stamp:
    """The day of the record's facts, and on a sample site the words that say so."""
    until = say_day(record.as_of) if record.as_of is not None else UNKNOWN
    return Stamp(
        # Without a day of its own the sheet takes the unit's founding day of ids: any fixed day keeps the bytes equal.
        dated=record.as_of or unit.identity.day,
        as_of_line=f"Thông tin ghi nhận đến ngày: {until}",
        sample_note=SAMPLE if unit.sample else None,
        sample_detail=unit.sample_note if unit.sample else None,
    )


def page_link(unit: Unit, address: str, caption: str) -> QrLink:
    """The code of a page's address, and the address as one types it: without scheme and last stroke."""
    url = absolute(unit.site_url, address)
    return QrLink(url, caption, url.partition("://")[2].rstrip("/"))


def fact(label: str, said: Said) -> Fact:
    """A labelled value in the words of the pages."""
    return Fact(label, said.text, said.note, known=said.state == "known")


def contacts(unit: Unit, local: LocalProcedure | None = None) -> tuple[Fact, ...]:
    """Where and when to ask; local facts of a procedure stand in front of the unit's own."""
    office = unit.office
    hours = local.hours if local is not None and local.hours is not None else office.hours
    phone = local.phone if local is not None and local.phone is not None else office.phone
    known_only = (("Thư điện tử", unit.email), ("Zalo", unit.zalo))
    return (
        Fact("Nơi hỏi", office.title),
        fact("Địa chỉ", say_text(office.address)),
        fact("Giờ làm việc", say_list(hours)),
        fact("Điện thoại", say_text(phone)),
        fact("Đường dây nóng", say_text(unit.hotline)),
        *(Fact(label, value) for label, value in known_only if isinstance(value, str)),
    )


def contact_panel(unit: Unit, local: LocalProcedure | None = None) -> Panel:
    """The back of a leaflet."""
    return Panel("Hỏi ở đâu?", (Facts(contacts(unit, local)),))


def short_contacts(unit: Unit) -> tuple[Fact, ...]:
    """The contact strip of a poster."""
    return tuple(fact for fact in contacts(unit) if fact.label in {"Nơi hỏi", "Giờ làm việc", "Đường dây nóng"})
