"""What an editor writes or pastes into Markdown, and what of it may stand on a page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.outputs.pages.markup import TAGS, article_html
from cchc.outputs.pages.rendering import linker

PAGE = "tin-tuc/2026/tin/"


def html(text: str, *, offline: bool = False) -> str:
    return str(article_html(text, linker(PAGE, offline=offline)))


class _Elements(HTMLParser):
    """Every element with its attributes, as a browser's parser would meet them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize(
    "pasted",
    [
        "<script>alert(1)</script>",
        "<p onclick='alert(1)'>A</p>",
        "<img src=x onerror=alert(1)>",
        "[A](javascript:alert(1))",
        "<a href='JaVa&#x73;cript:alert(1)'>A</a>",
        "<a href='data:text/html;base64,PHNjcmlwdD4='>A</a>",
        "![A](data:image/svg+xml;base64,PHN2Zz4=)",
        "<p style='position:fixed'>A</p>",
        "<style>p{display:none}</style>",
        "<iframe src='https://a.example'></iframe>",
        "<object data='a.swf'></object><embed src='a'>",
        "<form action='https://a.example'><input name='a'><button>A</button></form>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext><script>alert(1)</script></mtext></math>",
        "<meta http-equiv='refresh' content='0'><base href='https://a.example/'><link rel=stylesheet href=a>",
        "<p class='button' id='noi-dung'>A</p>",
        "A <!-- ghi chú cho người biên tập -->",
    ],
)
def test_nothing_that_acts_gets_through(pasted: str) -> None:
    made = html(f"Trước.\n\n{pasted}\n\nSau.")
    assert "Trước." in made
    assert "Sau." in made
    assert "alert(1)" not in re.sub(r">[^<]*<", "><", made)  # as words to read it does no harm
    assert not re.search(r"<!--|javascript:|data:|style=|class=|id=|\son\w+=", made, re.IGNORECASE)
    assert {tag for tag, _ in _Elements(made).found} <= TAGS


@given(st.text(alphabet=st.sampled_from("<>/\"'=&;:!-[](){}#*_`|\n abonscript"), max_size=80))
def test_no_text_makes_an_element_that_is_not_allowed(text: str) -> None:
    for tag, attributes in _Elements(html(text)).found:
        assert tag in TAGS
        assert not any(name.startswith("on") or name in ("style", "id", "srcdoc") for name in attributes)


def test_columns_of_a_table_are_aligned_by_class() -> None:
    made = html("| A | B | C |\n|:--|:-:|--:|\n| a | b | 8.000 |\n")
    cells = [attributes for tag, attributes in _Elements(made).found if tag in ("th", "td")]
    assert cells == [{"class": f"align-{side}"} for side in ("left", "center", "right")] * 2
    assert "style" not in made


def test_headings_start_below_the_page_s_own() -> None:
    assert html("# A\n\n## B\n\n### C") == "<h2>A</h2>\n<h2>B</h2>\n<h3>C</h3>"


@pytest.mark.parametrize(
    ("written", "web", "offline"),
    [
        ("thu-tuc/ho-tich/", "../../../thu-tuc/ho-tich/", "../../../thu-tuc/ho-tich/index.html"),
        ("/thu-tuc/ho-tich/", "../../../thu-tuc/ho-tich/", "../../../thu-tuc/ho-tich/index.html"),
        ("tu-ngu/#ubnd", "../../../tu-ngu/#ubnd", "../../../tu-ngu/index.html#ubnd"),
        ("tim-kiem/?q=a", "../../../tim-kiem/?q=a", "../../../tim-kiem/index.html?q=a"),
        ("/", "../../../", "../../../index.html"),
        ("../../thu-tuc/", "../../../thu-tuc/", "../../../thu-tuc/index.html"),
        ("//khac.example/a", "../../../khac.example/a", "../../../khac.example/a"),
        ("#muc-2", "#muc-2", "#muc-2"),
        ("https://khac.example/a?b=c#d", "https://khac.example/a?b=c#d", "https://khac.example/a?b=c#d"),
        ("mailto:xa@mau.example", "mailto:xa@mau.example", "mailto:xa@mau.example"),
        ("tel:0200000000", "tel:0200000000", "tel:0200000000"),
    ],
)
def test_links_lead_into_the_site_or_openly_out(written: str, web: str, offline: str) -> None:
    for form in (f"[A]({written})", f'[A]({written} "lời")', f'<a title="lời" href="{written}">A</a>'):
        found = [
            [a["href"] for tag, a in _Elements(html(form, offline=way)).found if tag == "a"] for way in (False, True)
        ]
        assert found == [[web], [offline]], form


def test_the_machine_s_folder_never_shows(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "[A](/) [B](//a/b) [C](../../../../../../x/)"
    here = html(text)
    monkeypatch.chdir("/")
    assert html(text) == here
