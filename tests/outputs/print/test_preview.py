"""Pictures of printed pages."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from cchc.outputs.print.engine import compile_sheet
from cchc.outputs.print.preview import GROUND, preview, preview_card
from cchc.outputs.print.sheets import A4, A4_LANDSCAPE
from tests.outputs.print.sample_sheets import LEAFLET, PROCLAIMING


def picture(content: bytes) -> Image.Image:
    opened = Image.open(io.BytesIO(content))
    assert opened.format == "WEBP"
    return opened.convert("RGB")


@pytest.fixture(scope="module")
def leaflet() -> bytes:
    return compile_sheet(LEAFLET, A4_LANDSCAPE)


def test_a_page_has_its_shape_and_colours(leaflet: bytes) -> None:
    shown = picture(preview(leaflet, 0, 720))
    assert shown.size == (720, 509)
    red, green, blue = shown.getpixel((700, 250))  # type: ignore[misc]
    assert red > 110
    assert green < 60
    assert blue < 60


def test_the_same_page_gives_the_same_bytes(leaflet: bytes) -> None:
    assert preview(leaflet, 1, 400) == preview(leaflet, 1, 400)
    assert preview(leaflet, 0, 400) != preview(leaflet, 1, 400)


def test_no_page_no_picture(leaflet: bytes) -> None:
    with pytest.raises(IndexError):
        preview(leaflet, 2, 400)


def test_a_card_is_filled_by_a_page_of_its_shape(leaflet: bytes) -> None:
    assert picture(preview_card(leaflet, 0, 720, 509)).size == (720, 509)


def test_an_upright_page_stands_on_a_quiet_ground_in_a_wide_card() -> None:
    shown = picture(preview_card(compile_sheet(PROCLAIMING, A4), 1, 720, 509))
    assert shown.size == (720, 509)
    assert all(abs(a - b) <= 4 for a, b in zip(shown.getpixel((5, 250)), GROUND, strict=True))  # type: ignore[arg-type]
    assert shown.getpixel((360, 30))[1] < 80  # type: ignore[index]
