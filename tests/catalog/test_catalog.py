"""From one record to another: what a mention, a code or a name means, and what it must not be taken for."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc.catalog import Catalog
from cchc.records.document import DocumentMention
from cchc.text.dates import parse_date
from tests.small_content import PLAN, PROCEDURE, REPORT, catalog_of, news, with_lines


def document(number: str, issuer: str = "", day: str = "", title: str = "A") -> str:
    lines = f"số: {number}\ntên: {title}\n"
    return lines + (f"cơ quan ban hành: {issuer}\n" if issuer else "") + (f"ngày ban hành: {day}\n" if day else "")


def mention(number: str | None, issuer: str | None = None, day: str | None = None) -> DocumentMention:
    return DocumentMention.model_construct(number=number, issuer=issuer, issued=parse_date(day) if day else None)


@pytest.fixture
def documents(tmp_path: Path) -> Catalog:
    return catalog_of(
        tmp_path,
        {
            "van-ban/khe-sanh.yml": document("17/KH-UBND", "UBND thị trấn Khe Sanh", "20/01/2022"),
            "van-ban/huong-long.yml": document("17/KH-UBND", "UBND xã Hương Long", "15/02/2024"),
            "van-ban/nd-63.yml": document("63/2010/NĐ-CP", "Chính phủ", "08/6/2010") + "số khác: 63/2010/ND-CP\n",
            "van-ban/khong-ro.yml": document("76/NQ-CP"),
        },
    )


@pytest.mark.parametrize(
    ("number", "issuer", "day", "found"),
    [
        ("17/KH-UBND", "UBND thị trấn Khe Sanh", None, "khe-sanh"),
        ("17/KH-UBND", "ubnd thi tran khe sanh", "20/01/2022", "khe-sanh"),
        ("017/KH-UBND", "UBND xã Hương Long", None, "huong-long"),
        ("17/KH-UBND", None, "15/02/2024", "huong-long"),
        ("17/KH-UBND", None, "2022", "khe-sanh"),
        ("17/KH-UBND", None, None, None),  # it may be either
        ("17/KH-UBND", "UBND xã khác", None, None),
        ("17/KH-UBND", "UBND xã Hương Long", "16/02/2024", None),  # another day: another document
        ("17/KH-UBND", "UBND xã Hương Long", "quý I/2024", "huong-long"),
        ("63/2010/NĐ-CP", None, None, "nd-63"),
        ("63/2010/ND-CP", "Chính phủ", None, "nd-63"),
        ("63/2011/NĐ-CP", None, None, None),
        ("76/NQ-CP", "Chính phủ", "15/7/2021", "khong-ro"),  # what is unknown contradicts nothing
        (None, "Chính phủ", None, None),
        ("không số", None, None, None),
    ],
)
def test_a_mention_means_the_document_that_nothing_contradicts(
    documents: Catalog, number: str | None, issuer: str | None, day: str | None, found: str | None
) -> None:
    means = documents.document(mention(number, issuer, day))
    assert (means.id if means is not None else None) == found


def test_a_law_without_a_number_is_found_by_its_title(tmp_path: Path) -> None:
    law = "tên: Luật Hộ tịch (sửa đổi) 2026\ncơ quan ban hành: Quốc hội\n"
    catalog = catalog_of(tmp_path, {"van-ban/luat-ho-tich.yml": law})
    named = DocumentMention.model_construct(title="luật hộ tịch (sửa đổi) 2026")
    other = DocumentMention.model_construct(title="Luật Hộ tịch")
    found = catalog.document(named)
    assert found is not None
    assert found.id == "luat-ho-tich"
    assert catalog.document(other) is None
    assert catalog.document(DocumentMention.model_construct(title="Luật Hộ tịch (sửa đổi) 2026", issuer="HĐND")) is None


@pytest.fixture
def plans(tmp_path: Path) -> Catalog:
    earlier = with_lines(PLAN, "văn bản:\n  loại: Kế hoạch\n  số: 17/KH-UBND\n  ngày: 12/01/2025")
    unread = with_lines(PLAN, "văn bản:\n  loại: Kế hoạch\n  số: không rõ")
    files = {"ke-hoach/a-2026.yml": PLAN, "ke-hoach/a-2025.yml": earlier, "ke-hoach/b.yml": unread}
    return catalog_of(tmp_path, {**files, "bao-cao/quy-1.yml": REPORT})


@pytest.mark.parametrize(
    ("number", "issuer", "day", "found"),
    [
        ("17/KH-UBND", "UBND xã Mẫu", "10/01/2026", "a-2026"),
        ("17/KH-UBND", "UBND xã Mẫu", "2025", "a-2025"),
        ("17/KH-UBND", "UBND xã Mẫu", None, None),  # the number begins anew each year
        ("17/KH-UBND", "UBND xã Mẫu", "2024", None),
        ("17/KH-UBND", "UBND xã Khác", "2026", None),
        ("17/KH-UBND", None, "10/01/2026", None),
        ("05/BC-UBND", "ubnd xã mẫu", None, "quy-1"),
        ("5/BC-UBND", "UBND xã Mẫu", None, "quy-1"),
        ("không rõ", "UBND xã Mẫu", None, None),
    ],
)
def test_a_plan_is_known_by_number_issuer_and_year(
    plans: Catalog, number: str, issuer: str | None, day: str | None, found: str | None
) -> None:
    means = plans.issued_by(mention(number, issuer, day))
    assert (means.id if means is not None else None) == found


def test_one_name_one_record(tmp_path: Path) -> None:
    catalog = catalog_of(
        tmp_path,
        {
            "thu-tuc/ho-tich/a.yml": with_lines(PROCEDURE, "mã: 1.000001\nmã địa phương: T-HT-01"),
            "thu-tuc/ho-tich/b.yml": with_lines(
                PROCEDURE, "mã: 1.000002\ntên: Đăng ký kết hôn\nmã địa phương: 1.000001"
            ),
            "danh-muc/co-quan.yml": "- mã: ubnd-xa\n  tên: Ủy ban nhân dân xã\n  tên khác: UBND xã",
            "danh-muc/dia-ban.yml": "- mã: xa-mau\n  tên: xã Mẫu\n  cấp: xã",
            "ke-hoach/kh.yml": PLAN,
        },
    )

    def slug(code: str) -> str | None:
        found = catalog.procedure(code)
        return found.slug if found is not None else None

    assert [slug(code) for code in ("1.000001", "1.000002", "T-HT-01", "9.999999")] == ["a", "b", "a", None]
    assert catalog.agency("ubnd XÃ") is catalog.agencies[0]
    assert catalog.agency("UBND tỉnh") is None
    assert catalog.sector("ho-tich") is not None
    assert catalog.place("xa-mau") is catalog.places[0]
    assert catalog.plan("kh") is catalog.plans[0]
    assert (catalog.sector(None), catalog.place(None), catalog.plan(None)) == (None, None, None)
    of_sector = {sector.id: [item.slug for item in catalog.procedures_in(sector)] for sector in catalog.sectors}
    assert of_sector == {"ho-tich": ["b", "a"], "dat-dai": []}  # by name: kết hôn, khai sinh


def test_lists_stand_in_the_order_that_readers_expect(tmp_path: Path) -> None:
    names = ("Ăn", "An", "Đăng ký", "Dân số", "Ốm", "Ông")
    procedures = {
        f"thu-tuc/ho-tich/t{index}.yml": with_lines(PROCEDURE, f"mã: 1.00000{index}\ntên: {name}")
        for index, name in enumerate(names)
    }
    items = {
        "tin-tuc/2026/khong-ngay.md": news(),
        "tin-tuc/2026/cu.md": news("ngày đăng: 01/10/2026"),
        "tin-tuc/2026/moi.md": news("ngày đăng: 09:00, 02/10/2026"),
        "tin-tuc/2026/sang.md": news("ngày đăng: 02/10/2026"),
    }
    periods = {
        "ke-hoach/a.yml": with_lines(PLAN, "thời gian:\n  ghi là: chưa rõ"),
        "ke-hoach/b.yml": with_lines(PLAN, "thời gian:\n  ghi là: năm 2024\n  từ: 01/01/2024"),
        "ke-hoach/c.yml": PLAN,
    }
    catalog = catalog_of(tmp_path, {**procedures, **items, **periods})
    # Order of the Vietnamese dictionary: a before ă, d before đ; tones count after all letters.
    assert [item.title for item in catalog.procedures] == ["An", "Ăn", "Dân số", "Đăng ký", "Ốm", "Ông"]
    assert [item.slug for item in catalog.news] == ["moi", "sang", "cu", "khong-ngay"]
    assert [plan.slug for plan in catalog.plans] == ["c", "b", "a"]
    assert [record.slug for record in catalog.feed_records] == ["moi", "sang", "cu"]
