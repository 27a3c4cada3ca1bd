"""Hosts: finished files kept between builds, each found by the key of what it was made from.

An entry carries the digest of its own content. A half-written, damaged or foreign entry is therefore no entry, and
its file is simply made again. The cache is a convenience: where it cannot be written, the build goes on without it.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from cchc.outputs.artifact import Remarked
from cchc.problems import Position, Problem, Severity

FORMAT = 1
KEPT_BUILDS = 5
"""An entry that this many successful builds did not use is thrown away: enough to try `--no-print` or another day."""

_MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Origin:
    """What a file was made from: the function and the digest of each of its inputs."""

    made_by: str
    inputs: Mapping[str, str]
    key: str


@dataclass
class Manifest:
    """The account of the last successful build: what every file was made from, and how long keys lie unused."""

    salt: str = ""
    origins: dict[str, Origin] = field(default_factory=dict)
    """By path."""
    unused: dict[str, int] = field(default_factory=dict)
    """Builds since a key was last used."""


class Cache:
    """The folder of kept files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._entries = folder / "entries"

    def clear(self) -> None:
        """Forget everything."""
        shutil.rmtree(self._entries, ignore_errors=True)
        with suppress(OSError):
            (self.folder / _MANIFEST).unlink()

    def load(self, key: str) -> Remarked | None:
        """The content kept under `key`, or None where there is none that is whole."""
        try:
            stored = self._place(key).read_bytes()
            header, content = stored.split(b"\n", 1)
            told = json.loads(header)
            if told["format"] != FORMAT or told["sha256"] != hashlib.sha256(content).hexdigest():
                return None
            return Remarked(content, [_problem_from(item) for item in told["problems"]])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def store(self, key: str, content: bytes) -> None:
        """Keep `content` under `key`."""
        problems = content.problems if isinstance(content, Remarked) else ()
        header = {
            "format": FORMAT,
            "sha256": hashlib.sha256(content).hexdigest(),
            "problems": [_problem_to(problem) for problem in problems],
        }
        place = self._place(key)
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            write_whole(place, json.dumps(header, ensure_ascii=False).encode() + b"\n" + content)

    def read_manifest(self) -> Manifest:
        """The account of the last successful build; empty where there is none that can be read."""
        try:
            told = json.loads((self.folder / _MANIFEST).read_bytes())
            if told["format"] != FORMAT:
                return Manifest()
            origins = {path: Origin(**origin) for path, origin in told["origins"].items()}
            return Manifest(str(told["salt"]), origins, dict(told["unused"]))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return Manifest()

    def finish(self, before: Manifest, salt: str, origins: Mapping[str, Origin]) -> None:
        """After a successful build: write its account and throw away what has not been used for long."""
        used = {origin.key for origin in origins.values()}
        unused = dict.fromkeys(sorted(used), 0)
        for key, builds in before.unused.items():
            if key not in used and builds + 1 < KEPT_BUILDS:
                unused[key] = builds + 1
        told = {
            "format": FORMAT,
            "salt": salt,
            "origins": {path: asdict(origin) for path, origin in origins.items()},
            "unused": unused,
        }
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(self.folder / _MANIFEST, json.dumps(told, ensure_ascii=False, indent=0).encode())
            self._prune(unused)

    def _prune(self, kept: Mapping[str, int]) -> None:
        for place in self._entries.glob("*/*"):
            if place.name not in kept:
                with suppress(OSError):
                    place.unlink()

    def _place(self, key: str) -> Path:
        return self._entries / key[:2] / key


def write_whole(place: Path, content: bytes) -> None:
    """Write a file so that whoever reads it, at any moment, sees all of the old or all of the new content."""
    part = place.with_name(f"{place.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content)
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)


def _problem_to(problem: Problem) -> dict[str, Any]:
    return {**asdict(problem), "severity": problem.severity.value}


def _problem_from(told: Mapping[str, Any]) -> Problem:
    return Problem(
        position=Position(**told["position"]),
        code=told["code"],
        severity=Severity(told["severity"]),
        message=told["message"],
        hint=told["hint"],
    )
