"""Outputs › data: open data: procedures, plans, and the address of every record by its stable id."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from cchc.catalog.addresses import absolute, data_file, has_page, page_of
from cchc.catalog.catalog import Catalog
from cchc.outputs.artifact import Artifact
from cchc.outputs.data.plain import plain_value
from cchc.outputs.settings import OutputSettings
from cchc.records.plan import Plan, Report
from cchc.records.procedure import LocalProcedure, Procedure
from cchc.records.record import Kind
from cchc.records.unit import Unit
from cchc.records.wording import say_channels, say_procedure_fee, say_procedure_time, say_receiving

COLUMNS = ("mã", "tên", "lĩnh vực", "thời hạn", "lệ phí", "nơi nộp", "cách nộp", "địa chỉ", "ghi nhận đến ngày")


def artifacts(catalog: Catalog, settings: OutputSettings) -> Iterator[Artifact]:  # noqa: ARG001 - same shape as every output
    """The files of open data."""
    unit = catalog.unit
    procedures = tuple(
        (item, catalog.local.get(item.code), absolute(unit.site_url, page_of(item))) for item in catalog.procedures
    )
    plans = tuple((item, absolute(unit.site_url, page_of(item))) for item in (*catalog.plans, *catalog.reports))
    yield Artifact(data_file("thu-tuc.json"), procedures_json, {"unit": unit, "procedures": procedures})
    yield Artifact(data_file("thu-tuc.csv"), procedures_csv, {"procedures": procedures})
    yield Artifact(data_file("ke-hoach.json"), plans_json, {"unit": unit, "plans": plans})
    yield Artifact(data_file("dia-chi.json"), addresses_json, {"addresses": _addresses(catalog)})


def _addresses(catalog: Catalog) -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for record in (*catalog.linked, *catalog.abbreviations):
        if has_page(record.kind):
            found.setdefault(record.kind.value, {})[record.id] = page_of(record)
    return {kind.value: found[kind.value] for kind in Kind if kind.value in found}


def procedures_json(unit: Unit, procedures: tuple[tuple[Procedure, LocalProcedure | None, str], ...]) -> bytes:
    """All procedures with every public field, by Vietnamese key; ``null`` is unknown, "không có" is stated."""
    rows = []
    for procedure, local, url in procedures:
        row: dict[str, Any] = {"địa chỉ": url, **plain_value(procedure)}
        if local is not None:
            row["tại địa phương"] = plain_value(local)
        rows.append(row)
    return _json(unit, rows)


def plans_json(unit: Unit, plans: tuple[tuple[Plan | Report, str], ...]) -> bytes:
    """All plans and reports with every public field."""
    rows = [{"mã": record.id, "địa chỉ": url, **plain_value(record)} for record, url in plans]
    return _json(unit, rows)


def _json(unit: Unit, rows: list[dict[str, Any]]) -> bytes:
    """One record a line: readable, quick to write, and a change shows as one line in a comparison."""
    head = {"đơn vị": unit.title, "lưu ý": unit.sample_note, "số bản ghi": len(rows)}
    opening = json.dumps(head, ensure_ascii=False)[:-1]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f'{opening}, "bản ghi": [\n{lines}\n]}}\n'.encode()


def procedures_csv(procedures: tuple[tuple[Procedure, LocalProcedure | None, str], ...]) -> bytes:
    """The main facts of all procedures as CSV (RFC 4180), UTF-8 with a mark so that Excel reads the accents."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for procedure, local, url in procedures:
        writer.writerow(
            (
                procedure.code,
                procedure.title,
                procedure.sector,
                _line(say_procedure_time(procedure)),
                _line(say_procedure_fee(procedure, local)),
                say_receiving(procedure, local).text,
                say_channels(procedure).text,
                url,
                _day(procedure.as_of),
            )
        )
    return ("\ufeff" + table.getvalue()).encode()


def _line(said: Any) -> str:
    return f"{said.text} ({said.note})" if said.note else str(said.text)


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else "chưa có thông tin"


def addresses_json(addresses: Mapping[str, Mapping[str, str]]) -> bytes:
    """Kind → stable id → address relative to the site's root."""
    return (json.dumps(addresses, ensure_ascii=False, indent=1) + "\n").encode()
