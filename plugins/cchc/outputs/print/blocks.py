"""Outputs, print: the blocks that panels and parts of sheets are made of: paragraphs, lists, facts, papers.

`KIND` is the name by which the layout (`typst/blocks.typ`) knows a block.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias


@dataclass(frozen=True)
class Item:
    """One entry of a list; `note` stands smaller below it."""

    text: str
    note: str | None = None


@dataclass(frozen=True)
class Prose:
    """A paragraph."""

    KIND: ClassVar[str] = "prose"
    text: str


@dataclass(frozen=True)
class Callout:
    """A paragraph that must not be overlooked."""

    KIND: ClassVar[str] = "callout"
    text: str


@dataclass(frozen=True)
class Bullets:
    """A list without order."""

    KIND: ClassVar[str] = "bullets"
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Steps:
    """A numbered list: what happens one after the other."""

    KIND: ClassVar[str] = "steps"
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Fact:
    """A labelled value: thời hạn, lệ phí, nơi nộp …"""

    label: str
    value: str
    note: str | None = None
    known: bool = True
    """False for "chưa có thông tin", which must not shout."""


@dataclass(frozen=True)
class Facts:
    """Labelled values below each other."""

    KIND: ClassVar[str] = "facts"
    items: tuple[Fact, ...]


@dataclass(frozen=True)
class Paper:
    """One paper of a dossier on a checklist."""

    name: str
    when: str | None = None
    note: str | None = None
    count: str | None = None
    """Originals and copies in one phrase: "1 bản chính, 1 bản sao"."""


@dataclass(frozen=True)
class Checklist:
    """The papers of one case, each with a box to tick."""

    KIND: ClassVar[str] = "checklist"
    items: tuple[Paper, ...]
    case: str | None = None
    note: str | None = None
    """What holds for all papers of the case."""


@dataclass(frozen=True)
class DossierRow:
    """One paper of a dossier in a table; the counts are texts, for they may be unknown, or None for a mere note."""

    name: str
    originals: str | None = None
    copies: str | None = None
    when: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class DossierTable:
    """The papers of one case as a table: number, name, originals, copies."""

    KIND: ClassVar[str] = "dossier-table"
    items: tuple[DossierRow, ...]
    heads: tuple[str, str, str, str] = ("TT", "Giấy tờ", "Bản chính", "Bản sao")
    case: str | None = None
    note: str | None = None
    """What holds for all papers of the case."""


Block: TypeAlias = Prose | Callout | Bullets | Steps | Facts | Checklist | DossierTable


@dataclass(frozen=True)
class Panel:
    """A titled part: one page of a folded leaflet, or a section that flows through several."""

    title: str
    blocks: tuple[Block, ...]
