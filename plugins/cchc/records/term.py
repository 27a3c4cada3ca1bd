"""Records: the site's words: abbreviations with their long forms, and what people call things in daily speech."""

from __future__ import annotations

from cchc.records.model import field
from cchc.records.record import Kind, Record
from cchc.records.values import Line, Lines, YesNo
from cchc.text.slug import slugify


class Abbreviation(Record):
    """An abbreviation and its long form."""

    kind = Kind.ABBREVIATION

    short: Line = field("viết tắt", doc="Chữ viết tắt, đúng chữ hoa chữ thường.")
    long: Line = field("đầy đủ", also=("nghĩa",), doc="Viết đầy đủ.")
    ambiguous: YesNo = field("nhiều nghĩa", default=False, doc="có: không tự thay bằng máy.")
    note: Line | None = field("ghi chú", default=None, doc="Điều cần biết.")

    @property
    def id(self) -> str:
        """The short form as an identifier."""
        return slugify(f"{self.short} {self.long}" if self.ambiguous else self.short)

    @property
    def name(self) -> str:
        """The short form."""
        return self.short


class Synonym(Record):
    """Words of daily speech and the official words that they stand for."""

    kind = Kind.SYNONYM

    phrases: Lines = field("từ", also=("người dân nói",), doc="Cách người dân nói, một hay nhiều cách.")
    official: Lines = field("chính thức", also=("nghĩa là",), default=(), doc="Từ chính thức tương ứng.")
    procedures: Lines = field("thủ tục", default=(), doc="Mã các thủ tục cần đưa lên đầu.")
    note: Line | None = field("ghi chú", default=None, doc="Điều cần biết.")

    @property
    def id(self) -> str:
        """The first phrase as an identifier."""
        return slugify(self.phrases[0]) if self.phrases else self.slug

    @property
    def name(self) -> str:
        """The first phrase."""
        return self.phrases[0] if self.phrases else self.slug
