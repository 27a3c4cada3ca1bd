"""The locks: every declared dependency is pinned by hash within its range, and both locks agree."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)(?: ;(?P<marker>[^\\\n]+))?", flags=re.MULTILINE)
ENTRY = re.compile(r"^[A-Za-z0-9][^\n\\]*(?:\\\n[^\n\\]*)*", flags=re.MULTILINE)
LOCKS = ["requirements.lock", "requirements-dev.lock"]


def project(repository: Path) -> dict[str, Any]:
    """The whole of pyproject.toml."""
    return tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))


def pins(repository: Path, lock: str) -> dict[str, str]:
    """Version by name."""
    text = (repository / lock).read_text(encoding="utf-8")
    return {canonicalize_name(pin["name"]): pin["version"] for pin in PIN.finditer(text)}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_is_pinned_once_and_hashed(repository: Path, lock: str) -> None:
    entries = ENTRY.findall((repository / lock).read_text(encoding="utf-8"))
    assert len(entries) == len(pins(repository, lock)) > 20
    assert [entry for entry in entries if not PIN.match(entry) or "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(repository: Path, lock: str) -> None:
    text = (repository / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|--(?:index|extra-index|find-links|trusted-host)|^-e|^\.{0,2}/", text, flags=re.MULTILINE)


@pytest.mark.parametrize(
    ("group", "lock"),
    [("runtime", "requirements.lock"), ("build", "requirements.lock"), ("dev", "requirements-dev.lock")],
)
def test_a_declared_dependency_is_locked_within_its_range(repository: Path, group: str, lock: str) -> None:
    tables = {"runtime": project(repository)["project"]["dependencies"], **project(repository)["dependency-groups"]}
    locked = pins(repository, lock)
    wanted = [Requirement(entry) for entry in tables[group]]
    assert [str(r) for r in wanted if locked.get(canonicalize_name(r.name)) not in r.specifier] == []


def test_tests_run_with_the_versions_that_editors_get(repository: Path) -> None:
    runtime, development = (pins(repository, lock) for lock in LOCKS)
    assert {name: version for name, version in runtime.items() if development.get(name) != version} == {}
