"""Stage *reading*: what a model refuses → problems in the editor's own words.

pydantic tells a path of field names, a type of error and the reason; the node tree tells where that stands and how
the editor spelt the keys. Every type that the models can raise has its message here (``tests/reading`` proves it).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from cchc.problems import Position, Problem, ProblemKind
from cchc.reading.expected import family, model_in, spellings
from cchc.reading.refusals import (
    COLON_IN_TEXT,
    COUNT,
    DATE,
    DURATION,
    EMPTY_ITEM,
    INVALID,
    KEY_ELSEWHERE,
    KEY_TWICE,
    LEFT_EMPTY,
    LIST_FOR_TEXT,
    MAPPING_FOR_TEXT,
    MISSING,
    MISSPELT_KEY,
    MISSPELT_VALUE,
    MONEY,
    NO_LIST,
    NOT_A_SLUG,
    NUMBER,
    TEXT_FOR_MAPPING,
    UNKNOWN_KEY_HERE,
    UNKNOWN_VALUE,
    YES_NO,
)
from cchc.reading.spots import Spot, walk
from cchc.reading.yaml_nodes import folded
from cchc.records.model import UNKNOWN_KEY, Model
from cchc.records.nodes import Map, Node, Seq, Text
from cchc.records.reference import Reference
from cchc.text.fold import closest
from cchc.text.slug import slugify


def explain(error: ValidationError, model: type[Model], root: Node, file: str) -> list[Problem]:
    """The problems of one record, in the order in which pydantic found them."""
    found: list[Problem] = []
    details = error.errors(include_url=False, include_input=False)
    told = _told_by_key(details, model, root)
    for detail in details:
        location = detail["loc"]
        if detail["type"] == "missing" and (location[:-1], location[-1]) in told:
            continue
        maker = MAKERS.get(detail["type"], _invalid)
        found.append(maker(_Trouble(file, model, root, location, detail.get("ctx", {}))))
    return found


def _told_by_key(details: list[Any], model: type[Model], root: Node) -> set[tuple[Any, Any]]:
    """Missing fields that a misspelt key beside them accounts for: one slip, one message."""
    told: set[tuple[Any, Any]] = set()
    for detail in details:
        if detail["type"] != "extra_forbidden":
            continue
        around, key = detail["loc"][:-1], str(detail["loc"][-1]).removeprefix(UNKNOWN_KEY)
        spot = walk(model, root, around)
        owner = spot.model
        if owner is None:
            continue
        near = _near_key(key, owner)
        if near is not None:
            told.add((around, owner.names_by_key()[folded(near)]))
        elif _is_sentence(spot):
            told |= {(around, name) for name in owner.model_fields}
    return told


@dataclass(frozen=True)
class _Trouble:
    """One complaint of pydantic's."""

    file: str
    model: type[Model]
    root: Node
    location: tuple[int | str, ...]
    context: dict[str, Any]

    def spot(self, drop: int = 0) -> Spot:
        return walk(self.model, self.root, self.location[: len(self.location) - drop])

    def at(self, node: Node) -> Position:
        return Position(self.file, node.line, node.column)

    @property
    def found(self) -> str:
        return " ".join(str(self.context.get("found", "")).split())[:80]


def _where(spot: Spot) -> str:
    return f" trong “{spot.path}”" if spot.keys else ""


def _near_key(key: str, model: type[Model]) -> str | None:
    """The key that a misspelt one stands for; programmers' English names count as misspelt too."""
    if key in model.model_fields:
        return model.key_of(key)
    near = closest(key, spellings(model))
    return near[0] if near else None


def _is_sentence(spot: Spot) -> bool:
    """Whether a mapping is a sentence with a colon: its only key is unknown, where a plain text would do."""
    owner = spot.model
    node = spot.node
    return owner is not None and owner.shorthand is not None and isinstance(node, Map) and len(node) == 1


def _sentence(node: Map) -> str:
    key, value = next(iter(node.items()))
    return f"{key}: {value}".replace('"', "'")[:100] if isinstance(value, Text) else f"{key}: …"


