"""After the flow: every check of the repository, one after the other, with a summary; called by scripts/test.

Runs in the prepared `.venv`. A check that cannot run is a failed check: nothing is skipped for want of a tool.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
BROWSER_PLACES = (
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# Chromium needs a font that has every letter (Liberation lacks some), Playwright's own program needs libatomic.
DEBIAN_PACKAGES = ("chromium", "fonts-dejavu-core", "libatomic1")

Outcome = tuple[str, int, float]


def main(pytest_arguments: list[str]) -> int:
    """Run all checks, print the summary. Returns 0 only if every one passed."""
    browser = find_browser() if playwright_starts() else None
    browser = browser or install_browser()
    if browser is None or not playwright_starts():
        print(
            "Thiếu trình duyệt để kiểm thử. / The tests need Chromium or Chrome and what drives it.\n"
            f"  Debian, Ubuntu: sudo apt-get install {' '.join(DEBIAN_PACKAGES)}\n"
            "  or set CHROMIUM to the browser's program file, then run ./scripts/test again.",
            file=sys.stderr,
        )
        return 1
    environment = {**os.environ, "CHROMIUM": browser, "PYTHONUTF8": "1"}
    outcomes = [run(name, command, environment) for name, command in steps(pytest_arguments)]
    summarise(outcomes)
    return int(any(code != 0 for _, code, _ in outcomes))


def steps(pytest_arguments: list[str]) -> list[tuple[str, list[str]]]:
    """The checks, quickest first."""
    here = Path(sys.executable).parent
    python = [sys.executable, "-m"]
    return [
        ("ruff check", [*python, "ruff", "check", "."]),
        ("ruff format", [*python, "ruff", "format", "--check", "."]),
        ("import rule", [str(shutil.which("lint-imports", path=str(here)) or here / "lint-imports")]),
        ("mypy", [*python, "mypy", "plugins/cchc", "scripts"]),
        ("pytest", [*python, "pytest", *pytest_arguments]),
    ]


def run(name: str, command: list[str], environment: dict[str, str]) -> Outcome:
    """Run one check where its output can be read. A program that cannot start counts as failed."""
    print(f"\n=== {name}", flush=True)
    begun = time.monotonic()
    try:
        code = subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL).returncode
    except OSError as error:
        print(error, flush=True)
        code = 127
    return name, code, time.monotonic() - begun


def summarise(outcomes: list[Outcome]) -> None:
    """Print one line a check, then the verdict."""
    print("\n=== summary")
    for name, code, seconds in outcomes:
        verdict = "ok" if code == 0 else f"FAILED (exit code {code})"
        print(f"{name:<12} {seconds:6.1f} s  {verdict}")
    failed = [name for name, code, _ in outcomes if code != 0]
    print(f"FAILED: {', '.join(failed)}" if failed else "All checks passed.", flush=True)


def find_browser() -> str | None:
    """The Chromium to test with: CHROMIUM if it is set, else the first on PATH or in its usual place."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    on_path = (shutil.which(name) for name in BROWSERS)
    in_place = (place for place in BROWSER_PLACES if Path(place).is_file())
    return next((found for found in (*on_path, *in_place) if found), None)


def playwright_starts() -> bool:
    """Whether the program inside the playwright package finds the system libraries that it needs."""
    command = [sys.executable, "-m", "playwright", "--version"]
    return subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL).returncode == 0


def install_browser() -> str | None:
    """Install the browser and what drives it where that may be done without asking: as root, on Debian."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    print(f"=== apt-get install {' '.join(DEBIAN_PACKAGES)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *DEBIAN_PACKAGES]):
        subprocess.run(["apt-get", *step], env=environment, stdin=subprocess.DEVNULL)
    return find_browser()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
