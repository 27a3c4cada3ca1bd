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
from typing import Any, Protocol, runtime_checkable

from cchc.problems import Problem


@runtime_checkable
class Digested(Protocol):
    """A value that knows the digest of what it was read from: a record."""

    @property
    def digest(self) -> str:
        """Hexadecimal digest of the value."""


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
    hasher = hashlib.sha256()
    _feed(value, hasher.update, digest_of_file)
    return hasher.hexdigest()[:32]


def _feed(value: object, update: Callable[[bytes], None], digest_of_file: Callable[[str], str]) -> None:
    if value is None or isinstance(value, bool | int | float | str | Decimal | date | datetime):
        update(f"{type(value).__name__}:{value!r};".encode())
    elif isinstance(value, bytes):
        update(b"bytes:" + hashlib.sha256(value).digest())
    elif isinstance(value, Enum):
        update(f"{type(value).__name__}.{value.name};".encode())
    elif isinstance(value, FileOf):
        update(f"file:{value.path}:{digest_of_file(value.path)};".encode())
    elif isinstance(value, Digested):
        update(f"{type(value).__name__}:{value.digest};".encode())
    elif isinstance(value, tuple | list):
        update(b"(")
        for item in value:
            _feed(item, update, digest_of_file)
        update(b")")
    elif isinstance(value, Mapping):
        update(b"{")
        for key, item in value.items():
            _feed(key, update, digest_of_file)
            _feed(item, update, digest_of_file)
        update(b"}")
    elif is_dataclass(value) and not isinstance(value, type):
        update(f"{type(value).__name__}(".encode())
        for part in fields(value):
            _feed(getattr(value, part.name), update, digest_of_file)
        update(b")")
    else:
        raise TypeError(f"not an input whose content can be told: {type(value).__name__}")
