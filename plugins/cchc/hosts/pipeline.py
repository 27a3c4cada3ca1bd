"""Hosts: the steps from a content folder to the files of a site, the same for every host."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cchc import outputs
from cchc.catalog import Catalog, load
from cchc.hosts.cache import Cache
from cchc.hosts.frame import FrameFor
from cchc.hosts.making import Making, make_all
from cchc.hosts.program import fingerprint
from cchc.hosts.settings import BuildSettings
from cchc.hosts.site_facts import facts_of
from cchc.outputs.settings import OutputSettings
from cchc.problems import ContentErrors, Problem, ProblemLog, Severity


@dataclass(frozen=True)
class Content:
    """Content that may be published."""

    catalog: Catalog
    warnings: tuple[Problem, ...]


@dataclass(frozen=True)
class BuildReport:
    """What a successful build did."""

    site: Path
    making: Making
    warnings: tuple[Problem, ...]
    """Those of the content and those found while making."""


def read(settings: BuildSettings) -> Content:
    """Read and check the content. Raises ContentErrors, with the warnings too, where it must not be published."""
    loaded = load(settings.content_dir, settings.clock)
    if any(problem.severity is Severity.ERROR for problem in loaded.problems):
        raise ContentErrors(loaded.problems)
    if loaded.catalog is None:
        raise RuntimeError("the content has no unit, and no check has said so")
    return Content(loaded.catalog, loaded.problems)


def write(content: Content, settings: BuildSettings, folder: Path, frame_for: FrameFor) -> BuildReport:
    """Make every file of the site into `folder`, which exists and is empty.

    Raises ContentErrors with the problems of all files, and the warnings too.
    """
    cache = Cache(settings.cache_dir)
    if settings.clean:
        cache.clear()
    artifacts = list(outputs.artifacts(content.catalog, OutputSettings(print=settings.print)))
    frame = frame_for(facts_of(content.catalog, {artifact.path for artifact in artifacts}))
    log = ProblemLog()
    log.extend(content.warnings)
    try:
        making = make_all([*artifacts, *frame.files()], folder, frame.join, cache, fingerprint())
    except ContentErrors as errors:
        log.extend(errors.problems)
        raise ContentErrors(log.sorted()) from None
    log.extend(making.warnings)
    return BuildReport(settings.site_dir, making, log.sorted())
