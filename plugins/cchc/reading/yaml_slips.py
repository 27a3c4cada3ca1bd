"""Stage *reading*: what YAML accepts without a word but the editor cannot have meant.

A `` #`` in the middle of a value makes the rest vanish; curly quotes become part of the text; ``-Công dân`` is no item
of a list. Each is found at the scalar itself, so that the tree stays whole and all slips of a file come at once.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc.problems import Position, Problem
from cchc.reading.expected import known_keys
from cchc.reading.yaml_kinds import (
    COLON_GLUED,
    CURLY_QUOTES,
    CURLY_UNCLOSED,
    DASH_GLUED,
    LIST_UNDER_TEXT,
    MERGE_KEY,
    NO_BREAK_INDENT,
    UNCLOSED,
    VANISHING,
    WORD_BULLET,
)
from cchc.records.nodes import Text
from cchc.text.fold import fold_key

ODD_INDENT = re.compile("[ \t]*[\u00a0\u2000-\u200a\u202f\u3000]")
"""Spaces at the start of a line that are no spaces to YAML."""
BULLETS = "•·●▪■◦‣–—+"
_QUOTE_PAIRS = {"“": "”", "”": "”", "„": "”", "‘": "’", "’": "’", "«": "»"}
SUSPECT = frozenset(BULLETS + "-\u00a0\u2002\u2003\u2009\u202f\u3000" + "".join(_QUOTE_PAIRS))
_GLUED_DASH = re.compile(r"-(?![-\s])(?!\d+(?:[.,]\d+)*\s*%?$)")
_BULLET = re.compile(r"(?:[•●▪■◦‣·]\s*|[–—+]\s+)(?=\S)")
_NUMBERED = re.compile(r"(\d{1,2}[.)]|[a-zđ]\))\s+(\S.*)")
_COLON = re.compile(r"([^\W\d_][^:\n]{0,40}):(?! )(?!//)(\S.*|\u00a0.*)$", re.MULTILINE)
QUOTE_NAMES = {'"': 'kép (")', "'": "đơn (')"}


def shortened(text: str, longest: int = 60) -> str:
    """A text on one line, cut with "…" where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def in_quotes(text: str) -> str:
    """A text as it may stand between straight double quotes."""
    return shortened(text.replace('"', "'"), 100)


class Written(NamedTuple):
    """How a scalar is written: lines and columns count from 0, the end is behind the last letter."""

    style: str
    line: int
    column: int
    last_line: int
    end_column: int


def slip_of_key(key: Text, file: str, lines: list[str]) -> Problem | None:
    """What is wrong with a key as it is written."""
    if key.quoted:
        return None
    if key == "<<":
        return MERGE_KEY.at(Position(file, key.line, key.column))
    if key[:1] in SUSPECT:
        odd = ODD_INDENT.match(lines[key.line - 1])
        if odd:
            return NO_BREAK_INDENT.at(Position(file, key.line, odd.end()))
        return _glued_or_bullet(lines[key.line - 1].strip(), Position(file, key.line, key.column))
    return None


def slip_of_value(value: Text, written: Written, file: str, lines: list[str], key: Text | None) -> Problem | None:
    """What is wrong with a value as it is written; `key` is the key that it stands under."""
    last = written.last_line
    if written.style in ("|", ">"):
        return None
    if value.quoted:
        return None if last == value.line - 1 else _swallowed(value, written, file, lines)
    line = lines[last] if last < len(lines) else ""
    if len(line) > written.end_column:
        rest = line[written.end_column :].lstrip()
        if rest.startswith("#") and (value or not _filled_below(lines, last)):
            column = line.index("#", written.end_column) + 1
            lost = rest.rstrip()
            meant = f"{key}: " if key is not None else "- "
            meant += f'"{in_quotes(f"{value} {lost}")}"'
            return VANISHING.at(Position(file, last + 1, column), lost=shortened(lost), meant=meant)
    if value[:1] in SUSPECT:
        slip = _suspect(value, file, key, lines)
        if slip is not None:
            return slip
    if last != value.line - 1:
        return _in_following_lines(value, last, file, lines, key)
    if ":" in value and (key is None or key.line != value.line):
        return _glued_colon(value, value.line, value.column, file)
    return None


