"""What a person reads on the whole site: no slips of the program, no English of the theme, a sample marked as such."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
import pytest

from cchc.catalog import Catalog

SLIPS = re.compile(r"\b(None|null|undefined|NaN|True|False)\b")
ENGLISH = re.compile(
    r"\b(Search|Skip to content|Navigation|Table of contents|Back to top|Made with|Copyright|Next|Previous|Home|Footer|"
    r"Header|Initializing|Type to start|Toggle|Close|Menu|Share|Download|Read more|Edit this page|Not found|Tags)\b",
    re.IGNORECASE,
)


class _Readable(HTMLParser):
    """Collects what is seen or read aloud: text, and the attributes that speak."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style"):
            self._silent += 1
        self.words += [
            value or ""
            for name, value in attrs
            if name in ("alt", "title", "aria-label", "placeholder") or (tag == "meta" and name == "content")
        ]

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._silent -= 1

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)


def readable(html: str) -> str:
    """Everything of a page that reaches a person."""
    parser = _Readable()
    parser.feed(html)
    return "\n".join(parser.words)


def test_no_page_shows_a_slip_of_the_program(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 60
    for page in pages:
        html = page.read_text("utf-8")
        assert "__config" not in html, page
        found = SLIPS.search(readable(html))
        assert found is None, (page, found)


def test_no_page_keeps_an_english_word_of_the_theme(site: Path) -> None:
    for page in sorted(site.rglob("*.html")):
        found = ENGLISH.search(readable(page.read_text("utf-8")))
        assert found is None, (page, found)


def test_no_feed_shows_a_slip(site: Path) -> None:
    feeds = [*site.rglob("rss.xml"), *site.rglob("atom.xml"), *site.rglob("feed.json")]
    assert len(feeds) > 20
    for feed in feeds:
        found = SLIPS.search(re.sub(r"<[^>]*>", " ", feed.read_text("utf-8")))
        assert found is None, (feed, found)


def test_no_sheet_shows_a_slip_and_every_sheet_says_that_it_is_a_sample(site: Path, catalog: Catalog) -> None:
    sheets = sorted(site.rglob("*.pdf"))
    assert len(sheets) > 20
    for sheet in sheets:
        text = pdf_text(sheet)
        assert SLIPS.search(text) is None, sheet
        assert "trang mẫu" in text.lower(), sheet
        assert "18/07/2026" in text or "18/7/2026" in text or "18/07/2026".replace("/0", "/") in text, sheet


def pdf_text(sheet: Path) -> str:
    """The text of all pages, white space collapsed."""
    document = pypdfium2.PdfDocument(sheet)
    try:
        words = " ".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
    finally:
        document.close()
    return " ".join(unicodedata.normalize("NFC", words).split())


def test_every_page_and_feed_says_that_it_is_a_sample(site: Path, catalog: Catalog) -> None:
    note = catalog.unit.sample_note
    assert note is not None
    assert "18/07/2026" in note or "18/7/2026" in note
    for page in sorted(site.rglob("*.html")):
        html = page.read_text("utf-8")
        if 'http-equiv="refresh"' not in html:
            assert note in " ".join(readable(html).split()), page
    for feed in (*site.rglob("rss.xml"), *site.rglob("atom.xml"), *site.rglob("feed.json")):
        assert note in feed.read_text("utf-8"), feed


@pytest.mark.parametrize("ending", ["*.html", "*.xml", "*.json", "*.csv"])
def test_every_text_is_nfc(site: Path, ending: str) -> None:
    for file in sorted(site.rglob(ending)):
        text = file.read_text("utf-8")
        assert unicodedata.is_normalized("NFC", text), file
