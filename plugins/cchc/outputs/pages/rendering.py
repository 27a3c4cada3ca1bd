"""Outputs › pages: the body of a page from its template and view.

Templates hold no rules: they get plain values and Vietnamese words, and lay them out with the macros of
``components.html``. Everything is escaped unless it is `Markup`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from cchc.catalog.addresses import link

TEMPLATES = Path(__file__).parent / "templates"

Link = Callable[[str], str]
"""Makes the relative link from the page at hand to an address of the site."""


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES, encoding="utf-8"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals["markup"] = Markup
    return environment


def linker(page: str, *, offline: bool) -> Link:
    """The function that makes the links of one page."""
    return lambda target: link(target, page, offline=offline)


def render(template: str, view: Mapping[str, Any], page: str, *, offline: bool) -> bytes:
    """The HTML of a page's body, UTF-8."""
    bound = linker(page, offline=offline)
    return _environment().get_template(template).render(view, link=bound, page_path=page).encode()
