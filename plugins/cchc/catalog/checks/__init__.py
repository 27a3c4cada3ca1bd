"""Catalog: the checks of the content, one rule a file.

Each module declares its kinds of problem and a function ``check(draft)`` that yields problems. A rule is added by
writing its file and naming it in `RULES`.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc.catalog.checks import (
    addresses,
    declared_counts,
    document_numbers,
    duplicate_ids,
    pictures,
    procedure_codes,
    procedure_parts,
    provenance,
    publication_parts,
    references,
    time_order,
    unit,
    zero_fee,
)
from cchc.catalog.draft import Draft
from cchc.problems import Problem

RULES = (
    unit,
    duplicate_ids,
    addresses,
    references,
    time_order,
    provenance,
    procedure_codes,
    procedure_parts,
    zero_fee,
    document_numbers,
    declared_counts,
    publication_parts,
    pictures,
)


def run_checks(draft: Draft) -> Iterator[Problem]:
    """All problems that the rules find."""
    for rule in RULES:
        yield from rule.check(draft)
