"""Benchmarks: content of any size, made from a few patterns; nothing in it is a real procedure."""

from __future__ import annotations

from pathlib import Path

UNIT = """\
tên: UBND xã Thử
thuộc: tỉnh Thử
tên trang: Trang đo tốc độ
địa chỉ trang: https://thu.example/cchc/
định danh:
  tổ chức: thu.example
  ngày: 01/01/2026
trang mẫu: có
lời báo trang mẫu: Trang đo tốc độ, mọi thông tin là giả.
bộ phận một cửa:
  tên: Nơi tiếp nhận thử
"""

SECTORS = tuple(f"linh-vuc-{number:02d}" for number in range(1, 21))
WORDS = [
    "đăng",
    "ký",
    "xác",
    "nhận",
    "cấp",
    "lại",
    "thay",
    "đổi",
    "bổ",
    "sung",
    "gia",
    "hạn",
    "chấm",
    "dứt",
    "công",
    "nhận",
    "hỗ",
    "trợ",
    "phê",
    "duyệt",
    "thẩm",
    "định",
    "hộ",
    "tịch",
    "đất",
    "đai",
    "nhà",
    "ở",
    "lao",
    "động",
    "giáo",
    "dục",
    "văn",
    "hoá",
    "xây",
    "dựng",
    "môi",
    "trường",
    "tôn",
    "giáo",
    "chăn",
    "nuôi",
    "thuỷ",
    "lợi",
]


def write_content(folder: Path, procedures: int) -> None:
    """A content folder with a unit, twenty sectors and so many procedures, the same each time."""
    (folder / "danh-muc").mkdir(parents=True)
    (folder / "don-vi.yml").write_text(UNIT, "utf-8", newline="\n")
    sectors = "".join(f"- mã: {code}\n  tên: Lĩnh vực {code[-2:]}\n" for code in SECTORS)
    (folder / "danh-muc" / "linh-vuc.yml").write_text(sectors, "utf-8", newline="\n")
    for number in range(procedures):
        sector = SECTORS[number % len(SECTORS)]
        place = folder / "thu-tuc" / sector
        place.mkdir(parents=True, exist_ok=True)
        (place / f"thu-tuc-{number:05d}.yml").write_text(_procedure(number, sector), "utf-8", newline="\n")


def _words(start: int, count: int) -> str:
    return " ".join(WORDS[(start * 7 + step * (start % 5 + 1)) % len(WORDS)] for step in range(count))


def _procedure(number: int, sector: str) -> str:
    items = "".join(
        f"  - tên: Giấy {_words(number + item, 8)}\n    bản chính: 1\n    bản sao: {item % 2}\n"
        f"    khi: {_words(number + item + 3, 6)}\n"
        for item in range(6)
    )
    steps = "".join(f"- Bước {_words(number + step, 18)}\n" for step in range(5))
    laws = "".join(
        f"- số: {number % 90 + 10}/20{law + 10}/NĐ-CP\n  tên: Nghị định {_words(number + law, 10)}\n"
        for law in range(6)
    )
    return f"""\
mã: {number % 3 + 1}.{number:06d}
tên: {_words(number, 6).capitalize()} {number}
tên chính thức: Thủ tục {_words(number, 14)} {number}
lĩnh vực: {sector}
cấp thực hiện: xã
quyết định công bố: {number + 1}/QĐ-BTP
cơ quan:
  tiếp nhận: Trung tâm Phục vụ hành chính công cấp xã
  quyết định: UBND cấp xã
đối tượng:
- Công dân Việt Nam
- Tổ chức
cách nộp:
- cách: trực tiếp
  thời hạn: {number % 20 + 1:02d} ngày làm việc
  lệ phí: {(number % 9 + 1) * 5}.000 đồng
- cách: trực tuyến
  thời hạn: {number % 20 + 1:02d} ngày làm việc
  lệ phí:
    do ai quy định: HĐND cấp tỉnh
trình tự:
{steps}hồ sơ:
- giấy tờ:
{items}kết quả: Giấy {_words(number, 5)}
yêu cầu, điều kiện: không có
căn cứ pháp lý:
{laws}nguồn: Tự sinh để đo
ghi nhận đến ngày: 01/01/2026
ngày đăng: {number % 27 + 1:02d}/{number % 12 + 1:02d}/2025
"""
