"""Stage *reading*: values that are not what their field holds."""

from __future__ import annotations

import re
from collections.abc import Callable

from cchc.problems import Problem, ProblemKind
from cchc.reading.refusals import (
    COLON_IN_TEXT,
    EMPTY_ITEM,
    INVALID,
    LEFT_EMPTY,
    LIST_FOR_TEXT,
    MAPPING_FOR_TEXT,
    MISSPELT_VALUE,
    NO_LIST,
    NOT_A_SLUG,
    TEXT_FOR_MAPPING,
    UNKNOWN_VALUE,
)
from cchc.reading.trouble import Trouble, as_sentence, quoted, sentence, short
from cchc.records.model import Model
from cchc.records.nodes import Map, Node, Seq, Text
from cchc.records.reference import Reference
from cchc.text.slug import slugify


def no_text(trouble: Trouble) -> Problem:
    """A list or keys where a text is meant."""
    spot = trouble.spot()
    node = spot.node
    if isinstance(node, Seq):
        return LIST_FOR_TEXT.at(trouble.at(node), path=spot.path, key=spot.key)
    if isinstance(node, Map) and len(node) == 1 and spot.in_list:
        return COLON_IN_TEXT.at(trouble.at(node), path=spot.path, key=next(iter(node)), meant=sentence(node))
    if isinstance(node, Map):
        keys = quoted(list(node)[:3])
        return MAPPING_FOR_TEXT.at(trouble.at(node), path=spot.path, key=spot.key, keys=keys)
    return invalid(trouble)


_MANY = 8  # keys; of a model with more, those that must be there are told


def _kind_of(node: Node) -> str:
    if isinstance(node, Seq):
        return "lại là một danh sách"
    return "lại có các mục con" if isinstance(node, Map) else f"chỉ có một dòng chữ “{short(node)}”"


def no_mapping(trouble: Trouble) -> Problem:
    """A text or a list where keys are meant."""
    spot = trouble.spot()
    if isinstance(spot.node, Text) and spot.node.unknown:
        return EMPTY_ITEM.at(trouble.at(spot.node), path=spot.path)
    owner = spot.model or trouble.model
    known = quoted(_leading_keys(owner))
    return TEXT_FOR_MAPPING.at(trouble.at(spot.node), path=spot.path, found=_kind_of(spot.node), known=known)


def _leading_keys(model: type[Model]) -> list[str]:
    """The keys of a model, those that must be there first; of many keys no others."""
    fields = model.model_fields
    needed = [name for name, info in fields.items() if info.is_required()]
    others = [name for name in fields if name not in needed]
    names = needed if needed and len(fields) > _MANY else needed + others
    return [model.key_of(name) for name in names]


def no_list(trouble: Trouble) -> Problem:
    """A text or keys where a list is meant."""
    spot = trouble.spot()
    item = f"- {short(spot.node)}" if isinstance(spot.node, Text) else "- …"
    if spot.model is not None and spot.model.shorthand is None:
        item = f"- {_leading_keys(spot.model)[0]}: …"
    return NO_LIST.at(trouble.at(spot.node), path=spot.path, key=spot.key, found=_kind_of(spot.node), item=item)


def empty(trouble: Trouble) -> Problem:
    """Nothing where a text is meant."""
    spot = trouble.spot()
    if spot.in_list:
        return EMPTY_ITEM.at(trouble.at(spot.node), path=spot.path)
    return LEFT_EMPTY.at(trouble.at(spot.node), key=spot.key, where="", doc=" " + as_sentence(spot.doc))


def no_slug(trouble: Trouble) -> Problem:
    """Something else than an identifier."""
    spot = trouble.spot()
    meant = slugify(trouble.found)
    if issubclass(spot.owner, Reference) and spot.field == "code":
        advice = f"Viết “{spot.key}: {meant}”. Mã đã dùng thì không đổi nữa, vì các tệp khác dùng mã này."
    else:
        advice = f"Viết “{spot.key}: {meant}” nếu đó là mã đã khai trong danh mục (thư mục danh-muc/)."
    return NOT_A_SLUG.at(trouble.at(spot.node), path=spot.path, found=trouble.found, advice=advice)


def value(kind: ProblemKind) -> Callable[[Trouble], Problem]:
    """What makes the message of an unreadable value of one kind."""

    def make(trouble: Trouble) -> Problem:
        spot = trouble.spot()
        reason = str(trouble.context.get("reason", "")).rstrip(".")
        return kind.at(trouble.at(spot.node), path=spot.path, key=spot.key, found=trouble.found, reason=reason)

    return make


def not_in_list(trouble: Trouble) -> Problem:
    """A value that its list does not have."""
    spot = trouble.spot()
    known = quoted(trouble.context.get("known", ()))
    near = trouble.context.get("near") or ()
    values = {"path": spot.path, "key": spot.key, "found": trouble.found, "known": known}
    if near:
        return MISSPELT_VALUE.at(trouble.at(spot.node), near=near[0], **values)
    return UNKNOWN_VALUE.at(trouble.at(spot.node), **values)


def literal(trouble: Trouble) -> Problem:
    """A value that a short list of fixed words does not have."""
    spot = trouble.spot()
    known = quoted(re.findall("'([^']*)'", str(trouble.context.get("expected", ""))))
    found = short(spot.node) if isinstance(spot.node, Text) else "…"
    return UNKNOWN_VALUE.at(trouble.at(spot.node), path=spot.path, found=found, known=known)


def invalid(trouble: Trouble) -> Problem:
    """Whatever has no message of its own."""
    spot = trouble.spot()
    found = short(spot.node) if isinstance(spot.node, Text) else "…"
    return INVALID.at(trouble.at(spot.node), path=spot.path, found=found, doc=as_sentence(spot.doc))
