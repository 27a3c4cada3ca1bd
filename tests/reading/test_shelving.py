"""Files and folders that are not what they should be: names, places, endings, links, sizes, halves."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cchc.reading.content import read_content
from cchc.records.procedure import Procedure

GOOD = Path(__file__).parent / "good" / "content"
UNIT = (GOOD / "don-vi.yml").read_text(encoding="utf-8")


def content(folder: Path, **files: str | bytes) -> Path:
    """A content folder with a unit and the given files."""
    root = folder / "content"
    for name, text in {"don-vi.yml": UNIT, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def codes(folder: Path) -> list[tuple[str, str]]:
    return [(problem.position.file, problem.code) for problem in read_content(folder).problems]


PROCEDURE = "mã: 1.000001\ntên: Thử\nlĩnh vực: ho-tich\n"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert codes(tmp_path / "noi-dung") == [("noi-dung", "D001")]
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    assert codes(tmp_path / "tep") == [("tep", "D001")]


def test_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "content" / "thu-tuc").mkdir(parents=True)
    (tmp_path / "content" / ".gitkeep").touch()
    assert codes(tmp_path / "content") == [("content", "D002")]


def test_a_missing_unit_is_told_once(tmp_path: Path) -> None:
    root = content(tmp_path, **{"thu-tuc/a.yml": PROCEDURE})
    (root / "don-vi.yml").rename(root / "donvi.yml")
    assert codes(root) == [("content/donvi.yml", "D005")]
    (root / "donvi.yml").rename(root / "don-vi.yml.txt")
    assert codes(root) == [("content/don-vi.yml.txt", "D006")]
    (root / "don-vi.yml.txt").unlink()
    assert codes(root) == [("content/don-vi.yml", "D003")]


@pytest.mark.parametrize(
    "name",
    [
        *["Thumbs.db", "desktop.ini", ".DS_Store", ".git/config", "~$ke-hoach.docx", "~WRL0001.tmp", "a.yml~", "a.bak"],
        *["thu-tuc/ho-tich/Thumbs.db", "tep/.DS_Store", "la/desktop.ini", "__MACOSX/a"],
    ],
)
def test_what_programs_leave_behind_is_passed_over(tmp_path: Path, name: str) -> None:
    assert codes(content(tmp_path, **{name: "x"})) == []


@pytest.mark.parametrize(
    ("name", "code", "meant"),
    [
        ("thu-tuc/Đăng ký.yml", "D007", "dang-ky.yml"),
        ("thu-tuc/Khai-Sinh.yml", "D007", "khai-sinh.yml"),
        ("thu-tuc/khai_sinh.yml", "D007", "khai-sinh.yml"),
        ("thu-tuc/khai--sinh.yml", "D007", "khai-sinh.yml"),
        ("thu-tuc/1.000001.yml", "D007", "1-000001.yml"),
        ("thu-tuc/" + "khai-" * 20 + "sinh.yml", "D007", "khai-" * 15 + "khai.yml"),
        ("hoi-dap/con.md", "D008", "con-muc.md"),
        ("thu-tuc/aux/khai-sinh.yml", "D008", "aux-muc"),
        ("tep/nul.pdf", "D008", "nul-muc.pdf"),
        ("tep/macro.docm", "D021", ""),
        ("tep/cai-dat.exe", "D021", ""),
        ("tep/khong-duoi", "D021", ""),
        ("tep/tờ khai.pdf", "D022", "to-khai.pdf"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot hold these names; its editors cannot make them")
def test_names_that_cannot_be_used(tmp_path: Path, name: str, code: str, meant: str) -> None:
    text = "---\ncâu hỏi: A?\n---\nB.\n" if name.endswith(".md") else PROCEDURE
    problems = read_content(content(tmp_path, **{name: text})).problems
    assert [problem.code for problem in problems] == [code]
    assert meant in problems[0].hint


def test_a_local_overlay_may_be_named_by_its_code(tmp_path: Path) -> None:
    root = content(tmp_path, **{"dia-phuong/thu-tuc/1.000001.000.00.00.H15.yml": "mã: 1.000001.000.00.00.H15\n"})
    assert codes(root) == []


@pytest.mark.parametrize(
    ("name", "code", "part"),
    [
        ("thu-tuc/a.docx", "D006", "Notepad"),
        ("thu-tuc/a.yml.txt", "D006", "giấu đuôi"),
        ("thu-tuc/a.md", "D006", ".yml"),
        ("tin-tuc/2026/a.yml", "D006", ".md"),
        ("tin-tuc/2026/anh.jpg", "D006", "tep/"),
        ("thu-tuc/khong-duoi", "D006", ".yml"),
        ("danh-muc/linh-vuc.xlsx", "D006", "tep/"),
        ("danh-muc/linh_vuc.yml", "D005", "linh-vuc.yml"),
        ("danh-muc/khai-sinh.yml", "D005", "co-quan.yml"),
        ("ghi-chu.txt", "D005", "thu-tuc"),
        ("tin_tuc/a.md", "D004", "tin-tuc"),
        ("noi-dung-cu/2024/a.yml", "D004", "thu-tuc"),
        ("van-ban/2026/a.yml", "D023", "van-ban"),
    ],
)
def test_files_in_the_wrong_place(tmp_path: Path, name: str, code: str, part: str) -> None:
    problems = read_content(content(tmp_path, **{name: PROCEDURE})).problems
    assert [(problem.position.file, problem.code) for problem in problems] == [(f"content/{name}", code)]
    assert part in problems[0].message + problems[0].hint


def test_an_unknown_folder_is_told_once(tmp_path: Path) -> None:
    root = content(tmp_path, **{f"cu/{name}.yml": PROCEDURE for name in "bac"})
    (problem,) = read_content(root).problems
    assert problem.position.file == "content/cu/a.yml"
    assert "3 tệp" in problem.message


def test_two_endings_of_one_name(tmp_path: Path) -> None:
    root = content(tmp_path, **{"van-ban/luat.yaml": "tên: A\n", "van-ban/luat.yml": "tên: B\n"})
    assert codes(root) == [("content/van-ban/luat.yml", "D024")]


def link(path: Path, target: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target, target_is_directory=target.is_dir())


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege on Windows")
@pytest.mark.parametrize("name", ["thu-tuc/a.yml", "tep/anh.jpg", "tin-tuc", "thu-tuc/vong", "don-vi.yaml"])
def test_links_are_not_followed(tmp_path: Path, name: str) -> None:
    root = content(tmp_path)
    outside = tmp_path / "ngoai.yml"
    outside.write_text(PROCEDURE, encoding="utf-8")
    folders = {"tin-tuc": tmp_path, "thu-tuc/vong": root}
    link(root / name, folders.get(name, outside))
    assert codes(root) == [(f"content/{name}", "D009")]


def test_shortcuts_of_windows_are_not_followed(tmp_path: Path) -> None:
    assert codes(content(tmp_path, **{"tep/anh.lnk": b"L\x00\x00\x00"})) == [("content/tep/anh.lnk", "D009")]


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = content(tmp_path, **{"thu-tuc/a.yml": PROCEDURE})
    read_bytes = Path.read_bytes

    def locked(path: Path) -> bytes:
        if path.name == "a.yml":
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", locked)
    assert codes(root) == [("content/thu-tuc/a.yml", "D010")]


def test_a_folder_where_a_file_is_meant(tmp_path: Path) -> None:
    root = content(tmp_path, **{"thu-tuc/a.yml/b.yml": PROCEDURE})
    assert codes(root) == [("content/thu-tuc/a.yml", "D007")]


def test_ten_megabytes(tmp_path: Path) -> None:
    root = content(tmp_path, **{"thu-tuc/a.yml": b"# " + b"x" * 10_000_000})
    (problem,) = read_content(root).problems
    assert (problem.code, "10,0 MB" in problem.message) == ("D011", True)


def test_a_picture_named_yml(tmp_path: Path) -> None:
    root = content(tmp_path, **{"thu-tuc/a.yml": b"\x89PNG\r\n\x1a\n\x00\x00\x00"})
    assert codes(root) == [("content/thu-tuc/a.yml", "D015")]


def test_half_a_file(tmp_path: Path) -> None:
    whole = (GOOD / "thu-tuc/ho-tich/day-du-cach-viet.yml").read_bytes()
    for length in range(0, len(whole), 7):
        root = content(tmp_path, **{"thu-tuc/a.yml": whole[:length]})
        reading = read_content(root)
        assert all(problem.position.file == "content/thu-tuc/a.yml" for problem in reading.problems)
        assert reading.problems or any(isinstance(record, Procedure) for record in reading.records)


def test_problems_come_in_the_order_of_the_files(tmp_path: Path) -> None:
    files = {f"thu-tuc/{name}.yml": "a\n" for name in ("b", "a", "c")} | {"an-pham/z.yml": "a\n"}
    found = codes(content(tmp_path, **files))
    assert found == sorted(found)
    assert len(found) == 4
