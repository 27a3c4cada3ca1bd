"""Catalog: the one place that knows where every page, sheet, feed and data file of the site lives.

Addresses are relative to the site's root, without a leading slash; a page's address ends with a slash. They are stable:
a slug is the name of the editor's file and is never derived from a title. Links are made here too, in two modes: for
the web (``thu-tuc/``) and for the offline package (``thu-tuc/index.html``), because browsers list a folder opened from
``file://``.
"""

from __future__ import annotations

from posixpath import relpath
from typing import Final

from cchc.records.procedure import Procedure
from cchc.records.record import Kind, Record

HOME: Final = ""
PROCEDURES: Final = "thu-tuc/"
PLANS: Final = "ke-hoach/"
REPORTS: Final = "bao-cao/"
DOCUMENTS: Final = "van-ban/"
NEWS: Final = "tin-tuc/"
QUESTIONS: Final = "hoi-dap/"
PRINT: Final = "in-an/"
GLOSSARY: Final = "tu-ngu/"
AGENCIES: Final = "co-quan/"
PLACES: Final = "dia-ban/"
CONTACT: Final = "don-vi/"
SEARCH: Final = "tim-kiem/"
SEARCH_INDEX: Final = "tim-kiem/chi-muc/"
A_TO_Z: Final = "thu-tuc/a-z/"
OPEN_DATA: Final = "du-lieu/"
SITEMAP: Final = "sitemap.xml"
NOT_FOUND: Final = "404.html"
SHEETS: Final = "in-an/tep/"
ASSETS: Final = "assets/"

HUBS: Final = {
    Kind.PROCEDURE: PROCEDURES,
    Kind.PLAN: PLANS,
    Kind.REPORT: REPORTS,
    Kind.DOCUMENT: DOCUMENTS,
    Kind.NEWS: NEWS,
    Kind.QUESTION: QUESTIONS,
    Kind.PUBLICATION: PRINT,
    Kind.AGENCY: AGENCIES,
    Kind.PLACE: PLACES,
}
"""The list page of each kind of record."""

FEED_FILES: Final = {"rss": "rss.xml", "atom": "atom.xml", "json": "feed.json"}
"""File names of the three feeds that stand in the root, in each kind's and in each sector's folder."""


def page_of(record: Record) -> str:
    """The address of a record's own page (for an abbreviation: its place on the glossary's page).

    Raises KeyError for kinds that have no page (synonyms, local overlays).
    """
    if record.kind is Kind.UNIT:
        return CONTACT
    if record.kind is Kind.SECTOR:
        return f"{PROCEDURES}{record.id}/"
    if isinstance(record, Procedure):
        return f"{PROCEDURES}{record.sector}/{record.slug}/"
    if record.kind is Kind.ABBREVIATION:
        return f"{GLOSSARY}#{record.id}"
    if record.kind is Kind.NEWS:
        return f"{NEWS}{news_year(record)}/{record.slug}/"
    if record.kind in (Kind.AGENCY, Kind.PLACE):
        return f"{HUBS[record.kind]}{record.id}/"
    return f"{HUBS[record.kind]}{record.slug}/"


def news_year(record: Record) -> str:
    """The folder of a news item: the year folder in which the editor put its file, or "khac"."""
    parts = record.origin.file.split("/")
    return parts[-2] if len(parts) > 1 and parts[-2].isdigit() else "khac"


def has_page(kind: Kind) -> bool:
    """Whether records of this kind have an address."""
    return kind not in (Kind.SYNONYM, Kind.LOCAL_PROCEDURE)


def file_of(page: str) -> str:
    """The file of a page's address."""
    path = page.partition("#")[0]
    return path if path and not path.endswith("/") else f"{path}index.html"


def sheet(record: Record, form: str, paper: str) -> str:
    """The PDF of a printed sheet: `form` is ``to-gap``, ``niem-yet`` or ``ap-phich``, `paper` ``A4`` or ``A3``."""
    return f"{SHEETS}{record.kind.value}-{record.slug}-{form}-{paper}.pdf"


def preview(record: Record, form: str, paper: str, page: int) -> str:
    """The picture of one page (from 1) of a printed sheet."""
    return f"{SHEETS}{record.kind.value}-{record.slug}-{form}-{paper}-trang-{page}.webp"


def feed(folder: str, feed_format: str) -> str:
    """A feed of the site (folder ""), of a kind or of a sector; formats as in `FEED_FILES`."""
    return f"{folder}{FEED_FILES[feed_format]}"


def data_file(name: str) -> str:
    """A file of open data, such as ``thu-tuc.json``."""
    return f"{OPEN_DATA}{name}"


def absolute(site_url: str, address: str) -> str:
    """The canonical address on the web. `site_url` ends with a slash."""
    return site_url + address


def link(target: str, page: str, *, offline: bool = False) -> str:
    """The relative link from a page to an address of the site, in the web's or the offline package's mode."""
    path, hash_sign, anchor = target.partition("#")
    if path == page and anchor:
        return f"#{anchor}"
    start = page if page.endswith("/") or not page else page.rpartition("/")[0]
    relative = relpath(path or ".", start or ".")
    if not path or path.endswith("/"):
        relative = "" if relative == "." else f"{relative}/"
        relative = f"{relative}index.html" if offline else (relative or "./")
    return f"{relative}{hash_sign}{anchor}"


def section_of(address: str) -> str:
    """The first folder of a page's address, which tells the current item of the navigation; "" for the home page."""
    return address.partition("/")[0] if "/" in address else ""
