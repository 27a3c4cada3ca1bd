"""Each rule of the checks: the slip is told at its place, and the mended file is silent."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cchc.catalog.checks import RULES
from cchc.problems import ProblemKind, Severity
from tests.small_content import (
    PLAN,
    PROCEDURE,
    REPORT,
    SECTORS,
    SOURCED,
    UNIT,
    article,
    loaded,
    news,
    told,
    with_lines,
)

BIRTH = "thu-tuc/ho-tich/khai-sinh.yml"
QUESTION = article(f"câu hỏi: A?\n{SOURCED}")
POSTER = "loại: áp phích\ntiêu đề: A\n"
PANELS = "các phần:\n" + "  - tiêu đề: A\n" * 3


MARK = "⟦"
"""Stands in a bad file before the place that must be told; it is taken out before the file is written."""


@dataclass(frozen=True)
class Slip:
    """Files with one slip, the problem it gives, and the files that mend it."""

    code: str
    bad: dict[str, str]
    good: dict[str, str]
    around: dict[str, str] = field(default_factory=dict)
    """Files that stand in both."""

    def told(self) -> str:
        """What must be told of the bad files."""
        ((name, text),) = [item for item in self.bad.items() if MARK in item[1]]
        before = text.partition(MARK)[0].split("\n")
        return f"content/{name}:{len(before)}:{len(before[-1]) + 1} {self.code}"

    def files(self, own: dict[str, str]) -> dict[str, str]:
        """A whole content, without the mark."""
        return {name: text.replace(MARK, "") for name, text in {**self.around, **own}.items()}


def _in(name: str, code: str, text: str, bad: str, good: str, around: dict[str, str] | None = None) -> Slip:
    """A slip in lines of one file."""
    return Slip(code, {name: with_lines(text, bad)}, {name: with_lines(text, good)}, around or {})


def _news(code: str, bad: str, good: str, around: dict[str, str] | None = None) -> Slip:
    name = "tin-tuc/2026/tin.md"
    return Slip(code, {name: news(bad)}, {name: news(good)}, around or {})


MARKED = PROCEDURE.replace("mã: ", "mã: ⟦", 1)
FEE = "cách nộp:\n  - cách: trực tiếp\n    thời hạn: 01 ngày\n    lệ phí:\n"
PLACES = "- mã: xa-mau\n  tên: xã Mẫu\n  cấp: xã\n"
TARGETS = "chỉ tiêu:\n  số chỉ tiêu: {}\n  các chỉ tiêu:\n    - A\n    - B\n"

SLIPS = [
    # unit
    _in("don-vi.yml", "K102", UNIT, "địa chỉ trang: ⟦http://xã.example/", "địa chỉ trang: http://xa.example/"),
    _in(
        "don-vi.yml", "K102", UNIT, "địa chỉ trang: ⟦https://xa.example/cchc", "địa chỉ trang: https://xa.example/cchc/"
    ),
    _in("don-vi.yml", "K102", UNIT, "địa chỉ trang: ⟦xa.example/", "địa chỉ trang: https://xa.example/"),
    _in("don-vi.yml", "K102", UNIT, "địa chỉ trang: ⟦https://xa.example/?a=/", "địa chỉ trang: https://xa.example/"),
    _in("don-vi.yml", "K103", UNIT, "trang mẫu: ⟦có", "trang mẫu: có\nlời báo trang mẫu: Đây là trang mẫu."),
    _in(
        "don-vi.yml",
        "K104",
        UNIT,
        "mẫu địa chỉ nộp trực tuyến: ⟦https://cong.example/",
        "mẫu địa chỉ nộp trực tuyến: https://cong.example/{mã}",
    ),
    # duplicate ids
    Slip(
        "K111",
        {"thu-tuc/ho-tich/kia.yml": PROCEDURE.replace("mã: ", "mã: ⟦", 1)},
        {"thu-tuc/ho-tich/kia.yml": PROCEDURE.replace("1.000001", "1.000002")},
        {BIRTH: PROCEDURE},
    ),
    _in("danh-muc/linh-vuc.yml", "K111", "", SECTORS + "- mã: ⟦ho-tich\n  tên: A", SECTORS + "- mã: nha-o\n  tên: A"),
    _news(
        "K112",
        "địa chỉ cũ: ⟦tin-tuc/2024/ngay-hoi/",
        "địa chỉ cũ: tin-tuc/2024/ten-khac/",
        {"tin-tuc/2026/ngay-hoi.md": news()},
    ),
    # addresses
    Slip(
        "K121",
        {"thu-tuc/ho-tich-2/khai-sinh.yml": MARK + PROCEDURE.replace("1.000001", "1.000002")},
        {"thu-tuc/ho-tich-2/khai-tu.yml": PROCEDURE.replace("1.000001", "1.000002")},
        {BIRTH: PROCEDURE},
    ),
    _in("danh-muc/linh-vuc.yml", "K121", "", SECTORS + "- ⟦mã: a-z\n  tên: A", SECTORS + "- mã: a-y\n  tên: A"),
    _news("K122", "địa chỉ cũ: ⟦thu-tuc/ho-tich/", "địa chỉ cũ: thu-tuc/ho-tich-cu/"),
    _news("K122", "địa chỉ cũ:\n  - ⟦tim-kiem/\n", "địa chỉ cũ:\n  - tim-kiem-cu/\n"),
    *(
        _news("K123", f"địa chỉ cũ: ⟦{address}", "địa chỉ cũ: tin-tuc/2024/ten-cu/")
        for address in (
            "/tin-tuc/a/",
            "tin-tuc/a",
            "tin-tuc/Tên/",
            "https://a.example/a/",
            "../a/",
            "./",
            "a//b/",
            "a/./",
        )
    ),
    # references
    _in(BIRTH, "K131", PROCEDURE, "lĩnh vực: ⟦ho-khau", "lĩnh vực: dat-dai"),
    _in(BIRTH, "K131", PROCEDURE, "bị thay thế bởi: ⟦1.000009", "bị thay thế bởi: 1.000001"),
    _in("dia-phuong/thu-tuc/a.yml", "K131", "", "mã: ⟦1.000009", "mã: 1.000001", {BIRTH: PROCEDURE}),
    _in("ke-hoach/kh.yml", "K131", PLAN, "thuộc kế hoạch: ⟦khac", "thuộc kế hoạch: cha", {"ke-hoach/cha.yml": PLAN}),
    _news("K131", "địa bàn:\n  - xa-mau\n  - ⟦xa-khac", "địa bàn:\n  - xa-mau", {"danh-muc/dia-ban.yml": PLACES}),
    _news("K131", "thủ tục:\n  -\n  - ⟦1.000009", "thủ tục:\n  -\n  - 1.000001", {BIRTH: PROCEDURE}),
    Slip("K131", {"hoi-dap/h.md": QUESTION.replace("A?", "A?\nlĩnh vực: ⟦khac")}, {"hoi-dap/h.md": QUESTION}),
    _in("an-pham/a.yml", "K131", POSTER, "kế hoạch: ⟦kh-2", "kế hoạch: kh", {"ke-hoach/kh.yml": PLAN}),
    _in(
        "danh-muc/dia-ban.yml",
        "K131",
        PLACES,
        "- mã: b\n  tên: B\n  cấp: xã\n  thuộc: ⟦tinh",
        "- mã: b\n  tên: B\n  cấp: xã\n  thuộc: xa-mau",
    ),
    _in("tu-ngu/tu-dong-nghia.yml", "K132", "", "- từ: ⟦A", "- từ: A\n  chính thức: B"),
    _in(
        "tu-ngu/tu-dong-nghia.yml",
        "K133",
        "",
        "- từ: A\n  thủ tục: ⟦1.000009",
        "- từ: A\n  thủ tục: 1.000001",
        {BIRTH: PROCEDURE},
    ),
    # order in time
    _in(
        "van-ban/a.yml",
        "K141",
        "tên: A\n",
        "hiệu lực từ: 01/7/2025\nhết hiệu lực từ: ⟦01/7/2025",
        "hiệu lực từ: 01/7/2025\nhết hiệu lực từ: 02/7/2025",
    ),
    _news("K141", "ngày đăng: 23/11/2026\nngày gỡ: ⟦23/11/2026", "ngày đăng: 23/11/2026\nngày gỡ: 24/11/2026"),
    _in(
        "bao-cao/q.yml",
        "K141",
        REPORT,
        "thời gian:\n  ghi là: A\n  từ: 01/01/2026\n  đến: ⟦31/12/2025",
        "thời gian:\n  ghi là: A\n  từ: 01/01/2026\n  đến: 01/01/2026",
    ),
    # provenance
    _in(BIRTH, "K151", MARK + PROCEDURE, "nguồn:", "nguồn: A"),
    _in("ke-hoach/kh.yml", "K152", MARK + PLAN, "ghi nhận đến ngày:", "ghi nhận đến ngày: 01/01/2026"),
    _in(BIRTH, "K153", PROCEDURE, "ghi nhận đến ngày: ⟦24/11/2026", "ghi nhận đến ngày: 23/11/2026"),
    # parts and codes of procedures
    _in(BIRTH, "K161", PROCEDURE, "mã: ⟦1.0000012", "mã: 2.000001"),
    _in(BIRTH, "K171", MARKED, "hồ sơ:", "hồ sơ: không có"),
    _in(BIRTH, "K171", MARKED, "trình tự:", "trình tự: không có"),
    _in(BIRTH, "K171", MARKED, "đối tượng:", "đối tượng: không có"),
    _in(
        BIRTH,
        "K171",
        MARKED,
        "cách nộp:\n  - cách: trực tiếp",
        "cách nộp:\n  - cách: trực tiếp\n    thời hạn: không có",
    ),
    # a fee of nothing
    _in(
        BIRTH,
        "K181",
        PROCEDURE,
        FEE + "      mức: ⟦0 đồng\n      do ai quy định: HĐND tỉnh",
        FEE + "      mức: 0 đồng",
    ),
    # numbers of documents
    _in(BIRTH, "K191", PROCEDURE, "căn cứ pháp lý:\n  - ⟦QĐ2338-BTP", "căn cứ pháp lý:\n  - 2338/QĐ-BTP"),
    _in("van-ban/a.yml", "K192", "tên: A\n", "số: ⟦34/Ctr-UBND", "số: 34/CTr-UBND"),
    # counts that a source states
    _in(
        "ke-hoach/kh.yml",
        "K201",
        PLAN,
        "nội dung:\n  - A\n  - B\nsố nguồn ghi:\n  số nội dung: ⟦3",
        "nội dung:\n  - A\n  - B\nsố nguồn ghi:\n  số nội dung: 2",
    ),
    _in("ke-hoach/kh.yml", "K201", PLAN, TARGETS.format("⟦3"), TARGETS.format("02")),
    # parts of printed matter
    _in(
        "an-pham/a.yml",
        "K211",
        "tiêu đề: A\n",
        "loại: tờ gấp\n" + PANELS.replace("  - tiêu đề: A\n", "", 1).replace("-", "⟦-", 1),
        "loại: tờ gấp\n" + PANELS,
    ),
    _in("an-pham/a.yml", "K212", POSTER, "trích dẫn: ⟦B", "trích dẫn: B\nnguồn trích dẫn: C"),
    # pictures
    _news(
        "K221",
        "ảnh:\n  tệp: ⟦anh/hoi.jpg\n  mô tả: Người dân xếp hàng",
        "ảnh:\n  tệp: anh/hoi-2.jpg\n  mô tả: Người dân xếp hàng",
        {"tep/anh/hoi-2.jpg": "x"},
    ),
    _news(
        "K222",
        "ảnh:\n  tệp: a.jpg\n  mô tả: ⟦Ảnh minh họa.",
        "ảnh:\n  tệp: a.jpg\n  mô tả: Người dân xếp hàng",
        {"tep/a.jpg": "x"},
    ),
]


@pytest.mark.parametrize("slip", SLIPS, ids=[f"{slip.code}-{index}" for index, slip in enumerate(SLIPS)])
def test_a_slip_is_told_at_its_place_and_its_mending_is_silent(slip: Slip, tmp_path: Path) -> None:
    found = loaded(tmp_path / "bad", slip.files(slip.bad)).problems
    assert told(found) == [slip.told()]
    words = (found[0].message + found[0].hint).replace("{mã}", "")
    assert not re.search(r"None|[{}]", words)
    assert told(loaded(tmp_path / "good", slip.files(slip.good)).problems) == []


def _declared() -> dict[str, ProblemKind]:
    return {kind.code: kind for rule in RULES for kind in vars(rule).values() if isinstance(kind, ProblemKind)}


def test_every_rule_has_its_slip() -> None:
    assert {slip.code for slip in SLIPS} == set(_declared())


def test_examples_for_the_handbook_stand_with_every_rule() -> None:
    for kind in _declared().values():
        assert kind.bad
        assert kind.good
        assert kind.bad != kind.good


def test_what_only_an_editor_can_judge_stops_nothing() -> None:
    warnings = {code for code, kind in _declared().items() if kind.severity is Severity.WARNING}
    assert warnings == {"K132", "K133", "K161", "K171", "K181", "K191", "K192", "K201", "K222"}


def test_near_names_are_offered(tmp_path: Path) -> None:
    files = {BIRTH: with_lines(PROCEDURE, "lĩnh vực: ho-tic"), "tin-tuc/2026/t.md": news("kế hoạch: khong-gan-gi")}
    hints = [problem.hint for problem in loaded(tmp_path, files).problems]
    assert hints[0] == "Bạn muốn viết “ho-tich”? Các mã lĩnh vực nằm trong danh-muc/linh-vuc.yml."
    assert hints[1] == "Ghi tên tệp của kế hoạch trong thư mục ke-hoach/, không có phần .yml."


def test_a_common_page_is_named_without_a_line(tmp_path: Path) -> None:
    (found,) = loaded(tmp_path, {"tin-tuc/2026/t.md": news("địa chỉ cũ: tim-kiem/")}).problems
    assert found.message == "Địa chỉ cũ “tim-kiem/” đang là địa chỉ của một trang khác (trang chung của hệ thống)"
