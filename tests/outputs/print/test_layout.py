"""The layout's own arithmetic: what it measures is what it draws."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import typst

from cchc.outputs.print.engine import LAYOUTS, _compiler
from cchc.outputs.print.setting import layout_data
from cchc.outputs.print.sheets import A4_LANDSCAPE, LeafletSheet
from tests.outputs.print.sample_records import BIRTH, CERTIFIED_COPY, ENROLMENT, facts
from tests.outputs.print.sample_sheets import LEAFLET, panel

PROBE = """
#import "/lib.typ": *
#import "/blocks.typ": *
#show: document-frame
#context {
  let seen = ()
  for scale in (0.82, 1, 1.26) {
    for panel in sheet.inside + (sheet.back,) {
      let units = all-units((panel,))
      let told = height-in-one(units, heights-of(units, scale, 82mm), scale)
      let drawn = measure(block(width: 82mm, draw-column(scale, units))).height
      seen.push((told / 1pt, drawn / 1pt))
    }
  }
  panic("SEEN " + json.encode(seen, pretty: false))
}
"""


def leaflets() -> list[LeafletSheet]:
    from cchc.outputs.print.procedure_leaflet import leaflet

    return [LEAFLET, *(leaflet(facts(text)) for text in (BIRTH, ENROLMENT, CERTIFIED_COPY))]


@pytest.mark.parametrize("sheet", leaflets(), ids=lambda sheet: str(sheet.id))
def test_units_measured_one_by_one_are_as_high_as_the_panel_drawn(sheet: LeafletSheet) -> None:
    data = {**layout_data(sheet), "has_numbers": True, "document_title": sheet.title}
    inputs = {"sheet": json.dumps(data), "paper": json.dumps(layout_data(A4_LANDSCAPE))}
    assert LAYOUTS.is_dir()
    with pytest.raises(typst.TypstError) as caught:
        _compiler().compile(input=PROBE.encode(), sys_inputs=inputs, format="pdf", timestamp=0)
    message = caught.value.message
    assert "SEEN" in message, message
    seen = json.loads(message[message.index("[[") : message.rindex("]]") + 2])
    assert len(seen) == 3 * (len(sheet.inside) + 1)
    for told, drawn in seen:
        assert told == pytest.approx(drawn, abs=0.5)


def test_text_grows_to_fill_its_panels() -> None:
    """The same panels with little text and with much: the size follows."""
    import io

    import pdfplumber

    from cchc.outputs.print.engine import compile_sheet

    def size_of(sheet: LeafletSheet) -> float:
        with pdfplumber.open(io.BytesIO(compile_sheet(sheet, A4_LANDSCAPE))) as document:
            return float(next(c for c in document.pages[1].chars if c["text"] == "ỡ")["size"])

    little = replace(LEAFLET, flap=None, inside=tuple(panel("Cỡ chữ", "cỡ chữ") for _ in range(3)))
    much = replace(LEAFLET, flap=None, inside=tuple(panel("Cỡ chữ", *["cỡ chữ " * 40] * 4) for _ in range(3)))
    assert size_of(little) > 1.3 * size_of(much)
