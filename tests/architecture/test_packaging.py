"""What is shipped: every file of the package, under a version and a licence that all papers agree on."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import cchc

MADE_BY_PYTHON = {".py", ".pyc"}


def project(repository: Path) -> dict[str, Any]:
    """The whole of pyproject.toml."""
    return tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_file_of_the_package_is_shipped(repository: Path) -> None:
    """An editable install finds files that a wheel would leave behind."""
    package = repository / "plugins" / "cchc"
    patterns = project(repository)["tool"]["setuptools"]["package-data"]["cchc"]
    files = [path for path in package.rglob("*") if path.is_file() and path.suffix not in MADE_BY_PYTHON]
    names = [path.relative_to(package).as_posix() for path in files]
    assert "py.typed" in names
    assert [
        name for name in names if not any(fnmatch(f"/{name}", p.replace("**/", "*/")) or name == p for p in patterns)
    ] == []


def test_every_folder_of_the_package_is_a_package(repository: Path) -> None:
    """Setuptools finds packages by their `__init__.py`; a folder without one would not be shipped."""
    package = repository / "plugins" / "cchc"
    folders = {path.parent for path in package.rglob("*.py")}
    assert [str(folder) for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_the_papers_agree_on_version_and_licence(repository: Path) -> None:
    card = (repository / "publiccode.yml").read_text(encoding="utf-8")
    metadata = project(repository)["project"]
    assert metadata["version"] == cchc.__version__
    assert f'softwareVersion: "{metadata["version"]}"' in card
    assert f"license: {metadata['license']}" in card
    assert (repository / "LICENSE").read_text(encoding="utf-8").startswith(f"{metadata['license']} License")
