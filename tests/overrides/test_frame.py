"""The frame as Material renders it: what must be gone is gone, what a reader needs is there, once."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from mkdocs.theme import Theme

OVERRIDES = Path(__file__).parents[2] / "overrides"
UNIT = {
    "name": "UBND xã <Mẫu>",
    "place_line": "tỉnh Mẫu",
    "sample_note": "Trang mẫu.",
    "hotline": "",
    "hotline_href": "",
    "address": "Thôn 1 & 2",
    "hours": "",
    "as_of_line": "Tính đến ngày 18/07/2026.",
}


class Elements(HTMLParser):
    """All start tags with their attributes, and the texts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append(data.strip())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


def render(*, section: str = "tin-tuc", home: bool = False, unit: dict[str, str] | None = None) -> str:
    theme = Theme(name="material", custom_dir=str(OVERRIDES), language="vi", font=False)
    environment = theme.get_env()

    def to(address: str) -> str:
        return "../" + address

    environment.filters["url"] = environment.filters["cchc_url"] = to
    nav = [
        SimpleNamespace(title=t, url=u, section=u.strip("/")) for t, u in (("Tin tức", "tin-tuc/"), ("Bản in", "in/"))
    ]
    extra = {"cchc": {"unit": unit or UNIT, "nav": nav, "footer_links": nav[1:]}}
    config = SimpleNamespace(extra=extra, site_name="Trang của xã", theme=theme, plugins={}, extra_javascript=[])
    page = SimpleNamespace(
        title="TITLE<1>",
        canonical_url="https://vi-du.invalid/tin-tuc/",
        content="<h1>CONTENT</h1>",
        meta={"description": "DESCRIPTION", "head_extra": "<!--EXTRA-->", "section": section},
        is_homepage=home,
        toc=(),
    )
    template: jinja2.Template = environment.get_template("main.html")
    return template.render(page=page, config=config, nav=(), base_url="..", extra_css=(), extra_javascript=())


@pytest.fixture(scope="module")
def html() -> str:
    return render()


@pytest.mark.parametrize(
    "leftover",
    ["md-toggle", "md-overlay", "md-dialog", "data-md-", "__config", "__md_", "<style", "generator", "bundle.", "md-"],
)
def test_nothing_of_materials_own_machinery_is_left(html: str, leftover: str) -> None:
    assert leftover not in html


def test_strict_content_policy_is_kept(html: str) -> None:
    elements = Elements(html)
    assert all(script.get("src") for script in elements.all("script"))
    assert not [tag for tag, attrs in elements.tags if "style" in attrs or any(name.startswith("on") for name in attrs)]
    addresses = [attrs.get(name) or "" for _, attrs in elements.tags for name in ("src", "href") if name in attrs]
    assert addresses
    outside = [address for address in addresses if re.match(r"(?:https?:)?//|data:", address)]
    assert outside == ["https://vi-du.invalid/tin-tuc/"]


def test_each_value_of_a_page_stands_once_and_as_text(html: str) -> None:
    for value in ("DESCRIPTION", "<!--EXTRA-->", "<h1>CONTENT</h1>", "https://vi-du.invalid/tin-tuc/"):
        assert html.count(value) == 1, value
    assert "<title>TITLE&lt;1&gt; – Trang của xã</title>" in html
    assert html.count("TITLE") == 1
    assert "UBND xã &lt;Mẫu&gt;" in html
    assert "Thôn 1 &amp; 2" in html


def test_page_is_vietnamese_with_one_main_and_a_skip_link_first(html: str) -> None:
    elements = Elements(html)
    assert elements.all("html") == [{"lang": "vi"}]
    assert [main.get("id") for main in elements.all("main")] == ["noi-dung"]
    assert elements.all("a")[0]["href"] == "#noi-dung"
    assert "Đến nội dung chính" in elements.texts


def test_visible_words_hold_no_english(html: str) -> None:
    words = {word for text in Elements(html).texts for word in re.findall(r"[A-Za-z]{3,}", text)}
    assert not words & {"Search", "Menu", "Skip", "Back", "Navigation", "Home", "content", "Made", "with", "None"}


def test_only_the_current_section_is_marked(html: str) -> None:
    current = [attrs for _, attrs in Elements(html).tags if attrs.get("aria-current")]
    assert [attrs["href"] for attrs in current] == ["../tin-tuc/"] * 2
    assert "aria-current" not in render(section="")


def test_unknown_contacts_are_said_to_be_unknown(html: str) -> None:
    assert html.count('<span class="unknown">chưa có thông tin</span>') == 2
    known = render(unit={**UNIT, "hotline": "0000 000", "hotline_href": "tel:0000000", "hours": "không có"})
    assert '<a href="tel:0000000">0000 000</a>' in known
    assert "chưa có thông tin" not in known


def test_home_has_its_own_masthead() -> None:
    assert "masthead--home" in render(home=True)
    assert "masthead--home" not in render()


def test_search_form_keeps_its_contract(html: str) -> None:
    elements = Elements(html)
    form = next(attrs for attrs in elements.all("form") if "data-search" in attrs)
    assert form["action"] == "../tim-kiem/"
    assert form["data-search-base"] == "../"
    assert form["data-search-index"] == "../tim-kiem/chi-muc/"
    field = next(attrs for attrs in elements.all("input") if attrs.get("type") == "search")
    assert [label["for"] for label in elements.all("label")] == [field["id"]]
