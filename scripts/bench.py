"""After the flow: runs the benches in tests/bench and passes their figures on as JSON lines; called by scripts/bench.

A bench is a module `tests/bench/NAME.py` whose `main()` yields one flat dict a figure, for example
`{"what": "build", "procedures": 1000, "cpu_ms_a_page": 3.1}`. Each runs in a process of its own, so that one bench's
memory and caches do not flatter the next. Every line gets `"bench": NAME`; what a bench says itself goes to stderr.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BENCHES = ROOT / "tests" / "bench"


def main(names: list[str]) -> int:
    """Run the named benches, or all. Returns 0 only if at least one ran and none failed."""
    known = sorted(path.stem for path in BENCHES.glob("*.py") if not path.stem.startswith("_"))
    unknown = sorted(set(names) - set(known))
    if unknown or not known:
        print(f"No such bench: {', '.join(unknown) or '(tests/bench is empty)'}. Known: {known}", file=sys.stderr)
        return 2
    failed = [name for name in known if name in (names or known) and not run_apart(name)]
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


def run_apart(name: str) -> bool:
    """Run one bench in a fresh interpreter."""
    command = [sys.executable, str(Path(__file__).resolve()), "--here", name]
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONHASHSEED": "0"}
    return subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL).returncode == 0


def run_here(name: str) -> None:
    """Load a bench, call its `main()` and print its figures as they come."""
    spec = importlib.util.spec_from_file_location(f"bench_{name}", BENCHES / f"{name}.py")
    if spec is None or spec.loader is None:
        raise ImportError(name)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    figures, sys.stdout = sys.stdout, sys.stderr
    spec.loader.exec_module(module)
    for figure in module.main():
        print(json.dumps({"bench": name, **figure}, ensure_ascii=False), file=figures, flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--here"]:
        run_here(sys.argv[2])
    else:
        sys.exit(main(sys.argv[1:]))
