"""The bodies of three pages, byte for byte, at one moment, from small contents that no editor changes.

After a change of the pages that is meant: ``PYTHONPATH=.:plugins python tests/golden/test_golden.py`` writes the files
anew. Read their difference in Git as a reader would read the page, then commit it with the change.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from cchc.outputs.pages import artifacts
from tests.small_content import PLAN, PROCEDURE, SETTINGS, Site, catalog_of, news, with_lines

HERE = Path(__file__).parent

FILES = {
    "van-ban/nd-63.yml": "số: 63/2010/NĐ-CP\ntên: Kiểm soát thủ tục hành chính\nhiệu lực từ: 14/10/2010\n",
    "van-ban/luat-cu.yml": "số: 60/2014/QH13\ntên: Luật Hộ tịch\nhết hiệu lực từ: 01/7/2026\nthay bằng: luật mới\n",
    "thu-tuc/ho-tich/khai-sinh.yml": with_lines(
        PROCEDURE,
        """\
ngày đăng: 01/11/2026
kết quả: không có
căn cứ pháp lý:
  - 63/2010/NĐ-CP
  - 60/2014/QH13
  - 09/2024/TT-BTP
hồ sơ:
  - trường hợp: Nộp hồ sơ
    giấy tờ:
      - tên: Tờ khai
        bản chính: 1
        bản sao: 0
      - tên: Giấy chứng sinh
        một trong:
          - Giấy chứng sinh
          - Văn bản của người làm chứng
""",
    ),
    "ke-hoach/kh.yml": with_lines(
        PLAN,
        """\
chủ đề: Lấy người dân làm trung tâm
chỉ tiêu:
  số chỉ tiêu: 1
  các chỉ tiêu:
    - nội dung: thủ tục được niêm yết
      mức: đúng
      con số: 100
      đơn vị: '%'
nhiệm vụ:
  - nội dung: Niêm yết thủ tục
    hạn: 30/11/2026
""",
    ),
    "tin-tuc/2026/tin.md": news(
        "ngày đăng: 08:00, 20/11/2026\nthủ tục: 1.000001\nkế hoạch: kh",
        "## Giờ mở cửa\n\n| Ngày | Số lượt |\n|:--|--:|\n| 20/11 | 15 |\n\nXem [thủ tục](/thu-tuc/ho-tich/).",
    ),
}
GOLDEN = {
    "procedure.html": "thu-tuc/ho-tich/khai-sinh/index.html",
    "plan.html": "ke-hoach/kh/index.html",
    "news.html": "tin-tuc/2026/tin/index.html",
}


def made(folder: Path) -> dict[str, str]:
    """The bodies as the pages make them now."""
    site = Site.of(artifacts(catalog_of(folder, FILES), SETTINGS))
    return {name: site.read(page) for name, page in GOLDEN.items()}


@pytest.fixture(scope="module")
def bodies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return made(tmp_path_factory.mktemp("golden"))


@pytest.mark.parametrize("name", GOLDEN)
def test_a_page_is_as_it_was_last_looked_at(name: str, bodies: dict[str, str]) -> None:
    assert bodies[name] == (HERE / name).read_bytes().decode()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        for file, body in made(Path(scratch)).items():
            (HERE / file).write_text(body, encoding="utf-8", newline="\n")
