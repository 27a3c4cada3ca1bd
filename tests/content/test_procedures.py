"""The procedures of the sample content against what the national records say."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
import yaml

from cchc.catalog.loading import Loaded
from cchc.records.method import Channel
from cchc.records.procedure import Procedure, Sensitivity
from cchc.records.states import ABSENT, known
from cchc.text.fold import fold_key

SEVEN_PARTS = ("tên", "trình tự", "cách nộp", "hồ sơ", "đối tượng", "cơ quan")
"""Điều 8 khoản 2 Nghị định 63/2010/NĐ-CP; the seventh, the time, stands in each row of "cách nộp"."""

HAND, NET, POST, CALL = Channel.DIRECT, Channel.ONLINE, Channel.POSTAL, Channel.PHONE_EMAIL
TEN, HALF = "10 working_day", "12 hour"

# Typed by hand from the national records (copy of 18/07/2026): decision, then each row: channel, time, amount.
NATIONAL: dict[str, tuple[str, list[tuple[Channel, str | None, str | None]]]] = {
    "1.001193": ("163/QĐ-BTP", [(HAND, "words", "0 VND"), (NET, "words", "0 VND"), (POST, "words", "0 VND")]),
    "2.000635": ("163/QĐ-BTP", [(HAND, "words", "8000 VND"), (NET, "words", "8000 VND"), (POST, None, "8000 VND")]),
    "1.004222": ("1523/QĐ-BCA-C06", [(HAND, "7 working_day", "20000 VND"), (NET, "7 working_day", "10000 VND")]),
    "1.003677": ("9354/QĐ-BCA-C06", [(HAND, "1 working_day", None), (CALL, None, None), (NET, "1 working_day", None)]),
    "2.000815": ("3152/QĐ-BTP", [(HAND, None, None), (HAND, None, "10 USD")]),
    "1.013225": ("1077/QĐ-BXD", [(HAND, TEN, None), (NET, TEN, None), (POST, TEN, None)]),
    "2.002620": ("2017/QĐ-BCT", [(NET, "words", "0 VND"), (POST, "words", "0 VND"), (HAND, "words", "0 VND")]),
    "1.010803": ("556/QĐ-BNV", [(HAND, TEN, "0 VND"), (NET, TEN, "0 VND"), (POST, TEN, "0 VND")]),
    "1.001776": ("2072/QĐ-BYT", [(HAND, TEN, None), (NET, TEN, None), (POST, TEN, None)]),
    "1.012084": ("3657/QĐ-BVHTTDL", [(HAND, HALF, "0 VND"), (NET, HALF, "0 VND"), (POST, HALF, "0 VND")]),
    "1.001612": ("2353/QĐ-BTC", [(HAND, "3 working_day", None), (NET, None, None), (POST, "3 working_day", None)]),
    "1.012812": ("2304/QĐ-BNNMT", [(HAND, "40 day", None), (POST, "30 day", None)]),
}  # fmt: skip

# Papers counted by hand in the national records: alternatives count once, rules are no papers, a row that holds two
# papers counts twice; 1.004222 repeats the declaration CT01 for the four cases in which its record leaves it out.
PAPERS = {
    "1.001193": 8, "2.000635": 6, "1.003677": 3, "2.000815": 1, "1.013225": 31, "2.002620": 2, "1.010803": 2,
    "1.001776": 9, "1.012084": 1, "1.001612": 6, "1.012812": 2, "1.004222": 19,
}  # fmt: skip


@pytest.fixture(scope="module")
def procedures(loaded: Loaded) -> dict[str, Procedure]:
    assert loaded.catalog is not None
    return {procedure.code: procedure for procedure in loaded.catalog.procedures}


def test_the_procedures_are_these(procedures: dict[str, Procedure]) -> None:
    assert set(procedures) == set(NATIONAL)


def test_the_seven_parts_are_given_or_said_to_be_unknown(texts: dict[str, str]) -> None:
    files = {file: yaml.safe_load(text) for file, text in texts.items() if file.startswith("thu-tuc/")}
    assert len(files) == len(NATIONAL)
    for file, facts in files.items():
        for part in SEVEN_PARTS:
            assert facts.get(part), f"{file}: {part}"
        for row in facts["cách nộp"]:
            assert {"cách", "thời hạn", "lệ phí"} <= set(row), f"{file}: {row['cách']}"


@pytest.mark.parametrize("code", sorted(NATIONAL))
def test_decision_times_and_fees_are_those_of_the_national_record(code: str, procedures: dict[str, Procedure]) -> None:
    decision, rows = NATIONAL[code]
    procedure = procedures[code]
    told = known(procedure.decision)
    assert told is not None
    assert told.number == decision
    found = []
    for method in procedure.methods:
        time, fee = known(method.time), known(method.fee)
        said = None
        if time is not None and time.text is not None:
            said = f"{time.duration.value} {time.duration.unit.value}" if time.duration else "words"
        amount = f"{fee.amount.amount:f} {fee.amount.currency}" if fee is not None and fee.amount else None
        found.append((method.channel, said, amount))
    assert found == rows


@pytest.mark.parametrize("code", sorted(PAPERS))
def test_no_paper_is_missing(code: str, procedures: dict[str, Procedure]) -> None:
    cases = known(procedures[code].dossier)
    assert cases is not None
    assert sum(len(case.items) for case in cases) == PAPERS[code]


def test_a_time_is_never_a_bare_number(procedures: dict[str, Procedure]) -> None:
    for procedure in procedures.values():
        for method in procedure.methods:
            time = known(method.time)
            if time is not None and time.text is not None:
                assert re.search(r"[^\W\d_]{3}", time.text), (procedure.code, time.text)


def test_free_of_charge_is_said_only_where_a_source_says_so(procedures: dict[str, Procedure]) -> None:
    """No national record of these twelve says "miễn phí"; 0 VNĐ is what the source prints."""
    for procedure in procedures.values():
        fees = [fee for method in procedure.methods if (fee := known(method.fee)) is not None]
        assert not any(fee.free for fee in fees), procedure.code


def test_fees_left_to_the_people_s_council_have_no_amount(procedures: dict[str, Procedure]) -> None:
    for code in ("1.013225", "1.001612"):
        for method in procedures[code].methods:
            fee = known(method.fee)
            assert fee is not None
            assert fee.set_by is not None
            assert "hoi dong nhan dan" in fold_key(fee.set_by)
            assert fee.amount is None


def test_copies_are_certified_by_tiers_and_abroad_in_dollars(procedures: dict[str, Procedure]) -> None:
    here, abroad = (known(method.fee) for method in procedures["2.000815"].methods)
    assert here is not None
    assert abroad is not None
    assert [tier.amount.amount for tier in here.tiers if tier.amount] == [Decimal(2000), Decimal(1000)]
    assert here.cap is not None
    assert here.cap.amount == Decimal(200_000)
    assert abroad.amount is not None
    assert abroad.amount.currency == "USD"


def test_every_fact_walks_back_to_its_source_and_day(procedures: dict[str, Procedure]) -> None:
    for procedure in procedures.values():
        assert procedure.source is not None, procedure.code
        assert procedure.source.read_at is not None, procedure.code
        assert procedure.code in procedure.source.read_at
        assert procedure.as_of is not None, procedure.code
        assert procedure.certainty is not None, procedure.code
        assert known(procedure.legal_basis), procedure.code
        assert all(change.certainty and change.starts for change in procedure.changes), procedure.code


def test_later_law_is_announced(procedures: dict[str, Procedure]) -> None:
    starts = {code: [c.starts.iso for c in p.changes if c.starts] for code, p in procedures.items() if p.changes}
    assert starts == {
        "1.001193": ["2027-03-01"], "2.000635": ["2027-03-01"], "1.001776": ["2026-10-05"], "1.010803": ["2026-10-01"],
    }  # fmt: skip


def test_oddities_that_a_naive_page_breaks_on(procedures: dict[str, Procedure]) -> None:
    assert procedures["2.002620"].results is ABSENT
    assert [stage.agency for stage in procedures["1.010803"].time_stages] == ["Ủy ban nhân dân cấp xã", "Sở Nội vụ"]
    assert procedures["1.012084"].sensitivity is Sensitivity.VIOLENCE
    assert all(procedure.online_level is None for procedure in procedures.values()), "decided by each province"
    house = procedures["1.013225"].methods[0].time
    assert house is not ABSENT
    assert house is not None
    assert [(case.case, case.text) for case in house.cases] == [("nhà ở riêng lẻ", "07 ngày làm việc")]
