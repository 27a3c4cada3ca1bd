"""The artifacts are what their inputs say: the same bytes in every process, from functions that remember nothing."""

from __future__ import annotations

import hashlib
import inspect
import os
import subprocess
import sys
from pathlib import Path

import cchc
from cchc import outputs
from cchc.catalog import Catalog
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
    moment = ["--as-of", "2026-11-23T08:00"]
    command = [sys.executable, "-m", "cchc", "build", "--site", str(other), *moment, "--clean"]
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(PACKAGE.parent), "TZ": "America/New_York"}
    done = subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert digests(other) == digests(site)


def test_every_make_is_a_plain_function_of_a_module(catalog: Catalog) -> None:
    for artifact in outputs.artifacts(catalog, OutputSettings()):
        assert inspect.isfunction(artifact.make), artifact.path
        assert artifact.make.__closure__ is None, f"{artifact.path}: {artifact.make.__qualname__} remembers values"
        assert "<locals>" not in artifact.make.__qualname__, artifact.path
