"""Folding, suggestions and Vietnamese alphabetical order, against tables written by hand."""

from __future__ import annotations

import unicodedata
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.fold import closest, collation_key, edit_distance, fold, fold_key, nfc, same

# Written out by hand: the oracle knows no decomposition.
ACCENTED = {
    "a": "àáảãạăằắẳẵặâầấẩẫậ",
    "d": "đ",
    "e": "èéẻẽẹêềếểễệ",
    "i": "ìíỉĩị",
    "o": "òóỏõọôồốổỗộơờớởỡợ",
    "u": "ùúủũụưừứửữự",
    "y": "ỳýỷỹỵ",
}
BARE = {letter: base for base, letters in ACCENTED.items() for letter in letters}
VIETNAMESE = st.text(
    alphabet="".join([*ACCENTED, *BARE, *(letter.upper() for letter in BARE), "bcghklmnpqrstvx", " -_/.,1239\u00a0\n"])
)


def slow_fold(text: str) -> str:
    return " ".join("".join(BARE.get(letter, letter) for letter in text.lower()).split())


def test_every_accented_letter_is_in_the_table() -> None:
    assert len(BARE) == 67


@given(VIETNAMESE)
def test_fold_of_vietnamese_equals_the_table(text: str) -> None:
    assert fold(text) == slow_fold(text)


@given(st.text())
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_fold_ignores_the_normal_form(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text)) == fold(text)


@given(st.text())
def test_fold_key_is_idempotent_and_has_single_spaces(text: str) -> None:
    key = fold_key(text)
    assert fold_key(key) == key
    assert key == " ".join(key.split())


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Lĩnh\u00a0 vực\tĐẤT đai ", "linh vuc dat dai"),
        ("Thu\u0309 tu\u0323c", "thu tuc"),
        ("uỷ ban / ủy ban", "uy ban / uy ban"),
        ("cơ\u200b quan\u00ad\ufeff", "co quan"),
        ("ÐĂNG KÝ (Ð của bảng mã khác)", "dang ky (d cua bang ma khac)"),
        ("ngƣời dân (chữ ư sai của tệp PDF)", "nguoi dan (chu u sai cua tep pdf)"),
        ("34/CTr-UBND", "34/ctr-ubnd"),
        ("", ""),
    ],
)
def test_fold_examples(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    "key", ["linh_vuc", "Lĩnh vực", "LĨNH-VỰC", "lĩnh  vực ", "_lĩnh–vực", "li\u0303nh vu\u031b\u0323c"]
)
def test_keys_written_differently_are_the_same(key: str) -> None:
    assert fold_key(key) == "linh vuc"
    assert same(key, "lĩnh vực")


def test_different_keys_are_not_the_same() -> None:
    assert not same("lệ phí", "lệ phí khác")
    assert not same("thời hạn", "thời hiệu")


def test_nfc_composes() -> None:
    assert nfc("e\u0302\u0301") == "ế"


# ------------------------------------------------------------------ suggestions

KNOWN = ["tên", "mã", "lĩnh vực", "thời hạn", "thời gian", "lệ phí", "phí", "cơ quan", "căn cứ pháp lý"]


@cache
def slow_distance(a: str, b: str) -> int:
    if not a or not b:
        return len(a) + len(b)
    ways = [slow_distance(a[1:], b) + 1, slow_distance(a, b[1:]) + 1, slow_distance(a[1:], b[1:]) + (a[0] != b[0])]
    if len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0]:
        ways.append(slow_distance(a[2:], b[2:]) + 1)
    return min(ways)


@given(st.text(alphabet="abch ", max_size=7), st.text(alphabet="abch ", max_size=7))
def test_edit_distance_equals_its_definition(a: str, b: str) -> None:
    assert edit_distance(a, b) == slow_distance(a, b) == edit_distance(b, a)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lỉnh vựt", ["lĩnh vực"]),
        ("linhvuc", ["lĩnh vực"]),
        ("lnih vuc", ["lĩnh vực"]),
        ("lê phi", ["lệ phí"]),
        ("thoi hna", ["thời hạn"]),
        ("căn cứ pháp lí", ["căn cứ pháp lý"]),
        ("ten", ["tên"]),
        ("ghi chú", []),
        ("mi", []),
        ("", []),
        ("địa điểm", []),
    ],
)
def test_closest(typed: str, meant: list[str]) -> None:
    assert closest(typed, KNOWN) == meant


def test_closest_prefers_the_accents_typed() -> None:
    assert closest("thuế", ["thuê", "thuế", "thuể"], limit=3)[0] == "thuế"


def test_closest_keeps_to_its_limit_and_order() -> None:
    assert closest("bản a", ["bản c", "bản b", "bản d"], limit=2) == ["bản c", "bản b"]


@given(st.text(alphabet="aăbcđe ơ", max_size=12), st.lists(st.text(alphabet="aăbcđe ơ", max_size=12), max_size=6))
def test_closest_returns_known_words_and_finds_the_same_word(word: str, known: list[str]) -> None:
    found = closest(word, known, limit=3)
    assert len(found) <= 3
    assert set(found) <= set(known)
    if fold_key(word) and any(same(word, candidate) for candidate in known):
        assert same(found[0], word)


# ------------------------------------------------------------------ order


@pytest.mark.parametrize(
    "ordered",
    [
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ", "p", "q", "r"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mai", "mă", "mâ"],
        ["ba", "ba lô", "bà", "bà con", "bạn", "băng"],
        ["Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Nội", "Hà Tĩnh", "Huế"],
        ["Phường 2", "Phường 10", "Phường An Hội"],
        ["chăn nuôi", "chứng thực", "cư trú", "dân tộc", "đất đai", "giáo dục", "hòa giải", "hộ tịch"],
        ["hoa", "hoà", "hòa bình", "hoá"],
        ["Trường An", "Trường Ân", "Trượng An"],
    ],
)
def test_dictionary_order(ordered: list[str]) -> None:
    shuffled = ordered[::-2] + ordered[-2::-2]
    assert sorted(shuffled, key=collation_key) == ordered


@given(st.lists(st.text(max_size=8), max_size=8))
def test_any_text_can_be_sorted_and_ties_are_equal_texts(texts: list[str]) -> None:
    keys = sorted(collation_key(text) for text in texts)
    assert len(keys) == len(texts)
    for text in texts:
        assert collation_key(unicodedata.normalize("NFD", text)) == collation_key(text)


@given(VIETNAMESE, VIETNAMESE)
def test_only_equal_texts_share_a_key(a: str, b: str) -> None:
    assert (collation_key(a) == collation_key(b)) == (a == b)
