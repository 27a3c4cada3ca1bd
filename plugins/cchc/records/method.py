"""Records: how a dossier is handed in (cách thức thực hiện), how long that takes and what it costs.

A procedure has a list of methods, not a mapping: one channel may stand in several rows with differing times and fees
(8.6 % of the national records).
"""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar

from pydantic import field_validator, model_validator
from pydantic_core import PydanticCustomError

from cchc.records.model import Model, field
from cchc.records.nodes import Text
from cchc.records.states import Stated
from cchc.records.values import ONE_OR_MANY, Line, Lines, MoneyText, Named, YesNo
from cchc.text.durations import Duration, DurationUnreadable, parse_duration
from cchc.text.fold import fold_key
from cchc.text.money import MoneyUnreadable, parse_money


class Channel(Named):
    """The way in which a dossier is handed in."""

    DIRECT = "trực tiếp"
    ONLINE = "trực tuyến"
    POSTAL = "qua bưu chính"
    PHONE_EMAIL = "qua điện thoại, thư điện tử"

    @classmethod
    def also(cls) -> dict[str, tuple[str, ...]]:
        """Spellings that officials use."""
        return {
            "DIRECT": ("tại chỗ", "nộp trực tiếp"),
            "ONLINE": ("qua mạng", "nộp trực tuyến", "dịch vụ công trực tuyến"),
            "POSTAL": ("bưu chính", "bưu điện", "bưu chính công ích", "dịch vụ bưu chính"),
            "PHONE_EMAIL": ("điện thoại", "thư điện tử", "email", "điện thoại, thư điện tử"),
        }


def read_duration(text: str | None) -> Duration | None:
    """The time limit that a text states, or None where it is a rule in words ("trong ngày làm việc …")."""
    if text is None:
        return None
    try:
        return parse_duration(text)
    except DurationUnreadable:
        return None


class TimeCase(Model):
    """A time limit that holds in one case."""

    case: Line = field("trường hợp", also=("khi",), doc="Trường hợp nào.")
    text: Line = field("thời hạn", doc="Thời hạn trong trường hợp đó.")


class TimeLimit(Model):
    """How long the agency may take (thời hạn giải quyết). `text` is shown as written; `duration` is read from it."""

    shorthand = "text"

    text: Line | None = field("thời hạn", also=("thời gian",), default=None, doc="Ví dụ: 07 ngày làm việc.")
    start: Line | None = field("kể từ", also=("tính từ",), default=None, doc="Thời hạn tính từ lúc nào.")
    when: Line | None = field("khi", default=None, doc="Điều kiện để có thời hạn này.")
    longest: Line | None = field("dài nhất", also=("tối đa",), default=None, doc="Thời hạn dài nhất, nếu có.")
    longest_when: Line | None = field(
        "dài nhất khi", also=("tối đa khi",), default=None, doc="Khi nào thì dài như vậy."
    )
    cases: tuple[TimeCase, ...] = field("theo trường hợp", default=(), doc="Thời hạn riêng của từng trường hợp.")
    note: Line | None = field("ghi chú", default=None, doc="Lời của nguồn về thời hạn.")

    @field_validator("text")
    @classmethod
    def _with_unit(cls, text: str | None) -> str | None:
        if text is not None and re.fullmatch(r"[0-9.,/ ]+", text):
            reason = f"“{text}” thiếu đơn vị, viết như “05 ngày làm việc”"
            raise PydanticCustomError("duration_unreadable", "unreadable", {"found": text, "reason": reason})
        return text

    @property
    def duration(self) -> Duration | None:
        """The time limit as a number and unit, where the text states one."""
        return read_duration(self.text)


class FeeTier(Model):
    """One step of a fee that has several."""

    text: Line | None = field("nội dung", also=("trường hợp",), default=None, doc="Mức này áp dụng cho gì.")
    amount: MoneyText | None = field("mức", default=None, doc="Số tiền.")
    per: Line | None = field("tính theo", default=None, doc="Tính trên gì: trang, bản, lần …")


