"""Stage *reading*: JSON Schema (draft 2020-12) of a kind of record, for editors' tools, from the models' declarations.

A tool reads YAML its own way: `1.013310` is a number to it, `có` a text, an empty value null. Wherever the reader takes
text the schema therefore accepts number, boolean and null. Keys are matched as the reader matches them: every
Vietnamese spelling that folds alike is a pattern property. Values are judged more loosely than by the reader.
"""

from __future__ import annotations

import re
import types
import unicodedata
from collections.abc import Iterator
from typing import Any, Literal, Union, get_args, get_origin

from cchc.reading.expected import other_spellings
from cchc.reading.layout import SHELVES, Form
from cchc.records.model import Model
from cchc.records.record import Kind
from cchc.records.states import Absent
from cchc.records.values import Named
from cchc.text.fold import fold, fold_key

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_ABSENT = Literal[Absent.ABSENT]
_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}


def schema_of(kind: Kind) -> Schema:
    """The schema of the files that hold one kind of record: a mapping, or a list for the list files."""
    shelf = next(shelf for shelf in SHELVES if shelf.record.kind is kind)
    definitions: dict[str, Schema] = {}
    record = _reference(shelf.record, definitions)
    schema: Schema = {"$schema": DRAFT, "title": kind.label, "$defs": definitions}
    if shelf.form is not Form.LIST:
        return schema | record
    items = {"type": "array", "items": record}
    listed = {"type": "object", "patternProperties": {_pattern("danh sách"): items}, "additionalProperties": False}
    return schema | {"anyOf": [items, listed]}


def _reference(model: type[Model], definitions: dict[str, Schema]) -> Schema:
    name = model.__name__
    if name not in definitions:
        definitions[name] = {}  # models may hold themselves
        definitions[name].update(_mapping(model, definitions))
    return {"$ref": f"#/$defs/{name}"}


def _mapping(model: type[Model], definitions: dict[str, Schema]) -> Schema:
    properties: dict[str, Schema] = {}
    patterns: dict[str, Schema] = {}
    demands: list[Schema] = []
    for name, info in model.model_fields.items():
        value = _value(info.annotation, definitions)
        if not info.is_required():
            value = _or_empty(value)
        key = model.key_of(name)
        properties[key] = value | {"description": info.description or ""}
        spellings = (key, *other_spellings(model, name))
        any_spelling = "|".join(dict.fromkeys(_pattern(spelling) for spelling in spellings))
        patterns[any_spelling] = value
        if info.is_required():
            demands.append({"not": {"propertyNames": {"not": {"pattern": any_spelling}}}})
    mapping: Schema = {
        "type": "object",
        "properties": properties,
        "patternProperties": patterns,
        "additionalProperties": False,
    }
    if demands:
        mapping["allOf"] = demands
    return mapping


def _or_empty(value: Schema) -> Schema:
    """A key with nothing behind it is unknown."""
    if "null" in value.get("type", ()) or _TEXT in value.get("anyOf", ()) or {"type": "null"} in value.get("anyOf", ()):
        return value
    return {"anyOf": [*value.get("anyOf", [value]), {"type": "null"}]}


def _value(annotation: Any, definitions: dict[str, Schema]) -> Schema:
    parts = list(_alternatives(annotation))
    choices: list[Schema] = []
    text: Schema | None = None
    for part in parts:
        if part is type(None):
            choices.append({"type": "null"})
        elif part == _ABSENT:
            choices.append({"type": "string", "pattern": _pattern("không có") + "|" + _pattern("không")})
        elif get_origin(part) is tuple:
            item = get_args(part)[0]
            choices.append({"type": "array", "items": _value(item, definitions)})
            text = _TEXT if _is_line(item) else text  # a single text stands for a list of one
        elif isinstance(part, type) and issubclass(part, Model):
            choices.append(_reference(part, definitions))
            text = _TEXT if part.shorthand is not None else text
        else:
            choices += _listed(part)
            text = _TEXT
    if text is not None:
        choices = [choice for choice in choices if choice.get("type") not in ("null", "string")]
        choices.append(text)
    return choices[0] if len(choices) == 1 else {"anyOf": choices}


def _listed(part: Any) -> list[Schema]:
    """The values that a tool may propose; other spellings of them stay texts."""
    if isinstance(part, type) and issubclass(part, Named):
        return [{"enum": [member.label for member in part]}]
    if get_origin(part) is Literal:
        return [{"enum": list(get_args(part))}]
    return []


def _is_line(item: Any) -> bool:
    return any(part is str for part in _alternatives(item))


def _alternatives(annotation: Any) -> Iterator[Any]:
    """The members of a union, and what a note (Annotated) is written on."""
    if hasattr(annotation, "__metadata__"):
        yield from _alternatives(annotation.__origin__)
    elif get_origin(annotation) in (Union, types.UnionType):
        for part in get_args(annotation):
            yield from _alternatives(part)
    else:
        yield annotation


def _letters(base: str) -> str:
    """Every Vietnamese letter that folds to a plain one, in both cases."""
    found = (chr(code) for block in (range(0x41, 0x250), range(0x1E00, 0x1F00)) for code in block)
    return "".join(letter for letter in found if letter.isalpha() and fold(letter) == base and _is_vietnamese(letter))


def _is_vietnamese(letter: str) -> bool:
    return letter in "đĐ" or set(unicodedata.normalize("NFD", letter)[1:]) <= _MARKS


_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")
_CLASSES = {base: _letters(base) for base in "abcdefghijklmnopqrstuvwxyz"}
_MARK = "[\u0300-\u036f]*"


def _pattern(spelling: str) -> str:
    """A regular expression (ECMA 262) of all that folds to a key."""
    pieces: list[str] = []
    for letter in fold_key(spelling):
        if letter == " ":
            pieces.append("[\\s_\\-‐-—]+")
        elif letter in _CLASSES:
            pieces.append(f"[{_CLASSES[letter]}]{_MARK}")
        else:
            pieces.append(re.escape(unicodedata.normalize("NFC", letter)))
    return "^\\s*" + "".join(pieces) + "\\s*$"
