"""Stage *reading*: the text of a .yml file or of a front matter → nodes, each with its line and column.

libyaml's events are read one by one, so every scalar stays the text that the editor wrote (``1.013310`` keeps its
zero, ``13:30`` stays a time), nothing recurses, and a bomb of brackets ends at the depth limit. Anchors, aliases, tags
and merge keys are tools of programmers; in an official's file they are slips and are told as such.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from cchc.problems import Position, Problem
from cchc.reading.file_text import CONTROL, has_control
from cchc.reading.yaml_errors import explain_refusal
from cchc.reading.yaml_kinds import DEEPEST, KEY_NO_TEXT, KEY_TWICE, MARKED, SEVERAL_DOCUMENTS, TOO_DEEP
from cchc.reading.yaml_slips import QUOTE_NAMES, SUSPECT, Written, in_quotes, slip_of_key, slip_of_value
from cchc.records.model import folded_key
from cchc.records.nodes import Map, Node, Seq, Text

_ODD_SPACES = "\t\u00a0\u2002\u2003\u2009\u202f\u3000"
_BLANK = re.compile(f"^[ {_ODD_SPACES}]+$", re.MULTILINE)
"""A line of white space alone: harmless, though YAML stumbles over a tab in it."""


@dataclass
class Composed:
    """The nodes of a text (None where there are none) and the slips found in it."""

    root: Node | None
    problems: list[Problem] = field(default_factory=list)
    broken: bool = False
    """Whether reading stopped: what is in `root` is not the whole."""


def compose(text: str, file: str) -> Composed:
    """Read one YAML document, its text as `decode` gives it. Never raises; comments alone give no root, no problem."""
    if any(space in text for space in _ODD_SPACES):
        text = _BLANK.sub("", text)
    builder = _Builder(file, text)
    try:
        parser: Any = yaml.CSafeLoader(text)  # Any: its stubs make every mark of an event optional
        while (event := parser.get_event()) is not None and builder.take(event):
            pass
    except yaml.YAMLError as error:
        refusal = explain_refusal(error, builder.lines, file, builder.last_scalar)
        if not any(found.position.line == refusal.position.line for found in builder.problems):
            builder.problems.append(refusal)
        builder.broken = True
    return Composed(builder.root, builder.problems, builder.broken)


class _Builder:
    """Puts events together to nodes, without recursion. The parent is the list or mapping that is open."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines = text.split("\n")
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.broken = False
        self._last_scalar: Any = None
        self._documents = 0
        self._parent: Map | Seq | None = None
        self._key: Text | None = None  # of the parent, waiting for its value
        self._seen: dict[str, Text] = {}  # keys of the parent, folded
        self._outer: list[tuple[Map | Seq | None, Text | None, dict[str, Text]]] = []

    @property
    def last_scalar(self) -> Written | None:
        """How the scalar before a refusal is written: it often is the cause."""
        return None if self._last_scalar is None else _written(self._last_scalar)

    def take(self, event: Any) -> bool:
        """Take one event; False to stop."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            return self._begin(event)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._parent, self._key, self._seen = self._outer.pop()
        elif kind is yaml.AliasEvent:
            self._marked(event, "*")
            self._place(Text(f"*{event.anchor}", event.start_mark.line + 1, event.start_mark.column + 1))
        elif kind is yaml.DocumentStartEvent:
            return self._document(event)
        return True

    def _document(self, event: Any) -> bool:
        self._documents += 1
        if self._documents == 1:
            return True
        position = self._at(event)
        mark = self.lines[position.line - 1].strip()[:20]
        self.problems.append(SEVERAL_DOCUMENTS.at(position, mark=mark))
        self.broken = True
        return False

    def _at(self, event: Any) -> Position:
        return Position(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _decorated(self, event: Any) -> None:
        if event.anchor is not None:
            self._marked(event, "&")
        elif event.tag is not None:
            self._marked(event, "!")

    def _marked(self, event: Any, sign: str) -> None:
        begin = event.start_mark
        meant = in_quotes(self.lines[begin.line][begin.column :])
        self.problems.append(MARKED.at(self._at(event), sign=sign, meant=meant))

    def _scalar(self, event: Any) -> None:
        begin, style = event.start_mark, event.style
        node = Text(event.value, begin.line + 1, begin.column + 1, style in QUOTE_NAMES)
        self._last_scalar = event
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        slip: Problem | None = None
        if self._key is None and type(self._parent) is Map:
            if node[:1] in SUSPECT or node == "<<":
                slip = slip_of_key(node, self.file, self.lines)
        elif style or not self._is_plain(node, event.end_mark):
            slip = slip_of_value(node, _written(event), self.file, self.lines, self._key)
        if style == '"' and slip is None:
            hidden = has_control(node)
            if hidden is not None:
                slip = CONTROL.at(self._at(event), code=f"U+{ord(hidden[0]):04X}")
        if slip is not None:
            self.problems.append(slip)
        self._place(node)

    def _is_plain(self, node: Text, end: Any) -> bool:
        """Whether an unquoted value cannot have a slip: most of them, so this is asked before anything is looked up."""
        if end.line != node.line - 1 or node[:1] in SUSPECT:
            return False
        if end.line < len(self.lines) and len(self.lines[end.line]) != end.column:
            return False
        return ":" not in node or (self._key is not None and self._key.line == node.line)

    def _begin(self, event: Any) -> bool:
        if len(self._outer) >= DEEPEST:
            self.problems.append(TOO_DEEP.at(self._at(event)))
            self.broken = True
            return False
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        node = Map({}, line, column) if type(event) is yaml.MappingStartEvent else Seq([], line, column)
        self._place(node)
        self._outer.append((self._parent, self._key, self._seen))
        self._parent, self._key, self._seen = node, None, {}
        return True

    def _place(self, node: Node) -> None:
        parent, key = self._parent, self._key
        if parent is None:
            if self.root is None:
                self.root = node
        elif type(parent) is Seq:
            parent.append(node)
        elif key is None:
            self._key = self._key_of(node)
        else:
            self._key = None
            first = self._seen.setdefault(folded_key(key), key)
            if first is key:
                node.key = key
                parent[key] = node  # type: ignore[call-overload]
            else:
                self.problems.append(KEY_TWICE.at(Position(self.file, key.line, key.column), key=key, first=first.line))

    def _key_of(self, node: Node) -> Text:
        if isinstance(node, Text):
            return node
        self.problems.append(KEY_NO_TEXT.at(Position(self.file, node.line, node.column)))
        return Text(f"[{node.line}:{node.column}]", node.line, node.column)


def _written(event: Any) -> Written:
    begin, end = event.start_mark, event.end_mark
    return Written(event.style or "", begin.line, begin.column, end.line, end.column)
