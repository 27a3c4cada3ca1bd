"""Stage *reading*: what YAML refuses, told by the slip that most likely caused it.

libyaml says where it stopped, in English and in the terms of its grammar; the slip often stands a line above. The
rules below go from the surest sign to the vaguest, and every refusal ends in a message.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from cchc.problems import Position, Problem
from cchc.reading.expected import known_keys
from cchc.reading.yaml_kinds import (
    AFTER_QUOTE,
    BACKSLASH,
    BAD_START,
    BLOCK_SIGN,
    BRACKET,
    COLON_GLUED,
    COLON_INSIDE,
    CURLY_QUOTES,
    DASH_GLUED,
    INDENT,
    LIST_ON_KEY_LINE,
    MARKED,
    NO_BREAK_INDENT,
    NO_COLON,
    OTHER_COLON,
    SEVERAL_DOCUMENTS,
    TAB,
    UNCLOSED,
    UNREADABLE,
    VANISHING,
    WORD_BULLET,
)
from cchc.reading.yaml_slips import BULLETS, ODD_INDENT, QUOTE_NAMES, Written, in_quotes, shortened
from cchc.text.fold import fold_key

_PAIRS = {"[": "]", "{": "}"}
_KEY_VALUE = re.compile(r"\s*(?:- +)*([^:#\"'\[{]+?): +(\S.*)$")
_OTHER_COLON = re.compile("(?:- +)*([^:：﹕︓∶ː]{1,40})([：﹕︓∶ː])(.*)$")
_KEY_GLUED = re.compile(r"\s*(?:- +)*([^\W\d_][^:]{0,40}):(?! |$|//)(.*)$")


@dataclass(frozen=True)
class _Refusal:
    """Where libyaml stopped and why; lines and columns count from 0."""

    lines: list[str]
    file: str
    reason: str
    context: str
    line: int
    column: int
    from_line: int
    from_column: int
    scalar: Written | None

    def text(self, line: int) -> str:
        return self.lines[line] if 0 <= line < len(self.lines) else ""

    def at(self, line: int, column: int | None = None) -> Position:
        """The position of a column, or of the first letter of a line."""
        text = self.text(line)
        start = len(text) - len(text.lstrip()) if column is None else column
        return Position(self.file, line + 1, start + 1)

    def above(self, line: int) -> int | None:
        """The next line above that holds content."""
        for index in range(min(line, len(self.lines)) - 1, -1, -1):
            content = self.lines[index].strip()
            if content and not content.startswith("#"):
                return index
        return None


def explain_refusal(error: yaml.YAMLError, lines: list[str], file: str, scalar: Written | None) -> Problem:
    """The problem that made libyaml refuse a text. `scalar` is the last one that it read."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return UNREADABLE.at(Position(file))
    stop = error.problem_mark
    begin = error.context_mark or stop
    refusal = _Refusal(
        lines, file, error.problem or "", error.context or "", stop.line, stop.column, begin.line, begin.column, scalar
    )
    for rule in _RULES:
        problem = rule(refusal)
        if problem is not None:
            return problem
    return UNREADABLE.at(_inside(refusal, stop.line, stop.column))


def _inside(refusal: _Refusal, line: int, column: int) -> Position:
    """A position that exists: libyaml stops behind the last line."""
    if line < len(refusal.lines) and refusal.text(line).strip():
        return refusal.at(line, min(column, len(refusal.text(line))))
    above = refusal.above(line)
    return refusal.at(above) if above is not None else Position(refusal.file)


def _white_space(refusal: _Refusal) -> Problem | None:
    for line in (refusal.line, refusal.from_line):
        text = refusal.text(line)
        odd = ODD_INDENT.match(text)
        if odd:
            return NO_BREAK_INDENT.at(refusal.at(line, odd.end() - 1))
        indent = text[: len(text) - len(text.lstrip())]
        if "\t" in indent:
            return TAB.at(refusal.at(line, indent.index("\t")))
    if "tab" in refusal.reason or refusal.text(refusal.line)[refusal.column : refusal.column + 1] == "\t":
        return TAB.at(_inside(refusal, refusal.line, refusal.column))
    return None


