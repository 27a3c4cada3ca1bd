"""The search output over the repository's own content: every record with a page can be found, every part is made."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cchc.catalog import Catalog, load
from cchc.catalog.addresses import page_of
from cchc.clock import Clock
from cchc.outputs.artifact import digest_of
from cchc.outputs.search import artifacts
from cchc.outputs.search.documents import KINDS
from cchc.outputs.search.gathering import search_content
from cchc.outputs.search.index import build_index
from cchc.outputs.settings import OutputSettings


@pytest.fixture(scope="module")
def catalog(repository: Path) -> Catalog:
    loaded = load(repository / "content", Clock.at("2026-11-23"))
    assert loaded.catalog is not None
    return loaded.catalog


def made(catalog: Catalog, settings: OutputSettings) -> dict[str, bytes]:
    return {artifact.path: artifact.make(**artifact.inputs) for artifact in artifacts(catalog, settings)}


def test_every_page_of_a_record_can_be_found(catalog: Catalog) -> None:
    records = (
        *catalog.procedures, *catalog.plans, *catalog.reports, *catalog.documents, *catalog.news, *catalog.questions,
        *catalog.publications, *catalog.abbreviations, *catalog.agencies, *catalog.places,
    )  # fmt: skip
    documents = search_content(catalog).documents
    assert sorted(document.path for document in documents) == sorted(page_of(record) for record in records)
    assert {document.kind for document in documents} == set(KINDS)


def test_a_procedure_is_known_by_code_sector_papers_and_laws(catalog: Catalog) -> None:
    [birth] = [document for document in search_content(catalog).documents if document.id == "1.001193"]
    assert birth.title == "Đăng ký khai sinh"
    assert birth.codes[0] == "1.001193"
    assert birth.sector == "Hộ tịch"
    assert birth.path == "thu-tuc/ho-tich/dang-ky-khai-sinh/"
    assert "60/2014/QH13" in birth.body
    assert any("chứng sinh" in passage for passage in birth.body)


def test_a_plan_is_known_by_number_year_issuer_and_places(catalog: Catalog) -> None:
    [plan] = [document for document in search_content(catalog).documents if document.id == "khe-sanh-2022-17-kh-ubnd"]
    assert plan.codes == ("17/KH-UBND",)
    assert plan.year == 2022
    assert "UBND thị trấn Khe Sanh" in plan.keywords


def test_editors_remarks_are_not_searched(catalog: Catalog) -> None:
    index = b"".join(made(catalog, OutputSettings()).values()).decode()
    remarks = [remark for procedure in catalog.procedures for remark in procedure.editor_notes]
    assert remarks
    assert [remark for remark in remarks if remark in index] == []


def test_parts_for_the_web_and_for_the_offline_package(catalog: Catalog) -> None:
    content = search_content(catalog)
    parts = build_index(content.documents, content.synonyms, content.ways_out)
    web, offline = made(catalog, OutputSettings()), made(catalog, OutputSettings(offline=True))
    script = web["tim-kiem/chi-muc/may-tim.js"]
    assert script == offline["tim-kiem/chi-muc/may-tim.js"]
    assert b"/*" not in script
    for name, part in parts.items():
        assert web[f"tim-kiem/chi-muc/{name}.json"] == part
        assert offline[f"tim-kiem/chi-muc/{name}.js"].endswith(part + b";\n")
    assert len(web) == len(offline) == len(parts) + 1


def test_a_changed_synonym_is_seen_before_any_work(catalog: Catalog) -> None:
    def digests(seen: Catalog) -> list[str]:
        return [digest_of(artifact.inputs, str) for artifact in artifacts(seen, OutputSettings())]

    fewer = Catalog(catalog.unit, catalog.clock, procedures=catalog.procedures, synonyms=catalog.synonyms[1:])
    same = Catalog(catalog.unit, catalog.clock, procedures=catalog.procedures, synonyms=catalog.synonyms)
    again = Catalog(catalog.unit, catalog.clock, procedures=catalog.procedures, synonyms=catalog.synonyms)
    assert digests(same) == digests(again)
    assert digests(fewer)[1:] != digests(same)[1:]


def test_ways_out_are_pages_of_the_site(catalog: Catalog) -> None:
    core = json.loads(made(catalog, OutputSettings())["tim-kiem/chi-muc/loi.json"])
    assert ["Thủ tục từ A đến Z", "thu-tuc/a-z/"] in core["help"]
