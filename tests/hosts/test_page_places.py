"""Links of the frame, checked with the standard library as the browser that resolves them."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from cchc.hosts.page_places import place_of

SITE = "https://xamau.example/cai-cach/"
TARGETS = ["", "thu-tuc/", "thu-tuc/ho-tich/", "assets/css/cchc.css", "tin-tuc/2026/a/", "tu-ngu/#tthc"]
PAGES = ["index.html", "thu-tuc/index.html", "thu-tuc/ho-tich/index.html", "tin-tuc/2026/a/index.html", "a/b.html"]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("target", TARGETS)
def test_a_link_leads_where_a_browser_would_go(path: str, target: str) -> None:
    address = SITE + path.removesuffix("index.html")
    assert urljoin(address, place_of(path, SITE).link(target)) == SITE + target


@pytest.mark.parametrize("shown_at", [SITE + "x", SITE + "a/b/c/", SITE])
@pytest.mark.parametrize("target", TARGETS)
def test_links_of_the_page_for_not_found_hold_at_any_depth(shown_at: str, target: str) -> None:
    assert urljoin(shown_at, place_of("404.html", SITE).link(target)) == SITE + target


def test_pages_of_one_depth_have_one_place() -> None:
    assert place_of("a/b/index.html", SITE) == place_of("thu-tuc/ho-tich/index.html", SITE)
    assert place_of("a/index.html", SITE) != place_of("index.html", SITE)


@pytest.mark.parametrize(("path", "base"), [("index.html", "."), ("a/index.html", ".."), ("a/b/index.html", "../..")])
def test_the_base_is_what_mkdocs_gives(path: str, base: str) -> None:
    assert place_of(path, SITE).base == base
