"""Texts made ready for setting read the same as before."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from cchc.outputs.print.setting import layout_data, set_text, set_title
from tests.outputs.print.sample_sheets import LEAFLET

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyẢẰấặỘờợữ 0123456789.,;:()–-/"


@given(st.text(VIETNAMESE, max_size=120))
def test_nothing_that_the_reader_sees_changes(text: str) -> None:
    seen = set_text(text).replace("\u00a0", " ").replace("\u200b", "")
    assert seen == unicodedata.normalize("NFC", text)


def test_decomposed_text_is_composed() -> None:
    assert set_text(unicodedata.normalize("NFD", "Người dân")) == "Người dân"


def test_number_and_unit_stay_together() -> None:
    assert set_text("trong 05 ngày") == "trong 05\u00a0ngày"


def test_an_overlong_word_gets_places_to_break() -> None:
    pieces = set_text("x" * 60).split("\u200b")
    assert "".join(pieces) == "x" * 60
    assert max(map(len, pieces)) <= 12


def test_an_address_breaks_at_its_strokes_only() -> None:
    address = "xamau.example/cchc/thu-tuc/dang-ky-khai-sinh"
    assert set_text(address) == address


def test_a_title_keeps_its_compounds_on_one_line() -> None:
    assert set_title("Đăng ký khai sinh cho con") == "Đăng ký khai\u00a0sinh cho con"
    assert set_text("Đăng ký khai sinh cho con") == "Đăng ký khai sinh cho con"


def test_blocks_carry_their_kind() -> None:
    data = layout_data(LEAFLET)
    assert data["inside"][1]["blocks"][0]["kind"] == "steps"
    assert "kind" not in data["unit"]
