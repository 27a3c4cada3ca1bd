"""Catalog: everything that the site shows at one moment, resolved and immutable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from cchc.clock import Clock
from cchc.records.article import NewsItem, Question
from cchc.records.document import DocumentMention, LegalDocument, read_number
from cchc.records.plan import Plan, Report
from cchc.records.procedure import LocalProcedure, Procedure
from cchc.records.publication import Publication
from cchc.records.record import Published, Record
from cchc.records.reference import Agency, Place, Sector
from cchc.records.term import Abbreviation, Synonym
from cchc.records.unit import Unit
from cchc.text.dates import PartialDate
from cchc.text.fold import collation_key, fold

R = TypeVar("R", bound=Record)
P = TypeVar("P", bound=Published)


@dataclass(frozen=True)
class Catalog:
    """The records that are visible at `clock`, each kind in its reading order, and the ways from one to another."""

    unit: Unit
    clock: Clock
    sectors: tuple[Sector, ...] = ()
    agencies: tuple[Agency, ...] = ()
    places: tuple[Place, ...] = ()
    documents: tuple[LegalDocument, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    local: Mapping[str, LocalProcedure] = field(default_factory=dict)
    """Local facts by the code of the procedure."""
    plans: tuple[Plan, ...] = ()
    reports: tuple[Report, ...] = ()
    news: tuple[NewsItem, ...] = ()
    questions: tuple[Question, ...] = ()
    publications: tuple[Publication, ...] = ()

    @cached_property
    def _documents_by_key(self) -> dict[str, tuple[LegalDocument, ...]]:
        return _grouped((key, document) for document in self.documents for key in dict.fromkeys(document.number_keys))

    @cached_property
    def _documents_by_title(self) -> dict[str, tuple[LegalDocument, ...]]:
        return _grouped((fold(document.title), document) for document in self.documents)

    @cached_property
    def _procedures_by_code(self) -> dict[str, Procedure]:
        local = {code: item for item in self.procedures for code in item.local_codes}
        return local | {item.code: item for item in self.procedures}  # a national code wins over a local one

    @cached_property
    def _sectors_by_code(self) -> dict[str, Sector]:
        return {sector.code: sector for sector in self.sectors}

    @cached_property
    def _plans_by_id(self) -> dict[str, Plan]:
        return {plan.id: plan for plan in self.plans}

    @cached_property
    def _plans_by_document(self) -> dict[tuple[str, str], tuple[Plan | Report, ...]]:
        records: tuple[Plan | Report, ...] = (*self.plans, *self.reports)
        numbers = ((read_number(record.instrument.number), record) for record in records)
        return _grouped(((read.key, fold(record.issuer.title)), record) for read, record in numbers if read is not None)

    @cached_property
    def _agencies_by_name(self) -> dict[str, Agency]:
        return {fold(name): agency for agency in self.agencies for name in (*agency.other_names, agency.title)}

    @cached_property
    def _places_by_code(self) -> dict[str, Place]:
        return {place.code: place for place in self.places}

    @cached_property
    def _procedures_by_sector(self) -> dict[str, tuple[Procedure, ...]]:
        groups: dict[str, list[Procedure]] = {}
        for item in self.procedures:
            groups.setdefault(item.sector, []).append(item)
        return {sector: tuple(items) for sector, items in groups.items()}

    def sector(self, code: str | None) -> Sector | None:
        """The sector with this code."""
        return self._sectors_by_code.get(code or "")

    def procedure(self, code: str) -> Procedure | None:
        """The procedure with this national or local code."""
        return self._procedures_by_code.get(code)

    def procedures_in(self, sector: Sector) -> tuple[Procedure, ...]:
        """The procedures of a sector, by name."""
        return self._procedures_by_sector.get(sector.code, ())

    def plan(self, plan_id: str | None) -> Plan | None:
        """The plan with this id."""
        return self._plans_by_id.get(plan_id or "")

    def place(self, code: str | None) -> Place | None:
        """The place with this code."""
        return self._places_by_code.get(code or "")

    def agency(self, name: str) -> Agency | None:
        """The agency that goes by this name, accents and case aside."""
        return self._agencies_by_name.get(fold(name))

    def document(self, mention: DocumentMention) -> LegalDocument | None:
        """The document that a mention means, if the content holds it.

        A number such as 17/KH-UBND is used by many issuers and in many years, so issuer and date must not contradict,
        and a mention that fits several documents means none of them for certain. Without a number, as with a law
        that has just been passed, the title tells.
        """
        if mention.number is None:
            found = self._documents_by_title.get(fold(mention.title or ""), ())
        else:
            found = self._documents_by_key.get(mention.key or "", ())
        return _only(
            document
            for document in found
            if _may_be_same(mention.issued, document.issued) and _same_issuer(mention.issuer, document.issuer)
        )

    def issued_by(self, mention: DocumentMention) -> Plan | Report | None:
        """The plan or report of this content that a mention names by number and issuer.

        Numbers begin anew each year, so the dates must not contradict either.
        """
        if mention.key is None or mention.issuer is None:
            return None
        return _only(
            record
            for record in self._plans_by_document.get((mention.key, fold(mention.issuer)), ())
            if _may_be_same(mention.issued, record.instrument.issued)
        )

    @cached_property
    def feed_records(self) -> tuple[Published, ...]:
        """What can stand in a feed: visible records with a publication date, newest first."""
        kinds: Iterable[tuple[Published, ...]] = (
            self.procedures, self.plans, self.reports, self.news, self.questions, self.publications,
        )  # fmt: skip
        dated = [record for records in kinds for record in records if record.published_at is not None]
        return tuple(sorted(dated, key=_newest_first))

    @property
    def linked(self) -> tuple[Record, ...]:
        """Every record that has a page of its own, kind by kind; a sector has one where it has procedures."""
        sectors = (sector for sector in self.sectors if self.procedures_in(sector))
        return (
            self.unit, *sectors, *self.procedures, *self.plans, *self.reports, *self.documents, *self.news,
            *self.questions, *self.publications, *self.agencies, *self.places,
        )  # fmt: skip


K = TypeVar("K")
V = TypeVar("V")


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    found: dict[K, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def _only(candidates: Iterable[V]) -> V | None:
    found = tuple(candidates)
    return found[0] if len(found) == 1 else None


def _may_be_same(first: PartialDate | None, second: PartialDate | None) -> bool:
    """Whether two dates, each as precise as its source, can mean one day. An unknown date contradicts nothing."""
    return first is None or second is None or (first.start <= second.end and second.start <= first.end)


def _same_issuer(first: str | None, second: str | None) -> bool:
    if first is None or second is None:
        return True
    ours, theirs = fold(first), fold(second)
    return ours in theirs or theirs in ours


def _newest_first(record: Published) -> tuple[float, str, str]:
    moment = record.published_at
    return (-moment.timestamp() if moment else 0.0, record.kind.value, record.id)


def by_name(records: Iterable[R]) -> tuple[R, ...]:
    """Records in Vietnamese alphabetical order of their names."""
    return tuple(sorted(records, key=lambda record: (collation_key(record.name), record.id)))


def newest_first(records: Iterable[P]) -> tuple[P, ...]:
    """Published records, newest first; those without a date at the end, by id."""
    return tuple(sorted(records, key=_newest_first))