class Fee(Model):
    """What the procedure costs (phí, lệ phí).

    An amount of 0 is what the source prints, which is not the same as free of charge: `free` is true only where a
    text says so. `set_by` names who fixes the amount where the national record does not.
    """

    shorthand: ClassVar[str | None] = "text"

    amount: MoneyText | None = field("mức", default=None, doc="Số tiền, ví dụ 8.000 đồng.")
    per: Line | None = field("tính theo", default=None, doc="Tính trên gì: trang, bản, lần …")
    tiers: tuple[FeeTier, ...] = field("các mức", also=("bậc",), default=(), doc="Nhiều mức thu.")
    cap: MoneyText | None = field("không quá", also=("tối đa",), default=None, doc="Mức thu cao nhất.")
    cap_per: Line | None = field("không quá tính theo", default=None, doc="Mức cao nhất tính trên gì.")
    set_by: Line | None = field("do ai quy định", also=("cơ quan quy định",), default=None, doc="Ai quy định mức thu.")
    free: YesNo = field("miễn phí", default=False, doc="có: nguồn nói rõ là không thu tiền.")
    example: MoneyText | None = field(
        "mức nguồn ghi", default=None, doc="Số tiền nguồn ghi làm ví dụ, chưa chắc áp dụng."
    )
    text: Line | None = field("nguyên văn", also=("ghi chú", "lệ phí"), default=None, doc="Lời của nguồn về lệ phí.")

    @model_validator(mode="before")
    @classmethod
    def _short(cls, data: Any) -> Any:
        if isinstance(data, Text):
            if fold_key(data) in ("mien phi", "khong thu phi", "mien le phi", "khong thu"):
                return {"free": True, "text": data}
            try:
                parse_money(data)
            except MoneyUnreadable:
                # "8000" is no rule in words: it lacks its currency, and that is told.
                return {"amount": data} if re.fullmatch(r"[0-9][0-9., ]*", data.strip()) else {"text": data}
            return {"amount": data}
        return data


class Method(Model):
    """One row of the ways to hand in a dossier."""

    channel: Channel = field("cách", also=("hình thức",), doc="trực tiếp, trực tuyến, qua bưu chính …")
    place: Line | None = field(
        "nơi", also=("nơi nộp",), default=None, doc="Nơi nộp, nếu dòng này chỉ đúng với một nơi."
    )
    time: Stated[TimeLimit] = field("thời hạn", default=None, doc="Thời hạn giải quyết khi nộp theo cách này.")
    other_times: tuple[TimeLimit, ...] = field("thời hạn khác", default=(), doc="Các thời hạn khác của cùng cách nộp.")
    fee: Stated[Fee] = field("lệ phí", also=("phí", "phí, lệ phí"), default=None, doc="Tiền phải nộp theo cách này.")
    note: Line | None = field("ghi chú", default=None, doc="Điều cần biết về cách nộp này.")


class TimeStage(Model):
    """The share of one agency in the time limit."""

    agency: Line = field("cơ quan", doc="Cơ quan làm việc này.")
    text: Line = field("thời hạn", doc="Cơ quan đó có bao lâu.")
    of: Line | None = field("việc", default=None, doc="Việc gì.")


class LocalFee(Model):
    """A fee fixed by a resolution of the provincial people's council, with its proof."""

    fee: Fee = field("lệ phí", also=("mức",), doc="Mức thu ở địa phương.")
    resolution: Line = field("nghị quyết", doc="Số của nghị quyết quy định mức thu.")
    channels: Annotated[tuple[Channel, ...], ONE_OR_MANY] = field(
        "cách nộp", default=(), doc="Chỉ áp dụng khi nộp theo các cách này."
    )
    exempt: Lines = field("miễn cho", default=(), doc="Ai được miễn.")