def _quotes(refusal: _Refusal) -> Problem | None:
    if "quoted scalar" in refusal.context:
        sign = refusal.text(refusal.from_line)[refusal.from_column : refusal.from_column + 1]
        if "escape" in refusal.reason or "hexdecimal" in refusal.reason:
            return BACKSLASH.at(refusal.at(refusal.line, refusal.column))
        return UNCLOSED.at(refusal.at(refusal.from_line, refusal.from_column), quote=QUOTE_NAMES.get(sign, sign))
    scalar = refusal.scalar
    if scalar is None or scalar.style not in ('"', "'"):
        return None
    end = scalar.last_line
    between = refusal.text(end)[scalar.end_column : refusal.column]
    if end != refusal.line or between.strip() or not refusal.text(end)[scalar.end_column :].strip():
        return None
    begin = refusal.at(scalar.line, scalar.column)
    if scalar.line != end:
        return UNCLOSED.at(begin, quote=QUOTE_NAMES[scalar.style])
    return AFTER_QUOTE.at(begin, rest=shortened(refusal.text(end)[scalar.end_column :]))


def _signs(refusal: _Refusal) -> Problem | None:
    line, column = refusal.from_line, refusal.from_column
    rest = refusal.text(line)[column:].rstrip()
    sign = rest[:1]
    meant = in_quotes(rest)
    if "block scalar" in refusal.context:
        return BLOCK_SIGN.at(refusal.at(line, column), sign=sign, meant=meant)
    if "mapping keys" in refusal.reason:
        text = refusal.text(refusal.line)[refusal.column :].rstrip()
        return BAD_START.at(refusal.at(refusal.line, refusal.column), sign="?", meant=in_quotes(text))
    if "alias" in refusal.context or "anchor" in refusal.context or "tag" in refusal.context or "tag" in refusal.reason:
        if sign in "&*!" and sign:
            return MARKED.at(refusal.at(line, column), sign=sign, meant=meant)
        return None
    refused = "directive" in refusal.context or "cannot start" in refusal.reason or "node content" in refusal.reason
    if not refused or not sign or sign.isalnum() or sign in "-:?":
        return None
    return BAD_START.at(refusal.at(line, column), sign=sign, meant=meant)


def _brackets(refusal: _Refusal) -> Problem | None:
    if "flow" in refusal.context:
        return _bracket_at(refusal, refusal.from_line, refusal.from_column) or _last_bracket(refusal)
    before = refusal.text(refusal.line)[: refusal.column].rstrip()
    if before.endswith(("]", "}")):
        opening = "[" if before.endswith("]") else "{"
        return _bracket_at(refusal, refusal.line, before.find(opening))
    return None


def _bracket_at(refusal: _Refusal, line: int, column: int) -> Problem | None:
    rest = refusal.text(line)[column:].rstrip() if column >= 0 else ""
    if rest[:1] not in _PAIRS:
        return None
    meant = in_quotes(rest)
    return BRACKET.at(refusal.at(line, column), sign=rest[0], pair=_PAIRS[rest[0]], meant=meant)


def _last_bracket(refusal: _Refusal) -> Problem | None:
    """The bracket opened last before the place where libyaml stopped."""
    for line in range(min(refusal.line, len(refusal.lines) - 1), -1, -1):
        text = refusal.text(line)[: refusal.column] if line == refusal.line else refusal.text(line)
        column = max(text.rfind("["), text.rfind("{"))
        if column >= 0:
            return _bracket_at(refusal, line, column)
    return None


def _second_part(refusal: _Refusal) -> Problem | None:
    if "<document start>" not in refusal.reason:
        return None
    above = refusal.above(refusal.line)
    if above is not None and refusal.text(above).startswith("..."):
        return SEVERAL_DOCUMENTS.at(refusal.at(above, 0), mark="...")
    if above is None or _KEY_VALUE.match(refusal.text(above)) is not None:
        first = next((index for index, text in enumerate(refusal.lines) if text.strip() not in ("", "---")), 0)
        return INDENT.at(refusal.at(first if refusal.text(first)[:1] == " " else refusal.line))
    return NO_COLON.at(refusal.at(above), found=shortened(refusal.text(above)))


def _list_on_key_line(refusal: _Refusal) -> Problem | None:
    if "block sequence entries" not in refusal.reason:
        return None
    return LIST_ON_KEY_LINE.at(refusal.at(refusal.line, refusal.column))


