"""Text stage: leftovers of the fonts used before Unicode, TCVN3 (ABC, ".VnTime") and VNI.

Old Word files pasted into content keep the bytes of those fonts: "Thñ tôc hµnh chÝnh" (TCVN3) and
"Thuû tuïc haønh chính" (VNI) stand for "Thủ tục hành chính". The check rests on words: a word counts when it is no
Vietnamese syllable as it stands and becomes one under the old table.
"""

from __future__ import annotations

import re
from typing import Literal

from cchc.text.fold import nfc
from cchc.text.syllables import is_syllable

Legacy = Literal["TCVN3", "VNI"]

_TCVN3 = str.maketrans(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢£¤¥¦§",
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ",
)  # TCVN 5712:1993, table VN3
_TONES = dict(zip("øùûõï", "\u0300\u0301\u0309\u0303\u0323", strict=True))
_CIRCUMFLEX = dict(zip("âàáåãä", ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True))
_BREVE = dict(zip("êèéúüë", ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True))
_VNI_PAIRS = (
    {vowel + mark: vowel + tone for vowel in "aeouy" for mark, tone in _TONES.items()}
    | {old + mark: new + tone for old, new in (("ô", "ơ"), ("ö", "ư")) for mark, tone in _TONES.items()}
    | {vowel + mark: vowel + "\u0302" + tone for vowel in "aeo" for mark, tone in _CIRCUMFLEX.items()}
    | {"a" + mark: "a\u0306" + tone for mark, tone in _BREVE.items()}
)
_VNI_SINGLES = dict(zip("ñôöæóòî", "đơưỉĩịỵ", strict=True))
_VNI = re.compile("|".join([*_VNI_PAIRS, *_VNI_SINGLES]))
# What no right Vietnamese text has; without such a sign the words need not be looked at.
_NEVER_A_SIGN = "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ\u00ad"
_TCVN3_SIGNS = re.escape("".join(letter for code in _TCVN3 if (letter := chr(code)) not in _NEVER_A_SIGN))
_TCVN3_SIGN = re.compile(rf"[a-zA-Z][{_TCVN3_SIGNS}]|[{_TCVN3_SIGNS}][a-zA-Z]")
_VNI_SIGN = re.compile("|".join(["[ñöæî]", *(pair for pair in _VNI_PAIRS if pair not in ("oà", "oá", "oã"))]))
_ASCII_LETTER = re.compile(r"[a-zA-Z]")
_ASCII_EDGE = re.compile(r"^[^a-zA-Z\u0080-\uffff]+|[^a-zA-Z\u0080-\uffff]+$")


def legacy_encoding(text: str) -> Legacy | None:
    """Return "TCVN3" or "VNI" when words of ``text`` were pasted from a font of before Unicode, else ``None``.

    Two different such words are asked for, or one in a text of one or two words: a single odd word in a longer
    text may be a name. Call it on the text as it came: the soft hyphen that cleaning removes is the ư of TCVN3.
    """
    text = nfc(text)
    may_be_tcvn3, may_be_vni = _TCVN3_SIGN.search(text), _VNI_SIGN.search(text.lower())
    if not (may_be_tcvn3 or may_be_vni):
        return None
    words = dict.fromkeys(word for token in text.split() if (word := _ASCII_EDGE.sub("", token)))
    needed = 1 if len(words) <= 2 else 2
    tcvn3 = sum(_counts(word, "TCVN3") for word in words) if may_be_tcvn3 else 0
    vni = sum(_counts(word, "VNI") for word in words) if may_be_vni else 0
    if max(tcvn3, vni) < needed:
        return None
    return "TCVN3" if tcvn3 >= vni else "VNI"


def decode_legacy(text: str, encoding: Legacy) -> str:
    """Return what the old font showed, for a hint to the editor; VNI comes out in lower case."""
    if encoding == "TCVN3":
        return nfc(text).translate(_TCVN3)
    return nfc(_VNI.sub(lambda match: _VNI_PAIRS.get(match[0]) or _VNI_SINGLES[match[0]], nfc(text).lower()))


def _counts(word: str, encoding: Legacy) -> bool:
    if word.isascii() or not _ASCII_LETTER.search(word) or is_syllable(word):
        return False
    decoded = decode_legacy(word, encoding)
    return decoded != word.lower() and decoded != word and is_syllable(decoded)
