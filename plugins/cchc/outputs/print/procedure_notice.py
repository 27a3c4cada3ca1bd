"""Outputs, print: a procedure as a notice sheet, in the order of the law.

Điều 8 khoản 2 Nghị định 63/2010/NĐ-CP: a b c d đ e g, then the further parts; what the sheet must carry besides:
code, decision, day of posting, version, QR code.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc.catalog.addresses import page_of
from cchc.outputs.print.blocks import Block, Bullets, Callout, DossierRow, DossierTable, Fact, Facts, Item, Prose
from cchc.outputs.print.masthead import fact, page_link, stamp, unit_block
from cchc.outputs.print.procedure_facts import (
    ProcedureFacts,
    bulleted,
    case_note,
    empty_case,
    no_dossier,
    paper_note,
    said_block,
    state_of_procedure,
    stated_list,
    step_blocks,
    what_to_do,
    when_needed,
)
from cchc.outputs.print.sheets import NoticePart, NoticeSheet
from cchc.records.dossier import DossierItem
from cchc.records.method import Method
from cchc.records.parts import LegalPart
from cchc.records.procedure import Procedure, PublishDecision
from cchc.records.states import ABSENT, known
from cchc.records.wording import (
    Said,
    capitalised,
    say_day,
    say_list,
    say_method_fee,
    say_online,
    say_text,
    say_time,
)


def notice(facts: ProcedureFacts) -> NoticeSheet:
    """The procedure as a notice sheet, with everything that is known of it."""
    procedure, unit = facts.procedure, facts.unit
    return NoticeSheet(
        id=procedure.code,
        unit=unit_block(unit),
        heading="Niêm yết thủ tục hành chính",
        code=f"Mã thủ tục {procedure.code}",
        title=procedure.title,
        particulars=tuple(_particulars(facts)),
        parts=(*_foreword(procedure), *_legal_parts(facts), *_further_parts(facts)),
        link=page_link(unit, page_of(procedure), "Xem bản mới nhất tại"),
        stamp=stamp(unit, procedure),
    )


def _particulars(facts: ProcedureFacts) -> Iterator[Fact]:
    procedure, local = facts.procedure, facts.local
    yield Fact("Mã thủ tục", procedure.code, f"mã ở địa phương: {', '.join(procedure.local_codes)}"
               if procedure.local_codes else None)  # fmt: skip
    yield fact("Lĩnh vực", say_text(facts.sector))
    levels = ", ".join(level.label for level in procedure.levels)
    yield fact("Cấp thực hiện", Said(capitalised(levels)) if levels else Said.unknown())
    yield fact("Quyết định công bố", _decision(known(procedure.decision), absent=procedure.decision is ABSENT))
    if local is not None and local.decision is not None:
        yield fact("Quyết định công bố của tỉnh", _decision(local.decision))
    posted = local.posted_on if local is not None else None
    yield fact("Ngày niêm yết", Said(say_day(posted)) if posted is not None else Said.unknown())
    version = procedure.as_of
    yield fact("Bản theo dữ liệu ngày", Said(say_day(version)) if version is not None else Said.unknown())


def _decision(decision: PublishDecision | None, *, absent: bool = False) -> Said:
    if decision is None:
        return Said.none() if absent else Said.unknown()
    issued = f"ngày {decision.issued.display}" if decision.issued is not None else None
    return Said(decision.number, "; ".join(part for part in (decision.issuer, issued) if part) or None)


def _foreword(procedure: Procedure) -> tuple[NoticePart, ...]:
    lines = tuple(Callout(line) for line in state_of_procedure(procedure))
    return (NoticePart("Cần biết", lines),) if lines else ()


def _legal_parts(facts: ProcedureFacts) -> tuple[NoticePart, ...]:
    procedure = facts.procedure
    blocks: dict[LegalPart, tuple[Block, ...]] = {
        LegalPart.NAME: (Prose(procedure.official_name or procedure.title),),
        LegalPart.STEPS: step_blocks(procedure),
        LegalPart.METHODS: tuple(_methods(facts)),
        LegalPart.DOSSIER: tuple(_tables(procedure)),
        LegalPart.TIME: tuple(_times(procedure)),
        LegalPart.APPLICANTS: stated_list(procedure.applicants),
        LegalPart.AGENCIES: _agencies(procedure),
    }
    return tuple(NoticePart(_part_label(part), blocks[part], part.value) for part in LegalPart)


def _part_label(part: LegalPart) -> str:
    return "Thành phần, số lượng hồ sơ" if part is LegalPart.DOSSIER else capitalised(part.label)


def _methods(facts: ProcedureFacts) -> Iterator[Block]:
    procedure = facts.procedure
    if not procedure.methods:
        yield from said_block(Said.unknown())
        return
    yield Bullets(tuple(dict.fromkeys(Item(_channel(method), method.note) for method in procedure.methods)))
    yield Facts((fact("Mức độ trực tuyến", say_online(procedure, facts.local)),))


def _channel(method: Method) -> str:
    channel = capitalised(method.channel.label)
    return f"{channel}: {method.place}" if method.place else channel


def _tables(procedure: Procedure) -> Iterator[Block]:
    missing = no_dossier(procedure)
    if missing is not None:
        yield Prose(capitalised(missing.text))
    for case in known(procedure.dossier) or ():
        if case.items:
            yield DossierTable(tuple(map(_row, case.items)), case=case.title, note=case_note(case))
        else:
            yield from empty_case(case)


def _row(item: DossierItem) -> DossierRow:
    # 0 originals and 0 copies mark a note in the national data: there is nothing to count.
    counts = tuple("chưa rõ" if count is None else str(count) for count in (item.originals, item.copies))
    only_note = item.originals == 0 and item.copies == 0
    when = "; ".join(part for part in (what_to_do(item), when_needed(item)) if part) or None
    return DossierRow(
        item.title, None if only_note else counts[0], None if only_note else counts[1], when, paper_note(item)
    )


def _times(procedure: Procedure) -> Iterator[Block]:
    rows = [(method, say_time(limit)) for method in procedure.methods for limit in (method.time, *method.other_times)]
    yield from _by_method(rows)
    if procedure.time_stages:
        stages = (f"{stage.agency}: {stage.text}" + (f" ({stage.of})" if stage.of else "")
                  for stage in procedure.time_stages)  # fmt: skip
        yield from bulleted(stages)
    if procedure.citizen_deadline is not None:
        yield Facts((Fact("Người dân phải làm trong", procedure.citizen_deadline),))


def _by_method(rows: list[tuple[Method, Said]]) -> Iterator[Block]:
    """One statement where all rows agree, else each with the ways to hand in that it holds for."""
    groups: dict[Said, list[str]] = {}
    for method, said in rows:
        groups.setdefault(said, []).append(_channel(method))
    if len(groups) > 1:
        yield Facts(tuple(fact("; ".join(dict.fromkeys(where)), said) for said, where in groups.items()))
    else:
        yield from said_block(next(iter(groups), Said.unknown()))


def _agencies(procedure: Procedure) -> tuple[Block, ...]:
    agencies = procedure.agencies
    if agencies is ABSENT or agencies is None:
        return said_block(Said.none() if agencies is ABSENT else Said.unknown())
    rows = [
        fact("Cơ quan tiếp nhận", say_list(agencies.receiving)),
        fact("Cơ quan quyết định", say_list(agencies.deciding)),
    ]
    if agencies.coordinating:
        rows.append(fact("Cơ quan phối hợp", say_list(agencies.coordinating)))
    return (Facts(tuple(rows)),)


def _further_parts(facts: ProcedureFacts) -> Iterator[NoticePart]:
    procedure, local = facts.procedure, facts.local
    yield NoticePart("Kết quả thực hiện", stated_list(procedure.results))
    fees = tuple(_by_method([(method, say_method_fee(method, local)) for method in procedure.methods]))
    exempt = tuple(f"Được miễn, giảm: {line}" for line in procedure.fee_exemptions)
    yield NoticePart("Phí, lệ phí", (*fees, *bulleted(exempt)))
    if procedure.forms:
        yield NoticePart("Mẫu đơn, mẫu tờ khai", bulleted(procedure.forms))
    yield NoticePart("Yêu cầu, điều kiện", stated_list(procedure.conditions))
    no_laws = Said.none() if procedure.legal_basis is ABSENT else Said.unknown()
    yield NoticePart("Căn cứ pháp lý", bulleted(facts.laws) or said_block(no_laws))
    notices = (*procedure.notices, *(local.notices if local is not None else ()))
    if notices:
        yield NoticePart("Lưu ý", bulleted(notices))
    yield NoticePart("Nguồn thông tin", (Prose(_source(procedure)),))


def _source(procedure: Procedure) -> str:
    source = procedure.source
    name = source.name if source is not None else Said.unknown().text
    return capitalised(name) + (f". {capitalised(procedure.certainty)}" if procedure.certainty else "")
