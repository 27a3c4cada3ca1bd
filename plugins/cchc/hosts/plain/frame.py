"""Hosts, plain: one page of Jinja as the frame."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jinja2

from cchc.hosts.assets import asset_files
from cchc.hosts.page_places import place_of
from cchc.hosts.site_facts import SiteFacts
from cchc.outputs.artifact import Artifact, Page

_TEMPLATE = Path(__file__).with_name("page.html")


class PlainFrame:
    """The frame of one site; the same bodies and assets as under any other host."""

    def __init__(self, facts: SiteFacts, overrides: Path) -> None:
        self._facts = facts
        self._overrides = overrides
        environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, keep_trailing_newline=True)
        self._template = environment.from_string(_TEMPLATE.read_text(encoding="utf-8"))

    def join(self, page: Page, body: bytes) -> bytes:
        """The whole page."""
        place = place_of(page.path, self._facts.site_url)
        text = self._template.render(site=self._facts, head=page.head, body=body.decode(), to=place.link)
        return text.encode()

    def files(self) -> Iterator[Artifact]:
        """Styles, scripts and pictures."""
        yield from asset_files(self._overrides)
