"""Kept files: damaged ones are no files, unused ones go, and without a cache a build goes on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cchc.hosts.cache import KEPT_BUILDS
from cchc.hosts.making import Cause
from cchc.outputs.artifact import Artifact
from cchc.problems import ContentErrors
from tests.hosts.workplace import (
    CALLS,
    Workplace,
    make_error,
    text,
)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:20],
        lambda data: data[:-1],
        lambda data: data.replace(b"mot", b"not"),
        lambda data: b"\xff\n" + data,
    ],
)
def test_a_damaged_entry_is_made_again(workplace: Workplace, damage: Any) -> None:
    workplace.make(text("a.txt", "mot hai ba"))
    (entry,) = workplace.entries()
    entry.write_bytes(damage(entry.read_bytes()))
    workplace.make(text("a.txt", "mot hai ba"))
    assert CALLS == ["mot hai ba"]
    assert workplace.read("a.txt") == "mot hai ba"
    workplace.make(text("a.txt", "mot hai ba"))
    assert CALLS == []


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"format": 1}', b'{"format": 1, "salt": 1, "origins": [], "unused": {}}'],
)
def test_a_damaged_account_costs_nothing_but_the_reasons(workplace: Workplace, content: bytes) -> None:
    workplace.make(text("a.txt", "1"))
    (workplace.root / "cache" / "manifest.json").write_bytes(content)
    making = workplace.make(text("a.txt", "1"), text("b.txt", "2"))
    assert [(remake.path, remake.cause) for remake in making.remade] == [("b.txt", Cause.NEW)]


def test_a_failed_build_keeps_what_it_has_made(workplace: Workplace) -> None:
    with pytest.raises(ContentErrors):
        workplace.make(text("a.txt", "1"), Artifact("b.pdf", make_error, {"line": 1}))
    workplace.make(text("a.txt", "1"))
    assert CALLS == []


def test_entries_are_thrown_away_when_unused_for_some_builds(workplace: Workplace) -> None:
    workplace.make(text("a.txt", "cũ"))
    for _ in range(KEPT_BUILDS - 1):
        workplace.make(text("a.txt", "mới"))
    assert len(workplace.entries()) == 2
    workplace.make(text("a.txt", "mới"))
    assert len(workplace.entries()) == 1
    workplace.make(text("a.txt", "cũ"))
    assert CALLS == ["cũ"]


def test_a_cleared_cache_knows_nothing(workplace: Workplace) -> None:
    workplace.make(text("a.txt", "1"))
    workplace.cache.clear()
    assert [remake.cause for remake in workplace.make(text("a.txt", "1")).remade] == [Cause.NEW]


def test_a_cache_that_cannot_be_written_does_not_stop_the_build(tmp_path: Path) -> None:
    workplace = Workplace(tmp_path)
    (tmp_path / "cache").write_text("a file in the place of the folder", encoding="utf-8")
    workplace.make(text("a.txt", "1"))
    assert workplace.read("a.txt") == "1"
