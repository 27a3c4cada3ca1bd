"""Syllables and tones: old and new tone placement are one spelling, other differences are not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.syllables import is_syllable, same_spelling, split_tone, tone_split

# One column per tone: ngang, huyền, hỏi, ngã, sắc, nặng.
TONES = [
    "aàảãáạ",
    "ăằẳẵắặ",
    "âầẩẫấậ",
    "eèẻẽéẹ",
    "êềểễếệ",
    "iìỉĩíị",
    "oòỏõóọ",
    "ôồổỗốộ",
    "ơờởỡớợ",
    "uùủũúụ",
    "ưừửữứự",
    "yỳỷỹýỵ",
]


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("hoà", "hòa"),
        ("uỷ", "ủy"),
        ("thuý", "thúy"),
        ("toạ", "tọa"),
        ("xoè", "xòe"),
        ("Hoá đơn", "hóa ĐƠN"),
        ("uỷ ban", "ủy ban"),
    ],
)
def test_both_placements_are_one_spelling(new: str, old: str) -> None:
    assert new.lower() != old.lower()
    assert same_spelling(new, old)
    assert same_spelling(unicodedata.normalize("NFD", new), old)


@pytest.mark.parametrize(
    ("a", "b"), [("hoà", "hoa"), ("hòa", "hóa"), ("kí", "ký"), ("ma", "mâ"), ("đa", "da"), ("a b", "ab")]
)
def test_other_spellings_differ(a: str, b: str) -> None:
    assert not same_spelling(a, b)


@given(
    st.sampled_from(TONES),
    st.integers(0, 5),
    st.sampled_from(["", "b", "đ", "ngh", "H"]),
    st.sampled_from(["", "n", "u"]),
)
def test_tone_is_the_column_of_the_table(row: str, tone: int, before: str, after: str) -> None:
    assert split_tone(before + row[tone] + after) == ((before + row[0] + after).lower(), tone)


def test_tone_split() -> None:
    assert tone_split("Uỷ ban nhân dân, xã Hoà Bình (2)") == (
        "uy2",
        "ban0",
        "nhân0",
        "dân0",
        "xa3",
        "hoa1",
        "binh1",
        "20",
    )
    assert tone_split("résumé") == ("résumé0",)
    assert tone_split("") == ()


@given(st.text(alphabet="hoàaòuỷyủ bđé,"))
def test_spelling_equality_survives_its_own_reading(text: str) -> None:
    assert same_spelling(text, text.upper())
    assert same_spelling(text, unicodedata.normalize("NFD", text))


SENTENCES = """
Nghiêng mình trước khuya khoắt, người nguệch ngoạc viết giấy khai sinh cho con nuôi; quyển sổ hộ tịch gốc
được uỷ quyền, thuở ấy huyện quỹ khuỷu tay loanh quanh, oăm nghuếch gì giếng giữ giặt quả quýt yêu yểng yếm
Đắk Lắk hoãn thoáng tuyết xuân xoong duyệt luật khuyến khích tuần tra chuyển hướng rượu bưởi hươu khuỵu
"""


def test_syllables_of_real_words() -> None:
    wrong = [word for word in SENTENCES.replace(",", " ").replace(";", " ").split() if not is_syllable(word)]
    # Đắk Lắk is an Ê Đê name: not built like a Vietnamese syllable (k at the end).
    assert wrong == ["Đắk", "Lắk"]


@pytest.mark.parametrize(
    "word", ["thñ", "hµnh", "UBND", "QĐ", "cát2", "báà", "xyz", "hocp", "hoc", "tôp", "", "nghĩâ", "bct"]
)
def test_not_a_syllable(word: str) -> None:
    assert not is_syllable(word)
