"""Hosts: what a host adds to a body to make it a page, and the facts that it shows on every page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from cchc.hosts.site_facts import SiteFacts
from cchc.outputs.artifact import Artifact, Page


class Frame(Protocol):
    """The frame of one site."""

    def join(self, page: Page, body: bytes) -> bytes:
        """The whole page, as UTF-8."""

    def files(self) -> Iterable[Artifact]:
        """Styles, scripts and pictures that the frame needs."""


FrameFor = Callable[[SiteFacts], Frame]
"""How a host makes its frame, once it is known what the site has."""
