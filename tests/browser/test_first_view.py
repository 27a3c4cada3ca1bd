"""What a slow line has to carry before a page can be read, and from whom it is asked."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Browser

from tests.browser.reader_site import ReaderSite

pytestmark = pytest.mark.browser

PAGE_BUDGET = 8_000
"""Bytes of a procedure's page, gzip."""
VIEW_BUDGET = 90_000
"""Bytes of all that is asked for before a reader does anything, gzip where it helps."""


def test_every_procedure_page_is_light(reader_site: ReaderSite) -> None:
    sizes = {
        address: len(gzip.compress(reader_site.file(address).read_bytes(), mtime=0))
        for address in reader_site.procedures
    }
    assert len(sizes) >= 12
    assert {address: size for address, size in sizes.items() if size > PAGE_BUDGET} == {}


def first_view(browser: Browser, site: ReaderSite, address: str) -> tuple[list[str], list[str]]:
    """The addresses that the page asks for by itself, and what the console tells: breaches of the policy too."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    asked: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    site.sent.clear()
    page.goto(site.url(address), wait_until="networkidle")
    context.close()
    return asked, errors


def test_first_view_of_every_type_is_light_and_asks_nobody_else(browser: Browser, reader_site: ReaderSite) -> None:
    faults = []
    for kind, address in reader_site.pages.items():
        asked, errors = first_view(browser, reader_site, address)
        faults += [f"{kind}: {error}" for error in errors]
        paths = [url.removeprefix(reader_site.url("")) for url in asked]
        faults += [f"{kind} asks {path}" for path in paths if "://" in path]
        if kind != "tim-kiem search":
            faults += [f"{kind} asks {path} before a search" for path in paths if path.startswith("tim-kiem/")]
        faults += [f"{kind}: {path} is missing" for path, size in reader_site.sent if not size]
        total = sum(size for _, size in reader_site.sent)
        if not 0 < total <= VIEW_BUDGET:
            faults.append(f"{kind}: {total} bytes")
    assert faults == []


def test_the_search_is_fetched_only_when_its_box_is_used(browser: Browser, reader_site: ReaderSite) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(reader_site.url(reader_site.procedures[0]), wait_until="networkidle")
    reader_site.sent.clear()
    page.locator("input[type=search]").fill("khai sinh")
    page.locator("[data-search-results] a[href]").first.wait_for()
    context.close()
    assert [path for path, _ in reader_site.sent if path.startswith("tim-kiem/chi-muc/")]
