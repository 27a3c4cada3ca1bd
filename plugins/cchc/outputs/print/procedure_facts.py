"""Outputs, print: a procedure with all that its sheets are made from, and the pieces that its sheets share.

The words of facts are those of the pages (`records/wording.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from cchc.outputs.print.blocks import Block, Bullets, Item, Prose, Steps
from cchc.records.dossier import DossierCase, DossierItem, Role
from cchc.records.procedure import LocalProcedure, Procedure, Status
from cchc.records.states import ABSENT, Absent, known
from cchc.records.unit import Unit
from cchc.records.wording import Said, capitalised, say_list


@dataclass(frozen=True)
class ProcedureFacts:
    """All that the sheets of one procedure are made from."""

    procedure: Procedure
    local: LocalProcedure | None
    unit: Unit
    sector: str | None
    """Name of the sector."""
    laws: tuple[str, ...]
    """The legal basis, each document as one line with its state on the day of the build."""


def bulleted(lines: Iterable[str]) -> tuple[Bullets, ...]:
    """A list, or no block where there are no lines."""
    items = tuple(Item(line) for line in lines)
    return (Bullets(items),) if items else ()


def said_block(said: Said) -> tuple[Block, ...]:
    """A fact in words, with its note below."""
    return (Bullets((Item(said.text, said.note),)),) if said.note else (Prose(capitalised(said.text)),)


def stated_list(values: tuple[str, ...] | Literal[Absent.ABSENT] | None) -> tuple[Block, ...]:
    """A list of the record, or the words for "none" and "unknown"."""
    return bulleted(known(values) or ()) or said_block(say_list(values))


def state_of_procedure(procedure: Procedure) -> Iterator[str]:
    """What the reader must know before anything else: abolished, replaced, about to change."""
    if procedure.status is Status.ABOLISHED:
        yield "Thủ tục này đã bị bãi bỏ."
    if procedure.replaced_by:
        yield f"Thủ tục này đã được thay bằng thủ tục {', '.join(procedure.replaced_by)}."
    for change in procedure.changes:
        # The sheet may hang long after the day: it names the day and does not say whether it is still to come.
        starts = f"từ {change.starts.display}" if change.starts is not None else "chưa rõ từ ngày nào"
        certainty = f" ({change.certainty})" if change.certainty else ""
        yield f"Có thay đổi {starts}, theo {change.document.name}: {change.effect}{certainty}"


def what_to_do(item: DossierItem) -> str | None:
    """What happens to the paper, where it is not simply handed in."""
    return None if item.role is Role.SUBMIT else capitalised(item.role.label)


def when_needed(item: DossierItem) -> str | None:
    """The case in which the paper is needed."""
    return f"Khi {item.when.removeprefix('khi ')}" if item.when else None


def paper_note(item: DossierItem) -> str | None:
    """All else that the record says of a paper."""
    notes = [
        f"Một trong các giấy tờ sau: {'; '.join(item.one_of)}." if item.one_of else None,
        f"Mẫu: {item.form}." if item.form and item.form != item.title else None,
        f"Có thể thay cho: {item.alternative_to}." if item.alternative_to else None,
        f"{item.prepared_by} tự lập, người dân không phải nộp." if item.prepared_by else None,
        item.note,
    ]
    return " ".join(note for note in notes if note) or None


def case_note(case: DossierCase) -> str | None:
    """Number of sets, and the note of the case."""
    sets = f"Số bộ hồ sơ: {case.sets:02d}." if case.sets is not None else None
    return " ".join(part for part in (sets, case.note) if part) or None


def empty_case(case: DossierCase) -> tuple[Block, ...]:
    """A case that names no paper: what is said of it."""
    return tuple(Prose(text) for text in (case.title, case_note(case)) if text is not None)


def no_dossier(procedure: Procedure) -> Said | None:
    """Why there is no list of papers; None where there is one."""
    if procedure.dossier is ABSENT:
        return Said.none()
    return Said.unknown() if not procedure.dossier else None


def step_blocks(procedure: Procedure) -> tuple[Block, ...]:
    """The steps, or what is said of them."""
    steps = known(procedure.steps)
    return (Steps(tuple(Item(step) for step in steps)),) if steps else said_block(say_list(procedure.steps))
