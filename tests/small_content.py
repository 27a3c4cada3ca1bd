"""For tests of the later stages: small contents of files, written out and loaded as an editor's folder is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cchc.catalog import Catalog, Loaded, load
from cchc.clock import Clock
from cchc.outputs.artifact import Artifact, FileOf, Finished
from cchc.outputs.settings import OutputSettings
from cchc.problems import Problem, Severity

AS_OF = "2026-11-23T08:00"
SETTINGS = OutputSettings(print=False)

UNIT = """\
tên: UBND xã Mẫu
thuộc: tỉnh Mẫu
tên trang: Trang xã Mẫu
địa chỉ trang: https://xamau.example/cchc/
định danh:
  tổ chức: xamau.example
  ngày: 01/01/2026
bộ phận một cửa:
  tên: Trung tâm Phục vụ hành chính công xã Mẫu
"""
SECTORS = """\
- mã: ho-tich
  tên: Hộ tịch
- mã: dat-dai
  tên: Đất đai
"""
SOURCED = "nguồn: Cơ sở dữ liệu quốc gia\nghi nhận đến ngày: 18/07/2026\n"

PROCEDURE = f"""\
mã: 1.000001
tên: Đăng ký khai sinh
lĩnh vực: ho-tich
{SOURCED}cách nộp:
  - cách: trực tiếp
    thời hạn: trong ngày làm việc
    lệ phí: 8.000 đồng
trình tự:
  - Nộp hồ sơ
hồ sơ:
  - giấy tờ:
      - Tờ khai
đối tượng: Công dân Việt Nam
cơ quan:
  tiếp nhận: UBND xã
"""
PLAN = f"""\
tên: Kế hoạch tuyên truyền năm 2026
văn bản:
  loại: Kế hoạch
  số: 17/KH-UBND
  ngày: 10/01/2026
cơ quan ban hành:
  tên: UBND xã Mẫu
  cấp: xã
thời gian:
  ghi là: năm 2026
  từ: 01/01/2026
  đến: 31/12/2026
loại kế hoạch: kế hoạch tuyên truyền
{SOURCED}"""
REPORT = PLAN.replace("loại kế hoạch: kế hoạch tuyên truyền\n", "").replace("17/KH-UBND", "05/BC-UBND")


def with_lines(text: str, lines: str) -> str:
    """A record's text with lines for some of its keys: they replace those that stand there, or are added."""
    keys = [line.partition(":")[0] for line in lines.splitlines() if re.match(r"[^\s-][^:]*:", line)]
    for key in keys:
        text = re.sub(rf"^{re.escape(key)}:.*\n(?:[ -].*\n)*", "", text, flags=re.MULTILINE)
    return text + lines.rstrip("\n") + "\n"


def article(head: str, body: str = "Lời.") -> str:
    """A Markdown file."""
    return f"---\n{head.rstrip()}\n---\n{body}\n"


def news(lines: str = "", body: str = "Lời.") -> str:
    """A news item."""
    return article(with_lines("tiêu đề: Ngày hội\ntóm tắt: Xã mở ngày hội.\n", lines), body)


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """A content folder with a unit, two sectors and these files; an empty text leaves a file out."""
    content = folder / "content"
    for name, text in {"don-vi.yml": UNIT, "danh-muc/linh-vuc.yml": SECTORS, **files}.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text:
            path.write_text(text, encoding="utf-8", newline="\n")
    return content


def loaded(folder: Path, files: Mapping[str, str], at: str = AS_OF) -> Loaded:
    """The folder, loaded."""
    return load(write(folder, files), Clock.at(at))


def catalog_of(folder: Path, files: Mapping[str, str], at: str = AS_OF) -> Catalog:
    """The Catalog of a folder that has no errors."""
    result = loaded(folder, files, at)
    errors = [problem for problem in result.problems if problem.severity is Severity.ERROR]
    assert not errors, errors
    assert result.catalog is not None
    return result.catalog


def told(problems: Iterable[Problem]) -> list[str]:
    """Problems as "file:line:column code"."""
    return [f"{problem.position} {problem.code}" for problem in problems]


@dataclass(frozen=True)
class Site:
    """The files of some outputs, made without a host: an artifact that needs another gets it."""

    artifacts: Mapping[str, Artifact]

    @classmethod
    def of(cls, artifacts: Iterable[Artifact]) -> Site:
        """The site of these artifacts; no two may have one path."""
        found: dict[str, Artifact] = {}
        for artifact in artifacts:
            assert found.setdefault(artifact.path, artifact) is artifact, f"made twice: {artifact.path}"
        return cls(found)

    def read(self, path: str) -> str:
        """The text of a file."""
        artifact = self.artifacts[path]
        return artifact.make(**{name: self._given(value) for name, value in artifact.inputs.items()}).decode()

    def _given(self, value: object) -> object:
        if isinstance(value, FileOf):
            # The tests look at what a page says of its files, not at the files' own makers.
            return Finished(value.path, 54_321, "0" * 64, lambda: b"")
        return tuple(self._given(item) for item in value) if isinstance(value, tuple) else value
