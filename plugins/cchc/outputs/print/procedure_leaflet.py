"""Outputs, print: a procedure as a leaflet, full or short."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.catalog.addresses import page_of
from cchc.outputs.print.blocks import Block, Callout, Checklist, Fact, Facts, Panel, Paper, Prose
from cchc.outputs.print.masthead import contact_panel, fact, page_link, stamp, unit_block
from cchc.outputs.print.procedure_facts import (
    ProcedureFacts,
    bulleted,
    case_note,
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


def leaflet(facts: ProcedureFacts, *, short: bool = False) -> LeafletSheet:
    """The procedure as a leaflet. `short` leaves out notes, conditions and advice, and says so on the sheet."""
    procedure, unit = facts.procedure, facts.unit
    link = page_link(unit, page_of(procedure), "Quét mã để xem đầy đủ")
    sections = [
        Panel("Giấy tờ cần có", tuple(_checklists(procedure, short=short))),
        Panel("Các bước", step_blocks(procedure)),
    ]
    advice = [*state_of_procedure(procedure)]
    if short:
        cut = f"Đây là bản rút gọn. Xem đầy đủ tại {link.short_address}"
        sections.append(Panel("Lưu ý", (*(Callout(line) for line in advice), Callout(cut))))
    else:
        blocks: tuple[Block, ...] = (*(Callout(line) for line in advice), *bulleted(_advice(facts)))
        sections += [Panel("Lưu ý", blocks)] if blocks else []
    return LeafletSheet(
        id=procedure.code,
        unit=unit_block(unit),
        kicker=" · ".join(part for part in (facts.sector, f"Mã thủ tục {procedure.code}") if part),
        title=procedure.title,
        lead="Giấy tờ, các bước, thời hạn và lệ phí",
        flap=Panel("Cần biết trước khi đi", (Facts(tuple(_first_facts(facts))),)),
        inside=tuple(sections),
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


def _checklists(procedure: Procedure, *, short: bool) -> Iterator[Block]:
    missing = no_dossier(procedure)
    if missing is not None:
        yield Prose(capitalised(missing.text))
    for case in known(procedure.dossier) or ():
        note = case_note(case)
        if note is not None and not short:
            yield Prose(note)
        if case.items:
            yield Checklist(tuple(_paper(item, short=short) for item in case.items), case.title)
        elif case.title is not None:
            yield Prose(case.title)


def _paper(item: DossierItem, *, short: bool) -> Paper:
    count = "; ".join(part for part in (what_to_do(item), say_count(item.originals, item.copies)) if part)
    return Paper(item.title, when_needed(item), None if short else paper_note(item), count or None)


def _advice(facts: ProcedureFacts) -> Iterator[str]:
    procedure = facts.procedure
    yield from known(procedure.conditions) or ()
    for exempt in procedure.fee_exemptions:
        yield f"Được miễn, giảm lệ phí: {exempt}"
    yield from procedure.notices
    if facts.local is not None:
        yield from facts.local.notices
