"""The whole folder: what good content gives, in every spelling and shorthand that officials use."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from cchc.reading.content import Reading, read_content
from cchc.records.article import NewsItem, Question
from cchc.records.dossier import Role
from cchc.records.method import Channel
from cchc.records.plan import Operator, Plan, PlanKind, Report
from cchc.records.procedure import LocalProcedure, OnlineLevel, Procedure, Status
from cchc.records.record import Record
from cchc.records.reference import Agency, Level, Place, Sector
from cchc.records.states import ABSENT
from cchc.records.term import Abbreviation, Synonym
from cchc.records.unit import Unit
from cchc.text.dates import VIETNAM_TIME, PartialDate
from cchc.text.money import Money

GOOD = Path(__file__).parent / "good" / "content"


@pytest.fixture(scope="module")
def good() -> Reading:
    return read_content(GOOD)


def one(reading: Reading, kind: type[Record], record_id: str) -> Record:
    (found,) = (record for record in reading.records if type(record) is kind and record.id == record_id)
    return found


def test_good_content_has_no_problem(good: Reading) -> None:
    assert good.problems == ()
    assert good.assets == ("anh/ngay-hoi.txt", "to-khai.txt")


def test_every_kind_is_read_in_the_order_of_the_files(good: Reading) -> None:
    assert [(record.kind.value, record.id, record.slug) for record in good.records] == [
        ("an-pham", "ap-phich-2026", "ap-phich-2026"),
        ("bao-cao", "quy-1-2026", "quy-1-2026"),
        ("co-quan", "ubnd-xa", "ubnd-xa"),
        ("dia-ban", "huyen-mau", "huyen-mau"),
        ("dia-ban", "xa-mau", "xa-mau"),
        ("linh-vuc", "ho-tich", "ho-tich"),
        ("linh-vuc", "dat-dai", "dat-dai"),
        ("dia-phuong", "1.013310", "1.013310"),
        ("don-vi", "don-vi", "don-vi"),
        ("hoi-dap", "lam-khai-sinh-o-dau", "lam-khai-sinh-o-dau"),
        ("ke-hoach", "tuyen-truyen-2026", "tuyen-truyen-2026"),
        ("thu-tuc", "1.013310", "day-du-cach-viet"),
        ("thu-tuc", "1.000656", "khong-co-ho-so"),
        ("tin-tuc", "ngay-hoi", "ngay-hoi"),
        ("tu-dong-nghia", "giay-khai-sinh", "giay-khai-sinh"),
        ("tu-dong-nghia", "so-do", "so-do"),
        ("viet-tat", "cchc", "cchc"),
        ("van-ban", "nghi-quyet-76", "nghi-quyet-76"),
    ]


def test_keys_and_states_of_the_unit(good: Reading) -> None:
    unit = one(good, Unit, "don-vi")
    assert isinstance(unit, Unit)
    assert (unit.title, unit.place_line, unit.site_title) == (
        "UBND xã Mẫu",
        "tỉnh Mẫu",
        "Cải cách hành chính: xã Mẫu",
    )
    assert unit.site_url.endswith("#dau-trang")
    assert unit.identity.day == date(2026, 1, 1)
    assert unit.sample is True
    assert unit.office.address is ABSENT
    assert unit.office.hours == ("07:30-11:30",)
    assert unit.office.phone is None
    assert (unit.hotline, unit.email, unit.zalo) == (None, None, ABSENT)


def test_values_of_a_procedure_as_officials_write_them(good: Reading) -> None:
    procedure = one(good, Procedure, "1.013310")
    assert isinstance(procedure, Procedure)
    assert procedure.levels == (Level.COMMUNE, Level.PROVINCE, Level.CENTRAL)
    assert procedure.status is Status.NEW
    assert procedure.online_level is OnlineLevel.FULL
    assert procedure.agencies is not None
    assert procedure.as_of == date(2026, 7, 18)
    assert procedure.published == datetime(2024, 2, 27, 18, 27, tzinfo=VIETNAM_TIME)
    assert procedure.applicants == ("Công dân Việt Nam",)
    assert procedure.results is ABSENT
    assert procedure.conditions is ABSENT
    assert procedure.steps == ("Bước 1: nộp hồ sơ", "Bước 2 – nhận kết quả lúc 13:30")
    assert procedure.editor_notes == ("Dòng này dài nên xuống dòng.",)
    assert procedure.changes[0].starts == PartialDate(2027, quarter=1)
    assert procedure.changes[0].effect == "Đăng ký không phụ thuộc nơi cư trú."
    assert procedure.source is not None
    assert procedure.source.name.startswith("Cơ sở dữ liệu")


def test_shorthands_of_a_procedure(good: Reading) -> None:
    procedure = one(good, Procedure, "1.013310")
    assert isinstance(procedure, Procedure)
    direct, online, postal, tiers = procedure.methods
    assert [method.channel for method in procedure.methods] == [
        Channel.DIRECT,
        Channel.ONLINE,
        Channel.POSTAL,
        Channel.DIRECT,
    ]
    assert direct.time not in (None, ABSENT)
    assert direct.time.text == "05 ngày làm việc"
    assert direct.fee.amount == Money(Decimal(8000))  # type: ignore[union-attr]
    assert online.fee.free is True  # type: ignore[union-attr]
    assert online.time.longest == "03 ngày"  # type: ignore[union-attr]
    assert postal.time is ABSENT
    assert postal.fee.amount is None  # type: ignore[union-attr]
    assert postal.fee.text == "theo nghị quyết HĐND tỉnh"  # type: ignore[union-attr]
    assert [tier.amount for tier in tiers.fee.tiers] == [Money(Decimal(2000)), Money(Decimal(1000))]  # type: ignore[union-attr]
    assert tiers.fee.cap == Money(Decimal(200_000))  # type: ignore[union-attr]
    assert procedure.decision.number == "0163/QĐ-BTP"  # type: ignore[union-attr]
    assert isinstance(procedure.dossier, tuple)
    everyone, proxy = procedure.dossier
    assert [item.title for item in everyone.items] == ["Tờ khai theo mẫu", "Giấy chứng sinh"]
    assert [item.originals for item in everyone.items] == [None, 1]
    assert everyone.items[1].copies == 0
    assert everyone.items[1].role is Role.PRESENT
    assert (proxy.title, proxy.items) == ("Ủy quyền", ())
    assert [mention.number for mention in procedure.legal_basis] == ["60/2014/QH13", "123/2015/NĐ-CP"]  # type: ignore[union-attr]


def test_none_and_unknown_are_told_apart(good: Reading) -> None:
    procedure = one(good, Procedure, "1.000656")
    assert isinstance(procedure, Procedure)
    assert procedure.dossier is ABSENT
    assert procedure.steps is None
    assert procedure.updated == datetime(2026, 11, 24, 8, tzinfo=VIETNAM_TIME)
    assert procedure.expires == date(2027, 12, 1)


def test_plan_report_and_overlay(good: Reading) -> None:
    plan = one(good, Plan, "tuyen-truyen-2026")
    assert isinstance(plan, Plan)
    assert plan.plan_kind is PlanKind.PROPAGANDA
    assert plan.issuer.level is Level.COMMUNE
    assert plan.instrument.issued is None
    items = plan.targets.items  # type: ignore[union-attr]
    assert isinstance(items, tuple)
    weekly, online = items
    assert (weekly.text, weekly.value) == ("Mỗi tuần có ít nhất một buổi phát thanh", None)
    assert (online.operator, online.value, online.unit) == (Operator.AT_LEAST, Decimal("88.86"), "%")
    report = one(good, Report, "quy-1-2026")
    assert isinstance(report, Report)
    assert report.measures is ABSENT
    assert report.sections[0].subsections[0].items == ("Phát thanh",)
    local = one(good, LocalProcedure, "1.013310")
    assert isinstance(local, LocalProcedure)
    assert local.fees[0].fee.amount == Money(Decimal(5000))
    assert local.fees[0].channels == (Channel.ONLINE,)


def test_articles_keep_their_body_and_its_line(good: Reading) -> None:
    news = one(good, NewsItem, "ngay-hoi")
    assert isinstance(news, NewsItem)
    assert news.body == "\nNgày hội bắt đầu lúc **7 giờ**.\n\n---\n\nPhần sau đường kẻ.\n"
    assert news.origin.body_line == 9
    question = one(good, Question, "lam-khai-sinh-o-dau")
    assert isinstance(question, Question)
    assert (question.body, question.origin.body_line) == ("Làm tại xã.\n", 7)


def test_lists_and_words(good: Reading) -> None:
    assert one(good, Sector, "dat-dai").name == "Đất đai"
    agency = one(good, Agency, "ubnd-xa")
    assert isinstance(agency, Agency)
    assert agency.other_names == ("UBND xã",)
    place = one(good, Place, "huyen-mau")
    assert isinstance(place, Place)
    assert (place.valid_until, place.successors) == (date(2025, 7, 1), ("xa-mau",))
    assert isinstance(one(good, Abbreviation, "cchc"), Abbreviation)
    words = one(good, Synonym, "so-do")
    assert isinstance(words, Synonym)
    assert words.phrases == ("sổ đỏ", "bìa đỏ")


def test_positions_lead_back_to_the_file(good: Reading) -> None:
    procedure = one(good, Procedure, "1.013310")
    lines = (GOOD / "thu-tuc/ho-tich/day-du-cach-viet.yml").read_text(encoding="utf-8").split("\n")
    at = procedure.position("dossier", 0, "items", 1, "originals")
    assert at.file == "content/thu-tuc/ho-tich/day-du-cach-viet.yml"
    assert lines[at.line - 1][at.column - 1 :] == "1"
    assert lines[at.line - 1].strip() == "bản chính: 1"


def test_two_readings_are_the_same(good: Reading) -> None:
    again = read_content(GOOD)
    assert again == good
    assert [record.digest for record in again.records] == [record.digest for record in good.records]