def _colon_inside(refusal: _Refusal) -> Problem | None:
    if "mapping values" not in refusal.reason:
        return None
    text = refusal.text(refusal.line)
    pair = _KEY_VALUE.match(text[: refusal.column + 1] + " x")
    own = _KEY_VALUE.match(text)
    if own is not None and own.start(2) <= refusal.column:
        return _quote_value(refusal, own)
    above = refusal.above(refusal.line)
    if above is not None:
        problem = _glued(refusal, above) or _hash_inside(refusal, above)
        if problem is not None:
            return problem
        head = _head_of(refusal, above)
        if head is None:
            return NO_COLON.at(refusal.at(above), found=shortened(refusal.text(above)))
        upper = _KEY_VALUE.match(refusal.text(head))
        if pair is not None and upper is not None and fold_key(pair[1]) not in known_keys():
            return COLON_INSIDE.at(
                refusal.at(refusal.line, refusal.column), key=upper[1], meant=in_quotes(f"{upper[2]} {text}")
            )
    return INDENT.at(refusal.at(refusal.line))


def _head_of(refusal: _Refusal, line: int) -> int | None:
    """The line whose value runs on to `line`; None where a line stands alone, without a key."""
    index: int | None = line
    while index is not None:
        text = refusal.text(index)
        if _KEY_VALUE.match(text) or text.lstrip().startswith("- "):
            return index
        if re.search(r":\s*$", text):
            return index if index == line else None
        index = refusal.above(index)
    return None


def _quote_value(refusal: _Refusal, own: re.Match[str]) -> Problem:
    value = own[2].rstrip()
    if value[0] in "“”„‘’«":
        return CURLY_QUOTES.at(refusal.at(refusal.line, own.start(2)), quotes=f"{value[0]}…")
    meant = in_quotes(value)
    return COLON_INSIDE.at(refusal.at(refusal.line, refusal.column), key=own[1], meant=meant)


def _no_colon(refusal: _Refusal) -> Problem | None:
    if "expected ':'" not in refusal.reason:
        return None
    line = refusal.from_line
    problem = _glued(refusal, line) or _hash_inside(refusal, line)
    return problem or NO_COLON.at(refusal.at(line), found=shortened(refusal.text(line)))


def _glued(refusal: _Refusal, line: int) -> Problem | None:
    """A space forgotten after "-" or ":", or Word's bullet, in a line."""
    content = refusal.text(line).strip()
    if re.match(r"-[^\s-]", content):
        return DASH_GLUED.at(refusal.at(line), found=shortened(content), meant=shortened(content[1:]))
    if content[:1] and content[0] in BULLETS:
        return WORD_BULLET.at(refusal.at(line), sign=content[0], meant=shortened(content[1:]))
    other = _OTHER_COLON.match(content)
    if other is not None:
        return OTHER_COLON.at(refusal.at(line, None), key=other[1].strip(), sign=other[2], meant=shortened(other[3]))
    glued = _KEY_GLUED.match(refusal.text(line))
    if glued is not None and not re.match(r"[^:]*: ", refusal.text(line)):
        return COLON_GLUED.at(refusal.at(line), key=glued[1].strip(), meant=shortened(glued[2]))
    return None


def _hash_inside(refusal: _Refusal, line: int) -> Problem | None:
    text = refusal.text(line)
    column = text.find(" #") + 1
    if column == 0 or not text[:column].strip():
        return None
    own = _KEY_VALUE.match(text)
    meant = f'{own[1]}: "{in_quotes(own[2])}"' if own is not None else f'"{in_quotes(text.strip())}"'
    return VANISHING.at(refusal.at(line, column), lost=shortened(text[column:]), meant=meant)


def _out_of_line(refusal: _Refusal) -> Problem | None:
    if "expected key" not in refusal.reason and "'-' indicator" not in refusal.reason:
        return None
    above = refusal.above(refusal.line)
    if above is not None:
        problem = _hash_inside(refusal, above)
        if problem is not None:
            return problem
    if refusal.text(refusal.line).lstrip().startswith(":"):
        return NO_COLON.at(refusal.at(refusal.line), found=shortened(refusal.text(refusal.line)))
    return INDENT.at(_inside(refusal, refusal.line, refusal.column))


_RULES: tuple[Callable[[_Refusal], Problem | None], ...] = (
    _white_space,
    _quotes,
    _signs,
    _brackets,
    _second_part,
    _list_on_key_line,
    _colon_inside,
    _no_colon,
    _out_of_line,
)
