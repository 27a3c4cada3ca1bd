"""Records: the seven parts of a procedure that the law demands (Điều 8 khoản 2 Nghị định 63/2010/NĐ-CP)."""

from __future__ import annotations

from enum import Enum

from cchc.records.procedure import Procedure


class LegalPart(Enum):
    """A mandatory part; the value is its letter in the decree."""

    NAME = "a"
    STEPS = "b"
    METHODS = "c"
    DOSSIER = "d"
    TIME = "đ"
    APPLICANTS = "e"
    AGENCIES = "g"

    @property
    def label(self) -> str:
        """The part's name in the decree."""
        return _LABELS[self]


_LABELS = {
    LegalPart.NAME: "tên thủ tục",
    LegalPart.STEPS: "trình tự thực hiện",
    LegalPart.METHODS: "cách thức thực hiện",
    LegalPart.DOSSIER: "thành phần hồ sơ",
    LegalPart.TIME: "thời hạn giải quyết",
    LegalPart.APPLICANTS: "đối tượng thực hiện",
    LegalPart.AGENCIES: "cơ quan thực hiện",
}


def missing_parts(procedure: Procedure) -> tuple[LegalPart, ...]:
    """The parts of which nothing is known. "Không có", said by a source, is known."""
    known = {
        LegalPart.NAME: True,
        LegalPart.STEPS: procedure.steps not in (None, ()),
        LegalPart.METHODS: bool(procedure.methods),
        LegalPart.DOSSIER: procedure.dossier not in (None, ()),
        LegalPart.TIME: any(method.time is not None for method in procedure.methods),
        LegalPart.APPLICANTS: procedure.applicants not in (None, ()),
        LegalPart.AGENCIES: procedure.agencies is not None,
    }
    return tuple(part for part in LegalPart if not known[part])
