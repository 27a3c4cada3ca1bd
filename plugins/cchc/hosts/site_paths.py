"""Hosts: which paths a site may have.

A site is copied to Windows machines, USB sticks and servers of every kind; a path that only some of them can hold
is a fault of the program that made it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from cchc.text.slug import is_reserved_filename

LONGEST_PATH = 200
"""Characters; leaves room for the folder of the site within the 260 that Windows takes."""

_FORBIDDEN = frozenset('<>:"|?*\\')


class PathRefused(ValueError):
    """A path, or a set of paths, that not every system can hold."""


def check_path(path: str) -> None:
    """Raise PathRefused unless every system can hold `path`, relative and with forward slashes."""
    if len(path) > LONGEST_PATH:
        raise PathRefused(f"longer than {LONGEST_PATH} characters: {path}")
    if unicodedata.normalize("NFC", path) != path:
        raise PathRefused(f"not in Unicode form NFC: {path!r}")
    for name in path.split("/"):
        if name in {"", ".", ".."}:
            raise PathRefused(f"not a plain relative path: {path!r}")
        if any(letter in _FORBIDDEN or ord(letter) < 32 for letter in name):
            raise PathRefused(f"characters that Windows does not take: {path!r}")
        if name[-1] in ". ":
            raise PathRefused(f"a name that ends in a dot or space: {path!r}")
        if is_reserved_filename(name):
            raise PathRefused(f"a name that Windows reserves for a device: {path!r}")


def check_together(paths: Iterable[str]) -> None:
    """Raise PathRefused where two paths are one on a system that ignores case, or a file is also a folder."""
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in paths:
        first = files.setdefault(path.casefold(), path)
        if first is not path:
            raise PathRefused(f"two files in one place: {first!r} and {path!r}")
        folder = path.rpartition("/")[0]
        while folder and folders.setdefault(folder.casefold(), folder) == folder:
            folder = folder.rpartition("/")[0]
        if folder:
            raise PathRefused(f"one folder in two spellings: {folders[folder.casefold()]!r} and {folder!r}")
    for key in files.keys() & folders.keys():
        raise PathRefused(f"both a file and a folder: {files[key]!r}")
