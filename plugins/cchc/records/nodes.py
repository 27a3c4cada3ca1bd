"""Records: a value as it stands in an editor's file, with its place.

Reading turns YAML into these nodes; they *are* `str`, `dict` and `list`, so that a model is validated from them
directly and every complaint about a value carries the line and column of that value.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any


class Text(str):
    """A scalar as written; `line` and `column` count from 1. A plain empty value, ``null`` or ``~`` is `unknown`."""

    __slots__ = ("column", "key", "line", "quoted")  # a year's content holds a million of them

    line: int
    column: int
    quoted: bool
    key: Text | None
    """The key under which the value stands, if it stands under one."""

    def __new__(cls, value: str, line: int = 1, column: int = 1, quoted: bool = False) -> Text:
        """A text with its place."""
        self = str.__new__(cls, value)
        self.line = line
        self.column = column
        self.quoted = quoted
        self.key = None
        return self

    @property
    def unknown(self) -> bool:
        """Whether nothing was written: the fact is not known."""
        return not self.quoted and (not self.strip() or self in ("null", "~", "Null", "NULL"))


class Seq(list[Any]):
    """A list of nodes."""

    def __init__(self, items: list[Any], line: int = 1, column: int = 1) -> None:
        super().__init__(items)
        self.line, self.column = line, column
        self.key: Text | None = None


class Map(dict[str, Any]):
    """A mapping from keys (as written) to nodes. `named` is filled by the model: field name → node."""

    def __init__(self, items: dict[str, Any], line: int = 1, column: int = 1) -> None:
        super().__init__(items)
        self.line, self.column = line, column
        self.key: Text | None = None
        self.named: dict[str, Any] = {}


Node = Text | Seq | Map


def locate(root: Node, path: tuple[str | int, ...]) -> Node:
    """The node that a path of field names and list indices leads to; steps that lead nowhere are passed over.

    So a field that was left out is answered by the mapping that lacks it, and a field that was written as shorthand
    (a text where a mapping is meant) answers for its parts.
    """
    node = root
    for step in path:
        following: Any = None
        if isinstance(node, Map) and isinstance(step, str):
            following = node.named.get(step)
        elif isinstance(node, Seq) and isinstance(step, int):
            following = _counted(node, step)
        if isinstance(following, Text | Seq | Map):
            node = following
    return node


def _counted(items: Seq, index: int) -> Any:
    """The item with this index in the record, where empty bullets have been dropped."""
    written = (item for item in items if not (isinstance(item, Text) and item.unknown))
    return next(islice(written, index, None), None)


def texts(node: Node) -> Iterator[Text]:
    """Every scalar of a tree, in the order of the file."""
    if isinstance(node, Text):
        yield node
    else:
        for item in node.values() if isinstance(node, Map) else node:
            yield from texts(item)
