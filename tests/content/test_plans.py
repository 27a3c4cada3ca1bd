"""The plans and the report of the sample content against the documents that tell of them."""

from __future__ import annotations

import pytest

from cchc.catalog.loading import Loaded
from cchc.records.plan import Plan
from cchc.records.states import ABSENT, known

PLAN_IDS = {
    "dak-lak-2024-613-qd-ubnd", "hau-giang-2021-44-kh-ubnd", "khe-sanh-2022-17-kh-ubnd",
    "binh-dinh-2023-truyen-thong-cchc",
}  # fmt: skip
REPORT_ID = "huong-long-2024-bao-cao-quy-1"

# Documents that the sources name with a number: number → day, by plan.
NAMED = {
    "dak-lak-2024-613-qd-ubnd": {
        "76/NQ-CP": "2021-07-15", "3478/QĐ-UBND": "2021-12-10", "17-CT/TU": "2021-12-24", "2891/QĐ-UBND": "2023-12-29",
    },
    "khe-sanh-2022-17-kh-ubnd": {
        "204/KH-UBND": "2021-12-24", "34/CTr-UBND": "2021-12-15", "01-NQ/TU": "2021-11-04", "187/QĐ-UBND": "2022-01-21",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def plans(loaded: Loaded) -> dict[str, Plan]:
    assert loaded.catalog is not None
    return {plan.id: plan for plan in loaded.catalog.plans}


def test_ids_are_the_lasting_ones(loaded: Loaded, plans: dict[str, Plan]) -> None:
    assert set(plans) == PLAN_IDS
    assert loaded.catalog is not None
    assert [report.id for report in loaded.catalog.reports] == [REPORT_ID]


@pytest.mark.parametrize("plan_id", sorted(NAMED))
def test_named_documents_keep_number_and_day(plan_id: str, plans: dict[str, Plan]) -> None:
    found = {m.number: m.issued.iso for m in plans[plan_id].documents if m.number and m.issued}
    assert found == NAMED[plan_id]


def test_named_documents_are_in_the_library(loaded: Loaded, plans: dict[str, Plan]) -> None:
    catalog = loaded.catalog
    assert catalog is not None
    mentions = [m for plan_id in NAMED for m in plans[plan_id].documents if m.number]
    mentions += [*catalog.reports[0].based_on, *([catalog.reports[0].plan] if catalog.reports[0].plan else [])]
    assert [m.name for m in mentions if catalog.document(m) is None] == []


def test_what_no_source_tells_is_unknown(plans: dict[str, Plan]) -> None:
    assert {plan_id for plan_id, plan in plans.items() if known(plan.theme)} == {"dak-lak-2024-613-qd-ubnd"}
    targets = known(plans["dak-lak-2024-613-qd-ubnd"].targets)
    assert targets is not None
    assert (targets.count, targets.defined_in, targets.items) == (12, "2891/QĐ-UBND", None)
    communication = plans["binh-dinh-2023-truyen-thong-cchc"].instrument
    assert (communication.number, communication.issued) == (None, None)
    assert communication.issued_by is not None


def test_three_deadlines_keep_the_words_of_the_source(plans: dict[str, Plan]) -> None:
    plan = plans["binh-dinh-2023-truyen-thong-cchc"]
    dated = [(a.number, a.deadline.iso, a.deadline_text) for a in plan.activities if a.deadline]
    words = "chậm nhất trước 15/12/2023"
    assert dated == [(4, "2023-12-15", words), (5, "2023-12-15", words), (6, "2023-12-15", words)]


def test_a_contest_known_by_months_has_no_invented_day(plans: dict[str, Plan]) -> None:
    contest = plans["hau-giang-2021-44-kh-ubnd"].contest
    assert contest is not None
    assert contest.start is not None
    assert contest.end is not None
    assert (contest.start.iso, contest.end.iso) == ("2021-03", "2021-05")


def test_the_report_has_no_number_no_day_and_no_figure(loaded: Loaded) -> None:
    assert loaded.catalog is not None
    report = loaded.catalog.reports[0]
    assert (report.instrument.number, report.instrument.issued, report.measures) == (None, None, ABSENT)
    assert [section.number for section in report.sections] == ["I", "II", "III"]
    assert [sub.number for sub in report.sections[0].subsections] == ["2.1", "2.2", "2.3"]


def test_no_slug_of_a_data_file_is_left_as_text(plans: dict[str, Plan]) -> None:
    for plan in plans.values():
        for text in (*plan.channels, *plan.audiences, *plan.reform_areas):
            assert "-" not in text, (plan.id, text)
            assert text[0].isupper(), (plan.id, text)


def test_knowledge_that_the_sources_do_not_give_is_marked(plans: dict[str, Plan], loaded: Loaded) -> None:
    assert loaded.catalog is not None
    marked = {
        plans["dak-lak-2024-613-qd-ubnd"]: "tên báo",
        plans["hau-giang-2021-44-kh-ubnd"]: "khóa XV",
        loaded.catalog.reports[0]: "tên tỉnh",
    }
    for record, words in marked.items():
        assert record.source is not None
        assert record.source.note is not None
        assert words in record.source.note
        assert "biên soạn thêm" in record.source.note
