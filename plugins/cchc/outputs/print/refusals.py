"""Outputs, print: why a sheet is not printed. A refusal always names the field and what to do.

The engine raises these for a sheet; who knows the editor's file turns them into problems with line and column.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cchc.outputs.print.sheets import Sheet, field_name


class SheetRefused(Exception):
    """A sheet that must not be printed as it stands."""

    def __init__(self, sheet: Sheet, message: str) -> None:
        self.sheet_id = sheet.id
        self.message = message
        super().__init__(f"{sheet.PRODUCT_NAME} {sheet.id}: {message}")


@dataclass(frozen=True)
class BoxOverflow:
    """One box too small for its text at the smallest size allowed."""

    field: str
    """Path of the field in the sheet."""
    need_mm: float
    have_mm: float
    across: bool = False
    """Whether a single word is too wide, rather than the text too high."""

    @property
    def cut_percent(self) -> int:
        """The share of the text that has to go, rounded up."""
        share = 100 * (1 - self.have_mm / self.need_mm)
        return min(99, max(1, int(-(-share // 1))))

    def __str__(self) -> str:
        need, have = f"{self.need_mm:.1f}".replace(".", ","), f"{self.have_mm:.1f}".replace(".", ",")
        name = field_name(self.field)
        if self.across:
            return f"“{name}” có một từ rộng {need} mm mà ô chỉ rộng {have} mm"
        return f"“{name}” cần cao {need} mm mà ô chỉ cao {have} mm, hãy bớt khoảng {self.cut_percent}% chữ"


class SheetOverflow(SheetRefused):
    """Guard A: text that does not fit even at the smallest size. Holds all boxes that are too full, not just one."""

    def __init__(self, sheet: Sheet, boxes: Iterable[BoxOverflow]) -> None:
        self.boxes = tuple(boxes)
        super().__init__(sheet, "; ".join(str(box) for box in self.boxes))


class GlyphMissing(SheetRefused):
    """Letters that the sheet's font does not have: they would print as empty boxes."""

    def __init__(self, sheet: Sheet, letters: dict[str, str]) -> None:
        self.letters = letters
        """The path of the first field that has the letter, by letter."""
        told = "; ".join(
            f"ký tự “{letter}” (U+{ord(letter[0]):04X}) trong “{field_name(path)}”" for letter, path in letters.items()
        )
        super().__init__(sheet, f"phông chữ in không có {told}")


class FieldEmpty(SheetRefused):
    """A text without which the sheet makes no sense is empty."""

    def __init__(self, sheet: Sheet, paths: Iterable[str]) -> None:
        self.fields = tuple(paths)
        super().__init__(sheet, "thiếu " + ", ".join(f"“{field_name(path)}”" for path in self.fields))


@dataclass(frozen=True)
class Damage:
    """Something wrong in a finished PDF."""

    kind: str
    """missing · not-nfc · outside · fold · collision · pages · size"""
    page: int
    """From 1; 0 for the whole file."""
    detail: str
    """Vietnamese, for the editor."""
    field: str = ""
    """Path of the field that is hit, where it is known."""

    def __str__(self) -> str:
        return self.detail


class SheetDamaged(SheetRefused):
    """Guard B: the finished PDF is not what the sheet says."""

    def __init__(self, sheet: Sheet, damages: Iterable[Damage]) -> None:
        self.damages = tuple(damages)
        super().__init__(sheet, "; ".join(str(damage) for damage in self.damages))
