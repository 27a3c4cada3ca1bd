"""Hosts: where a page stands, as far as its frame's links depend on it.

The frame's links all go by way of the site's root (``../../tin-tuc/``, never ``./``), so that pages of one depth have
one frame, however many folders there are. The page for "not found" is shown at any depth: its links are absolute.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from cchc.catalog.addresses import NOT_FOUND, link

_OTHER = "_/"
"""A folder that no address starts with: a link from it always goes by way of the root."""


@dataclass(frozen=True)
class PagePlace:
    """Equal places have equal links."""

    depth: int
    """Folders between the site's root and the page."""
    root: str = ""
    """Where links are absolute: the path of the site's root on its host, with a slash at both ends."""

    def link(self, address: str) -> str:
        """The link from a page in this place to an address of the site."""
        if self.root:
            return self.root + address
        return link(address, _OTHER * self.depth)

    @property
    def base(self) -> str:
        """The site's root as MkDocs gives it to templates: relative without a slash at its end."""
        return self.root or self.link("").rstrip("/")


def place_of(path: str, site_url: str) -> PagePlace:
    """The place of the page in the file `path` of the site at `site_url`."""
    if path == NOT_FOUND:
        return PagePlace(0, urlsplit(site_url).path or "/")
    return PagePlace(path.count("/"))
