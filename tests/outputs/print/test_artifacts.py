"""Which files print yields, what they declare, and what they do not load."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from inspect import isfunction, signature
from pathlib import Path

from cchc.catalog import Catalog
from cchc.clock import Clock
from cchc.outputs.artifact import FileOf, digest_of
from cchc.outputs.print import artifacts
from cchc.outputs.settings import OutputSettings
from cchc.records.publication import Publication
from tests.outputs.print.sample_records import (
    BIRTH,
    LEAFLET_OF_EDITOR,
    POSTER_OF_EDITOR,
    UNIT,
    procedure,
    record,
)

CATALOG = Catalog(
    unit=UNIT,
    clock=Clock.at("2026-11-24"),
    procedures=(procedure(BIRTH, "dang-ky-khai-sinh"),),
    publications=(
        record(Publication, LEAFLET_OF_EDITOR, "content/an-pham/to-gap.yml", "to-gap"),
        record(Publication, POSTER_OF_EDITOR, "content/an-pham/chu-de.yml", "chu-de"),
    ),
)


def test_paths_are_those_that_the_catalog_gives() -> None:
    assert [artifact.path for artifact in artifacts(CATALOG, OutputSettings())] == [
        "in-an/tep/thu-tuc-dang-ky-khai-sinh-to-gap-A4.pdf",
        "in-an/tep/thu-tuc-dang-ky-khai-sinh-to-gap-A4-trang-1.webp",
        "in-an/tep/thu-tuc-dang-ky-khai-sinh-to-gap-A4-trang-2.webp",
        "in-an/tep/thu-tuc-dang-ky-khai-sinh-niem-yet-A4.pdf",
        "in-an/tep/thu-tuc-dang-ky-khai-sinh-niem-yet-A4-trang-1.webp",
        "in-an/tep/an-pham-to-gap-to-gap-A4.pdf",
        "in-an/tep/an-pham-to-gap-to-gap-A4-trang-1.webp",
        "in-an/tep/an-pham-to-gap-to-gap-A4-trang-2.webp",
        "in-an/tep/an-pham-chu-de-ap-phich-A3.pdf",
        "in-an/tep/an-pham-chu-de-ap-phich-A4.pdf",
        "in-an/tep/an-pham-chu-de-ap-phich-A3-trang-1.webp",
    ]


def test_no_print_no_files() -> None:
    assert list(artifacts(CATALOG, OutputSettings(print=False))) == []


def test_makers_are_plain_functions_of_what_is_declared() -> None:
    for artifact in artifacts(CATALOG, OutputSettings()):
        assert isfunction(artifact.make)
        assert set(signature(artifact.make).parameters) == set(artifact.inputs)
        assert digest_of(artifact.inputs, lambda path: path)
        if artifact.path.endswith(".webp"):
            pdf = artifact.inputs["pdf"]
            assert isinstance(pdf, FileOf)
            assert artifact.path.startswith(pdf.path.removesuffix(".pdf"))


def digests(catalog: Catalog) -> dict[str, str]:
    return {item.path: digest_of(item.inputs, lambda path: path) for item in artifacts(catalog, OutputSettings())}


def test_another_day_changes_no_sheet_whose_laws_stay() -> None:
    later = replace(CATALOG, clock=Clock.at("2026-12-24"))
    assert digests(later) == digests(CATALOG)


def test_a_leaflet_about_one_procedure_leads_to_its_page() -> None:
    made = {item.path: item for item in artifacts(CATALOG, OutputSettings())}
    assert made["in-an/tep/an-pham-to-gap-to-gap-A4.pdf"].inputs["address"] == "thu-tuc/ho-tich/dang-ky-khai-sinh/"
    assert made["in-an/tep/an-pham-chu-de-ap-phich-A3.pdf"].inputs["address"] == "in-an/chu-de/"


LIST_ARTIFACTS = """
import sys
from tests.outputs.print.test_artifacts import CATALOG
from cchc.outputs.print import artifacts
from cchc.outputs.settings import OutputSettings
assert list(artifacts(CATALOG, OutputSettings()))
print(sorted({"typst", "pypdfium2", "PIL", "segno"} & set(sys.modules)))
"""


def test_listing_the_files_loads_no_engine(repository: Path) -> None:
    path = os.pathsep.join((str(repository / "plugins"), str(repository)))
    command = [sys.executable, "-c", LIST_ARTIFACTS]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
