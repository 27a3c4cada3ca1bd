"""Stage *reading*: the text of a .yml file or of a front matter → nodes, each with its line and column.

libyaml's events are read one by one, so every scalar stays the text that the editor wrote (``1.013310`` keeps its
zero, ``13:30`` stays a time), nothing recurses, and a bomb of brackets ends at the depth limit. Anchors, aliases, tags
and merge keys are tools of programmers; in an official's file they are slips and are told as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from cchc.problems import Position, Problem
from cchc.reading.file_text import CONTROL, has_control
from cchc.reading.yaml_errors import explain_refusal
from cchc.reading.yaml_kinds import DEEPEST, KEY_NO_TEXT, KEY_TWICE, MARKED, SEVERAL_DOCUMENTS, TOO_DEEP
from cchc.reading.yaml_slips import QUOTE_NAMES, Written, in_quotes, slip_of_key, slip_of_value
from cchc.records.nodes import Map, Node, Seq, Text
from cchc.text.fold import fold_key

_BLANK = re.compile("^[ \t\u00a0\u2000-\u200a\u202f\u3000]+$", re.MULTILINE)
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
    text = _BLANK.sub("", text)
    builder = _Builder(file, text)
    try:
        for event in _events(text):
            if not builder.take(event):
                break
    except yaml.YAMLError as error:
        refusal = explain_refusal(error, builder.lines, file, builder.last_scalar)
        if not any(found.position.line == refusal.position.line for found in builder.problems):
            builder.problems.append(refusal)
        builder.broken = True
    return Composed(builder.root, builder.problems, builder.broken)


def _events(text: str) -> Iterator[Any]:
    """libyaml's events; Any, because its stubs make every mark optional."""
    parser = yaml.CSafeLoader(text)
    try:
        while True:
            event = parser.get_event()
            if event is None:
                return
            yield event
    finally:
        parser.dispose()


class _Builder:
    """Puts events together to nodes, without recursion."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines = text.split("\n")
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.broken = False
        self.last_scalar: Written | None = None
        self._open: list[Map | Seq] = []
        self._keys: list[Text | None] = []
        self._seen: list[dict[str, Text]] = []
        self._documents = 0

    def take(self, event: Any) -> bool:
        """Take one event; False to stop."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            return self._begin(event)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._end()
        elif kind is yaml.AliasEvent:
            self._marked(event, "*")
            self._place(Text(f"*{event.anchor}", event.start_mark.line + 1, event.start_mark.column + 1))
        elif kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                position = self._at(event)
                mark = self.lines[position.line - 1].strip()[:20]
                self.problems.append(SEVERAL_DOCUMENTS.at(position, mark=mark))
                self.broken = True
                return False
        return True

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
        begin, end, style = event.start_mark, event.end_mark, event.style or ""
        node = Text(event.value, begin.line + 1, begin.column + 1, style in QUOTE_NAMES)
        written = Written(style, begin.line, begin.column, end.line, end.column)
        self.last_scalar = written
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        is_key = bool(self._open) and type(self._open[-1]) is Map and self._keys[-1] is None
        if is_key:
            slip = slip_of_key(node, self.file, self.lines)
        else:
            slip = slip_of_value(node, written, self.file, self.lines, self._keys[-1] if self._keys else None)
        if slip is None and style == '"':
            hidden = has_control(node)
            if hidden is not None:
                slip = CONTROL.at(self._at(event), code=f"U+{ord(hidden[0]):04X}")
        if slip is not None:
            self.problems.append(slip)
        self._place(node)

    def _begin(self, event: Any) -> bool:
        if len(self._open) >= DEEPEST:
            self.problems.append(TOO_DEEP.at(self._at(event)))
            self.broken = True
            return False
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        is_map = type(event) is yaml.MappingStartEvent
        node = Map({}, line, column) if is_map else Seq([], line, column)
        self._place(node)
        self._open.append(node)
        self._keys.append(None)
        self._seen.append({})
        return True

    def _end(self) -> None:
        self._open.pop()
        self._keys.pop()
        self._seen.pop()

    def _place(self, node: Node) -> None:
        if not self._open:
            if self.root is None:
                self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Seq):
            parent.append(node)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = self._key(node)
            return
        self._keys[-1] = None
        first = self._seen[-1].setdefault(folded(key), key)
        if first is key:
            node.key = key
            parent[key] = node
        else:
            self.problems.append(KEY_TWICE.at(Position(self.file, key.line, key.column), key=key, first=first.line))

    def _key(self, node: Node) -> Text:
        if isinstance(node, Text):
            return node
        self.problems.append(KEY_NO_TEXT.at(Position(self.file, node.line, node.column)))
        return Text(f"[{node.line}:{node.column}]", node.line, node.column)


@lru_cache(maxsize=4096)
def folded(key: str) -> str:
    """The form by which keys are matched; the same few keys stand in every file."""
    return fold_key(key)
