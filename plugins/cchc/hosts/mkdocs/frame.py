"""Hosts, mkdocs: Material's ``main.html`` rendered once with marks, and the pages joined into it.

MkDocs renders the whole template for every page; here it is rendered for every `FrameKey`, a few dozen times however
many pages there are. `render_whole` is the slow way, kept so that a test can prove that both give the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jinja2
from mkdocs.config.defaults import MkDocsConfig

from cchc.hosts.assets import asset_files
from cchc.hosts.mkdocs import marks
from cchc.hosts.page_places import PagePlace, place_of
from cchc.hosts.site_facts import SiteFacts
from cchc.outputs.artifact import Artifact, Page

TEMPLATE = "main.html"
_PLACE = "cchc_place"
_MARK = re.compile(f"{marks.OPEN}([a-z_]+){marks.CLOSE}")


class FrameFault(Exception):
    """The template does not keep the contract of `marks`: a fault of the theme, not of the content."""


@dataclass(frozen=True)
class FrameKey:
    """What a frame depends on beside its marks. Pages with equal keys share a rendered frame."""

    place: PagePlace
    section: str
    kind: str
    empty: frozenset[str]
    """Names of the marks whose value is empty: a template may leave out the element around it."""


@dataclass(frozen=True)
class FramePage:
    """What the template sees as ``page``: what MkDocs gives, as far as the contract goes."""

    title: str
    canonical_url: str
    content: str
    meta: Mapping[str, str]
    is_homepage: bool
    toc: tuple[()] = ()

    @property
    def url(self) -> str:
        """Not for the frame: pages of one depth share it."""
        raise FrameFault("the template asks for page.url; use cchc_url")


class MaterialFrame:
    """The frame of one site."""

    def __init__(
        self,
        facts: SiteFacts,
        config: MkDocsConfig,
        environment: jinja2.Environment,
        overrides: Path,
    ) -> None:
        self._facts = facts
        self._config = config
        self._overrides = overrides
        config.extra["cchc"] = {"unit": facts.unit, "nav": facts.nav, "footer_links": facts.footer_links}
        environment.filters["cchc_url"] = _link
        environment.filters["url"] = _link
        self._template = environment.get_template(TEMPLATE)
        self._escape = environment.filters["e"]
        self._frames: dict[FrameKey, tuple[bytes, ...]] = {}

    def join(self, page: Page, body: bytes) -> bytes:
        """The whole page."""
        values = {mark.name: mark.value(page) for mark in marks.IN_HEAD}
        frame = self._frame(self._key(page, values, body))
        ready = {mark.name: self._written(mark, values[mark.name]) for mark in marks.IN_HEAD}
        ready[marks.CONTENT.name] = body
        # Odd places hold the names of marks: re.split with a group.
        return b"".join(ready[part.decode()] if place % 2 else part for place, part in enumerate(frame))

    def render_whole(self, page: Page, body: bytes) -> bytes:
        """The whole page by the slow way: the template rendered with the page's own values."""
        values = {mark.name: mark.value(page) for mark in marks.IN_HEAD}
        return self._render(self._key(page, values, body), {**values, marks.CONTENT.name: body.decode()}).encode()

    def files(self) -> Iterator[Artifact]:
        """Styles, scripts and pictures: ours alone, the theme gives its templates (decision 4)."""
        yield from asset_files(self._overrides)

    @property
    def rendered(self) -> int:
        """How often the template has been rendered for `join`."""
        return len(self._frames)

    def _key(self, page: Page, values: Mapping[str, str], body: bytes) -> FrameKey:
        empty = {name for name, value in values.items() if not value}
        if not body:
            empty.add(marks.CONTENT.name)
        place = place_of(page.path, self._facts.site_url)
        return FrameKey(place, page.head.section, page.head.kind, frozenset(empty))

    def _frame(self, key: FrameKey) -> tuple[bytes, ...]:
        frame = self._frames.get(key)
        if frame is None:
            marked = [mark for mark in marks.MARKS if mark.name not in key.empty]
            values = {mark.name: "" for mark in marks.MARKS} | {mark.name: mark.text for mark in marked}
            parts = _MARK.split(self._render(key, values))
            _check(parts, {mark.name for mark in marked})
            frame = self._frames[key] = tuple(part.encode() for part in parts)
        return frame

    def _render(self, key: FrameKey, values: Mapping[str, str]) -> str:
        page = FramePage(
            title=values["title"],
            canonical_url=values["canonical"],
            content=values["content"],
            meta={
                "title": values["title"],
                "description": values["description"],
                "head_extra": values["head_extra"],
                "section": key.section,
                "kind": key.kind,
            },
            is_homepage=key.kind == "home",
        )
        context: dict[str, Any] = {
            "page": page,
            "config": self._config,
            "nav": (),
            "pages": (),
            "base_url": key.place.base,
            "extra_css": (),
            "extra_javascript": (),
            _PLACE: key.place,
        }
        return self._template.render(context).lstrip()  # Material's imports leave an empty line before the doctype

    def _written(self, mark: marks.Mark, value: str) -> bytes:
        return str(self._escape(value)).encode() if mark.escaped else value.encode()


@jinja2.pass_context
def _link(context: jinja2.runtime.Context, address: str) -> str:
    """Template filter: the link from this page to an address of the site; other addresses stay as they are."""
    if urlsplit(address).scheme or address.startswith("#"):
        return address
    place: PagePlace = context[_PLACE]
    return place.link(address)


def _check(parts: list[str], marked: set[str]) -> None:
    missing = marked - {*parts[1::2]}
    if missing:
        raise FrameFault(f"{TEMPLATE} does not show {', '.join(sorted(missing))}")
    fixed = "".join(parts[0::2])
    if marks.OPEN in fixed or marks.CLOSE in fixed:
        raise FrameFault(f"{TEMPLATE} changes a mark, so its value could not be joined")
