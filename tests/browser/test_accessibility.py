"""Every type of page for readers who see little, use the keyboard, hold a narrow phone or run no script."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any
from urllib.parse import urldefrag, urljoin

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader_site import ReaderSite

pytestmark = pytest.mark.browser

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
MIN_TYPES = 20
_OPEN_ALL = "document.querySelectorAll('details').forEach(details => { details.open = true })"
_NARROW = 320
"""CSS pixels: WCAG 2.2, 1.4.10 Reflow."""
_SEARCH_PAGE = "tim-kiem/"


def violations(page: Any) -> list[str]:
    """What axe finds with all its rules, those of good practice among them: "rule: element"."""
    found = json.loads(page.evaluate("axe.run(document).then(result => JSON.stringify(result.violations))"))
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


def test_axe_sees_a_fault_when_there_is_one(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<html lang=vi><title>x</title><main><h1>x</h1><img src=x><p style='color:#bbb'>nhạt</p></main>")
    page.evaluate(AXE)
    assert {fault.partition(":")[0] for fault in violations(page)} == {"image-alt", "color-contrast"}
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_on_any_type_of_page(
    browser: Browser, reader_site: ReaderSite, width: int, scheme: Any
) -> None:
    assert len(reader_site.pages) >= MIN_TYPES
    size: Any = {"width": width, "height": 844}
    context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    faults = {}
    for kind, address in reader_site.pages.items():
        page.goto(reader_site.url(address))
        page.evaluate(_OPEN_ALL)
        page.evaluate(AXE)
        if found := violations(page):
            faults[f"{kind} ({address})"] = found
    context.close()
    assert faults == {}


def test_no_page_scrolls_sideways_on_the_narrowest_phone(browser: Browser, reader_site: ReaderSite) -> None:
    context = browser.new_context(viewport={"width": _NARROW, "height": 640}, reduced_motion="reduce")
    page = context.new_page()
    wide = {}
    for address in reader_site.every_page:
        page.goto(reader_site.url(address))
        page.evaluate(_OPEN_ALL)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > _NARROW:
            wide[address] = width
    context.close()
    assert wide == {}


def test_without_scripts_every_type_of_page_says_the_same(browser: Browser, reader_site: ReaderSite) -> None:
    """The search page alone may say more with scripts; the quick results of the masthead come only on typing."""
    told: dict[bool, dict[str, str]] = {}
    for scripts in (True, False):
        context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=scripts)
        page = context.new_page()
        told[scripts] = {}
        for kind, address in reader_site.pages.items():
            page.goto(reader_site.url(address))
            expect(page.locator("h1")).to_have_count(1)
            expect(page.locator("h1")).to_be_visible()
            told[scripts][kind] = page.locator("main").inner_text()
        context.close()
    search = next(kind for kind, address in reader_site.pages.items() if address == _SEARCH_PAGE)
    told[True].pop(search)
    assert "Thủ tục từ A đến Z" in told[False].pop(search)
    assert min(len(text) for text in told[False].values()) > 40
    assert told[False] == told[True]


def test_without_scripts_menu_cases_and_links_work(browser: Browser, reader_site: ReaderSite) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    page.goto(reader_site.url(""))
    page.get_by_text("Danh mục", exact=True).click()
    page.locator(".menu a").first.click()
    assert page.url == reader_site.url("thu-tuc/")
    with_cases = next(
        a for a in reader_site.procedures if reader_site.file(a).read_text(encoding="utf-8").count('class="case"') > 1
    )
    page.goto(reader_site.url(with_cases))
    case = page.locator("details.case:not([open])").first
    if case.count():
        case.locator("summary").click()
    expect(page.locator("details.case[open] .checklist").first).to_be_visible()
    context.close()


def test_every_link_of_every_type_of_page_leads_somewhere(browser: Browser, reader_site: ReaderSite) -> None:
    page = browser.new_page()
    broken = {}
    base = reader_site.url("")
    for kind, address in reader_site.pages.items():
        page.goto(reader_site.url(address))
        for href in page.eval_on_selector_all("[href]", "all => all.map(one => one.getAttribute('href'))"):
            target, _, fragment = urljoin(page.url, href).partition("#")
            if not target.startswith(base):
                continue
            file = reader_site.file(urldefrag(target.removeprefix(base))[0])
            if not file.is_file() or (fragment and f'id="{fragment}"' not in file.read_text(encoding="utf-8")):
                broken[f"{kind}: {href}"] = target
    page.close()
    assert broken == {}


def test_the_first_stop_of_the_keyboard_leads_to_the_content(browser: Browser, reader_site: ReaderSite) -> None:
    page = browser.new_page()
    page.goto(reader_site.url(reader_site.procedures[0]))
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Đến nội dung chính")
    expect(page.locator(":focus")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.close()
