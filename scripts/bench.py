"""After the flow: runs the benches in tests/bench and passes their figures on as JSON lines; called by scripts/bench.

A bench is a program `tests/bench/NAME.py` with a `main()` that prints one flat JSON object a figure, for example
`{"bench": "build", "procedures": 1000, "cpu_ms_per_page": 3.1}`; files there without a `main()` are what benches
share. Each bench runs in a process of its own, so that one's memory and caches do not flatter the next.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BENCHES = ROOT / "tests" / "bench"


def main(names: list[str]) -> int:
    """Run the named benches, or all. Returns 0 only if at least one ran and none failed."""
    known = {path.stem: path for path in sorted(BENCHES.glob("*.py")) if is_bench(path)}
    unknown = sorted(set(names) - set(known))
    if unknown or not known:
        print(
            f"No such bench: {', '.join(unknown) or '(none in tests/bench)'}. Known: {', '.join(known)}",
            file=sys.stderr,
        )
        return 2
    failed = [name for name, path in known.items() if name in (names or known) and not run(path)]
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


def is_bench(path: Path) -> bool:
    """Whether a file has a `main()` of its own."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    return any(isinstance(node, ast.FunctionDef) and node.name == "main" for node in body)


def run(path: Path) -> bool:
    """Run one bench and print its lines as they come; False if it failed, measured nothing or said what is no JSON."""
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONHASHSEED": "0"}
    figures, sound = 0, True
    with subprocess.Popen(
        [sys.executable, str(path)], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    ) as bench:
        for line in bench.stdout or ():
            text = line.decode("utf-8").rstrip("\r\n")
            if is_figure(text):
                figures += 1
                print(text, flush=True)
            else:
                sound = False
                print(f"{path.name} printed a line that is no JSON object: {text}", file=sys.stderr, flush=True)
    return sound and figures > 0 and bench.returncode == 0


def is_figure(text: str) -> bool:
    """Whether a line is one JSON object."""
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
