"""The artifacts are what their inputs say: the same bytes each time, and no read that was not declared."""

from __future__ import annotations

import hashlib
import inspect
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import cchc
from cchc import outputs
from cchc.catalog import Catalog
from cchc.outputs.artifact import FileOf
from cchc.outputs.settings import OutputSettings

PACKAGE = Path(cchc.__file__).parent


def digests(folder: Path) -> dict[str, str]:
    """The sha256 of every file of a site."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_another_process_with_another_hash_seed_makes_the_same_bytes(
    site: Path, repository: Path, tmp_path: Path
) -> None:
    other = tmp_path / "elsewhere"
    command = [sys.executable, "-m", "cchc.cli", "build", "--site", str(other), "--as-of", "2026-11-23T08:00", "--clean"]
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(PACKAGE.parent), "TZ": "America/New_York"}
    done = subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert digests(other) == digests(site)


def test_every_make_is_a_plain_function_of_a_module(catalog: Catalog) -> None:
    for artifact in outputs.artifacts(catalog, OutputSettings()):
        assert inspect.isfunction(artifact.make), artifact.path
        assert artifact.make.__closure__ is None, f"{artifact.path}: {artifact.make.__qualname__} remembers values"
        assert "<locals>" not in artifact.make.__qualname__, artifact.path


def test_making_reads_no_file_of_the_editor(catalog: Catalog, repository: Path) -> None:
    """Pages, feeds and data are made with every opened file watched: only the package's own and Python's may be."""
    opened: list[str] = []
    watching = True

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event == "open" and isinstance(arguments[0], str):
            opened.append(str(Path(arguments[0]).resolve()))

    sys.addaudithook(watch)
    for artifact in outputs.artifacts(catalog, OutputSettings(print=False)):
        if not any(_has_file(value) for value in artifact.inputs.values()):
            artifact.make(**artifact.inputs)
    watching = False
    allowed = (str(PACKAGE), sys.prefix, sys.base_prefix, *sysconfig.get_paths().values(), "/usr/share/zoneinfo")
    strangers = sorted({name for name in opened if not name.startswith(tuple(str(Path(p).resolve()) for p in allowed))})
    assert strangers == []
    with pytest.raises(AssertionError):
        assert not [name for name in [str(repository / "content/don-vi.yml")] if not name.startswith(allowed)]


def _has_file(value: object) -> bool:
    return isinstance(value, FileOf) or (isinstance(value, tuple) and any(_has_file(item) for item in value))
