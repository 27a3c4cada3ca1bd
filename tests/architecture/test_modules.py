"""Conventions of the package's modules: small, named in the domain's terms, introduced by a docstring."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 330
VAGUE = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "managers", "stuff"}
MODULES = sorted((ROOT / "plugins").rglob("*.py"))
SCRIPTS = sorted((ROOT / "scripts").glob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
ALL = [*MODULES, *SCRIPTS, *TESTS]
# The other halves of Pydantic and Jinja, by the same hands: errors of a validator, text that is already escaped.
COMES_WITH_ANOTHER = {"pydantic-core", "markupsafe"}
# Read by zoneinfo where the system has no zones (Windows); the theme, by its name in mkdocs.yml; a folder of typefaces;
# what pypdfium2 hands its pictures over in.
FOUND_WITHOUT_IMPORT = {"tzdata", "mkdocs-material", "fontpkg-be-vietnam-pro", "pillow"}


def shown(path: Path) -> str:
    """The path as it is written in a test's name."""
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> set[str]:
    """Top names of everything a module imports, inside functions too."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module)
    return {name.split(".")[0] for name in names}


def distribution_key(name: str) -> str:
    """A distribution's name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared() -> set[str]:
    """The runtime dependencies of pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {distribution_key(re.split(r"[<>=!~ \[;]", entry)[0]) for entry in project["dependencies"]}


def test_there_is_something_to_check() -> None:
    assert len(MODULES) > 5
    assert len(SCRIPTS) > 2
    assert Path(__file__).resolve() in TESTS


def test_a_file_can_be_read_in_one_sitting() -> None:
    lengths = {shown(path): len(path.read_text(encoding="utf-8").splitlines()) for path in ALL}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


def test_a_module_says_what_it_is() -> None:
    docstrings = {shown(path): ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) for path in ALL}
    assert [name for name, text in docstrings.items() if not text or len(text.splitlines()[0]) < 20] == []


def test_a_module_is_named_in_the_terms_of_the_field() -> None:
    words = {
        shown(path): set(re.split(r"[/_]", path.relative_to(ROOT).with_suffix("").as_posix().lower()))
        for path in [*MODULES, *SCRIPTS]
    }
    assert {name: sorted(used & VAGUE) for name, used in words.items() if used & VAGUE} == {}


def test_the_host_stays_in_its_folder() -> None:
    """The import-linter contract names the modules it guards; this one cannot forget a new one."""
    hosts = {"mkdocs", "material", "properdocs"}
    guarded = [path for path in MODULES if "hosts/mkdocs/" not in shown(path)]
    assert [shown(path) for path in guarded if imported(path) & hosts] == []


def test_the_package_imports_only_what_it_declares() -> None:
    """The build must run without the development lock; tests run with it and would not notice."""
    provided_by = packages_distributions()
    missing = {
        f"{shown(path)}: {name}"
        for path in MODULES
        for name in imported(path) - set(sys.stdlib_module_names) - {"cchc"}
        if not {distribution_key(found) for found in provided_by.get(name, [])} & (declared() | COMES_WITH_ANOTHER)
    }
    assert missing == set()


def test_the_package_uses_all_it_declares() -> None:
    """A dependency nobody imports is weight for every editor who installs."""
    provided_by = packages_distributions()
    used = {
        distribution_key(found) for path in MODULES for name in imported(path) for found in provided_by.get(name, [])
    }
    assert declared() - used - FOUND_WITHOUT_IMPORT == set()


def test_the_import_rule_holds() -> None:
    """The contracts of `[tool.importlinter]`: the flow, the outputs side by side, the host alone."""
    program = Path(sys.executable).with_name("lint-imports.exe" if sys.platform == "win32" else "lint-imports")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [str(program), "--no-cache"], cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
