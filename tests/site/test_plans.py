"""Every value that an editor wrote in a plan or report is found on its page under its label."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

PLANS = (
    "ke-hoach/dak-lak-2024-613-qd-ubnd",
    "ke-hoach/hau-giang-2021-44-kh-ubnd",
    "ke-hoach/khe-sanh-2022-17-kh-ubnd",
    "ke-hoach/binh-dinh-2023-truyen-thong-cchc",
    "bao-cao/huong-long-2024-bao-cao-quy-1",
)
NOT_SHOWN = ("ghi chú biên tập", "mã địa bàn", "thuộc kế hoạch")
LABELS = {
    "tên": None,  # the heading of the page, or of the part
    "loại kế hoạch": None,
    "tóm tắt": None,
    "văn bản": "Văn bản và thời gian",
    "cơ quan ban hành": "Văn bản và thời gian",
    "thời gian": "Văn bản và thời gian",
    "gắn với": "Gắn với",
    "hình thức": "Hình thức tuyên truyền",
    "đối tượng": "Đối tượng",
    "chỉ số": "Chỉ số được nêu",
    "văn bản liên quan": "Văn bản:",
    "thực hiện văn bản": "Thực hiện văn bản",
    "kế hoạch": "Kế hoạch được báo cáo",
    "các mục": None,
    "số liệu": "Số liệu",
    "nguồn": None,
    "ghi nhận đến ngày": None,
    "ngày đăng": None,
    "ngày cập nhật": None,
    "đối chiếu": "Đối chiếu",
}
"""Key of the file → heading of its part, where it is not the key itself; None: no part of its own."""


class _Parts(HTMLParser):
    """The text of a page, and of each part below an h2 or dt until the next of its kind."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[str] = []
        self.parts: list[tuple[str, list[str]]] = []
        self._heading: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("h2", "dt"):
            self._heading = []

    def handle_endtag(self, tag: str) -> None:
        if tag in ("h2", "dt") and self._heading is not None:
            self.parts.append((squeeze(" ".join(self._heading)), []))
            self._heading = None

    def handle_data(self, data: str) -> None:
        self.all.append(data)
        if self._heading is not None:
            self._heading.append(data)
        for _, text in self.parts:
            text.append(data)


def squeeze(text: str) -> str:
    """White space collapsed, case aside, no-break spaces as spaces."""
    return " ".join(text.replace("\u00a0", " ").split()).casefold()


def under(parts: _Parts, label: str) -> str:
    """The headings that begin with `label`, and all text from the first of them on."""
    wanted = squeeze(label)
    found = [[heading, *text] for heading, text in parts.parts if heading.startswith(wanted)]
    assert found, (label, [heading for heading, _ in parts.parts])
    return squeeze(" ".join(found[0]))


def leaves(value: object) -> list[str]:
    """The texts of a value of YAML, without keys."""
    if isinstance(value, dict):
        return [leaf for key, item in value.items() if key not in NOT_SHOWN for leaf in leaves(item)]
    if isinstance(value, list):
        return [leaf for item in value for leaf in leaves(item)]
    return [str(value)] if value not in (None, "", "~", "null") else []


def shown(leaf: str, text: str) -> bool:
    """Whether a value stands in a text, as written or in the form in which the site shows dates and counts."""
    from cchc.records.wording import say_day
    from cchc.text.dates import DateUnreadable, parse_date, parse_moment

    forms = [leaf]
    for parse in (parse_date, parse_moment):
        try:
            read = parse(leaf)
        except DateUnreadable:
            continue
        day = getattr(read, "start", None) or read.date()  # type: ignore[union-attr]
        forms += [say_day(day), f"{day.day:02d}", getattr(read, "display", say_day(day))]
    return any(squeeze(form) in text for form in forms) or squeeze(leaf) == "không có"


@pytest.mark.parametrize("plan", PLANS)
def test_every_value_stands_under_its_label(plan: str, site: Path, repository: Path) -> None:
    record = yaml.load((repository / "content" / f"{plan}.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
    parts = _Parts()
    parts.feed((site / plan / "index.html").read_text("utf-8"))
    everything = squeeze(" ".join(parts.all))
    seen = 0
    for key, value in record.items():
        if key in NOT_SHOWN or not leaves(value):
            continue
        label = LABELS.get(key, key)
        text = everything if label is None else under(parts, label)
        for leaf in leaves(value):
            assert shown(leaf, text), f"{plan}: “{leaf}” of “{key}” is not under “{label or 'the page'}”"
            seen += 1
    assert seen > 20


def test_the_parts_of_a_page_can_tell_a_missing_value(site: Path) -> None:
    parts = _Parts()
    parts.feed((site / PLANS[0] / "index.html").read_text("utf-8"))
    assert not shown("một điều không ai viết", under(parts, "Mục tiêu"))
    with pytest.raises(AssertionError):
        under(parts, "Nhãn không có")
