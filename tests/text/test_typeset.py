"""No-break spaces, excerpts and pasted text: only what is promised changes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.typeset import NBSP, excerpt, nobreak, normalise_paste

PIECES = st.sampled_from(
    ["ngày", "14", "tháng", "02", "năm", "2022", "05", "làm việc", "Điều", "8", "khoản", "điểm", "a", "–", "-", "số",
     "quý", "I", "IV", "613/QĐ-UBND", "8.000", "đồng", "Số:", "\n", " ", NBSP, ",", "và", "%", "bản", "1", "trang"]
)  # fmt: skip
PHRASES = st.lists(PIECES, max_size=14).map(" ".join)


@given(st.one_of(PHRASES, st.text()))
def test_nobreak_changes_only_spaces_and_only_once(text: str) -> None:
    bound = nobreak(text)
    assert nobreak(bound) == bound
    assert len(bound) == len(text)
    assert all(new == old or (old, new) == (" ", NBSP) for old, new in zip(text, bound, strict=True))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("trong 05 ngày làm việc", "trong 05~ngày làm việc"),
        ("ngày 14 tháng 02 năm 2022", "ngày~14 tháng~02 năm~2022"),
        ("theo điểm a khoản 2 Điều 8 Chương II", "theo điểm~a khoản~2 Điều~8 Chương~II"),
        ("điểm đ, điểm của", "điểm~đ, điểm của"),
        ("Quyết định số 613/QĐ-UBND", "Quyết định số~613/QĐ-UBND"),
        ("Số: 44/KH-UBND", "Số:~44/KH-UBND"),
        ("8.000 đồng/trang, 02 bản", "8.000~đồng/trang, 02~bản"),
        ("quý I/2024 và quý IV", "quý~I/2024 và quý~IV"),
        ("Điều Ích", "Điều Ích"),
        ("giai đoạn 2021 – 2030", "giai đoạn 2021~– 2030"),
        ("số lượng 5", "số lượng 5"),
        ("tỷ lệ 100 % hồ sơ", "tỷ lệ 100~% hồ sơ"),
        ("10 ngàyx", "10 ngàyx"),
        ("- một\n- hai", "- một\n- hai"),
    ],
)
def test_nobreak_examples(text: str, bound: str) -> None:
    assert nobreak(text) == bound.replace("~", NBSP)


@given(st.text(), st.integers(2, 60))
def test_an_excerpt_fits_on_one_line(text: str, limit: int) -> None:
    short = excerpt(text, limit)
    assert len(short) <= limit
    assert short == " ".join(short.split())
    whole = " ".join(text.split())
    assert whole.startswith(short.rstrip("…").rstrip(".")) or short == whole


@given(st.lists(st.text(alphabet="abcđêộ", min_size=1, max_size=7), min_size=1, max_size=12), st.integers(9, 40))
def test_an_excerpt_is_cut_between_words(words: list[str], limit: int) -> None:
    short = excerpt(" ".join(words), limit)
    kept = short.rstrip("…").split()
    assert kept == words[: len(kept)]
    assert short.endswith("…") == (len(kept) < len(words))


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("Trên đây là kết quả công tác tuyên truyền./.", 80, "Trên đây là kết quả công tác tuyên truyền."),
        ("Trên đây là kết quả, công tác tuyên truyền./.", 22, "Trên đây là kết quả…"),
        ("Trên đây là kết quả công tác. ./.", 80, "Trên đây là kết quả công tác."),
        ("Đủ chỗ.", 7, "Đủ chỗ."),
        ("Một  dòng\nhai dòng", 80, "Một dòng hai dòng"),
        ("xxxxxxxxxxxx", 5, "xxxx…"),
        ("./.", 10, ""),
        ("", 10, ""),
    ],
)
def test_excerpt_examples(text: str, limit: int, short: str) -> None:
    assert excerpt(text, limit) == short


def test_no_excerpt_of_nothing() -> None:
    with pytest.raises(ValueError, match="excerpt"):
        excerpt("a", 1)


@given(st.text())
def test_cleaned_text_is_clean_and_stays_so(text: str) -> None:
    clean = normalise_paste(text)
    assert normalise_paste(clean) == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert "\r" not in clean
    assert not set(clean) & set("\u00ad\u200b\u200c\u2060\ufeff")


@given(st.text(alphabet="aàđ \n\t\u00a0.,-–*#1"))
def test_ordinary_text_is_not_touched(text: str) -> None:
    assert normalise_paste(text) == text


@pytest.mark.parametrize(
    ("pasted", "clean"),
    [
        ("\ufeffThu\u0309 tu\u0323c\r\nhành\u00ad chính\rcấp\u200b xã", "Thủ tục\nhành chính\ncấp xã"),
        ("một\u00a0hai", "một\u00a0hai"),
        ("👨\u200d👩\u200d👧 và a\u200db", "👨\u200d👩\u200d👧 và ab"),
    ],
)
def test_pasted_text(pasted: str, clean: str) -> None:
    assert normalise_paste(pasted) == clean
