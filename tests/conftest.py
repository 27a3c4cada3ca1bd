"""What every test shares: the repository, a clean environment, no network, and the system's Chromium."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent

# No deadline: these machines are shared. Under CI the same examples every time: a red run can be run again.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the working tree."""
    return ROOT


@pytest.fixture(scope="session", autouse=True)
def _no_settings_from_outside() -> None:
    """A developer's CCHC_AS_OF must not decide a test."""
    for name in [name for name in os.environ if name.startswith("CCHC_")]:
        del os.environ[name]


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Nothing is fetched at build time: a connection that leaves this machine fails the test that opens it."""

    def refuse_strangers(method: Any) -> Any:
        def connect(self: socket.socket, address: Any) -> Any:
            if isinstance(address, tuple) and address[0] not in {"127.0.0.1", "::1", "localhost"}:
                raise AssertionError(f"a test reached for the network: {address}")
            return method(self, address)

        return connect

    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", refuse_strangers(socket.socket.connect))
    patch.setattr(socket.socket, "connect_ex", refuse_strangers(socket.socket.connect_ex))
    yield
    patch.undo()


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's program file, from CHROMIUM (set by scripts/test) or PATH. A missing browser is a failure."""
    named = os.environ.get("CHROMIUM")
    found = shutil.which(named) if named else shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        pytest.fail("no Chromium: run ./scripts/test once, or set CHROMIUM to its program file")
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One Chromium for the session; open a context of your own in it, and close it."""
    quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        # Chromium refuses its sandbox to root; whoever is not root keeps it.
        opened = playwright.chromium.launch(
            executable_path=chromium, args=[*quiet, "--no-first-run", *(["--no-sandbox"] if as_root else [])]
        )
        yield opened
        opened.close()
