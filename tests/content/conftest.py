"""The sample content as it is in the repository, read once for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc.catalog.loading import Loaded, load
from cchc.clock import Clock
from cchc.reading.content import Reading, read_content

CONTENT = Path(__file__).resolve().parents[2] / "content"


@pytest.fixture(scope="session")
def reading() -> Reading:
    return read_content(CONTENT)


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    return load(CONTENT, Clock.at("2026-11-24"))


@pytest.fixture(scope="session")
def texts() -> dict[str, str]:
    """Every text file of the content, by its path below ``content/``."""
    files = sorted(path for ending in ("*.yml", "*.md") for path in CONTENT.rglob(ending))
    return {path.relative_to(CONTENT).as_posix(): path.read_bytes().decode("utf-8") for path in files}
