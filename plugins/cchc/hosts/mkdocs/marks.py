"""Hosts, mkdocs: the marks: everything in the frame that differs from page to page stands in this list.

What else may differ (the depth of the page, the current section, the kind of page, whether a marked value is empty)
is part of the key under which a rendered frame is kept: `frame.FrameKey`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cchc.outputs.artifact import Page

OPEN, CLOSE = "\ue0c0", "\ue0c1"
"""Private-use letters. A value that holds them does no harm: marks are sought in the frame alone, never in values."""


@dataclass(frozen=True)
class Mark:
    """One place that differs."""

    name: str
    value: Callable[[Page], str]
    """What stands there in a page; for the content it is the body, which the page does not hold."""
    escaped: bool
    """Whether the template writes it with ``| e``, as text."""

    @property
    def text(self) -> str:
        """What stands there while the frame is rendered."""
        return f"{OPEN}{self.name}{CLOSE}"


TITLE = Mark("title", lambda page: page.head.title, escaped=True)
"""``page.title`` and ``page.meta.title``."""
DESCRIPTION = Mark("description", lambda page: page.head.description, escaped=True)
"""``page.meta.description``."""
CANONICAL = Mark("canonical", lambda page: page.head.canonical, escaped=True)
"""``page.canonical_url``."""
HEAD_EXTRA = Mark("head_extra", lambda page: page.head.extra, escaped=False)
"""``page.meta.head_extra``: HTML."""
CONTENT = Mark("content", lambda _page: "", escaped=False)
"""``page.content``: HTML."""

IN_HEAD = (TITLE, DESCRIPTION, CANONICAL, HEAD_EXTRA)
MARKS = (*IN_HEAD, CONTENT)
