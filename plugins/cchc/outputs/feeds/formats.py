"""Outputs › feeds: a channel as RSS 2.0 and Atom (by feedgen) and as JSON Feed 1.1."""

from __future__ import annotations

import json
from typing import Any

from feedgen.feed import FeedGenerator

from cchc.outputs.feeds.channel import Channel


def rss_feed(channel: Channel) -> bytes:
    """RSS 2.0, UTF-8."""
    generator = _generator(channel)
    text: bytes = generator.rss_str(pretty=True)
    return text + b"\n"


def atom_feed(channel: Channel) -> bytes:
    """Atom 1.0 (RFC 4287), UTF-8."""
    generator = _generator(channel)
    text: bytes = generator.atom_str(pretty=True)
    return text + b"\n"


def _generator(channel: Channel) -> Any:
    generator = FeedGenerator()
    generator.id(channel.feed_id)
    generator.title(channel.title)
    generator.description(channel.description)
    generator.subtitle(channel.description)
    generator.author({"name": channel.author})
    # The self link stands before the alternate: feedgen takes the last one for RSS's <link>.
    generator.link(href=channel.feed_url, rel="self")
    generator.link(href=channel.page_url, rel="alternate")
    generator.language("vi")
    generator.updated(channel.updated)
    generator.lastBuildDate(channel.updated)
    generator.generator("")
    for item in channel.items:
        entry = generator.add_entry(order="append")
        entry.id(item.item_id)
        entry.guid(item.item_id, permalink=False)
        entry.title(item.title)
        entry.link(href=item.url)
        entry.summary(item.summary)
        entry.description(item.summary)
        entry.published(item.published)
        entry.pubDate(item.published)
        entry.updated(item.updated)
        for tag in item.tags:
            entry.category(term=tag)
    return generator


def json_feed(channel: Channel) -> bytes:
    """JSON Feed 1.1, UTF-8."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "description": channel.description,
        "home_page_url": channel.page_url,
        "feed_url": channel.feed_url,
        "language": "vi",
        "authors": [{"name": channel.author}],
        "items": [
            {
                "id": item.item_id,
                "url": item.url,
                "title": item.title,
                "content_text": item.summary,
                "summary": item.summary,
                "date_published": item.published.isoformat(),
                "date_modified": item.updated.isoformat(),
                "tags": list(item.tags),
                "language": "vi",
            }
            for item in channel.items
        ],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()
