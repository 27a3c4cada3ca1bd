"""Stage *reading*: what may stand at a place of a record, read off the models' own declarations.

`explain` names it to the editor, `schema` to the editor's tools; the keys that any model knows tell a forgotten space
("tên:Đăng ký") from an honest text ("13:30").
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from cchc.reading.layout import SHELVES
from cchc.records.model import Model
from cchc.records.values import Named
from cchc.text.fold import fold_key


def _parts(annotation: Any) -> Iterator[Any]:
    if isinstance(annotation, type):
        yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


@cache
def model_in(model: type[Model], field: str) -> type[Model] | None:
    """The model that a field holds, alone or in a list."""
    annotation = model.model_fields[field].annotation
    return next((part for part in _parts(annotation) if issubclass(part, Model)), None)


@cache
def named_in(model: type[Model], field: str) -> type[Named] | None:
    """The enumeration that a field holds, alone or in a list."""
    annotation = model.model_fields[field].annotation
    return next((part for part in _parts(annotation) if issubclass(part, Named)), None)


@cache
def spellings(model: type[Model]) -> tuple[str, ...]:
    """Every spelling of the keys of a model: first those that the guide uses, then the others."""
    names = model.model_fields
    return (*map(model.key_of, names), *(other for name in names for other in other_spellings(model, name)))


def other_spellings(model: type[Model], field: str) -> tuple[str, ...]:
    """The keys that are accepted for a field beside its own."""
    extra = model.model_fields[field].json_schema_extra
    also = extra.get("also") if isinstance(extra, dict) else None
    return tuple(str(spelling) for spelling in also) if isinstance(also, list) else ()


_NOUNS = {"DossierCase": "trường hợp", "Method": "cách", "ContestRound": "vòng", "Panel": "phần"}


def item_noun(model: type[Model] | None) -> str:
    """What an item of a list is called in a path: "trường hợp 1", "mục 2", "ý 3"."""
    return "ý" if model is None else _NOUNS.get(model.__name__, "mục")


@cache
def family(model: type[Model]) -> tuple[type[Model], ...]:
    """A model and all that it is made of, each once, nearest first."""
    found = [model]
    for member in found:
        inner = (model_in(member, field) for field in member.model_fields)
        found.extend(part for part in dict.fromkeys(inner) if part is not None and part not in found)
    return tuple(found)


@cache
def known_keys() -> frozenset[str]:
    """The folded keys of every model, and of the lists."""
    models = {part for shelf in SHELVES for part in family(shelf.record)}
    return frozenset(key for model in models for key in model.names_by_key()) | {fold_key("danh sách")}
