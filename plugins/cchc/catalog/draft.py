"""Catalog: all records that were read, before anything is decided: what the checks look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from cchc.clock import Clock
from cchc.records.document import LegalDocument
from cchc.records.plan import Plan
from cchc.records.procedure import Procedure
from cchc.records.record import Kind, Record
from cchc.records.reference import Agency, Place, Sector

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Draft:
    """The records as read, visible or not, with the names of the files in ``tep/`` and today's moment."""

    records: tuple[Record, ...]
    assets: frozenset[str]
    clock: Clock
    refused: Mapping[Kind, frozenset[str]] = field(default_factory=dict)
    """By kind, the words of files that could not be read: an id among them is wrong in no other file."""

    def of(self, record_type: type[R]) -> tuple[R, ...]:
        """The records of one type, in the order of the files."""
        return tuple(record for record in self.records if isinstance(record, record_type))

    @cached_property
    def ids(self) -> dict[Kind, frozenset[str]]:
        """The ids in use, by kind; a procedure also answers to its local codes."""
        found: dict[Kind, set[str]] = {kind: set() for kind in Kind}
        for record in self.records:
            found[record.kind].add(record.id)
            if isinstance(record, Procedure):
                found[record.kind].update(record.local_codes)
        return {kind: frozenset(ids) for kind, ids in found.items()}

    def may_hold(self, kind: Kind, record_id: str) -> bool:
        """Whether a record of this id was read, or stands in a file whose own problems are told already."""
        return record_id in self.ids[kind] or record_id in self.refused.get(kind, ())

    @cached_property
    def references(self) -> tuple[Sector | Agency | Place | LegalDocument, ...]:
        """The records with a validity in time."""
        return (*self.of(Sector), *self.of(Agency), *self.of(Place), *self.of(LegalDocument))

    @cached_property
    def plan_ids(self) -> frozenset[str]:
        """Ids of the plans."""
        return frozenset(plan.id for plan in self.of(Plan))
