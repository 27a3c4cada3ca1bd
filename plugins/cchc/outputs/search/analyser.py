"""Outputs, search: takes Vietnamese text apart into syllables that can be matched however they were typed.

A syllable has two keys. The *folded* key is what a citizen types without marks ("dang"); all matching is by it. The
*accented* key keeps the letters and gives the tone as a digit behind ("đăng", "hoa1" for both hòa and hoà); ranking is
by it. The rules stand in ``rules.json``; ``reader/analyser.js`` does the same in the browser, from
the same table, and a test holds the two together.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

ASCII_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
COMBINING_MARKS = range(0x0300, 0x0370)


class Syllable(NamedTuple):
    """One run of letters and digits, folded."""

    folded: str
    """Letters a-z and digits, no marks; a final y after a consonant is i."""
    accented: str
    """Vietnamese letters without tone, then the tone as a digit where there is one."""

    @property
    def marked(self) -> bool:
        """Whether the writer typed any mark."""
        return self.folded != self.accented


@dataclass(frozen=True)
class Rules:
    """The table of folding rules, ready for use."""

    letters: Mapping[str, tuple[str, str]]
    """Letter → letter without tone, tone digit ("" where none)."""
    base: Mapping[str, str]
    """Letter without tone → letter without any mark."""
    onsets: frozenset[str]
    """Consonants after which a final y and i are one."""
    unseen: frozenset[str]
    """Characters without width: they do not end a word."""


def rules_table() -> dict[str, str]:
    """The rules as they stand in ``rules.json``, without the remark."""
    text = resources.files(__package__).joinpath("rules.json").read_text(encoding="utf-8")
    return {key: value for key, value in json.loads(text).items() if key != "about"}


def _rules() -> Rules:
    table = rules_table()
    letters = {}
    for forms in table["vowels"].split():
        for tone, letter in enumerate(forms):
            letters[letter] = (forms[0], str(tone) if tone else "")
    letters.update({pair[0]: (pair[1], "") for pair in table["looks"].split()})
    base = {pair[0]: pair[1] for pair in table["base"].split()}
    return Rules(letters, base, frozenset(table["onsets"].split()), frozenset(table["unseen"]))


RULES = _rules()


def syllables(text: str) -> tuple[Syllable, ...]:
    """The syllables of `text` in order; marks composed or not, capital or small, give the same."""
    chunks = unicodedata.normalize("NFC", text.lower()).split()
    return tuple(syllable for chunk in chunks for syllable in _of_chunk(chunk))


# The same few thousand words make up all texts.
@lru_cache(maxsize=1 << 16)
def _of_chunk(chunk: str) -> tuple[Syllable, ...]:
    """The syllables of a text without white space."""
    found: list[Syllable] = []
    letters, tone = "", ""
    for letter in chunk:
        plain, new_tone = _letter(letter)
        if plain:
            letters += plain
            tone = new_tone or tone
        elif plain is None and letters:
            found.append(_syllable(letters, tone))
            letters, tone = "", ""
    if letters:
        found.append(_syllable(letters, tone))
    return tuple(found)


def folded(text: str) -> str:
    """The folded keys of `text`, one space between: what two spellings of a phrase have in common."""
    return " ".join(syllable.folded for syllable in syllables(text))


def _letter(letter: str) -> tuple[str | None, str]:
    """A letter without tone and its tone; None for what separates words, "" for a stray mark."""
    if letter in RULES.letters:
        return RULES.letters[letter]
    if letter in ASCII_WORD or letter in RULES.base:
        return letter, ""
    if ord(letter) in COMBINING_MARKS or letter in RULES.unseen:
        return "", ""
    stripped = unicodedata.normalize("NFD", letter)[0]
    return (stripped, "") if stripped in ASCII_WORD else (None, "")


def _syllable(letters: str, tone: str) -> Syllable:
    if letters[-1] == "y" and letters[:-1] in RULES.onsets:
        letters = letters[:-1] + "i"
    return Syllable("".join(RULES.base.get(letter, letter) for letter in letters), letters + tone)
