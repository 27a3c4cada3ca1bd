"""The cards of printed sheets: each picture that a card shows is one that the print output makes."""

from __future__ import annotations

from pathlib import Path

from cchc.catalog import load
from cchc.clock import Clock
from cchc.outputs import print as printing
from cchc.outputs.artifact import Finished
from cchc.outputs.pages.sheets import sheet_cards, sheets_of
from cchc.outputs.settings import OutputSettings


def test_every_picture_of_a_card_is_made(repository: Path) -> None:
    catalog = load(repository / "content", Clock.at("2026-11-23T08:00")).catalog
    assert catalog is not None
    made = {artifact.path for artifact in printing.artifacts(catalog, OutputSettings())}
    sheets = sorted(path for path in made if path.endswith(".pdf"))
    files = tuple(Finished(path=path, size=1, sha256=f"{number:064}", read=bytes) for number, path in enumerate(sheets))
    cards = [
        card
        for record in (*catalog.publications, *catalog.procedures)
        for card in sheet_cards(record, files, lambda address: address)
    ]
    assert any(len(sheets_of(record)) > 1 for record in catalog.publications), "no poster of two papers to try"
    assert len(cards) > 20
    assert {card["thumb"] for card in cards} <= made
    assert {entry["url"] for card in cards for entry in card["formats"]} <= made
