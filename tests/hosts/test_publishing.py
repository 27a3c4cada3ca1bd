"""A killed build leaves the old site or the new one, never a mixture. The builds here are real child processes."""

from __future__ import annotations

import errno
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

import cchc.hosts.publishing
from cchc.hosts.exchange import exchange
from cchc.hosts.publishing import Publication, PublishingRefused
from tests.hosts.killed_build import PATHS, build, no_exchange

METHODS = ("exchange", "renames") if sys.platform.startswith("linux") else ("renames",)
MOMENTS = 30
"""Random moments for each method."""


def start(site: Path, method: str, first: int, builds: int, *more: str) -> subprocess.Popen[str]:
    script = Path(__file__).with_name("killed_build.py")
    child = subprocess.Popen(
        [sys.executable, str(script), str(site), method, str(first), str(builds), *more],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    return child


def finish(child: subprocess.Popen[str]) -> int:
    assert child.stdout is not None
    child.stdout.close()
    return child.wait()


def heal(site: Path) -> None:
    """What the next start does before anything else."""
    with Publication(site):
        pass


def number_of(site: Path) -> int:
    """The number of the build that made the site; fails unless every file is there and says the same."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    assert found == sorted(PATHS)
    contents = {path.read_text(encoding="utf-8") for path in site.rglob("*") if path.is_file()}
    assert len(contents) == 1
    lines = contents.pop().split()
    assert len(lines) == 50
    assert len({*lines}) == 1
    return int(lines[0])


@pytest.mark.parametrize("method", METHODS)
def test_killed_at_random_moments_the_site_is_whole(tmp_path: Path, method: str) -> None:
    site = tmp_path / "site"
    build(site, method, 0, 0.0)
    moments = random.Random(20261123)
    seen = 0
    for moment in range(MOMENTS):
        child = start(site, method, 1 + 1000 * moment, 1000)
        time.sleep(moments.uniform(0.0, 0.15))
        child.kill()
        finish(child)
        if method == "exchange":
            number_of(site)  # whole even before anything heals it
        heal(site)
        number = number_of(site)
        assert number >= seen
        seen = number
    assert seen > 0


@pytest.mark.parametrize("method", METHODS)
def test_killed_before_each_change_to_the_disk_the_site_is_old_or_new(tmp_path: Path, method: str) -> None:
    site = tmp_path / "site"
    numbers = []
    for change in range(1, 400):
        build(site, method, 1, 0.0)
        child = start(site, method, 2, 1, str(change))
        code = finish(child)
        if method == "exchange":
            assert number_of(site) in {1, 2}
        heal(site)
        numbers.append(number_of(site))
        if code == 0:
            break
    assert code == 0, "every change has been visited"
    assert numbers == sorted(numbers), "once the new site is there it stays"
    assert {*numbers} == {1, 2}
    assert len(numbers) > 2 * len(PATHS)


@pytest.mark.parametrize("method", METHODS)
def test_nothing_is_left_beside_the_site_but_the_lock(tmp_path: Path, method: str) -> None:
    site = tmp_path / "site"
    for number in range(3):
        build(site, method, number, 0.0)
    workshop = tmp_path / ".site.cchc"
    assert [path.name for path in workshop.iterdir() if path.name != "lock"] == []
    assert number_of(site) == 2


def test_a_build_that_fails_leaves_the_old_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "exchange", 1, 0.0)

    def fail() -> None:
        with Publication(site) as publication:
            (publication.staging / "index.html").write_text("half", encoding="utf-8")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert number_of(site) == 1
    assert not (tmp_path / ".site.cchc" / "staging").exists()


def test_two_builds_at_once_are_kept_apart(tmp_path: Path) -> None:
    site = tmp_path / "site"
    child = start(site, "renames", 1, 100_000)
    try:
        deadline = time.monotonic() + 60
        while not (tmp_path / ".site.cchc" / "staging").exists():
            assert time.monotonic() < deadline
            time.sleep(0.01)
        refusal = ""
        while not refusal:
            assert time.monotonic() < deadline
            try:
                heal(site)
            except PublishingRefused as refused:
                refusal = str(refused)
        assert "Đang có một lần dựng khác" in refusal
    finally:
        child.kill()
        finish(child)
    build(site, "renames", 0, 0.0)
    assert number_of(site) == 0


def test_the_lock_is_let_go(tmp_path: Path) -> None:
    for _ in range(2):
        with Publication(tmp_path / "site"), pytest.raises(PublishingRefused), Publication(tmp_path / "site"):
            pass


def test_a_file_system_without_exchange_gets_two_renames(tmp_path: Path) -> None:
    asked = []

    def refuse(one: Path, other: Path) -> bool:
        asked.append((one.name, other.name))
        return False

    site = tmp_path / "site"
    for text in ("old", "new"):
        with Publication(site, exchange=refuse) as publication:
            (publication.staging / "index.html").write_text(text, encoding="utf-8")
            publication.publish()
    assert asked == [("staging", "site")]
    assert (site / "index.html").read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="renameat2 is a call of Linux")
class TestExchange:
    def test_it_exchanges(self, tmp_path: Path) -> None:
        for name in ("a", "b"):
            (tmp_path / name).mkdir()
            (tmp_path / name / name).touch()
        assert exchange(tmp_path / "a", tmp_path / "b")
        assert (tmp_path / "a" / "b").exists()
        assert (tmp_path / "b" / "a").exists()

    def test_a_missing_folder_is_an_error(self, tmp_path: Path) -> None:
        (tmp_path / "a").mkdir()
        with pytest.raises(FileNotFoundError):
            exchange(tmp_path / "a", tmp_path / "b")

    @pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOSYS])
    def test_a_file_system_that_does_not_offer_it_is_told(
        self, tmp_path: Path, code: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("cchc.hosts.exchange.ctypes.get_errno", lambda: code)
        assert not exchange(tmp_path / "a", tmp_path / "b")

    def test_a_c_library_without_the_call_is_told(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("cchc.hosts.exchange.ctypes.CDLL", lambda *_, **__: object())
        assert not exchange(tmp_path / "a", tmp_path / "b")


def test_a_rename_that_fails_half_way_brings_the_old_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    build(site, "renames", 1, 0.0)
    real, renamed = cchc.hosts.publishing._rename, []

    def fail_second(source: Path, target: Path) -> None:
        renamed.append(source.name)
        if source.name == "staging":
            raise OSError(errno.EBUSY, "busy")
        real(source, target)

    monkeypatch.setattr("cchc.hosts.publishing._rename", fail_second)
    with pytest.raises(PublishingRefused, match="Trang cũ còn nguyên"):
        build(site, "renames", 2, 0.0)
    assert renamed == ["site", "staging", "old"]
    assert number_of(site) == 1
    monkeypatch.undo()
    heal(site)
    assert number_of(site) == 1


def test_an_open_folder_on_windows_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, tries = Path.rename, 0

    def in_use_at_first(self: Path, target: Path) -> Path:
        nonlocal tries
        tries += 1
        if tries < 4:
            raise PermissionError(errno.EACCES, "in use")
        return real(self, target)

    site = tmp_path / "site"
    build(site, "renames", 1, 0.0)
    monkeypatch.setattr(Path, "rename", in_use_at_first)
    monkeypatch.setattr("cchc.hosts.publishing._PAUSE", 0.0)
    build(site, "renames", 2, 0.0)
    assert number_of(site) == 2


class TestWhatMustNotBeReplaced:
    def test_a_folder_with_other_files(self, tmp_path: Path) -> None:
        (tmp_path / "luận văn.docx").touch()
        with pytest.raises(PublishingRefused, match="tệp khác"), Publication(tmp_path):
            pass
        assert (tmp_path / "luận văn.docx").exists()

    def test_a_git_work_tree(self, tmp_path: Path) -> None:
        (tmp_path / ".git").mkdir()
        (tmp_path / "index.html").touch()
        with pytest.raises(PublishingRefused, match="kho Git"), Publication(tmp_path):
            pass

    def test_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "site").touch()
        with pytest.raises(PublishingRefused, match="là một tệp"), Publication(tmp_path / "site"):
            pass

    def test_an_empty_folder_may_be(self, tmp_path: Path) -> None:
        (tmp_path / "site").mkdir()
        build(tmp_path / "site", "renames", 1, 0.0)
        assert number_of(tmp_path / "site") == 1


def test_a_place_that_cannot_be_written_is_told_in_vietnamese(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(PublishingRefused, match="Không ghi được"), Publication(tmp_path / "a" / "site"):
        pass


def test_a_journal_without_any_folder_is_forgotten(tmp_path: Path) -> None:
    (tmp_path / ".site.cchc").mkdir()
    (tmp_path / ".site.cchc" / "journal").touch()
    heal(tmp_path / "site")
    assert not (tmp_path / ".site.cchc" / "journal").exists()


def test_the_site_may_be_named_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "site"
    try:
        link.symlink_to(tmp_path / "real", target_is_directory=True)
    except OSError as error:  # Windows without the privilege
        pytest.skip(f"this system makes no links: {error}")
    build(link, "exchange", 1, 0.0)
    assert link.is_symlink()
    assert number_of(tmp_path / "real") == 1


def test_no_exchange_is_what_it_says(tmp_path: Path) -> None:
    assert not no_exchange(tmp_path, tmp_path)
