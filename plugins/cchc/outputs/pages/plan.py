"""Outputs › pages: the pages of plans and of periodic reports: every value of the record under its own label."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from cchc.catalog.addresses import HOME, PLANS, REPORTS, absolute, file_of, page_of, section_of
from cchc.catalog.catalog import Catalog
from cchc.outputs.artifact import Head, Page
from cchc.outputs.pages.laws import LawLink, law_links, law_rows
from cchc.outputs.pages.rendering import Link, linker, render
from cchc.outputs.pages.wording import dates_meta, iso, row, source_text
from cchc.outputs.settings import OutputSettings
from cchc.records.plan import Activity, Contest, Instrument, Issuer, Period, Plan, Report, ReportSection, Target, Task
from cchc.records.record import Kind
from cchc.records.states import ABSENT, known
from cchc.records.wording import Said, capitalised, say_day, say_text
from cchc.text.dates import PartialDate
from cchc.text.money import plain_decimal

HUB_TITLES = {Kind.PLAN: "Kế hoạch", Kind.REPORT: "Báo cáo"}
Groups = dict[str, tuple[LawLink, ...]]


def plan_pages(catalog: Catalog, settings: OutputSettings) -> Iterator[Page]:
    """One page for each plan and each report."""
    records: tuple[Plan | Report, ...] = (*catalog.plans, *catalog.reports)
    for record in records:
        address = page_of(record)
        news = [item for item in catalog.news if record.id in item.plans]
        yield Page(
            path=file_of(address),
            make=plan_body,
            inputs={
                "page": address,
                "record": record,
                "documents": _documents(catalog, record),
                "reports": _reports(catalog, record),
                "publications": tuple(
                    (item.title, page_of(item)) for item in catalog.publications if item.plan == record.id
                ),
                "news": tuple((item.title, page_of(item)) for item in news),
                "today": catalog.clock.today if _has_deadline(record) else None,
                "offline": settings.offline,
            },
            head=Head(
                title=record.title,
                description=record.summary or f"{record.title}, {record.issuer.title}, {record.period.label}.",
                canonical=absolute(catalog.unit.site_url, address),
                section=section_of(address),
                kind="plan" if record.kind is Kind.PLAN else "report",
            ),
        )


def _has_deadline(record: Plan | Report) -> bool:
    parts: tuple[Activity | Task, ...] = (*record.activities, *record.tasks) if isinstance(record, Plan) else ()
    return any(part.deadline is not None for part in parts)


def _documents(catalog: Catalog, record: Plan | Report) -> Groups:
    groups: dict[str, list[Any]] = {}
    for mention in record.documents:
        label = mention.relation.label if mention.relation is not None else "liên quan"
        groups.setdefault(f"Văn bản: {label}", []).append(mention)
    if isinstance(record, Report):
        if record.based_on:
            groups["Thực hiện văn bản"] = list(record.based_on)
        if record.plan is not None:
            groups["Kế hoạch được báo cáo"] = [record.plan]
    return {label: law_links(catalog, mentions) for label, mentions in groups.items()}


def _reports(catalog: Catalog, record: Plan | Report) -> tuple[tuple[str, str], ...]:
    """The reports on a plan: those whose plan this is."""
    found = []
    for report in catalog.reports:
        if report.plan is not None and catalog.issued_by(report.plan) is record:
            found.append((report.title, page_of(report)))
    return tuple(found)


def plan_body(
    page: str,
    record: Plan | Report,
    documents: Groups,
    reports: tuple[tuple[str, str], ...],
    publications: tuple[tuple[str, str], ...],
    news: tuple[tuple[str, str], ...],
    today: date | None,
    *,
    offline: bool,
) -> bytes:
    """The body of the page."""
    link = linker(page, offline=offline)
    hub = PLANS if isinstance(record, Plan) else REPORTS
    crumbs = [
        {"title": "Trang chủ", "url": link(HOME)},
        {"title": HUB_TITLES[record.kind], "url": link(hub)},
        {"title": record.title, "url": None},
    ]
    related = {"Báo cáo về kế hoạch này": reports, "Ấn phẩm": publications, "Tin liên quan": news}
    view = {
        "crumbs": crumbs,
        "record": record,
        "kind": record.plan_kind.label if isinstance(record, Plan) else "báo cáo định kỳ",
        "meta": dates_meta(record),
        "former": record.issuer.place_now,
        "rows": [*_instrument_rows(record.instrument), *_issuer_rows(record.issuer), *_period_rows(record.period)],
        "documents": [(label, law_rows(laws, link)) for label, laws in documents.items()],
        "related": [
            (label, [{"title": title, "url": link(target)} for title, target in items])
            for label, items in related.items()
            if items
        ],
        "source": source_text(record),
        **(_plan_view(record, today) if isinstance(record, Plan) else _report_view(record)),
    }
    return render("plan.html" if isinstance(record, Plan) else "report.html", view, page, offline=offline)


def _date_said(day: PartialDate | None, in_place_of: str | None = None) -> Said:
    return Said(day.display) if day is not None else Said.unknown(in_place_of)


def _instrument_rows(instrument: Instrument) -> list[dict[str, Any]]:
    number = Said.unknown() if instrument.number is None else Said(instrument.number)
    if instrument.printed_number is not None:
        number = Said(number.text, f"số in ở nguồn: {instrument.printed_number}", number.state)
    rows = [
        row("Loại văn bản", Said(instrument.type)),
        row("Số", number),
        row("Ngày ban hành", _date_said(instrument.issued, instrument.issued_by)),
    ]
    if instrument.signer is not None:
        rows.append(row("Người ký", Said(instrument.signer)))
    return rows


def _issuer_rows(issuer: Issuer) -> list[dict[str, Any]]:
    rows = [row("Cơ quan ban hành", Said(issuer.title)), row("Cấp", Said(capitalised(issuer.level.label)))]
    if issuer.place_then is not None:
        rows.append(row("Địa bàn lúc ban hành", Said(issuer.place_then)))
    if issuer.place_now is not None:
        rows.append(row("Địa bàn hiện nay", Said(issuer.place_now)))
    return rows


def _period_rows(period: Period) -> list[dict[str, Any]]:
    span = [f"từ {say_day(period.start)}" if period.start else "", f"đến {say_day(period.end)}" if period.end else ""]
    return [row("Thời gian", Said(capitalised(period.label), " ".join(part for part in span if part) or None))]


def _plan_view(plan: Plan, today: date | None) -> dict[str, Any]:
    counts = plan.declared_counts
    declared = [] if counts is None else [("nội dung", counts.contents), ("hình thức", counts.channels)]
    return {
        "theme": say_text(plan.theme),
        "campaign": plan.campaign,
        "lists": [
            ("Mục tiêu", plan.objectives),
            ("Yêu cầu", plan.requirements),
            ("Nội dung", plan.contents),
            ("Lĩnh vực cải cách", plan.reform_areas),
            ("Hình thức tuyên truyền", plan.channels),
            ("Đối tượng", plan.audiences),
            ("Chỉ số được nêu", plan.indices),
        ],
        "targets": _targets(plan),
        "activities": [_activity(activity, today) for activity in plan.activities],
        "tasks": [_task(task, today) for task in plan.tasks],
        "contest": _contest(plan.contest) if plan.contest is not None else None,
        "declared": [f"{count} {what}" for what, count in declared if count is not None],
        "declared_note": counts.note if counts is not None else None,
        "corroboration": [f"{item.fact.capitalize()}: {item.source}" for item in plan.corroboration],
    }


def _targets(plan: Plan) -> dict[str, Any] | None:
    targets = known(plan.targets)
    if targets is None:
        return None
    rows = []
    if targets.count is not None:
        rows.append(row("Số chỉ tiêu", Said(str(targets.count))))
    if targets.defined_in is not None:
        rows.append(row("Quy định tại", Said(targets.defined_in)))
    items = known(targets.items)
    return {
        "rows": rows,
        "targets": [_target(target) for target in items or ()],
        "state": "known" if items else "none" if targets.items is ABSENT else "unknown",
        "note": targets.note,
    }


def _target(target: Target) -> dict[str, Any]:
    figure = None
    if target.value is not None:
        value = plain_decimal(target.value)
        unit = target.unit or ""
        figure = f"{value}{unit}" if unit == "%" else f"{value} {unit}".strip()
        operator = target.operator.label if target.operator is not None else None
        direction = target.direction.label if target.direction is not None else None
        words = [word for word in (direction, operator) if word]
        figure = " ".join([*words, figure]) + (f"/{target.per}" if target.per else "")
    notes = [
        f"hạn {target.deadline.display}" if target.deadline is not None else None,
        f"phạm vi: {target.scope}" if target.scope else None,
        target.note,
    ]
    return {
        "text": target.text,
        "figure": capitalised(figure) if figure else None,
        "note": "; ".join(note for note in notes if note) or None,
    }


def _date_block(deadline: PartialDate | None, text: str | None) -> dict[str, Any] | None:
    if deadline is None:
        return {"text": text} if text else None
    day = f"{deadline.start.day:02d}" if deadline.start == deadline.end else None
    month = f"{deadline.start.month:02d}/{deadline.start.year}" if day else deadline.display
    return {"iso": iso(deadline), "day": day, "month": month}


def _deadline_state(deadline: PartialDate | None, today: date | None) -> dict[str, str] | None:
    if deadline is None or today is None:
        return None
    if deadline.end < today:
        return {"word": "đã qua hạn", "kind": "gone"}
    return {"word": f"còn {(deadline.end - today).days} ngày", "kind": "soon"}


def _activity(activity: Activity, today: date | None) -> dict[str, Any]:
    notes = [
        f"Hình thức: {', '.join(activity.channels)}" if activity.channels else None,
        f"Thời gian: {activity.period}" if activity.period else None,
        f"Hạn theo nguồn: {activity.deadline_text}" if activity.deadline_text else None,
    ]
    number = f"{activity.number}. " if activity.number is not None else ""
    return {
        "text": f"{number}{activity.text}",
        "date": _date_block(activity.deadline, activity.deadline_text),
        "note": ". ".join(note for note in notes if note) or None,
        "state": _deadline_state(activity.deadline, today),
    }


def _task(task: Task, today: date | None) -> dict[str, Any]:
    agencies = [
        f"Chủ trì: {'; '.join(task.lead)}" if task.lead else "Chủ trì: chưa có thông tin",
        f"Phối hợp: {'; '.join(task.collaborators)}" if task.collaborators else None,
    ]
    notes = [
        f"Hạn theo nguồn: {task.deadline_text}" if task.deadline_text else None,
        f"Sản phẩm: {task.product}" if task.product else None,
    ]
    return {
        "text": task.text,
        "date": _date_block(task.deadline, task.deadline_text),
        "agency": ". ".join(agency for agency in agencies if agency),
        "note": ". ".join(note for note in notes if note) or None,
        "state": _deadline_state(task.deadline, today),
    }


def _contest(contest: Contest) -> dict[str, Any]:
    span = [
        f"từ {contest.start.display}" if contest.start else None,
        f"đến {contest.end.display}" if contest.end else None,
    ]
    pairs = [
        ("Tên hội thi", contest.title),
        ("Chủ đề hội thi", contest.theme),
        ("Hình thức thi", contest.form),
        ("Thời gian thi", " ".join(part for part in span if part) or None),
        ("Ban tổ chức", contest.organizer),
        ("Thể lệ", contest.rules),
    ]
    rounds = [
        {
            "title": item.title,
            "rows": [
                row(label, Said(value))
                for label, value in (
                    ("Cấp", item.level.label if item.level is not None else None),
                    ("Mục đích", item.purpose),
                    ("Quy mô", item.scale),
                )
                if value
            ],
        }
        for item in contest.rounds
    ]
    return {"rows": [row(label, say_text(value)) for label, value in pairs], "rounds": rounds}


def _report_view(report: Report) -> dict[str, Any]:
    measures = known(report.measures)
    return {
        "recipients": report.recipients,
        "sections": [_section(section) for section in report.sections],
        "measures": [(item.text, f"{plain_decimal(item.value)} {item.unit or ''}".strip()) for item in measures or ()],
        "measures_state": "known" if measures else "none" if report.measures is ABSENT else "unknown",
    }


def _section(section: ReportSection) -> dict[str, Any]:
    return {
        "title": f"{section.number}. {section.title}" if section.number else section.title,
        "channel": section.channel,
        "points": section.items,
        "sections": [_section(part) for part in section.subsections],
    }


def deadline_link(record: Plan, link: Link) -> str:
    """The place of the plan's deadlines, for the home page."""
    return link(f"{page_of(record)}#hoat-dong")
