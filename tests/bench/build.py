"""Benchmark: CPU of a whole build without print, cold, at several sizes, and of a second build after one edit.

Prints one JSON line for each: whole-process CPU seconds (user and system), pages, milliseconds a page. The first size
is repeated with an empty cache for the fixed cost.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import generated_content

SIZES = (100, 1000)
RUNS = 3


def main() -> None:
    """Run the benchmark."""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as scratch:
            content = Path(scratch) / "content"
            generated_content.write_content(content, size)
            cold = sorted(_build(content, Path(scratch) / "site", clean=True) for _ in range(RUNS))
            edited = next(iter(sorted(content.glob("thu-tuc/*/*.yml"))))
            edited.write_text(edited.read_text("utf-8").replace("Bước", "Bước mới,"), "utf-8", newline="\n")
            warm = _build(content, Path(scratch) / "site", clean=False)
            pages = sum(1 for _ in (Path(scratch) / "site").rglob("*.html"))
        _say(size, pages, "cold", cold[RUNS // 2])
        _say(size, pages, "one edit", warm)


def _build(content: Path, site: Path, *, clean: bool) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "cchc", "build", "--content", str(content), "--site", str(site)]
    command += ["--as-of", "2026-11-23", "--no-print", *(["--clean"] if clean else [])]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONUTF8": "1"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _say(size: int, pages: int, what: str, cpu: float) -> None:
    line = {"bench": "build", "procedures": size, "what": what, "pages": pages, "cpu_s": round(cpu, 2)}
    print(json.dumps({**line, "cpu_ms_per_page": round(1000 * cpu / pages, 2)}), flush=True)


if __name__ == "__main__":
    main()
