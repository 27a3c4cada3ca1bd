"""A folder at a moment: what is visible, and that nothing is lost without an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc.catalog import load
from cchc.clock import Clock
from cchc.problems import Severity
from tests.small_content import PLAN, PROCEDURE, SECTORS, UNIT, catalog_of, loaded, news, told, with_lines

LIVES = {
    "tin-tuc/2026/luon.md": news(),
    "tin-tuc/2026/se-dang.md": news("ngày đăng: 24/11/2026"),
    "tin-tuc/2026/tam-gio.md": news("ngày đăng: 08:00, 23/11/2026"),
    "tin-tuc/2026/da-go.md": news("ngày gỡ: 23/11/2026"),
    "tin-tuc/2026/sap-go.md": news("ngày đăng: 01/11/2026\nngày gỡ: 24/11/2026"),
}


@pytest.mark.parametrize(
    ("at", "seen"),
    [
        ("2026-10-31", {"luon", "da-go"}),
        ("2026-11-22T23:59:59", {"luon", "da-go", "sap-go"}),
        ("2026-11-23", {"luon", "sap-go"}),
        ("2026-11-23T07:59:59", {"luon", "sap-go"}),
        ("2026-11-23T08:00", {"luon", "sap-go", "tam-gio"}),
        ("2026-11-23T01:00Z", {"luon", "sap-go", "tam-gio"}),
        ("2026-11-24", {"luon", "tam-gio", "se-dang"}),
    ],
)
def test_one_moment_decides_what_is_seen(tmp_path: Path, at: str, seen: set[str]) -> None:
    assert {item.slug for item in catalog_of(tmp_path, LIVES, at).news} == seen


def test_every_kind_with_a_life_follows_the_clock(tmp_path: Path) -> None:
    later = "ngày đăng: 24/11/2026"
    files = {
        "thu-tuc/ho-tich/a.yml": with_lines(PROCEDURE, later),
        "ke-hoach/kh.yml": with_lines(PLAN, later),
        "an-pham/a.yml": f"loại: áp phích\ntiêu đề: A\n{later}",
    }
    before, after = (catalog_of(tmp_path, files, day) for day in ("2026-11-23", "2026-11-24"))
    assert (before.procedures, before.plans, before.publications) == ((), (), ())
    assert before.procedure("1.000001") is None
    assert before.plan("kh") is None
    assert [len(after.procedures), len(after.plans), len(after.publications)] == [1, 1, 1]


def test_what_is_not_seen_yet_may_be_pointed_to(tmp_path: Path) -> None:
    later = with_lines(PROCEDURE, "ngày đăng: 24/11/2026")
    files = {"thu-tuc/ho-tich/a.yml": later, "tin-tuc/2026/tin.md": news("thủ tục: 1.000001")}
    assert loaded(tmp_path, files).problems == ()


@pytest.mark.parametrize(
    "files",
    [
        {"don-vi.yml": ""},
        {"don-vi.yml": "", "donvi.yml": UNIT},
        {"don-vi.yml": "", "don-vi.txt": UNIT},
        {"don-vi.yml": "", "don-vi.yaml.bak": UNIT},
        {"don-vi.yml": "tên: [\n"},
        {"don-vi.yml": UNIT.replace("ngày: 01/01/2026", "ngày: mai")},
        {"don-vi.yml": "- tên: A\n"},
    ],
)
def test_without_a_unit_there_is_an_error(tmp_path: Path, files: dict[str, str]) -> None:
    found = loaded(tmp_path, files)
    assert found.catalog is None
    assert [problem for problem in found.problems if problem.severity is Severity.ERROR]


def test_the_missing_unit_is_told_once_and_where(tmp_path: Path) -> None:
    content = tmp_path / "noi-dung"
    (content / "danh-muc").mkdir(parents=True)
    (content / "danh-muc" / "linh-vuc.yml").write_text(SECTORS, encoding="utf-8", newline="\n")
    assert told(load(content, Clock.at("2026-11-23")).problems) == ["noi-dung/don-vi.yml:1:1 D003"]


@pytest.mark.parametrize("name", ["khong-co", "rong"])
def test_no_folder_and_an_empty_folder_are_errors(tmp_path: Path, name: str) -> None:
    (tmp_path / "rong").mkdir()
    found = load(tmp_path / name, Clock.at("2026-11-23"))
    assert found.catalog is None
    assert any(problem.severity is Severity.ERROR for problem in found.problems)


@pytest.mark.parametrize(
    ("broken", "files"),
    [
        # one refused value, one file that is no YAML, one list with a slip in an entry of its own
        ("thu-tuc/ho-tich/a.yml", {"thu-tuc/ho-tich/a.yml": with_lines(PROCEDURE, "ngày đăng: mai")}),
        ("thu-tuc/ho-tich/a.yml", {"thu-tuc/ho-tich/a.yml": PROCEDURE + "tên: [\n"}),
        ("danh-muc/linh-vuc.yml", {"danh-muc/linh-vuc.yml": SECTORS + "- tên: B\n"}),
        ("danh-muc/linh-vuc.yml", {"danh-muc/linh-vuc.yml": "- mã: ho-tich\n  tên: [\n"}),
        ("ke-hoach/kh.yml", {"ke-hoach/kh.yml": with_lines(PLAN, "hội thị: A")}),
    ],
)
def test_a_refused_file_is_blamed_alone(tmp_path: Path, broken: str, files: dict[str, str]) -> None:
    others = {
        "thu-tuc/ho-tich/a.yml": PROCEDURE,
        "ke-hoach/kh.yml": PLAN,
        "tin-tuc/2026/tin.md": news("thủ tục: 1.000001\nkế hoạch: kh"),
        "tu-ngu/tu-dong-nghia.yml": "- từ: giấy khai sinh\n  thủ tục: 1.000001",
        "hoi-dap/hoi.md": "---\ncâu hỏi: A?\nlĩnh vực: ho-tich\nnguồn: B\nghi nhận đến ngày: 01/01/2026\n---\nC.\n",
    }
    problems = loaded(tmp_path, {**others, **files}).problems
    assert {problem.position.file for problem in problems} == {f"content/{broken}"}


def test_a_refused_file_excuses_no_other_slip(tmp_path: Path) -> None:
    files = {
        "thu-tuc/ho-tich/a.yml": with_lines(PROCEDURE, "ngày đăng: mai"),
        "tin-tuc/2026/tin.md": news("thủ tục: 1.000009"),
    }
    found = told(loaded(tmp_path, files).problems)
    assert "content/tin-tuc/2026/tin.md:4:10 K131" in found
    assert len(found) == 2