def _filled_below(lines: list[str], line: int) -> bool:
    """Whether the next line with content is indented deeper or is an item: then the comment harms nothing."""
    indent = len(lines[line]) - len(lines[line].lstrip())
    for following in lines[line + 1 :]:
        content = following.lstrip()
        if content and not content.startswith("#"):
            deeper = len(following) - len(content)
            return deeper > indent or (deeper == indent and content.startswith("- "))
    return False


def _suspect(value: Text, file: str, key: Text | None, lines: list[str]) -> Problem | None:
    position = Position(file, value.line, value.column)
    closing = _QUOTE_PAIRS.get(value[0])
    if closing is not None:
        wrapped = len(value) > 1 and value[-1] == closing and value.count(closing) <= (2 if value[0] == closing else 1)
        if wrapped:
            return CURLY_QUOTES.at(position, quotes=f"{value[0]}…{closing}")
        if value[0] in "“«" and closing not in value + lines[value.line - 1]:  # ‘ may be an apostrophe
            return CURLY_UNCLOSED.at(position, opening=value[0], closing=closing)
        return None
    first = lines[value.line - 1][value.column - 1 :].strip()
    if key is not None and key.line == value.line and not value.startswith("-"):
        return None  # "ghi chú: – không thu" is a text
    if re.match(r"-\d", value) and key is not None and key.line == value.line:
        return None  # a negative number: its field judges it
    return _glued_or_bullet(first, position)


def _glued_or_bullet(content: str, position: Position) -> Problem | None:
    if _GLUED_DASH.match(content):
        return DASH_GLUED.at(position, found=shortened(content), meant=shortened(content.lstrip("-")))
    bullet = _BULLET.match(content)
    if bullet:
        return WORD_BULLET.at(position, sign=content[0], meant=shortened(content[bullet.end() :]))
    return None


def _in_following_lines(value: Text, last: int, file: str, lines: list[str], key: Text | None) -> Problem | None:
    if key is None or key.line != value.line:
        slip = _glued_colon(lines[value.line - 1][value.column - 1 :], value.line, value.column, file)
        if slip is not None:
            return slip
    numbered = _NUMBERED.match(lines[value.line - 1][value.column - 1 :])
    for index in range(value.line, last + 1):
        content = lines[index].strip()
        number = _NUMBERED.match(content)
        if numbered is not None and number is not None:
            sign, meant = numbered[1], shortened(numbered[2])
            return WORD_BULLET.at(Position(file, value.line, value.column), sign=sign, meant=meant)
        position = Position(file, index + 1, len(lines[index]) - len(lines[index].lstrip()) + 1)
        if content.startswith("- "):
            odd = ODD_INDENT.match(lines[index])
            if odd:
                return NO_BREAK_INDENT.at(Position(file, index + 1, odd.end()))
            return LIST_UNDER_TEXT.at(position, key=key or value.split("\n")[0][:30])
        slip = _glued_or_bullet(content, position) or _glued_colon(content, position.line, position.column, file)
        if slip is not None:
            return slip
    return None


def _glued_colon(content: str, line: int, column: int, file: str) -> Problem | None:
    found = _COLON.match(content)
    if found is None or fold_key(found[1]) not in known_keys():
        return None
    return COLON_GLUED.at(Position(file, line, column), key=found[1], meant=shortened(found[2]))


def _swallowed(value: Text, written: Written, file: str, lines: list[str]) -> Problem | None:
    for index in range(value.line, written.last_line + 1):
        name, colon, _ = lines[index].strip().removeprefix("- ").partition(":")
        if colon and fold_key(name) in known_keys():
            return UNCLOSED.at(Position(file, value.line, value.column), quote=QUOTE_NAMES[written.style])
    return None
