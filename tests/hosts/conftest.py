"""Shared by the tests of the hosts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hosts.workplace import Workplace


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    """A cache and folders of its own."""
    return Workplace(tmp_path)
