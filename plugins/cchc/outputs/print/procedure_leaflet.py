"""Outputs, print: a procedure as a leaflet, whole or in a shorter form."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from cchc.catalog.addresses import page_of
from cchc.outputs.print.blocks import Block, Callout, Checklist, Fact, Facts, Panel, Paper, Prose
from cchc.outputs.print.masthead import contact_panel, fact, page_link, stamp, unit_block
from cchc.outputs.print.procedure_facts import (
    ProcedureFacts,
    bulleted,
    case_note,
    empty_case,
    no_dossier,
    paper_note,
    state_of_procedure,
    step_blocks,
    what_to_do,
    when_needed,
)
from cchc.outputs.print.sheets import LeafletSheet
from cchc.records.dossier import DossierItem
from cchc.records.procedure import Procedure
from cchc.records.states import known
from cchc.records.wording import (
    capitalised,
    say_channels,
    say_count,
    say_list,
    say_procedure_fee,
    say_procedure_time,
    say_receiving,
)


class Form(Enum):
    """How much of a procedure its leaflet says; each form leaves out more than the one before."""

    FULL = "full"
    WITHOUT_NOTES = "without the notes of papers"
    SHORT = "without notes, conditions and advice"


def leaflet(facts: ProcedureFacts, form: Form = Form.FULL) -> LeafletSheet:
    """The procedure as a leaflet. A form that leaves something out says so on the sheet, with the address of the whole.

    Papers, the cases in which they are needed, steps, times and fees are never left out.
    """
    procedure, unit = facts.procedure, facts.unit
    link = page_link(unit, page_of(procedure), "Quét mã để xem đầy đủ")
    blocks: list[Block] = [Callout(line) for line in state_of_procedure(procedure)]
    if form is not Form.FULL:
        blocks.append(Callout(f"Đây là bản rút gọn. Xem đầy đủ tại {link.short_address}"))
    if form is not Form.SHORT:
        blocks += bulleted(_advice(facts))
    papers = Panel("Giấy tờ cần có", tuple(_checklists(procedure, notes=form is Form.FULL)))
    steps = Panel("Các bước", step_blocks(procedure))
    advice = (Panel("Lưu ý", tuple(blocks)),) if blocks else ()
    return LeafletSheet(
        id=procedure.code,
        unit=unit_block(unit),
        kicker=" · ".join(part for part in (facts.sector, f"Mã thủ tục {procedure.code}") if part),
        title=procedure.title,
        lead="Giấy tờ, các bước, thời hạn và lệ phí",
        flap=Panel("Cần biết trước khi đi", (Facts(tuple(_first_facts(facts))),)),
        inside=(papers, steps, *advice),
        back=contact_panel(unit, facts.local),
        link=link,
        stamp=stamp(unit, procedure),
        flowing=True,
    )


def _first_facts(facts: ProcedureFacts) -> Iterator[Fact]:
    procedure, local = facts.procedure, facts.local
    yield fact("Thời hạn giải quyết", say_procedure_time(procedure))
    yield fact("Lệ phí", say_procedure_fee(procedure, local))
    yield fact("Nơi nộp", say_receiving(procedure, local))
    yield fact("Cách nộp", say_channels(procedure))
    if procedure.citizen_deadline is not None:
        yield Fact("Người dân phải làm trong", procedure.citizen_deadline)
    yield fact("Kết quả", say_list(procedure.results))


def _checklists(procedure: Procedure, *, notes: bool) -> Iterator[Block]:
    missing = no_dossier(procedure)
    if missing is not None:
        yield Prose(capitalised(missing.text))
    for case in known(procedure.dossier) or ():
        if case.items:
            papers = tuple(_paper(item, notes=notes) for item in case.items)
            yield Checklist(papers, case.title, case_note(case) if notes else None)
        else:
            yield from empty_case(case)


def _paper(item: DossierItem, *, notes: bool) -> Paper:
    count = "; ".join(part for part in (what_to_do(item), say_count(item.originals, item.copies)) if part)
    return Paper(item.title, when_needed(item), paper_note(item) if notes else None, count or None)


def _advice(facts: ProcedureFacts) -> Iterator[str]:
    procedure = facts.procedure
    yield from known(procedure.conditions) or ()
    for exempt in procedure.fee_exemptions:
        yield f"Được miễn, giảm lệ phí: {exempt}"
    yield from procedure.notices
    if facts.local is not None:
        yield from facts.local.notices
