"""A sheet's texts are all reachable, and a field has a name that an editor knows."""

from __future__ import annotations

import pytest

from cchc.outputs.print.sheets import field_name, strings
from tests.outputs.print.sample_sheets import INSTRUCTING, LEAFLET


def test_every_text_is_reached_with_its_path() -> None:
    found = dict(strings(LEAFLET))
    assert found["title"] == "Đăng ký khai sinh"
    assert found["inside[0].blocks[0].items[0].when"] == "Khi sinh tại cơ sở y tế"
    assert found["back.blocks[0].items[1].value"] == "chưa có thông tin"
    assert found["stamp.sample_note"] == "Trang mẫu – không phải thông tin chính thức"


def test_what_only_steers_the_sheet_is_no_text() -> None:
    paths = [path for path, _ in strings(INSTRUCTING)]
    assert "id" not in paths
    assert "link.url" not in paths
    assert "link.short_address" in paths


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("title", "tiêu đề"),
        ("inside[1].blocks[0].items[3].text", "mặt trong, ô 2"),
        ("inside", "mặt trong"),
        ("steps[0].title", "các bước, bước 1"),
        ("flap.title", "mặt gấp vào"),
        ("stamp.as_of_line", "dòng ghi chú ở chân"),
    ],
)
def test_a_field_is_named_in_vietnamese(path: str, name: str) -> None:
    assert field_name(path) == name
