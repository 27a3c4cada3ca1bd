"""Outputs › pages: the rows of "Thông tin đầy đủ" and of the unit's own facts on a procedure's page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cchc.outputs.pages.wording import row
from cchc.records.procedure import LocalProcedure, Procedure, Status
from cchc.records.states import ABSENT, known
from cchc.records.wording import Said, capitalised, say_day, say_list, say_online, say_text


def full_rows(procedure: Procedure, local: LocalProcedure | None) -> list[dict[str, Any]]:
    """The parts that are lists of definitions, each with its letter in the decree where it has one."""
    agencies = known(procedure.agencies)
    decision = known(procedure.decision)
    local_decision = local.decision if local is not None else None
    return [
        {**row("Kết quả", say_list(procedure.results)), "list": known(procedure.results)},
        {**row("Ai được làm", say_list(procedure.applicants)), "list": known(procedure.applicants), "part": "e"},
        {
            **row("Cơ quan", Said.unknown()),
            "part": "g",
            "agencies": []
            if agencies is None
            else [
                row("Tiếp nhận", say_list(agencies.receiving)),
                row("Quyết định", say_list(agencies.deciding)),
                *([row("Phối hợp", say_list(agencies.coordinating))] if agencies.coordinating else []),
            ],
        },
        {**row("Yêu cầu, điều kiện", say_list(procedure.conditions)), "list": known(procedure.conditions)},
        *_optional_rows(procedure),
        row("Mức độ trực tuyến", say_online(procedure, local)),
        row("Quyết định công bố", _decision(decision, procedure.decision is ABSENT)),
        *([row("Quyết định công bố của tỉnh", _decision(local_decision))] if local_decision is not None else []),
    ]


def _optional_rows(procedure: Procedure) -> Iterator[dict[str, Any]]:
    if procedure.citizen_deadline is not None:
        yield row("Người dân phải làm trong", Said(procedure.citizen_deadline))
    if procedure.fee_exemptions:
        yield {**row("Được miễn, giảm lệ phí", Said("")), "list": procedure.fee_exemptions}
    if procedure.forms:
        yield {**row("Mẫu đơn, tờ khai", Said("")), "list": procedure.forms}
    if procedure.time_stages:
        stages = [f"{s.agency}: {s.text}" + (f" ({s.of})" if s.of else "") for s in procedure.time_stages]
        yield {**row("Thời hạn của từng cơ quan", Said("")), "list": stages}
    if procedure.levels:
        yield row("Cấp thực hiện", Said(", ".join(level.label for level in procedure.levels)))
    if procedure.type is not None:
        yield row("Loại thủ tục", Said(capitalised(procedure.type.label)))
    if procedure.status is not Status.IN_FORCE:
        yield row("Trạng thái", Said(capitalised(procedure.status.label)))
    if procedure.official_name is not None:
        yield row("Tên chính thức", Said(procedure.official_name))
    if procedure.local_codes:
        yield row("Mã ở địa phương", Said(", ".join(procedure.local_codes)))
    if procedure.replaces:
        yield row("Thay thủ tục", Said(", ".join(procedure.replaces)))
    if procedure.certainty is not None:
        yield row("Mức chắc chắn của thông tin", Said(procedure.certainty))


def _decision(decision: Any, absent: bool = False) -> Said:
    if decision is None:
        return Said.none() if absent else Said.unknown()
    issued = f"ngày {decision.issued.display}" if decision.issued is not None else "ngày ký: chưa có thông tin"
    return Said(decision.number, "; ".join(part for part in (decision.issuer, issued) if part))


def local_rows(local: LocalProcedure | None) -> list[dict[str, Any]]:
    """What the unit has added to the national record; nothing where it has no overlay."""
    if local is None:
        return []
    hours = local.hours
    posted = Said(say_day(local.posted_on)) if local.posted_on is not None else Said.unknown()
    return [
        row("Nơi nộp", say_text(local.place)),
        row("Quầy, phòng", say_text(local.room)),
        row("Giờ nhận hồ sơ", say_list(hours)),
        row("Điện thoại", say_text(local.phone)),
        row("Chức danh phụ trách", say_text(local.officer_role)),
        row("Ngày niêm yết", posted),
    ]
