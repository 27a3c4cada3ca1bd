"""The check of all checks: one failure fails the whole, a tool that is missing is a failure."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from scripts import bench, check


def a_program(path: Path, code: int) -> list[str]:
    return [sys.executable, "-c", f"import sys; print({path.name!r}); sys.exit({code})"]


@pytest.fixture
def browser_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "find_browser", lambda: sys.executable)
    monkeypatch.setattr(check, "playwright_starts", lambda: True)


@pytest.mark.usefixtures("browser_is_there")
@pytest.mark.parametrize(("codes", "verdict"), [([0, 0], 0), ([0, 5], 1), ([1, 0], 1), ([-9, 0], 1)])
def test_one_failure_fails_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], codes: list[int], verdict: int
) -> None:
    steps = [(f"step {n}", a_program(tmp_path / f"program {n}", code)) for n, code in enumerate(codes)]
    monkeypatch.setattr(check, "steps", lambda arguments: steps)
    assert check.main([]) == verdict
    shown = capfd.readouterr().out
    assert "program 0" in shown
    assert "program 1" in shown, "a failed check does not hide the next"
    assert ("All checks passed." in shown) is (verdict == 0)


@pytest.mark.usefixtures("browser_is_there")
def test_a_tool_that_is_missing_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "steps", lambda arguments: [("absent", [str(tmp_path / "absent")])])
    assert check.main([]) == 1
    assert "FAILED: absent" in capfd.readouterr().out


@pytest.mark.parametrize("missing", ["find_browser", "playwright_starts"])
def test_no_browser_is_a_failure(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], missing: str
) -> None:
    monkeypatch.setattr(check, "find_browser", lambda: "chromium")
    monkeypatch.setattr(check, "playwright_starts", lambda: True)
    monkeypatch.setattr(check, missing, lambda: None)
    monkeypatch.setattr(check, "install_browser", lambda: None)
    monkeypatch.setattr(check, "steps", lambda arguments: pytest.fail("must not get this far"))
    assert check.main([]) == 1
    assert "apt-get install chromium" in capfd.readouterr().err


def test_arguments_go_to_pytest_alone() -> None:
    plain, chosen = dict(check.steps([])), dict(check.steps(["-k", "name"]))
    assert chosen["pytest"] == [*plain["pytest"], "-k", "name"]
    assert {name for name in plain if plain[name] != chosen[name]} == {"pytest"}


def test_the_browser_that_is_named_is_the_one_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = tmp_path / ("browser.exe" if sys.platform == "win32" else "browser")
    named.write_text("", encoding="utf-8")
    named.chmod(named.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("CHROMIUM", str(named))
    assert check.find_browser() == str(named)
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "absent"))
    assert check.find_browser() is None


@pytest.mark.parametrize(
    ("program", "verdict"),
    [
        ("def main():\n    print('{\"n\": 1}')\n\nmain()\n", 0),
        ("def main():\n    print('one')\n\nmain()\n", 1),
        ("def main():\n    pass\n\nmain()\n", 1),
        ("def main():\n    print('{\"n\": 1}')\n    raise SystemExit(3)\n\nmain()\n", 1),
        ("x = 1\n", 2),
    ],
    ids=["figure", "no JSON", "no figure", "failed", "no bench"],
)
def test_a_bench_that_measures_nothing_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, verdict: int
) -> None:
    (tmp_path / "speed.py").write_text(program, encoding="utf-8")
    monkeypatch.setattr(bench, "BENCHES", tmp_path)
    assert bench.main([]) == verdict
    assert bench.main(["another"]) == 2


def test_the_wrappers_can_be_run(repository: Path) -> None:
    wrappers = [repository / "scripts" / name for name in ("build", "test", "bench", "lock")] + [repository / ".ci/run"]
    assert [path.name for path in wrappers if not os.access(path, os.X_OK)] == []
    assert [path.name for path in wrappers if not path.read_bytes().startswith(b"#!/usr/bin/env bash\n")] == []
