"""Outputs, shared: an artifact is one file of the site, described before it is made.

An artifact names its path, the values that it is made from, and a pure function of just these values. The digest of
the declared values is known before any work, so the host can leave alone what has not changed and can say why a file
was made again. Another artifact may be a value: it is declared as a `FileOf` and reaches the function as a `Finished`
file, so that a page can show the size of a PDF.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from cchc.problems import Problem


@dataclass(frozen=True)
class FileOf:
    """Declares another artifact's finished file, by its path in the site, as an input."""

    path: str


@dataclass(frozen=True)
class Finished:
    """A made file as another artifact sees it."""

    path: str
    size: int
    """Bytes."""
    sha256: str
    read: Callable[[], bytes]
    """Gives the content of the file."""


class Remarked(bytes):
    """The bytes of a file that was made although the editor should know something: it carries warnings.

    `make` may return it in the place of plain bytes. The host keeps the warnings with the file, so that a file left
    alone in a later build still warns.
    """

    problems: tuple[Problem, ...]

    def __new__(cls, content: bytes, problems: Iterable[Problem] = ()) -> Remarked:
        """`content` with the warnings about it."""
        remarked = super().__new__(cls, content)
        remarked.problems = tuple(problems)
        return remarked


@dataclass(frozen=True)
class Artifact:
    """One file of the site.

    `make` is a module-level function called with the values of `inputs` as keyword arguments, each `FileOf` replaced
    by its `Finished` file; it gives the bytes of the file (`Remarked` where there is something to warn of), or raises
    `ContentErrors`. A `FileOf` may stand inside tuples, lists and mappings, not inside other objects.
    """

    path: str
    """Relative to the site's root, with forward slashes."""
    make: Callable[..., bytes]
    inputs: Mapping[str, Any]


@dataclass(frozen=True)
class Head:
    """What a page says of itself in its head and in the frame."""

    title: str
    description: str
    canonical: str
    """Absolute address of the page."""
    section: str = ""
    """First folder of the page's address: the item of the navigation that is current."""
    kind: str = "page"
    """Kind of page, for styles and tests: home, hub, list, procedure, plan, news …"""
    extra: str = ""
    """More elements of the HTML head: feeds, structured data."""


@dataclass(frozen=True)
class Page(Artifact):
    """A page without its frame: `make` gives the HTML of the body as UTF-8, the host joins it into the frame."""

    head: Head = field(kw_only=True)


def digest_of(value: object, digest_of_file: Callable[[str], str]) -> str:
    """The digest of a declared value; `digest_of_file` gives the one of another artifact by its path.

    Raises TypeError for a value whose content cannot be told: such a value must not be an input.
    """
    parts: list[str] = []
    _feed(value, parts.append, digest_of_file)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


_PLAIN = frozenset({type(None), bool, int, float, Decimal, date, datetime})


def _feed(value: object, add: Callable[[str], object], digest_of_file: Callable[[str], str]) -> None:
    """Add the parts of a value's canonical writing; a string is told by its length, so that no two values meet."""
    kind = type(value)
    if kind is str:
        add(f"s{len(value)}:{value}")  # type: ignore[arg-type]  # narrowed by its exact type: this runs most often
    elif kind in _PLAIN:
        add(f"{kind.__name__}:{value!r}")
    elif kind is tuple or kind is list:
        add("(")
        for item in value:  # type: ignore[attr-defined]
            _feed(item, add, digest_of_file)
        add(")")
    else:
        _feed_rarer(value, add, digest_of_file)


def _feed_rarer(value: object, add: Callable[[str], object], digest_of_file: Callable[[str], str]) -> None:
    if isinstance(value, Enum):
        add(f"{type(value).__name__}.{value.name}")
    elif isinstance(value, FileOf):
        add(f"file:{value.path}:{digest_of_file(value.path)}")
    elif isinstance(value, Mapping):
        add("{")
        for key, item in value.items():
            _feed(key, add, digest_of_file)
            _feed(item, add, digest_of_file)
        add("}")
    elif isinstance(value, bytes):
        add(f"bytes:{hashlib.sha256(value).hexdigest()}")
    elif isinstance(value, str | int | float | date | tuple | list):  # their subclasses
        add(f"{type(value).__name__}:{value!r}")
    elif isinstance(digest := getattr(value, "digest", None), str):  # a record knows the digest of what was read
        add(f"{type(value).__name__}:{digest}")
    elif is_dataclass(value) and not isinstance(value, type):
        add(f"{type(value).__name__}(")
        for part in fields(value):
            _feed(getattr(value, part.name), add, digest_of_file)
        add(")")
    else:
        raise TypeError(f"not an input whose content can be told: {type(value).__name__}")
