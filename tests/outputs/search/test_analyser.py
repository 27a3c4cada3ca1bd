"""The analyser: spellings that mean one word give one key; Python and the reader's script agree on every word."""

from __future__ import annotations

import itertools
import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from cchc.outputs.search.analyser import folded, rules_table, syllables

ONSET_LIST = "|b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x"
RIME_LIST = (
    "a ac ai am an ang anh ao ăn ăng âc âm ân ây e ec en eo ê êch ên ênh i ia ich iêc iên iêng iêt iêu in inh o oa oai "
    "oan oc oe oi on ong ô ôc ôi ôn ông ơ ơi ơn u ua uân uây uê ui un ung uôc uôi uôn uông ut uy uya uyên uyêt uynh ư "
    "ưa ưc ưi ưng ươc ươi ươn ương ưu y yên yêu"
)
TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
VOWEL = re.compile("[aăâeêioôơuưy]")


def spellings(onset: str, rime: str, tone: str) -> list[str]:
    """A syllable with its tone on each vowel in turn (hoà, hòa), composed and decomposed, small and capital."""
    found = []
    for vowel in VOWEL.finditer(rime):
        word = onset + rime[: vowel.end()] + tone + rime[vowel.end() :]
        found += [unicodedata.normalize("NFC", word), unicodedata.normalize("NFD", word), word.upper()]
    return found


GENERATED = [
    word
    for onset, rime, tone in itertools.product(ONSET_LIST.split("|"), RIME_LIST.split(), TONES)
    for word in spellings(onset, rime, tone)
]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("uỷ", "ủy"),
        ("thuỷ", "thủy"),
        ("kí", "ký"),
        ("lí", "lý"),
        ("quí", "quý"),
        ("ĐƯỜNG", "đường"),
        (unicodedata.normalize("NFD", "Nguyễn"), "nguyễn"),
        ("ký\u200bkết", "kýkết"),
        ("Ðăng", "đăng"),
    ],
)
def test_spellings_of_one_word_are_one(one: str, other: str) -> None:
    assert syllables(one) == syllables(other)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Đăng ký khai sinh", "dang ki khai sinh"),
        ("17/KH-UBND", "17 kh ubnd"),
        ("1.004222", "1 004222"),
        ("đường, dương; Đương", "duong duong duong"),
        ("y tế", "y te"),
        ("thủy thuỷ", "thuy thuy"),
        ("Zürich…", "zurich"),
        ("", ""),
        (" \u0301 – ", ""),
    ],
)
def test_folded_keys(text: str, keys: str) -> None:
    assert folded(text) == keys


def test_marks_stay_apart() -> None:
    words = syllables("đường dương đương duong bố bổ bỏ")
    assert len({word.accented for word in words}) == 7
    assert [word.marked for word in words] == [True, True, True, False, True, True, True]


@given(st.text())
def test_form_of_the_input_does_not_matter(text: str) -> None:
    assert syllables(unicodedata.normalize("NFD", text)) == syllables(unicodedata.normalize("NFC", text))
    assert all(re.fullmatch("[a-z0-9]+", word.folded) for word in syllables(text))


def test_every_letter_of_the_alphabet_is_in_the_table() -> None:
    """Against Unicode's own decomposition, which the table does not use."""
    marks = dict(zip("\u0300\u0301\u0309\u0303\u0323", "12345", strict=True))
    for vowel in "aăâeêioôơuưy":
        for mark, digit in marks.items():
            [word] = syllables(unicodedata.normalize("NFC", "b" + vowel + mark + "n"))
            assert word.accented == f"b{vowel}n{digit}"


@pytest.mark.browser
def test_python_and_the_browser_agree(browser: Browser, repository: Path) -> None:
    words = list(dict.fromkeys(GENERATED))
    for path in sorted((repository / "content").rglob("*.y*ml")):
        words += path.read_text(encoding="utf-8").split()
    words += ["hoà", "hòa", "kí", "ký", "đ", "Đ", "Ð", "İstanbul", "ß", "ΑΣ", "x²", "½", "Nguyê\u0303n", "a\u00adb"]
    assert len(words) >= 10_000
    page = browser.new_page()
    page.add_script_tag(path=repository / "plugins/cchc/outputs/search/reader/analyser.js")
    found = page.evaluate(
        """([table, words]) => { const { syllables } = CchcSearch.analyser(table);
           return JSON.stringify(words.map((word) => syllables(word).map((one) => [one.folded, one.accented]))); }""",
        [rules_table(), words],
    )
    page.close()
    expected = [[list(syllable) for syllable in syllables(word)] for word in words]
    assert [pair for pair in zip(words, json.loads(found), expected, strict=True) if pair[1] != pair[2]] == []
