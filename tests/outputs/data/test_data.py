"""Open data, read back by other readers: csv and json."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from cchc.outputs.data import artifacts
from cchc.outputs.pages import artifacts as pages
from tests.small_content import PLAN, PROCEDURE, REPORT, SETTINGS, Site, catalog_of, news, with_lines

FREE = """\
mã: 1.000002
tên: Cấp bản sao, "trích lục"
hồ sơ: không có
kết quả:
ghi chú biên tập: Hỏi lại phòng Tư pháp
địa chỉ cũ: thu-tuc/ho-tich/ban-sao-cu/
cách nộp:
  - cách: trực tuyến
    thời hạn: không có
    lệ phí: miễn phí
"""
LOCAL = "mã: 1.000002\nnơi nộp: Quầy 3\nđiện thoại: không có\nghi chú biên tập: Số riêng của anh cán bộ\n"
TARGETS = """\
chỉ tiêu:
  số chỉ tiêu: 2
  các chỉ tiêu:
    - nội dung: Tin bài
      con số: 12,5
      đơn vị: '%'
      hạn: quý I/2026
    - B
"""
FILES = {
    "thu-tuc/ho-tich/khai-sinh.yml": PROCEDURE,
    "thu-tuc/ho-tich/ban-sao.yml": with_lines(PROCEDURE, FREE),
    "dia-phuong/thu-tuc/1.000002.yml": LOCAL,
    "ke-hoach/kh-2026.yml": with_lines(PLAN, f"chủ đề: không có\n{TARGETS}"),
    "bao-cao/quy-1.yml": REPORT,
    "tin-tuc/2026/tin.md": news(),
    "tin-tuc/2026/chua-dang.md": news("ngày đăng: 24/11/2026"),
    "hoi-dap/hoi.md": "---\ncâu hỏi: A?\nnguồn: B\nghi nhận đến ngày: 01/01/2026\n---\nC.\n",
    "van-ban/nq-76.yml": "số: 76/NQ-CP\ntên: A",
    "an-pham/to.yml": "loại: áp phích\ntiêu đề: A",
    "danh-muc/co-quan.yml": "- mã: ubnd-xa\n  tên: UBND xã",
    "danh-muc/dia-ban.yml": "- mã: xa-mau\n  tên: xã Mẫu\n  cấp: xã",
    "tu-ngu/viet-tat.yml": "- viết tắt: TTHC\n  đầy đủ: thủ tục hành chính",
    "tu-ngu/tu-dong-nghia.yml": "- từ: giấy khai sinh\n  thủ tục: 1.000001",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def site(folder: Path) -> Site:
    return Site.of(artifacts(catalog_of(folder, FILES), SETTINGS))


def rows(site: Site, name: str) -> list[dict[str, Any]]:
    document = json.loads(site.read(f"du-lieu/{name}"))
    assert document["số bản ghi"] == len(document["bản ghi"])
    found: list[dict[str, Any]] = document["bản ghi"]
    return found


def test_the_table_opens_in_a_spreadsheet(site: Site) -> None:
    text = site.read("du-lieu/thu-tuc.csv")
    assert text.startswith("\ufeff")  # by which Excel knows UTF-8
    table = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))
    assert table == [
        {
            "mã": "1.000002",
            "tên": 'Cấp bản sao, "trích lục"',
            "lĩnh vực": "ho-tich",
            "thời hạn": "không có",
            "lệ phí": "Miễn phí",
            "nơi nộp": "Quầy 3",
            "cách nộp": "Trực tuyến",
            "địa chỉ": "https://xamau.example/cchc/thu-tuc/ho-tich/ban-sao/",
            "ghi nhận đến ngày": "2026-07-18",
        },
        {
            "mã": "1.000001",
            "tên": "Đăng ký khai sinh",
            "lĩnh vực": "ho-tich",
            "thời hạn": "Trong ngày làm việc",
            "lệ phí": "8.000 đồng",
            "nơi nộp": "UBND xã",
            "cách nộp": "Trực tiếp",
            "địa chỉ": "https://xamau.example/cchc/thu-tuc/ho-tich/khai-sinh/",
            "ghi nhận đến ngày": "2026-07-18",
        },
    ]
    assert text.replace("\r\n", "").count("\n") == 0


def test_what_is_unknown_is_said_in_the_table(tmp_path: Path) -> None:
    bare = with_lines(PROCEDURE, "cách nộp:\ncơ quan:")
    site = Site.of(artifacts(catalog_of(tmp_path, {"thu-tuc/ho-tich/a.yml": bare}), SETTINGS))
    text = site.read("du-lieu/thu-tuc.csv").removeprefix("\ufeff")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    unknown = {key for key, value in row.items() if value == "chưa có thông tin"}
    assert unknown == {"thời hạn", "lệ phí", "nơi nộp", "cách nộp"}


def test_three_states_stay_three(site: Site) -> None:
    free, birth = rows(site, "thu-tuc.json")
    assert free["hồ sơ"] == "không có"
    assert free["kết quả"] is None
    assert birth["hồ sơ"][0]["giấy tờ"][0] == {
        "tên": "Tờ khai", "bản chính": None, "bản sao": None, "vai trò": "nộp", "mẫu": None, "khi": None,
        "một trong": [], "thay cho": None, "do cơ quan lập": None, "ghi chú": None,
    }  # fmt: skip
    assert birth["cách nộp"][0]["lệ phí"]["mức"] == {"số tiền": 8000, "đơn vị": "VND"}
    assert (free["cách nộp"][0]["lệ phí"]["miễn phí"], free["cách nộp"][0]["lệ phí"]["mức"]) == (True, None)
    assert free["cách nộp"][0]["thời hạn"] == "không có"
    assert birth["ghi nhận đến ngày"] == "2026-07-18"
    assert birth["nguồn"]["nơi"] == "Cơ sở dữ liệu quốc gia"
    assert (free["tại địa phương"]["nơi nộp"], free["tại địa phương"]["quầy"]) == ("Quầy 3", None)
    assert free["tại địa phương"]["điện thoại"] == "không có"
    assert "tại địa phương" not in birth


def test_plans_and_reports_have_their_ids_and_figures(site: Site) -> None:
    plan, report = rows(site, "ke-hoach.json")
    assert (plan["mã"], report["mã"]) == ("kh-2026", "quy-1")
    assert plan["địa chỉ"] == "https://xamau.example/cchc/ke-hoach/kh-2026/"
    assert plan["chủ đề"] == "không có"
    first, second = plan["chỉ tiêu"]["các chỉ tiêu"]
    assert (first["con số"], first["đơn vị"], first["hạn"]) == (12.5, "%", "2026-Q1")
    assert (second["nội dung"], second["con số"]) == ("B", None)
    assert report["số liệu"] is None


def test_what_is_for_editors_alone_is_not_given_away(site: Site) -> None:
    for path in site.artifacts:
        text = site.read(path)
        for private in ("phòng Tư pháp", "anh cán bộ", "ghi chú biên tập", "địa chỉ cũ", "ban-sao-cu"):
            assert private not in text, (path, private)


def test_what_is_not_published_yet_is_not_in_the_data(site: Site) -> None:
    assert not any("chua-dang" in site.read(path) for path in site.artifacts)


def test_every_record_has_its_address_and_every_address_its_page(site: Site, folder: Path) -> None:
    catalog = catalog_of(folder, FILES)
    addresses = json.loads(site.read("du-lieu/dia-chi.json"))
    assert addresses == {
        "don-vi": {"don-vi": "don-vi/"},
        "linh-vuc": {"ho-tich": "thu-tuc/ho-tich/"},
        "co-quan": {"ubnd-xa": "co-quan/ubnd-xa/"},
        "dia-ban": {"xa-mau": "dia-ban/xa-mau/"},
        "van-ban": {"nq-76": "van-ban/nq-76/"},
        "viet-tat": {"tthc": "tu-ngu/#tthc"},
        "thu-tuc": {"1.000002": "thu-tuc/ho-tich/ban-sao/", "1.000001": "thu-tuc/ho-tich/khai-sinh/"},
        "ke-hoach": {"kh-2026": "ke-hoach/kh-2026/"},
        "bao-cao": {"quy-1": "bao-cao/quy-1/"},
        "tin-tuc": {"tin": "tin-tuc/2026/tin/"},
        "hoi-dap": {"hoi": "hoi-dap/hoi/"},
        "an-pham": {"to": "in-an/to/"},
    }
    made = {artifact.path for artifact in pages(catalog, SETTINGS)}
    told = {page.partition("#")[0] + "index.html" for group in addresses.values() for page in group.values()}
    assert told <= made
    assert {record.id for record in catalog.linked} <= {name for group in addresses.values() for name in group}


def test_the_same_content_gives_the_same_bytes(site: Site, folder: Path) -> None:
    again = Site.of(artifacts(catalog_of(folder, FILES, "2026-11-23T22:10"), SETTINGS))
    assert {path: again.read(path) for path in again.artifacts} == {path: site.read(path) for path in site.artifacts}
