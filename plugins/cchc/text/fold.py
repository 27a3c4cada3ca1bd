"""Text stage: folding, the one way this project compares Vietnamese without accents and orders it with them.

Editors type ``linh_vuc``, ``Lĩnh vực`` or, from an old keyboard driver, the same letters as base plus
combining marks. Folding makes them one string. Suggestions for a mistyped word and the Vietnamese
alphabetical order are here too, because they rest on the same decomposition.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_INVISIBLE = dict.fromkeys(
    (
        0x00AD,  # soft hyphen
        0x180E,
        0x200B,  # zero width space, non-joiner, joiner, direction marks
        0x200C,
        0x200D,
        0x200E,
        0x200F,
        0x2060,
        0xFEFF,
    )
)
# After decomposition accents fall; đ is a letter of its own. Eth (U+00F0) and gha (U+01A3) are what old converters
# and readers of PDF make of đ and ư.
_BARE: dict[int, str | None] = {
    **dict.fromkeys(range(0x0300, 0x0370)),
    ord("đ"): "d",
    ord("ð"): "d",
    ord("ƣ"): "u",
}
_KEY_SEPARATORS = re.compile(r"[\s_\-\u2010\u2011\u2012\u2013\u2014]+")

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET)}
# Order of tones in Vietnamese dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng.
TONE_MARKS = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"[0-9]+")

CollationWord = tuple[int, tuple[int, ...], int]


def nfc(text: str) -> str:
    """Return ``text`` in Unicode normal form C, the only form this project stores and writes.

    A quarter of the national records are not in NFC (measured), hence every input passes here.
    """
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return ``text`` for comparing: lower case, no accents, ``đ`` as ``d``, single plain spaces, trimmed.

    Punctuation stays. Invisible characters (zero width spaces, soft hyphens, byte order marks) go.
    Idempotent, and equal for composed and decomposed input.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    lowered = nfc(text.translate(_INVISIBLE)).lower()
    return " ".join(nfc(unicodedata.normalize("NFD", lowered).translate(_BARE)).split())


def fold_key(text: str) -> str:
    """Return the form by which YAML keys and enumerated values are matched.

    Like :func:`fold`, and ``_``, ``-`` (with the dashes that Word makes of it) and spaces are equal:
    ``linh_vuc``, ``Lĩnh-vực`` and ``lĩnh  vực`` all give ``linh vuc``.
    """
    return _KEY_SEPARATORS.sub(" ", fold(text)).strip()


def same(a: str, b: str) -> bool:
    """Say whether two keys or enumerated values are the same after :func:`fold_key`."""
    return fold_key(a) == fold_key(b)


def edit_distance(a: str, b: str) -> int:
    """Return the number of single edits between two strings: insert, delete, replace, swap of neighbours."""
    before: list[int] = []
    previous = list(range(len(b) + 1))
    for i, left in enumerate(a, start=1):
        current = [i]
        for j, right in enumerate(b, start=1):
            cost = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (left != right))
            if i > 1 and j > 1 and left == b[j - 2] and a[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            current.append(cost)
        before, previous = previous, current
    return previous[-1]


def closest(word: str, known: Iterable[str], limit: int = 1) -> list[str]:
    """Return at most ``limit`` of ``known`` that ``word`` was probably meant to be, best first.

    For the hint "Bạn muốn viết …?". Distance is counted after :func:`fold_key`; among equals the one
    nearest with its accents wins, then the order of ``known``. A wrong hint costs an editor more than none,
    so words of 1-2 letters must fold alike, 3-5 letters allow one edit, 6-9 two, longer ones three.
    """
    typed, accented = fold_key(word), nfc(word).lower()
    found: list[tuple[int, int, int, str]] = []
    for place, candidate in enumerate(dict.fromkeys(known)):
        folded = fold_key(candidate)
        allowed = _allowed_edits(min(len(typed), len(folded)))
        if abs(len(typed) - len(folded)) > allowed:
            continue
        distance = edit_distance(typed, folded)
        if typed and distance <= allowed:
            found.append((distance, edit_distance(accented, nfc(candidate).lower()), place, candidate))
    return [candidate for *_, candidate in sorted(found)[:limit]]


def _allowed_edits(length: int) -> int:
    if length < 3:
        return 0
    return 1 if length < 6 else 2 if length < 10 else 3


def collation_key(text: str) -> tuple[tuple[CollationWord, ...], str]:
    """Return a key that sorts in Vietnamese dictionary order.

    Words are compared one by one: first by letters (a ă â b c d đ e ê … o ô ơ … u ư …), then, between words
    of the same letters, by tone (ngang, huyền, hỏi, ngã, sắc, nặng), then the next word. Runs of digits
    compare as numbers, before letters ("Phường 2" < "Phường 10"). Punctuation and case decide last.
    """
    composed = nfc(text.translate(_INVISIBLE))
    words = (part for word in _WORD.findall(composed.lower()) for part in re.findall(r"[0-9]+|[^0-9]+", word))
    return tuple(_collation_word(word) for word in words), composed.swapcase()


def _collation_word(word: str) -> CollationWord:
    if _DIGITS.fullmatch(word):
        return (0, (int(word),), 0)
    letters: list[int] = []
    tone = 0
    for letter in word:
        toneless = "".join(m for m in unicodedata.normalize("NFD", letter) if m not in TONE_MARKS)
        tone = max(tone, *(TONE_MARKS.get(m, 0) for m in unicodedata.normalize("NFD", letter)))
        letters.append(_letter_rank(nfc(toneless)))
    return (1, tuple(letters), tone)


def _letter_rank(letter: str) -> int:
    rank = _LETTER_RANK.get(letter)
    if rank is None:
        rank = _LETTER_RANK.get(fold(letter), len(_ALPHABET) + ord(letter[0]) if letter else -1)
    return rank
