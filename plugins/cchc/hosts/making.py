"""Hosts: makes the files of a site from its artifacts.

What an artifact declares decides everything: the key of a file is the digest of its declared inputs, of the function
that makes it and of the program itself. A key that is known is taken from the cache; what is made anew can be told
why. A file that shows another file (its size, its digest) has the *content* of that file in its key, so a PDF that
comes out the same again does not drag its pages along.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from inspect import isfunction
from pathlib import Path
from typing import Any

from cchc.hosts.cache import Cache, Manifest, Origin
from cchc.hosts.site_paths import PathRefused, check_path, check_together
from cchc.outputs.artifact import Artifact, FileOf, Finished, Page, Remarked, digest_of
from cchc.problems import ContentErrors, Problem, ProblemLog

Finish = Callable[[Page, bytes], bytes]
"""What the host does to a page's body: joins it into the frame."""


class ArtifactRefused(Exception):
    """A fault of the program: artifacts that contradict each other or the contract."""


class Cause(Enum):
    """Why a file was made although it might have been kept."""

    NEW = "new"
    PROGRAM = "program"
    INPUTS = "inputs"
    LOST = "lost"


@dataclass(frozen=True)
class Remake:
    """A file that was made in this build, and why."""

    path: str
    cause: Cause
    inputs: tuple[str, ...] = ()
    """Names of the inputs that differ from the last build, for `Cause.INPUTS`."""


@dataclass(frozen=True)
class Making:
    """The account of what was made."""

    files: int
    pages: int
    remade: tuple[Remake, ...]
    warnings: tuple[Problem, ...]

    @property
    def kept(self) -> int:
        """Files whose content came from the cache."""
        return self.files - len(self.remade)


class _Blocked(Exception):
    """An artifact that cannot be made because one that it shows could not."""


def make_all(artifacts: Iterable[Artifact], folder: Path, finish: Finish, cache: Cache, salt: str) -> Making:
    """Make every artifact into `folder`, which exists and is empty.

    Raises ContentErrors with the problems of *all* artifacts, ArtifactRefused for a fault of the program.
    """
    maker = _Maker(_by_path(artifacts), folder, finish, cache, salt)
    making = maker.run()
    cache.finish(maker.before, salt, maker.origins)
    return making


def _by_path(artifacts: Iterable[Artifact]) -> dict[str, Artifact]:
    found: dict[str, Artifact] = {}
    for artifact in artifacts:
        if artifact.path in found:
            raise ArtifactRefused(f"two artifacts have one path: {artifact.path}")
        try:
            check_path(artifact.path)
        except PathRefused as refusal:
            raise ArtifactRefused(f"path of an artifact: {refusal}") from None
        found[artifact.path] = artifact
    try:
        check_together(found)
    except PathRefused as refusal:
        raise ArtifactRefused(f"paths of artifacts: {refusal}") from None
    return found


