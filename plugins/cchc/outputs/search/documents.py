"""Outputs, search: what the search knows of one page of the site, whatever kind of record stands on it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

KINDS: dict[str, str] = {
    "thu-tuc": "Thủ tục",
    "hoi-dap": "Hỏi đáp",
    "ke-hoach": "Kế hoạch",
    "bao-cao": "Báo cáo",
    "van-ban": "Văn bản",
    "tin-tuc": "Tin tức",
    "an-pham": "Ấn phẩm",
    "thuat-ngu": "Thuật ngữ",
    "dia-ban": "Địa bàn",
    "co-quan": "Cơ quan",
}
"""Kinds of page that can be found, with the word that the reader sees, most asked for first."""


@dataclass(frozen=True)
class SearchDocument:
    """One page, as far as a reader's words may lead to it."""

    id: str
    """Stable id of the record: the code of a procedure, the id of a plan."""
    kind: str
    """One of `KINDS`."""
    title: str
    alternative_titles: tuple[str, ...]
    """Other whole names of the same thing: the official name, an abbreviation."""
    codes: tuple[str, ...]
    """Codes and document numbers: "1.004222", "17/KH-UBND"."""
    sector: str
    """Name of the sector (lĩnh vực), or "" where the record has none."""
    year: int | None
    keywords: tuple[str, ...]
    """Few words beside the title that also stand for the page: results, place, issuer. Where there is no sector, the
    first is shown under the title."""
    body: tuple[str, ...]
    """Passages of the page; words of one passage count as neighbours."""
    path: str
    """Address relative to the site's root: "thu-tuc/ho-tich/dang-ky-khai-sinh/"."""
    prior: float
    """How much this page is asked for compared with others, 0 to 1."""
    current: bool
    """Whether what the page tells is in force on the day of the build."""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"unknown kind of search document: {self.kind}")


@dataclass(frozen=True)
class SynonymRow:
    """Words that people use, the official words for them, and the procedures that they mean."""

    phrases: tuple[str, ...]
    official: tuple[str, ...]
    codes: tuple[str, ...] = ()
    """Codes of procedures, best first; may be empty."""


Way = tuple[str, str]
"""A way out for who finds nothing: words and an address ("thu-tuc/", "tel:…"; "" for words alone)."""


@dataclass(frozen=True, eq=False)
class SearchContent:
    """All that an index is made of; its digest is taken once, however many parts the index has."""

    documents: tuple[SearchDocument, ...]
    synonyms: tuple[SynonymRow, ...] = ()
    ways_out: tuple[Way, ...] = ()

    @cached_property
    def digest(self) -> str:
        """Digest of every value."""
        return hashlib.sha256(repr((self.documents, self.synonyms, self.ways_out)).encode()).hexdigest()
