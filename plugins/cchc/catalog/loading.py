"""Catalog: from an editor's folder to the Catalog, with every problem found on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from cchc.catalog.catalog import Catalog, by_name, newest_first
from cchc.catalog.checks import run_checks
from cchc.catalog.draft import Draft
from cchc.clock import Clock
from cchc.problems import Problem, ProblemLog
from cchc.reading.content import read_content
from cchc.records.article import NewsItem, Question
from cchc.records.document import LegalDocument
from cchc.records.plan import Plan, Report
from cchc.records.procedure import LocalProcedure, Procedure
from cchc.records.publication import Publication
from cchc.records.record import Record
from cchc.records.reference import Agency, Place, Sector
from cchc.records.term import Abbreviation, Synonym
from cchc.records.unit import Unit

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Loaded:
    """What a content folder gives. `catalog` is None where there is no unit to publish for."""

    catalog: Catalog | None
    problems: tuple[Problem, ...]
    """Sorted; with an error among them nothing may be published."""


def load(content: Path, clock: Clock) -> Loaded:
    """Read and check a content folder, as it looks at `clock`."""
    reading = read_content(content)
    log = ProblemLog()
    log.extend(reading.problems)
    draft = Draft(reading.records, frozenset(reading.assets), clock, reading.refused)
    log.extend(run_checks(draft))
    units = draft.of(Unit)
    catalog = assemble(units[0], draft.records, clock) if units else None
    return Loaded(catalog, log.sorted())


def assemble(unit: Unit, records: Iterable[Record], clock: Clock) -> Catalog:
    """The Catalog of the records that are visible at `clock`."""
    seen = [record for record in records if record.visible_at(clock)]

    def of(record_type: type[R]) -> list[R]:
        return [record for record in seen if isinstance(record, record_type)]

    return Catalog(
        unit=unit,
        clock=clock,
        sectors=by_name(of(Sector)),
        agencies=by_name(of(Agency)),
        places=by_name(of(Place)),
        documents=by_name(of(LegalDocument)),
        abbreviations=by_name(of(Abbreviation)),
        synonyms=by_name(of(Synonym)),
        procedures=by_name(of(Procedure)),
        local={record.code: record for record in of(LocalProcedure)},
        plans=_latest_period_first(of(Plan)),
        reports=_latest_period_first(of(Report)),
        news=newest_first(of(NewsItem)),
        questions=by_name(of(Question)),
        publications=by_name(of(Publication)),
    )


P = TypeVar("P", Plan, Report)


def _latest_period_first(records: list[P]) -> tuple[P, ...]:
    def key(record: P) -> tuple[int, str]:
        start = record.period.start
        return (-start.toordinal() if start else 0, record.id)

    return tuple(sorted(records, key=key))