def _missing(trouble: _Trouble) -> Problem:
    around = trouble.spot(drop=1)
    owner = around.model or trouble.model
    name = str(trouble.location[-1])
    info = owner.model_fields.get(name)
    doc = (info.description or "") if info is not None else ""
    written = around.node.named.get(name) if isinstance(around.node, Map) else None
    if written is not None:
        key = written.key if written.key is not None else owner.key_of(name)
        position = trouble.at(key if isinstance(key, Text) else written)
        return LEFT_EMPTY.at(position, key=key, where=_where(around), doc=doc)
    return MISSING.at(trouble.at(around.node), key=owner.key_of(name), where=_where(around), doc=doc)


def _unknown_key(trouble: _Trouble) -> Problem:
    around = trouble.spot(drop=1)
    owner = around.model or trouble.model
    key = str(trouble.location[-1]).removeprefix(UNKNOWN_KEY)
    node = around.node
    written = next((name for name in node if name == key), None) if isinstance(node, Map) else None
    position = trouble.at(written if isinstance(written, Text) else node)
    where = _where(around)
    near = _near_key(key, owner)
    if near is not None:
        return MISSPELT_KEY.at(position, key=key, where=where, near=near)
    if _is_sentence(around) and isinstance(node, Map):
        return COLON_IN_TEXT.at(position, path=around.path or key, key=key, meant=_sentence(node))
    home = _home(key, owner, trouble.model)
    if home is not None:
        return KEY_ELSEWHERE.at(position, key=key, home=home)
    used = set(node.named) if isinstance(node, Map) else set()
    known = _quoted(owner.key_of(name) for name in owner.model_fields if name not in used)
    return UNKNOWN_KEY_HERE.at(position, key=key, where=where, known=known)


def _home(key: str, owner: type[Model], record: type[Model]) -> str | None:
    """The key under which an unknown key has its place, if the record has exactly one such place."""
    homes: list[str] = []
    for member in family(record):
        for name in member.model_fields:
            inner = model_in(member, name)
            if inner is not None and inner is not owner and folded(key) in inner.names_by_key():
                homes.append(member.key_of(name))
    return homes[0] if len(set(homes)) == 1 else None


def _key_twice(trouble: _Trouble) -> Problem:
    spot = trouble.spot()
    node, owner = spot.node, spot.model or trouble.model
    label = str(trouble.context.get("key", ""))
    name = owner.names_by_key().get(folded(label))
    spellings = [key for key in node if owner.names_by_key().get(folded(key)) == name] if isinstance(node, Map) else []
    if len(spellings) < 2 or not isinstance(spellings[0], Text) or not isinstance(spellings[1], Text):
        return _invalid(trouble)
    first, second = spellings[0], spellings[1]
    return KEY_TWICE.at(trouble.at(second), key=label, where=_where(spot), first=first, second=second, line=first.line)


def _no_text(trouble: _Trouble) -> Problem:
    spot = trouble.spot()
    node = spot.node
    if isinstance(node, Seq):
        return LIST_FOR_TEXT.at(trouble.at(node), path=spot.path, key=spot.key)
    if isinstance(node, Map) and len(node) == 1 and spot.in_list:
        return COLON_IN_TEXT.at(trouble.at(node), path=spot.path, key=next(iter(node)), meant=_sentence(node))
    if isinstance(node, Map):
        keys = _quoted(list(node)[:3])
        return MAPPING_FOR_TEXT.at(trouble.at(node), path=spot.path, key=spot.key, keys=keys)
    return _invalid(trouble)


_MANY = 8  # keys; of a model with more, those that must be there are told


def _quoted(words: Iterable[str]) -> str:
    """Words each in its quotes: a key or a value may hold a comma."""
    return ", ".join(f"“{word}”" for word in words)


def _kind_of(node: Node) -> str:
    if isinstance(node, Seq):
        return "lại là một danh sách"
    return "lại có các mục con" if isinstance(node, Map) else f"chỉ có một dòng chữ “{_short(node)}”"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"


