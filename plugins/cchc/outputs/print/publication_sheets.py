"""Outputs, print: a poster or a leaflet as its editor wrote it.

Nothing is derived and nothing moves: what does not fit is told to the editor, with the field in the editor's file.
"""

from __future__ import annotations

import re

from cchc.outputs.print.blocks import Bullets, Item, Panel
from cchc.outputs.print.masthead import contact_panel, page_link, short_contacts, stamp, unit_block
from cchc.outputs.print.sheets import BigFigure, LeafletSheet, PosterSheet, PosterStep
from cchc.records.publication import Panel as WrittenPanel
from cchc.records.publication import Publication
from cchc.records.unit import Unit

INSIDE = 3
"""Inner panels of a leaflet; a fourth one written goes before them, on the flap that opens first."""


def poster(publication: Publication, unit: Unit, address: str) -> PosterSheet:
    """The poster. `address` is the page that the code leads to."""
    return PosterSheet(
        id=publication.id,
        unit=unit_block(unit),
        kicker=publication.kicker,
        title=publication.title,
        link=page_link(unit, address, "Quét mã để xem thêm"),
        stamp=stamp(unit, publication),
        lead=publication.lead,
        quote=publication.quote,
        quote_source=publication.quote_source,
        slogan=publication.slogan,
        figure=BigFigure(publication.figure) if publication.figure is not None else None,
        steps=tuple(PosterStep(panel.title, " ".join(panel.lines) or None) for panel in publication.panels),
        contact=short_contacts(unit),
    )


def leaflet(publication: Publication, unit: Unit, address: str) -> LeafletSheet:
    """The leaflet: three written panels stand inside, a fourth comes first, on the flap."""
    panels = tuple(_panel(panel) for panel in publication.panels)
    flap = panels[0] if len(panels) > INSIDE else None
    return LeafletSheet(
        id=publication.id,
        unit=unit_block(unit),
        kicker=publication.kicker,
        title=publication.title,
        flap=flap,
        inside=panels[1:] if flap is not None else panels,
        back=contact_panel(unit),
        link=page_link(unit, address, "Quét mã để xem đầy đủ"),
        stamp=stamp(unit, publication),
        lead=publication.lead,
        slogan=publication.slogan,
    )


def _panel(panel: WrittenPanel) -> Panel:
    return Panel(panel.title, (Bullets(tuple(Item(line) for line in panel.lines)),) if panel.lines else ())


_PLACE = re.compile(r"(steps|inside)\[(\d+)\]")
_RECORD_FIELDS = {"title", "kicker", "lead", "quote", "quote_source", "slogan", "figure"}


def written_at(publication: Publication, path: str) -> tuple[str | int, ...] | None:
    """The place in the publication's record that a field of its sheet comes from; None where it is the unit's."""
    found = _PLACE.match(path)
    if found is not None:
        shift = 1 if found[1] == "inside" and len(publication.panels) > INSIDE else 0
        return ("panels", int(found[2]) + shift)
    head = re.split(r"[.\[]", path, maxsplit=1)[0]
    if head == "flap":
        return ("panels", 0)
    if head in {"steps", "inside"}:
        return ("panels",)
    return (head,) if head in _RECORD_FIELDS else None