@dataclass
class _Maker:
    artifacts: Mapping[str, Artifact]
    folder: Path
    finish: Finish
    cache: Cache
    salt: str
    origins: dict[str, Origin] = field(default_factory=dict)
    _done: dict[str, Finished | None] = field(default_factory=dict)
    """By path; None where the content was at fault."""
    _underway: dict[str, None] = field(default_factory=dict)
    """Paths being made, outermost first."""
    _remade: list[Remake] = field(default_factory=list)
    _warnings: ProblemLog = field(default_factory=ProblemLog)
    _errors: ProblemLog = field(default_factory=ProblemLog)
    _digests: dict[int, str] = field(default_factory=dict)
    """Of inputs that many artifacts share, by identity: artifacts keep their inputs alive throughout."""
    _folders: set[Path] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.before: Manifest = self.cache.read_manifest()

    def run(self) -> Making:
        for path in self.artifacts:
            try:
                self._finished(path)
            except _Blocked:
                continue
        errors = self._errors.sorted()
        if errors:
            self._errors.extend(self._warnings.sorted())
            raise ContentErrors(self._errors.sorted())
        pages = sum(isinstance(artifact, Page) for artifact in self.artifacts.values())
        return Making(len(self.artifacts), pages, tuple(self._remade), self._warnings.sorted())

    def _finished(self, path: str) -> Finished:
        """The made file of a path; makes it first where that has not been done."""
        if path not in self._done:
            if path in self._underway:
                chain = [*self._underway][[*self._underway].index(path) :]
                raise ArtifactRefused("artifacts show each other in a circle: " + " → ".join([*chain, path]))
            if path not in self.artifacts:
                shown_by = next(reversed(self._underway), "?")
                raise ArtifactRefused(f"{shown_by} shows a file that nothing makes: {path}")
            self._underway[path] = None
            try:
                self._done[path] = self._make(self.artifacts[path])
            finally:
                del self._underway[path]
        finished = self._done[path]
        if finished is None:
            raise _Blocked(path)
        return finished

    def _make(self, artifact: Artifact) -> Finished | None:
        try:
            origin = self._origin(artifact)
            content = self.cache.load(origin.key)
            if content is None:
                content = self._made(artifact)
                self._remade.append(self._remake(artifact.path, origin))
                self.cache.store(origin.key, content)
            finished = self._written(artifact, content)
        except _Blocked:
            return None
        except ContentErrors as errors:
            self._errors.extend(errors.problems)
            return None
        except ArtifactRefused:
            raise
        except BaseException as fault:  # a panic in a library written in Rust is no Exception
            fault.add_note(f"while making {artifact.path}")
            raise
        self._warnings.extend(content.problems)
        self.origins[artifact.path] = origin
        return finished

    def _made(self, artifact: Artifact) -> Remarked:
        content = artifact.make(**{name: self._resolved(value) for name, value in artifact.inputs.items()})
        return content if isinstance(content, Remarked) else Remarked(content)

    def _written(self, artifact: Artifact, content: bytes) -> Finished:
        if isinstance(artifact, Page):
            content = self.finish(artifact, content)
        place = self.folder / artifact.path
        if place.parent not in self._folders:
            place.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(place.parent)
        place.write_bytes(content)
        return Finished(artifact.path, len(content), hashlib.sha256(content).hexdigest(), place.read_bytes)

    def _origin(self, artifact: Artifact) -> Origin:
        inputs = {name: self._digest(name, value, artifact) for name, value in artifact.inputs.items()}
        made_by = _name_of(artifact.make)
        lines = [self.salt, made_by, *(f"{name}={digest}" for name, digest in inputs.items())]
        return Origin(made_by, inputs, hashlib.sha256("\n".join(lines).encode()).hexdigest()[:40])

    def _digest(self, name: str, value: object, artifact: Artifact) -> str:
        known = self._digests.get(id(value))
        if known is not None:
            return known
        asked: set[str] = set()

        def content_of(path: str) -> str:
            asked.add(path)
            return self._finished(path).sha256

        try:
            digest = digest_of(value, content_of)
        except TypeError as fault:
            raise ArtifactRefused(f"{artifact.path}: input {name!r}: {fault}") from None
        if asked != set(_shown(value)):
            raise ArtifactRefused(f"{artifact.path}: input {name!r}: a FileOf inside an object cannot be resolved")
        self._digests[id(value)] = digest
        return digest

    def _resolved(self, value: Any) -> Any:
        """`value` with each FileOf replaced by its finished file."""
        if isinstance(value, FileOf):
            return self._finished(value.path)
        if next(_shown(value), None) is None:
            return value
        if isinstance(value, Mapping):
            return {key: self._resolved(item) for key, item in value.items()}
        return type(value)(self._resolved(item) for item in value)

    def _remake(self, path: str, origin: Origin) -> Remake:
        last = self.before.origins.get(path)
        if last is None:
            return Remake(path, Cause.NEW)
        if self.before.salt != self.salt or last.made_by != origin.made_by:
            return Remake(path, Cause.PROGRAM)
        names = dict.fromkeys([*origin.inputs, *last.inputs])
        changed = tuple(name for name in names if origin.inputs.get(name) != last.inputs.get(name))
        return Remake(path, Cause.INPUTS, changed) if changed else Remake(path, Cause.LOST)


def _shown(value: object) -> Iterator[str]:
    """Paths of the FileOf inside tuples, lists and mappings."""
    if isinstance(value, FileOf):
        yield value.path
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _shown(item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _shown(item)


def _name_of(make: Callable[..., bytes]) -> str:
    if not isfunction(make) or "<" in make.__qualname__:
        raise ArtifactRefused(f"not a module-level function, so its inputs cannot be known: {make!r}")
    return f"{make.__module__}.{make.__qualname__}"
