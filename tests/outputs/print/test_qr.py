"""The outlines of a QR code cover exactly its dark modules."""

from __future__ import annotations

import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.outputs.print.qr import QrOutline, qr_outline


def inside(outline: QrOutline, x: float, y: float) -> bool:
    """Even-odd rule: how many upright sides lie to the right of the point."""
    crossings = 0
    for loop in outline.loops:
        for (x1, y1), (x2, y2) in zip(loop, (*loop[1:], loop[0]), strict=True):
            if x1 == x2 > x and min(y1, y2) < y < max(y1, y2):
                crossings += 1
    return crossings % 2 == 1


@settings(max_examples=12)
@given(st.text("abcdefghijklmnopqrstuvwxyz/-.0123456789", min_size=1, max_size=80))
def test_outlines_are_the_dark_modules(path: str) -> None:
    address = f"https://xamau.example/{path}"
    outline = qr_outline(address)
    matrix = segno.make(address, error="m", micro=False).matrix
    assert outline.size == len(matrix)
    for y, row in enumerate(matrix):
        for x, module in enumerate(row):
            assert inside(outline, x + 0.5, y + 0.5) == bool(module), (x, y)


def test_every_side_is_upright_or_level_and_no_corner_is_idle() -> None:
    for loop in qr_outline("https://xamau.example/cchc/").loops:
        sides = [(a[0] == b[0], a[1] == b[1]) for a, b in zip(loop, (*loop[1:], loop[0]), strict=True)]
        assert all(upright != level for upright, level in sides)
        assert all(one != other for one, other in zip(sides, (*sides[1:], sides[0]), strict=True))