def _no_mapping(trouble: _Trouble) -> Problem:
    spot = trouble.spot()
    if isinstance(spot.node, Text) and spot.node.unknown:
        return EMPTY_ITEM.at(trouble.at(spot.node), path=spot.path)
    owner = spot.model or trouble.model
    fields = owner.model_fields
    if len(fields) > _MANY:
        fields = {name: info for name, info in fields.items() if info.is_required()} or fields
    known = _quoted(owner.key_of(name) for name in fields)
    return TEXT_FOR_MAPPING.at(trouble.at(spot.node), path=spot.path, found=_kind_of(spot.node), known=known)


def _no_list(trouble: _Trouble) -> Problem:
    spot = trouble.spot()
    return NO_LIST.at(trouble.at(spot.node), path=spot.path, key=spot.key, found=_kind_of(spot.node))


def _empty(trouble: _Trouble) -> Problem:
    spot = trouble.spot()
    if spot.in_list:
        return EMPTY_ITEM.at(trouble.at(spot.node), path=spot.path)
    return LEFT_EMPTY.at(trouble.at(spot.node), key=spot.key, where="", doc=spot.doc)


def _no_slug(trouble: _Trouble) -> Problem:
    spot = trouble.spot()
    meant = slugify(trouble.found)
    if issubclass(spot.owner, Reference) and spot.field == "code":
        advice = f"Viết “{spot.key}: {meant}”. Mã đã dùng thì không đổi nữa, vì các tệp khác dùng mã này."
    else:
        advice = f"Viết “{spot.key}: {meant}” nếu đó là mã đã khai trong danh mục (thư mục danh-muc/)."
    return NOT_A_SLUG.at(trouble.at(spot.node), path=spot.path, found=trouble.found, advice=advice)


def _value(kind: ProblemKind) -> Callable[[_Trouble], Problem]:
    def make(trouble: _Trouble) -> Problem:
        spot = trouble.spot()
        reason = str(trouble.context.get("reason", "")).rstrip(".")
        return kind.at(trouble.at(spot.node), path=spot.path, key=spot.key, found=trouble.found, reason=reason)

    return make


def _not_in_list(trouble: _Trouble) -> Problem:
    spot = trouble.spot()
    known = _quoted(trouble.context.get("known", ()))
    near = trouble.context.get("near") or ()
    values = {"path": spot.path, "key": spot.key, "found": trouble.found, "known": known}
    if near:
        return MISSPELT_VALUE.at(trouble.at(spot.node), near=near[0], **values)
    return UNKNOWN_VALUE.at(trouble.at(spot.node), **values)


def _literal(trouble: _Trouble) -> Problem:
    spot = trouble.spot()
    known = _quoted(re.findall("'([^']*)'", str(trouble.context.get("expected", ""))))
    found = _short(spot.node) if isinstance(spot.node, Text) else "…"
    return UNKNOWN_VALUE.at(trouble.at(spot.node), path=spot.path, found=found, known=known)


def _invalid(trouble: _Trouble) -> Problem:
    spot = trouble.spot()
    found = _short(spot.node) if isinstance(spot.node, Text) else "…"
    return INVALID.at(trouble.at(spot.node), path=spot.path, found=found, doc=spot.doc)


MAKERS: dict[str, Callable[[_Trouble], Problem]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "key_twice": _key_twice,
    "not_a_text": _no_text,
    "not_a_mapping": _no_mapping,
    "model_type": _no_mapping,
    "tuple_type": _no_list,
    "empty_text": _empty,
    "not_a_slug": _no_slug,
    "date_unreadable": _value(DATE),
    "money_unreadable": _value(MONEY),
    "duration_unreadable": _value(DURATION),
    "count_unreadable": _value(COUNT),
    "number_unreadable": _value(NUMBER),
    "yes_no_unreadable": _value(YES_NO),
    "not_in_list": _not_in_list,
    "literal_error": _literal,
}
"""Type of pydantic's error → what makes the message of it."""
