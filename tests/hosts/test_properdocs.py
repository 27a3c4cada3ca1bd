"""ProperDocs, the fork that is to follow when MkDocs stops: the same mkdocs.yml gives the same site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cchc.hosts.mkdocs import building
from tests.hosts.sample_site import CLOCK, SampleSite, files_of


def test_properdocs_builds_the_same_bytes(monkeypatch: pytest.MonkeyPatch, repository: Path, tmp_path: Path) -> None:
    shutil.copy(repository / "mkdocs.yml", tmp_path)
    shutil.copytree(repository / "overrides", tmp_path / "overrides")
    SampleSite(monkeypatch, tmp_path)
    building.build(tmp_path / "mkdocs.yml", CLOCK, site_dir=tmp_path / "by-mkdocs")
    shutil.rmtree(tmp_path / ".cache")
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("properdocs_build.py")), str(tmp_path)],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(repository), *filter(None, sys.path)]),
            "CCHC_AS_OF": CLOCK.today.isoformat(),
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert files_of(tmp_path / "site") == files_of(tmp_path / "by-mkdocs")
