"""Text stage: Vietnamese syllables, their tone, and spelling equality across the two ways of placing the tone.

``hoà`` and ``hòa``, ``uỷ`` and ``ủy`` are the same word written by the new and the old rule (both are in official
use); a tone belongs to the syllable, not to a letter.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from cchc.text.fold import TONE_MARKS, nfc

_WORD = re.compile(r"[^\W_]+")
_INITIALS = (
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch",
    "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
_OPEN_RIMES = (
    "a ai ao au ay âu ây e eo ê êu i ia iu iêu o oa oai oao oay oe oeo oi oo ô ôi ơ ơi "
    "u ua ui uây uê uôi uơ ui uy uya uyu "
    "uâ ư ưa ưi ưu ươi ươu y yêu ya"
)
_CLOSED_RIMES = {
    "c": "a ă â e i o oo ô u ư iê uô ươ oa oă",
    "ch": "a ê i oa uê uy y",
    "m": "a ă â e ê i o ô ơ u ư iê yê uô ươ oa oă oe uâ",
    "n": "a ă â e ê i o oo ô ơ u ư y iê yê uô ươ oa oă oe uâ uê uy uyê",
    "ng": "a ă â e ê i o oo ô ơ u ư iê yê uô ươ oa oă oe uâ uyê y",
    "nh": "a ê i oa uê uy y",
    "p": "a ă â e ê i o ô ơ u ư iê ươ oa oă oe uâ uy",
    "t": "a ă â e ê i o oo ô ơ u ư y iê yê uô ươ oa oă oe uâ uê uy uyê",
}  # fmt: skip
_RIMES = frozenset(_OPEN_RIMES.split()) | {
    nucleus + coda for coda, nuclei in _CLOSED_RIMES.items() for nucleus in nuclei.split()
}
# The i of gi belongs to the rime too: gì, giếng. The u of qu is the glide of the rime, which is written o after
# other initials: quan, quả, quét.
_SYLLABLES = (
    frozenset(initial + rime for initial in _INITIALS for rime in _RIMES)
    | {"g" + rime for rime in _RIMES if rime.startswith("i")}
    | {"qu" + rime[1:] for rime in _RIMES if rime[0] in "uo" and len(rime) > 1}
)
# Syllables that end in a stop carry only sắc or nặng.
_STOP = re.compile(r"(?:c|ch|p|t)$")
_SHARP_OR_HEAVY = (4, 5)


@lru_cache(maxsize=1 << 14)
def split_tone(word: str) -> tuple[str, int] | None:
    """Return the word in lower case without its tone mark, and the tone 0-5: ngang, huyền, hỏi, ngã, sắc, nặng.

    ``None`` for a word with two tone marks, which is not Vietnamese. ă â ê ô ơ ư đ stay: they are letters.
    """
    marks = unicodedata.normalize("NFD", word.lower())
    tones = [TONE_MARKS[mark] for mark in marks if mark in TONE_MARKS]
    if len(tones) > 1:
        return None
    return nfc("".join(mark for mark in marks if mark not in TONE_MARKS)), tones[0] if tones else 0


def tone_split(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` as letters plus tone digit: "Hoà bình" and "Hòa bình" → ("hoa1", "binh1").

    Punctuation and case go. A word that cannot be Vietnamese (two tone marks) stays whole, with digit 0.
    """
    words = (nfc(word).lower() for word in _WORD.findall(nfc(text)))
    split = ((word, split_tone(word)) for word in words)
    return tuple(f"{parts[0]}{parts[1]}" if parts else f"{word}0" for word, parts in split)


def same_spelling(a: str, b: str) -> bool:
    """Say whether two texts have the same words, wherever the tone mark stands; other letters must be equal."""
    return tone_split(a) == tone_split(b)


def is_syllable(word: str) -> bool:
    """Say whether ``word`` is built like a Vietnamese syllable: initial, rime, and a tone the rime can carry.

    A structural check, not a dictionary: it accepts syllables that happen to mean nothing.
    """
    parts = split_tone(word)
    if parts is None:
        return False
    letters, tone = parts
    if _STOP.search(letters) and tone not in _SHARP_OR_HEAVY:
        return False
    return letters in _SYLLABLES
