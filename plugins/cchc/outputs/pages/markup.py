"""Outputs › pages: Markdown written by editors → HTML that may stand on a page.

Whatever an editor writes or pastes passes one allow-list (nh3): no script, no event handler, no ``javascript:``, no
``style``; ids get a prefix so that they cannot meet the page's own.
"""

from __future__ import annotations

import re
from functools import cache

import nh3
from markdown import Markdown
from markupsafe import Markup

from cchc.outputs.pages.rendering import Link

_TEXT_TAGS = ("p", "br", "strong", "em", "b", "i", "u", "s", "sub", "sup", "abbr", "q", "blockquote", "code", "a")
_LIST_TAGS = ("ul", "ol", "li", "dl", "dt", "dd")
_BLOCK_TAGS = ("h2", "h3", "h4", "hr", "img", "figure", "figcaption", "pre")
_TABLE_TAGS = ("table", "caption", "thead", "tbody", "tr", "th", "td")
TAGS = frozenset((*_TEXT_TAGS, *_LIST_TAGS, *_BLOCK_TAGS, *_TABLE_TAGS))
ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_ALIGN = re.compile(r' style="text-align: (left|center|right);"')
_HREF = re.compile(r'(<a\b[^>]*? href=")([^"]*)"')
_WITH_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


@cache
def _markdown() -> Markdown:
    return Markdown(extensions=["tables", "sane_lists", "abbr"], output_format="html")


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        allowed_classes={cell: {"align-left", "align-center", "align-right"} for cell in ("td", "th")},
        url_schemes={"https", "http", "mailto", "tel"},
        link_rel="noopener",
        strip_comments=True,
    )


def article_html(text: str, link: Link) -> Markup:
    """The HTML of a Markdown text. Headings start at h2; addresses without a scheme are addresses of this site."""
    raw = _markdown().reset().convert(text)
    raw = _ALIGN.sub(r' class="align-\1"', raw)
    raw = re.sub(r"<(/?)h1\b", r"<\1h2", raw)
    clean = _cleaner().clean(raw)
    return Markup(_HREF.sub(lambda found: f'{found[1]}{_led(found[2], link)}"', clean))


def _led(href: str, link: Link) -> str:
    """Where a link of a text leads. Nothing climbs out of the site: "/", ".." and "//host" start at its root."""
    if href.startswith("#") or _WITH_SCHEME.match(href):
        return href
    path = re.split("[?#]", href, maxsplit=1)[0]
    parts = [part for part in path.split("/") if part not in ("", ".", "..")]
    inside = "/".join(parts) + ("/" if parts and path.endswith("/") else "")
    return link(inside) + href[len(path) :]
