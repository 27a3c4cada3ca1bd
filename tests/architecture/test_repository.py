"""Conventions of the whole repository: what lies at the top, how text is stored, and what no file may name."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

TOP_LEVEL = {
    "content",
    "plugins",
    "overrides",
    "scripts",
    "tests",
    "mkdocs.yml",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "pyproject.toml",
    "publiccode.yml",
    "requirements.lock",
    "requirements-dev.lock",
}
BINARY = {".pdf", ".png", ".jpg", ".jpeg", ".webp", ".ico", ".ttf", ".otf", ".woff2", ".docx", ".xlsx"}
WINDOWS_RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}
WINDOWS_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]|[ .]$')

# Put together from pieces, so that this file does not name what it forbids.
REGISTRY_HOSTS = [
    ".".join(pieces)
    for pieces in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("deb", "debian", "org"),
        ("crates", "io"),
        ("proxy", "golang", "org"),
        ("repo", "maven", "apache", "org"),
        ("rubygems", "org"),
        ("docker", "io"),
    ]
]
MACHINE_PATH = re.compile(
    r"(?<![\w.<>${}~-])/(?:"
    + "|".join(["wor" + "k", "ro" + "ot", "hom" + "e/[a-z]", "Use" + "rs/[a-z]"])
    + r")(?:/|\b)"
    r"|[A-Z]:\\+Use" + r"rs\\+\w",
)
WORKPLACE = ["." + "library", "farm" + "-bench", "opt" + "/wheels", "opt" + "/pypi"]


def tracked(repository: Path) -> list[PurePosixPath]:
    """Every file Git knows, committed or staged, that is still there."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=repository, capture_output=True, check=True).stdout
    names = [PurePosixPath(name) for name in listed.decode("utf-8").split("\0") if name]
    return [name for name in names if (repository / name).is_file()]


def is_text(name: PurePosixPath) -> bool:
    """Signed files and pictures of the content are bytes that nobody may touch."""
    return name.suffix.lower() not in BINARY and name.parts[:2] != ("content", "tep")


def texts(repository: Path) -> Iterator[tuple[PurePosixPath, str]]:
    """Name and text of every text file; one that is not UTF-8 fails here."""
    for name in tracked(repository):
        if is_text(name):
            yield name, (repository / name).read_bytes().decode("utf-8")


def test_only_the_agreed_names_lie_at_the_top(repository: Path) -> None:
    top = {name.parts[0] for name in tracked(repository)}
    assert {name for name in top if not name.startswith(".")} - TOP_LEVEL == set()


def test_text_is_composed_unicode(repository: Path) -> None:
    assert [str(name) for name, text in texts(repository) if not unicodedata.is_normalized("NFC", text)] == []


def test_file_names_are_composed_unicode(repository: Path) -> None:
    assert [str(name) for name in tracked(repository) if not unicodedata.is_normalized("NFC", str(name))] == []


def test_text_is_stored_with_line_feeds(repository: Path) -> None:
    listed = subprocess.run(["git", "ls-files", "--eol"], cwd=repository, capture_output=True, check=True).stdout
    rows = [line.split("\t", 1) for line in listed.decode("utf-8").splitlines()]
    assert [name for state, name in rows if state.split()[0] in {"i/crlf", "i/mixed"}] == []


def test_no_byte_order_mark(repository: Path) -> None:
    assert [str(name) for name, text in texts(repository) if text.startswith("\ufeff")] == []


@pytest.mark.parametrize("forbidden", [*REGISTRY_HOSTS, *WORKPLACE])
def test_no_file_names_a_registry_or_the_workplace(repository: Path, forbidden: str) -> None:
    assert [str(name) for name, text in texts(repository) if forbidden in text] == []


def test_no_file_names_a_path_of_one_machine(repository: Path) -> None:
    found = [f"{name}: {hit.group()}" for name, text in texts(repository) for hit in MACHINE_PATH.finditer(text)]
    assert found == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("cd /" + "work/main", True),
        ('"/' + 'root/.cache"', True),
        ("C:" + "\\Users\\An", True),
        ("https://example.org/" + "work/1", False),
        ("a frame/" + "work of ours", False),
    ],
)
def test_a_machine_path_is_recognised(text: str, named: bool) -> None:
    assert bool(MACHINE_PATH.search(text)) is named


def test_windows_can_check_every_file_out(repository: Path) -> None:
    bad = [
        str(name)
        for name in tracked(repository)
        if len(str(name)) > 180
        or any(part.split(".")[0].lower() in WINDOWS_RESERVED or WINDOWS_FORBIDDEN.search(part) for part in name.parts)
    ]
    assert bad == []


def test_no_two_files_differ_in_case_alone(repository: Path) -> None:
    names = [str(name) for name in tracked(repository)]
    assert len({name.lower() for name in names}) == len(names)
