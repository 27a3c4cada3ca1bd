"""Outputs, search: the reader's side as one script.

Its parts stand in ``reader/``, each about one thing. They are sent as one file, which is loaded when somebody wants to
search, so remarks and indentation are left out.
"""

from __future__ import annotations

import re
from importlib import resources

PARTS = ("analyser", "shelf", "spelling", "understanding", "matching", "bodies", "ranking", "view")
"""In the order in which they rest on each other."""

# A remark begins its line or ends it; no text of the scripts looks like one.
_REMARK = re.compile(r"^\s*/\*.*?\*/$", re.DOTALL | re.MULTILINE)


def reader_parts() -> tuple[str, ...]:
    """The parts as they are written."""
    folder = resources.files(__package__).joinpath("reader")
    return tuple(folder.joinpath(f"{name}.js").read_text(encoding="utf-8") for name in PARTS)


def join(parts: tuple[str, ...]) -> bytes:
    """One classic script of several, without remarks, indentation and empty lines."""
    lines = (line.strip() for part in parts for line in _REMARK.sub("", part).splitlines())
    return "".join(f"{line}\n" for line in lines if line).encode()
