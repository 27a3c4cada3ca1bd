"""Making `.venv`: what is done, in which order, and what a killed, moved or outdated one leads to."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import prepare

LOCK = """\
# made by hand
annotated-types==0.8.0 \\
    --hash=sha256:00
setuptools==84.2.1 \\
    --hash=sha256:01 \\
    --hash=sha256:02
typst==0.15.2 \\
    --hash=sha256:03
"""


class Clone:
    """A fresh clone in a folder, with installers that write down what they were asked."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.asked: list[str] = []
        self.fails_at: str | None = None

    def run(self, command: list[str], complaint: str, *, environment: dict[str, str] | None = None) -> None:
        """Stand in for the processes that prepare starts."""
        words = [Path(word).name for word in command if word not in {"--quiet", "--no-input"}]
        if "venv" in words:
            self.asked.append("venv")
            prepare.VENV_PYTHON.parent.mkdir(parents=True)
            prepare.VENV_PYTHON.write_text("python", encoding="utf-8")
        else:
            self.asked.append("package" if "--editable" in words else words[-1])
        if self.fails_at == self.asked[-1]:
            raise prepare.PreparationError(complaint)

    def bring_up(self, *, dev: bool = False) -> list[str]:
        """Run as scripts/build or scripts/test would. Returns what was asked of the installers."""
        self.asked = []
        wanted = prepare.wanted_stamp(dev=dev)
        if not prepare.satisfied(wanted):
            with prepare.alone():
                prepare.prepare(wanted)
        assert prepare.satisfied(wanted)
        return self.asked


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    made = Clone(tmp_path)
    monkeypatch.setattr(prepare, "ROOT", tmp_path)
    monkeypatch.setattr(prepare, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(prepare, "STAMP", tmp_path / ".venv" / "cchc-stamp.json")
    monkeypatch.setattr(prepare, "VENV_PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(prepare, "RUNTIME_LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(prepare, "DEV_LOCK", tmp_path / "requirements-dev.lock")
    monkeypatch.setattr(prepare, "PYPROJECT", tmp_path / "pyproject.toml")
    monkeypatch.setattr(prepare, "_run", made.run)
    monkeypatch.setattr(prepare, "_need_ensurepip", lambda: None)
    monkeypatch.setattr(prepare, "_runs", lambda python, code="": python.is_file())
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (tmp_path / name).write_text(LOCK, encoding="utf-8", newline="\n")
    return made


RUNTIME = ["setuptools.lock", "requirements.lock"]
DEV = ["setuptools.lock", "requirements-dev.lock"]


def test_a_fresh_clone_gets_setuptools_before_what_it_builds(clone: Clone) -> None:
    assert clone.bring_up() == ["venv", *RUNTIME, "package"]


def test_a_second_run_does_nothing(clone: Clone) -> None:
    clone.bring_up()
    assert clone.bring_up() == []


def test_the_tests_add_to_what_the_build_has(clone: Clone) -> None:
    clone.bring_up()
    assert clone.bring_up(dev=True) == DEV
    assert clone.bring_up() == []
    assert clone.bring_up(dev=True) == []


def test_a_changed_lock_starts_from_nothing(clone: Clone) -> None:
    clone.bring_up(dev=True)
    left_over = prepare.VENV / "left-over"
    left_over.touch()
    prepare.RUNTIME_LOCK.write_text(LOCK + "# newer\n", encoding="utf-8", newline="\n")
    assert clone.bring_up() == ["venv", *RUNTIME, "package"]
    assert not left_over.exists()
    assert clone.bring_up(dev=True) == DEV


def test_line_ends_of_windows_are_no_change(clone: Clone) -> None:
    clone.bring_up()
    prepare.RUNTIME_LOCK.write_bytes(LOCK.replace("\n", "\r\n").encode("utf-8"))
    assert clone.bring_up() == []


def test_changed_metadata_installs_the_package_again(clone: Clone) -> None:
    clone.bring_up()
    prepare.PYPROJECT.write_text("# newer", encoding="utf-8")
    assert clone.bring_up() == ["package"]


@pytest.mark.parametrize("step", ["venv", *RUNTIME])
def test_an_install_cut_off_is_begun_anew(clone: Clone, step: str) -> None:
    clone.fails_at = step
    with pytest.raises(prepare.PreparationError):
        clone.bring_up()
    assert not prepare.satisfied(prepare.wanted_stamp(dev=False))
    clone.fails_at = None
    assert clone.bring_up() == ["venv", *RUNTIME, "package"]


def test_an_upgrade_cut_off_leaves_no_stamp_of_the_old(clone: Clone) -> None:
    clone.bring_up()
    old = prepare.RUNTIME_LOCK.read_bytes()
    prepare.RUNTIME_LOCK.write_text(LOCK + "# newer\n", encoding="utf-8", newline="\n")
    clone.fails_at = "requirements.lock"
    with pytest.raises(prepare.PreparationError):
        clone.bring_up()
    prepare.RUNTIME_LOCK.write_bytes(old)
    clone.fails_at = None
    assert clone.bring_up() == ["venv", *RUNTIME, "package"]


def test_development_tools_cut_off_are_begun_again(clone: Clone) -> None:
    clone.bring_up(dev=True)
    prepare.DEV_LOCK.write_text(LOCK + "# newer\n", encoding="utf-8", newline="\n")
    clone.fails_at = "requirements-dev.lock"
    with pytest.raises(prepare.PreparationError):
        clone.bring_up(dev=True)
    assert "dev" not in prepare.held_stamp()
    clone.fails_at = None
    assert clone.bring_up(dev=True) == DEV


def test_a_moved_folder_starts_from_nothing(clone: Clone) -> None:
    clone.bring_up()
    stamp = {**json.loads(prepare.STAMP.read_text(encoding="utf-8")), "place": str(clone.root / "elsewhere")}
    prepare.STAMP.write_text(json.dumps(stamp), encoding="utf-8")
    assert clone.bring_up() == ["venv", *RUNTIME, "package"]


def test_an_interpreter_that_is_gone_starts_from_nothing(clone: Clone) -> None:
    clone.bring_up()
    prepare.VENV_PYTHON.unlink()
    assert clone.bring_up() == ["venv", *RUNTIME, "package"]


@pytest.mark.parametrize("stamp", ["", "{", "[]", '"runtime"'])
def test_a_stamp_that_cannot_be_read_counts_as_none(clone: Clone, stamp: str) -> None:
    clone.bring_up()
    prepare.STAMP.write_text(stamp, encoding="utf-8")
    assert clone.bring_up() == ["venv", *RUNTIME, "package"]


def test_setuptools_is_cut_out_of_the_lock_with_all_its_hashes(clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def run(command: list[str], complaint: str, *, environment: dict[str, str] | None = None) -> None:
        seen.append(Path(command[-1]).read_text(encoding="utf-8"))

    monkeypatch.setattr(prepare, "_run", run)
    prepare._install_lock(prepare.RUNTIME_LOCK)
    assert seen == [
        "setuptools==84.2.1 \\\n    --hash=sha256:01 \\\n    --hash=sha256:02\n",
        LOCK,
    ]


def test_a_lock_without_setuptools_is_refused(clone: Clone) -> None:
    prepare.RUNTIME_LOCK.write_text("typst==0.15.2 \\\n    --hash=sha256:03\n", encoding="utf-8")
    with pytest.raises(prepare.PreparationError, match="setuptools"):
        clone.bring_up()


@pytest.mark.skipif(sys.platform == "win32", reason="the lock is taken by fcntl here; msvcrt's is Windows' own")
def test_a_second_preparation_cannot_seize_the_lock(clone: Clone) -> None:
    other = (
        "import fcntl, sys\n"
        "with open(sys.argv[1], 'a+b') as file:\n"
        "    try:\n"
        "        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)\n"
        "    except OSError:\n"
        "        sys.exit(7)\n"
    )
    command = [sys.executable, "-c", other, str(clone.root / ".venv.lock")]
    with prepare.alone():
        assert subprocess.run(command).returncode == 7
    assert subprocess.run(command).returncode == 0
