"""Outputs › feeds: what a feed says, before it takes a format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Item:
    """One entry. Moments are aware, in Vietnamese time."""

    item_id: str
    """A ``tag:`` URI that never changes (RFC 4151)."""
    title: str
    url: str
    summary: str
    published: datetime
    updated: datetime
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Channel:
    """A feed, newest item first."""

    title: str
    description: str
    author: str
    page_url: str
    feed_url: str
    feed_id: str
    updated: datetime
    """The newest change among the items."""
    items: tuple[Item, ...]
