"""Outputs › pages: the fact strip of a procedure: the answer in a few words, the whole rule one tap away.

The sources write whole rules into one field. The strip shows the main words and a note that can be read at a glance;
what does not fit is left to the section that holds the full text, and the strip links to it.
"""

from __future__ import annotations

import re
from typing import Any

from cchc.records.wording import Said

VALUE_ROOM = 62
"""Characters of a value: three lines in a half of a 390 px phone."""
NOTE_ROOM = 110
"""Characters of a note: five lines there."""
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=\w)")
_CLAUSE = re.compile(r";\s+")


def strip_fact(icon: str, label: str, said: Said, details: str) -> dict[str, Any]:
    """A fact of the strip; `details` is the link to the section with the full text, shown where words are left out."""
    value, rest = _main_words(said.text)
    note = _without_repeat(said.note or "", said.text)
    shown = _short(rest) or (None if rest else _short(note))
    left_out = (rest and shown != rest) or (note and shown != note)
    return {
        "icon": icon,
        "label": label,
        "value": value,
        "note": shown,
        "state": said.state,
        "more": details if left_out else None,
    }


def _main_words(text: str) -> tuple[str, str]:
    """The words that answer, and what follows them; a text that has no place to part stays whole."""
    if len(text) <= VALUE_ROOM:
        return text, ""
    for boundary in (_SENTENCE, _CLAUSE):
        head, *tail = boundary.split(text, maxsplit=1)
        if tail and len(head) <= VALUE_ROOM:
            return head.rstrip("."), tail[0]
    return text, ""


def _without_repeat(note: str, text: str) -> str:
    """The note without a sentence or clause that says the value again."""
    note = note.replace(f"; {text}.", ".")
    head, *tail = _SENTENCE.split(note, maxsplit=1)
    return tail[0] if tail and head.rstrip(".") == text.rstrip(".") else note


def _short(note: str) -> str | None:
    """The note, or the longest honest beginning of it that fits, or None."""
    for candidate in (note, _without_asides(note), _SENTENCE.split(note)[0], _first_clause(note)):
        if candidate and len(candidate) <= NOTE_ROOM:
            return candidate
    return None


def _without_asides(note: str) -> str | None:
    """Without what stands in brackets; None where two parts would then seem to speak of the same thing."""
    kept, depth = [], 0
    for letter in note:
        depth += letter == "("
        if not depth:
            kept.append(letter)
        depth -= letter == ")" and depth > 0
    text = re.sub(r"\s+(?=[:;,.]|$)", "", "".join(kept))
    subjects = [part.partition(":")[0] for part in _CLAUSE.split(text)]
    return text if len(set(subjects)) == len(subjects) else None


def _first_clause(note: str) -> str | None:
    """The first of several clauses, unless it speaks of one way to hand in alone."""
    clause = _CLAUSE.split(note)[0]
    return None if ":" in clause else clause
