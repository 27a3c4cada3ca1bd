"""Hosts: the facts that stand in the frame of every page: whose site it is, its hubs, its contacts, its day."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from cchc.catalog import Catalog
from cchc.catalog import addresses as at
from cchc.records.states import ABSENT, known
from cchc.records.unit import Unit

_NAV = (
    ("Thủ tục", at.PROCEDURES),
    ("Kế hoạch", at.PLANS),
    ("Báo cáo", at.REPORTS),
    ("Văn bản", at.DOCUMENTS),
    ("Tin tức", at.NEWS),
    ("Hỏi đáp", at.QUESTIONS),
    ("In ấn", at.PRINT),
)
_FOOTER = (
    ("Giới thiệu, liên hệ", at.CONTACT),
    ("Cơ quan", at.AGENCIES),
    ("Địa bàn", at.PLACES),
    ("Chữ viết tắt", at.GLOSSARY),
    ("Dữ liệu mở", at.OPEN_DATA),
)


@dataclass(frozen=True)
class HubLink:
    """A link of the frame to a hub of the site."""

    title: str
    url: str
    """Address from the site's root."""

    @property
    def section(self) -> str:
        """By this a page says that it belongs here."""
        return at.section_of(self.url)


@dataclass(frozen=True)
class SiteFacts:
    """What every page shows around its body."""

    site_name: str
    site_url: str
    """Ends with a slash."""
    unit: dict[str, Any]
    """For the templates: name, place_line, sample_note, hotline, hotline_href, address, hours, as_of_line."""
    nav: tuple[HubLink, ...]
    footer_links: tuple[HubLink, ...]


def facts_of(catalog: Catalog, paths: Collection[str]) -> SiteFacts:
    """The facts for the site that consists of the files `paths`; a hub that is not among them is not linked."""

    def present(links: tuple[tuple[str, str], ...]) -> tuple[HubLink, ...]:
        return tuple(HubLink(title, url) for title, url in links if at.file_of(url) in paths)

    unit = catalog.unit
    day = catalog.clock.today
    return SiteFacts(
        site_name=unit.site_title,
        site_url=unit.site_url,
        unit={
            **_contacts(unit),
            "name": unit.title,
            "place_line": unit.place_line,
            "sample_note": unit.sample_note or "",
            "as_of_line": f"Nội dung trên trang tính đến ngày {day.day:02}/{day.month:02}/{day.year}.",
        },
        nav=present(_NAV),
        footer_links=present(_FOOTER),
    )


def _contacts(unit: Unit) -> dict[str, str]:
    """Contacts as texts: "" is unknown, "không có" is none."""
    hours = known(unit.office.hours)
    hotline = known(unit.hotline) or ""
    digits = re.sub(r"[^\d+]", "", hotline)
    return {
        "hotline": _told(unit.hotline),
        "hotline_href": f"tel:{digits}" if digits and not re.search(r"[^\W\d_]", hotline) else "",
        "address": _told(unit.office.address),
        "hours": "; ".join(hours) if hours else _told(unit.office.hours),
    }


def _told(fact: object) -> str:
    if fact is ABSENT:
        return ABSENT.value
    return fact if isinstance(fact, str) else ""
