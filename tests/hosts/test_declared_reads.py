"""What a file is made from is declared: while files are made, nothing of the editor's folder is opened.

A file that `make` opened by itself could change without its key changing, and an old site would pass for a new one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from cchc import outputs
from cchc.catalog import load
from cchc.clock import Clock
from cchc.hosts.cache import Cache
from cchc.hosts.making import make_all
from cchc.outputs.artifact import Artifact, Page
from cchc.outputs.settings import OutputSettings

_watched: list[tuple[Path, list[str]]] = []
_installed: list[bool] = []


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if _watched and event in {"open", "os.listdir", "os.scandir"} and isinstance(arguments[0], str | bytes):
        folder, seen = _watched[-1]
        path = os.path.abspath(os.fsdecode(arguments[0]))  # noqa: PTH100 - Path.resolve would itself read the disk
        if path.startswith(f"{folder}{os.sep}"):
            seen.append(path)


@contextmanager
def reads_of(folder: Path) -> Iterator[list[str]]:
    """The files of the folder that are opened inside the ``with``; an audit hook cannot be taken away again."""
    if not _installed:
        sys.addaudithook(_watch)
        _installed.append(True)
    seen: list[str] = []
    _watched.append((folder.resolve(), seen))
    try:
        yield seen
    finally:
        _watched.pop()


def bare(page: Page, body: bytes) -> bytes:
    return body


def make_by_reading(path: str) -> bytes:
    return Path(path).read_bytes()


def test_nothing_of_the_content_is_opened_while_files_are_made(repository: Path, tmp_path: Path) -> None:
    content = repository / "content"
    loaded = load(content, Clock.at("2026-11-24"))
    assert loaded.catalog is not None
    (tmp_path / "site").mkdir()
    with reads_of(content) as seen:
        artifacts = outputs.artifacts(loaded.catalog, OutputSettings(print=False))
        make_all(artifacts, tmp_path / "site", bare, Cache(tmp_path / "cache"), "")
    assert seen == []


def test_the_watch_sees_a_file_that_is_read_in_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.yml").write_text("tên: a", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "site").mkdir()
    secret = Artifact("a.txt", make_by_reading, {"path": "content/a.yml"})
    with reads_of(content) as seen:
        make_all([secret], tmp_path / "site", bare, Cache(tmp_path / "cache"), "")
    assert seen == [str(content / "a.yml")]
