"""Check: no two pages want the same address, and a former address belongs to one page only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc.catalog.addresses import AGENCIES, HUBS, PROCEDURES, has_page, page_of
from cchc.catalog.draft import Draft
from cchc.problems import Position, Problem, ProblemKind, Severity
from cchc.records.record import Kind, Published

SAME = ProblemKind(
    code="K121",
    severity=Severity.ERROR,
    message="trang này và {first} cùng muốn địa chỉ “{address}”",
    hint="Đổi tên một trong hai tệp. Tên tệp là phần cuối của địa chỉ trang.",
    bad="thu-tuc/ho-tich/khai-sinh.yml và thu-tuc/chung-thuc/khai-sinh.yml cùng lĩnh vực",
    good="mỗi tệp một tên riêng",
)
FORMER_TAKEN = ProblemKind(
    code="K122",
    severity=Severity.ERROR,
    message="địa chỉ cũ “{address}” đang là địa chỉ của một trang khác ({first})",
    hint="Chỉ ghi địa chỉ mà trang này đã dùng trước đây và nay không trang nào dùng.",
    bad="địa chỉ cũ: thu-tuc/ho-tich/",
    good="địa chỉ cũ: thu-tuc/ho-tich/khai-sinh-cu/",
)
FORMER_FORM = ProblemKind(
    code="K123",
    severity=Severity.ERROR,
    message="địa chỉ cũ “{address}” viết chưa đúng",
    hint="Ghi phần sau tên miền, chữ thường không dấu, kết thúc bằng dấu /, ví dụ: tin-tuc/2024/ten-cu/",
    bad="địa chỉ cũ: https://xamau.gov.vn/Tên Cũ",
    good="địa chỉ cũ: tin-tuc/2024/ten-cu/",
)

# No part begins with a dot: "./" would be the home page.
_ADDRESS = re.compile(r"(?:[a-z0-9_-][a-z0-9._-]*/)+")


def check(draft: Draft) -> Iterator[Problem]:
    """The rule."""
    taken: dict[str, Position | str] = dict.fromkeys(_FIXED, "trang chung của hệ thống")
    ids: set[tuple[Kind, str]] = set()
    for record in draft.records:
        if not has_page(record.kind) or record.kind is Kind.UNIT or record.kind is Kind.ABBREVIATION:
            continue
        if (record.kind, record.id) in ids:
            continue  # that one id stands twice is told by the rule of ids
        ids.add((record.kind, record.id))
        address = page_of(record)
        first = taken.setdefault(address, record.position())
        if first != record.position():
            yield SAME.at(record.position(), address=address, first=first)
    for record in draft.of(Published):
        for index, address in enumerate(record.former_paths):
            position = record.position("former_paths", index)
            if _ADDRESS.fullmatch(address) is None:
                yield FORMER_FORM.at(position, address=address)
                continue
            first = taken.setdefault(address, position)
            if first != position:
                yield FORMER_TAKEN.at(position, address=address, first=first)


_FIXED = (
    *HUBS.values(),
    PROCEDURES,
    AGENCIES,
    "thu-tuc/a-z/",
    "tim-kiem/",
    "tu-ngu/",
    "du-lieu/",
    "don-vi/",
    "assets/",
)
