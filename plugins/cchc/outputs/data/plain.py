"""Outputs › data: a record as plain values under its Vietnamese keys, for JSON."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from cchc.records.model import Model
from cchc.records.states import Absent
from cchc.records.values import Named
from cchc.text.dates import PartialDate
from cchc.text.money import Money

_PRIVATE = frozenset({"editor_notes", "former_paths"})


def plain_value(value: Any) -> Any:
    """Mappings, lists, strings, numbers and null; amounts keep their currency, dates their precision (ISO)."""
    if isinstance(value, Model):
        return {
            value.key_of(name): plain_value(getattr(value, name))
            for name in type(value).model_fields
            if name not in _PRIVATE
        }
    if isinstance(value, tuple | list):
        return [plain_value(item) for item in value]
    if isinstance(value, Money):
        return {"số tiền": _number(value.amount), "đơn vị": value.currency}
    if isinstance(value, PartialDate):
        return value.iso
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, Absent | Named):
        return value.value
    return value.value if isinstance(value, Enum) else value


def _number(value: Decimal | int) -> int | float:
    return int(value) if value == int(value) else float(value)
