"""The fact strip: short, never a changed rule, and a way to the full text whenever a word is left out."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cchc.outputs.pages.strip import NOTE_ROOM, strip_fact
from cchc.records.wording import Said

WORDS = st.text(alphabet="abcđ ;.:()ờ", max_size=300)


def fact(text: str, note: str | None = None) -> tuple[str, str | None, bool]:
    made = strip_fact("clock", "Thời hạn", Said(text, note), "#cach-nop")
    return made["value"], made["note"], made["more"] == "#cach-nop"


@pytest.mark.parametrize(("text", "note", "shown"), [
    ("12 giờ", None, ("12 giờ", None, False)),
    ("10 ngày làm việc", "kể từ ngày nhận đủ hồ sơ", ("10 ngày làm việc", "kể từ ngày nhận đủ hồ sơ", False)),
    (
        "Trong ngày làm việc; nhận hồ sơ sau 15 giờ thì trả kết quả vào ngày làm việc tiếp theo", None,
        ("Trong ngày làm việc", "nhận hồ sơ sau 15 giờ thì trả kết quả vào ngày làm việc tiếp theo", False),
    ),
    (
        "Trong ngày làm việc; nhận hồ sơ sau 15 giờ thì trả kết quả vào ngày làm việc tiếp theo", "hỏi trước",
        ("Trong ngày làm việc", "nhận hồ sơ sau 15 giờ thì trả kết quả vào ngày làm việc tiếp theo", True),
    ),
    ("Nguồn ghi 0 đồng", "Nguồn ghi 0 đồng. Xin bản sao thì nộp phí.",
     ("Nguồn ghi 0 đồng", "Xin bản sao thì nộp phí.", False)),
    ("Tuỳ cách nộp", f"trực tiếp (tại {'x' * 90}): 2.000 đồng; trực tuyến: 1.000 đồng",
     ("Tuỳ cách nộp", "trực tiếp: 2.000 đồng; trực tuyến: 1.000 đồng", True)),
])  # fmt: skip
def test_main_words_stand_and_the_rest_is_a_tap_away(text: str, note: str | None, shown: object) -> None:
    assert fact(text, note) == shown


def test_two_fees_are_not_told_of_the_same_way_to_hand_in() -> None:
    note = f"trực tiếp (ở xã {'x' * 90}): 2.000 đồng; trực tiếp (ở sứ quán): 10 đô la Mỹ"
    assert fact("Tuỳ cách nộp", note) == ("Tuỳ cách nộp", None, True)


@given(WORDS, WORDS)
def test_nothing_is_added_nothing_is_lost_unseen(text: str, note: str) -> None:
    words = text.rstrip(".")
    assume(not words or words not in note)  # a note that only says the value again is left out without a link
    value, shown, more = fact(text, note)
    assert text.startswith(value)
    assert shown is None or len(shown) <= NOTE_ROOM
    source = iter(re.sub(r"\s", "", f"{text} {note}"))
    assert all(letter in source for letter in re.sub(r"\s", "", value + (shown or "")))
    told = len(re.sub(r"[\s;.]", "", value + (shown or "")))
    if told < len(re.sub(r"[\s;.]", "", text + note)):
        assert more
