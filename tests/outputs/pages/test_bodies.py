"""What pages say of facts: three states apart, laws as they stand on the day, old addresses, links that lead."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from cchc.outputs.artifact import Page
from cchc.outputs.pages import artifacts
from cchc.outputs.settings import OutputSettings
from tests.small_content import AS_OF, PLAN, PROCEDURE, Site, article, catalog_of, news, with_lines

WEB = "https://xamau.example/cchc/"
BIRTH = "thu-tuc/ho-tich/khai-sinh/index.html"


def site_of(folder: Path, files: dict[str, str], at: str = AS_OF, *, offline: bool = False) -> Site:
    settings = OutputSettings(print=False, offline=offline)
    return Site.of(artifacts(catalog_of(folder, files, at), settings))


def words(html: str) -> str:
    """The text of a page, spaces collapsed."""
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def birth(folder: Path, lines: str, at: str = AS_OF, **more: str) -> str:
    files = {"thu-tuc/ho-tich/khai-sinh.yml": with_lines(PROCEDURE, lines), **more}
    return site_of(folder, files, at).read(BIRTH)


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ("kết quả:", "Kết quả chưa có thông tin"),
        ("kết quả: không có", "Kết quả không có"),
        ("kết quả: Giấy khai sinh", "Kết quả Giấy khai sinh"),
        ("hồ sơ: không có", "Nguồn ghi: không có giấy tờ phải nộp."),
        ("hồ sơ:", "Giấy tờ cần có chưa có thông tin"),
        ("trình tự: không có", "Các bước không có"),
        ("trình tự:", "Các bước chưa có thông tin"),
        ("căn cứ pháp lý: không có", "Căn cứ pháp lý không có"),
        ("căn cứ pháp lý:", "Căn cứ pháp lý chưa có thông tin"),
        ("cách nộp:\n  - cách: trực tiếp\n    lệ phí: 0 đồng", "Lệ phí Nguồn ghi 0 đồng"),
    ],
)
def test_a_value_none_and_unknown_are_three(tmp_path: Path, lines: str, shown: str) -> None:
    assert shown in words(birth(tmp_path, lines))


LAW = "số: 60/2014/QH13\ntên: Luật Hộ tịch\nhiệu lực từ: 01/01/2026\nhết hiệu lực từ: 01/7/2026\nthay bằng: luật mới\n"


@pytest.mark.parametrize(
    ("at", "state"),
    [
        ("2025-12-31", "áp dụng từ 01/01/2026"),
        ("2026-01-01", "còn hiệu lực đến hết ngày trước 01/7/2026"),
        ("2026-06-30T23:59", "còn hiệu lực đến hết ngày trước 01/7/2026"),
        ("2026-07-01", "hết hiệu lực, thay bằng luật mới"),
    ],
)
def test_a_law_is_said_as_it_stands_on_the_day(tmp_path: Path, at: str, state: str) -> None:
    cited = "ghi nhận đến ngày: 01/12/2025\ncăn cứ pháp lý: \n  - 60/2014/QH13\n  - 61/2014/QH13"
    shown = words(birth(tmp_path, cited, at, **{"van-ban/luat.yml": LAW}))
    assert f"60/2014/QH13 {state} Luật Hộ tịch" in shown
    assert not re.search(r"61/2014/QH13 (còn|hết|áp dụng|chưa)", shown)  # of a law we do not hold nothing is said


def test_a_former_address_leads_to_the_page(tmp_path: Path) -> None:
    files = {"tin-tuc/2026/moi.md": news("tiêu đề: A <b> & B\nđịa chỉ cũ: tin-tuc/2024/cu/")}
    page = site_of(tmp_path, files).read("tin-tuc/2024/cu/index.html")
    assert '<meta http-equiv="refresh" content="0; url=../../2026/moi/">' in page
    assert '<a href="../../2026/moi/">A &lt;b&gt; &amp; B</a>' in page
    assert f'<link rel="canonical" href="{WEB}tin-tuc/2026/moi/">' in page
    assert "noindex" in page


def test_a_change_to_come_is_told(tmp_path: Path) -> None:
    lines = "sắp thay đổi:\n  - từ ngày: 01/01/2027\n    văn bản: 61/2026/QH16\n    nội dung: Bỏ lệ phí"
    shown = words(birth(tmp_path, lines))
    assert "01/01/2027" in shown
    assert "Bỏ lệ phí" in shown
    assert "61/2026/QH16" in shown
    assert "Sắp thay đổi từ" in shown
    assert "hãy hỏi nơi tiếp nhận" not in shown


def test_a_change_whose_day_has_come_is_told_as_such(tmp_path: Path) -> None:
    lines = "sắp thay đổi:\n  - từ ngày: 01/01/2026\n    văn bản: 61/2026/QH16\n    nội dung: Bỏ lệ phí"
    shown = words(birth(tmp_path, lines))
    assert "Đã thay đổi từ" in shown
    assert "Sắp thay đổi" not in shown
    assert "hãy hỏi nơi tiếp nhận trước khi nộp" in shown


FILES = {
    "thu-tuc/ho-tich/khai-sinh.yml": with_lines(PROCEDURE, "ngày đăng: 01/11/2026\ncăn cứ pháp lý:\n  - 60/2014/QH13"),
    "thu-tuc/ho-tich/khai-tu.yml": with_lines(PROCEDURE, "mã: 1.000002\ntên: Khai tử\nbị thay thế bởi: 1.000001"),
    "ke-hoach/kh.yml": PLAN,
    "van-ban/luat.yml": LAW,
    "tin-tuc/2026/tin.md": news("kế hoạch: kh\nthủ tục: 1.000001\nngày đăng: 02/11/2026\nđịa chỉ cũ: tin-tuc/cu/"),
    "hoi-dap/dat.md": article(
        "câu hỏi: Đất?\nlĩnh vực: dat-dai\nthủ tục: 1.000001\nnguồn: A\nghi nhận đến ngày: 01/11/2026"
    ),
    "an-pham/to.yml": "loại: áp phích\ntiêu đề: A\nthủ tục: 1.000001",
    "danh-muc/co-quan.yml": "- mã: ubnd-xa\n  tên: UBND xã\n  địa bàn: xa-mau",
    "danh-muc/dia-ban.yml": "- mã: xa-mau\n  tên: xã Mẫu\n  cấp: xã",
    "tu-ngu/viet-tat.yml": "- viết tắt: TTHC\n  đầy đủ: thủ tục hành chính",
}


@pytest.mark.parametrize("offline", [False, True])
def test_every_link_leads_to_a_page_or_file_of_the_site(tmp_path: Path, offline: bool) -> None:
    site = site_of(tmp_path, FILES, offline=offline)
    for path, artifact in site.artifacts.items():
        for href in re.findall(r'<a\b[^>]* href="([^"]*)"', site.read(path)):
            target = urljoin(WEB + (path if offline else path.removesuffix("index.html")), href).partition("#")[0]
            if not target.startswith(WEB) or not isinstance(artifact, Page):
                continue
            inside = target.removeprefix(WEB)
            file = inside + "index.html" if not inside or inside.endswith("/") else inside
            known = (
                file in site.artifacts
                or file.startswith("du-lieu/")
                or re.search(r"(rss|atom)\.xml$|feed\.json$", file)
            )
            assert known, f"{path}: {href}"
            if offline and path != "404.html":
                assert not href.partition("#")[0].endswith("/"), f"{path}: {href}"


def test_the_same_moment_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = (site_of(tmp_path / name, FILES) for name in ("a", "b"))
    assert {path: first.read(path) for path in first.artifacts} == {
        path: second.read(path) for path in second.artifacts
    }
