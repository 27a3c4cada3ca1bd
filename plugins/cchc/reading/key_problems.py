"""Stage *reading*: keys that are missing, misspelt, misplaced or given twice."""

from __future__ import annotations

from typing import Any

from cchc.problems import Problem
from cchc.reading.expected import family, model_in, spellings
from cchc.reading.refusals import (
    COLON_IN_TEXT,
    KEY_ELSEWHERE,
    KEY_TWICE,
    LEFT_EMPTY,
    MISSING,
    MISSPELT_KEY,
    UNKNOWN_KEY_HERE,
)
from cchc.reading.spots import walk
from cchc.reading.trouble import Trouble, as_sentence, is_sentence, quoted, sentence, where
from cchc.records.model import UNKNOWN_KEY, Model, folded_key
from cchc.records.nodes import Map, Node, Text
from cchc.text.fold import closest


def told_by_key(details: list[Any], model: type[Model], root: Node) -> set[tuple[Any, Any]]:
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
            told.add((around, owner.names_by_key()[folded_key(near)]))
        elif is_sentence(spot):
            told |= {(around, name) for name in owner.model_fields}
    return told


def _near_key(key: str, model: type[Model]) -> str | None:
    """The key that a misspelt one stands for; programmers' English names count as misspelt too."""
    if key in model.model_fields:
        return model.key_of(key)
    near = closest(key, spellings(model))
    return near[0] if near else None


def missing(trouble: Trouble) -> Problem:
    """A field that must be there: not written, or left empty."""
    around = trouble.spot(drop=1)
    owner = around.model or trouble.model
    name = str(trouble.location[-1])
    info = owner.model_fields.get(name)
    doc = _told_of(owner.key_of(name), (info.description or "") if info is not None else "")
    written = around.node.named.get(name) if isinstance(around.node, Map) else None
    if written is not None:
        key = written.key if written.key is not None else owner.key_of(name)
        position = trouble.at(key if isinstance(key, Text) else written)
        return LEFT_EMPTY.at(position, key=key, where=where(around), doc=doc)
    return MISSING.at(trouble.at(around.node), key=owner.key_of(name), where=where(around), doc=doc)


def _told_of(key: str, doc: str) -> str:
    """What a field is, unless its name says it all."""
    return "" if folded_key(doc.rstrip(".")) == folded_key(key) else " " + as_sentence(doc)


def unknown_key(trouble: Trouble) -> Problem:
    """A key that the record does not have: misspelt, a sentence with a colon, at home elsewhere, or invented."""
    around = trouble.spot(drop=1)
    owner = around.model or trouble.model
    key = str(trouble.location[-1]).removeprefix(UNKNOWN_KEY)
    node = around.node
    written = next((name for name in node if name == key), None) if isinstance(node, Map) else None
    position = trouble.at(written if isinstance(written, Text) else node)
    place = where(around)
    near = _near_key(key, owner)
    if near is not None:
        return MISSPELT_KEY.at(position, key=key, where=place, near=near)
    if is_sentence(around) and isinstance(node, Map):
        return COLON_IN_TEXT.at(position, path=around.path or key, key=key, meant=sentence(node))
    home = _home_above(key, owner, node) or _home(key, owner, trouble.model)
    if home is not None:
        return KEY_ELSEWHERE.at(position, key=key, home=home)
    used = set(node.named) if isinstance(node, Map) else set()
    known = quoted(owner.key_of(name) for name in owner.model_fields if name not in used)
    return UNKNOWN_KEY_HERE.at(position, key=key, where=place, known=known)


def _home_above(key: str, owner: type[Model], node: Node) -> str | None:
    """The empty key above an unknown one that would take it in, if it were indented."""
    above: Text | None = None
    for name, value in node.items() if isinstance(node, Map) else ():
        if name == key:
            break
        field = owner.names_by_key().get(folded_key(name))
        inner = model_in(owner, field) if field is not None else None
        if inner is not None and isinstance(value, Text) and value.unknown and folded_key(key) in inner.names_by_key():
            above = value.key
        elif field is not None:
            above = None
    return above


def _home(key: str, owner: type[Model], record: type[Model]) -> str | None:
    """The key under which an unknown key has its place, if the record has exactly one such place."""
    homes: list[str] = []
    for member in family(record):
        for name in member.model_fields:
            inner = model_in(member, name)
            if inner is not None and inner is not owner and folded_key(key) in inner.names_by_key():
                homes.append(member.key_of(name))
    return homes[0] if len(set(homes)) == 1 else None


def key_twice(trouble: Trouble) -> Problem:
    """One field under two of its names."""
    spot = trouble.spot()
    node, owner = spot.node, spot.model or trouble.model
    label = str(trouble.context.get("key", ""))
    name = owner.names_by_key().get(folded_key(label))
    spelt = [key for key in node if owner.names_by_key().get(folded_key(key)) == name] if isinstance(node, Map) else []
    texts = [key for key in spelt if isinstance(key, Text)] or [Text(label, node.line, node.column)]
    first, second = texts[0], texts[-1]
    return KEY_TWICE.at(trouble.at(second), key=label, where=where(spot), first=first, second=second, line=first.line)
