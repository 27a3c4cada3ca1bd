"""The fingerprint of the program: what changes it and what does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc.hosts import program


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "package"
    (folder / "templates").mkdir(parents=True)
    (folder / "a.py").write_text("a = 1\n", encoding="utf-8")
    monkeypatch.setattr(program, "PACKAGE", folder)
    return folder


def test_it_is_the_same_while_nothing_changes(package: Path) -> None:
    first = program.fingerprint()
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "a.pyc").touch()
    assert program.fingerprint() == first


def test_a_changed_a_renamed_and_a_new_file_change_it(package: Path) -> None:
    seen = {program.fingerprint()}
    (package / "a.py").write_text("a = 2\n", encoding="utf-8")
    seen.add(program.fingerprint())
    (package / "a.py").rename(package / "b.py")
    seen.add(program.fingerprint())
    (package / "templates" / "page.html").touch()
    seen.add(program.fingerprint())
    assert len(seen) == 4


def test_another_version_of_a_library_changes_it(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = program.fingerprint()
    monkeypatch.syspath_prepend(str(tmp_path))
    assert program.fingerprint() == first
    (tmp_path / "typst-0.15.1.dist-info").mkdir()
    assert program.fingerprint() != first


def test_it_covers_the_package_itself() -> None:
    assert (program.PACKAGE / "hosts" / "program.py").samefile(program.__file__)
