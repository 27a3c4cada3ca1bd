"""Stage *reading*: one complaint of a model, with what every message about it needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cchc.problems import Position
from cchc.reading.spots import Spot, walk
from cchc.records.model import Model
from cchc.records.nodes import Map, Node, Text


@dataclass(frozen=True)
class Trouble:
    """One complaint of pydantic's."""

    file: str
    model: type[Model]
    root: Node
    location: tuple[int | str, ...]
    context: dict[str, Any]
    within: tuple[str, ...] = ()
    """What leads to the record itself: "mục 2" in a list file."""

    def spot(self, drop: int = 0) -> Spot:
        """The place, or that of what holds it."""
        return walk(self.model, self.root, self.location[: len(self.location) - drop], self.within)

    def at(self, node: Node) -> Position:
        """The position of a node."""
        return Position(self.file, node.line, node.column)

    @property
    def found(self) -> str:
        """What was written there."""
        return " ".join(str(self.context.get("found", "")).split())[:80]


def where(spot: Spot) -> str:
    """The place in words (" trong “hồ sơ › trường hợp 1”"), or nothing at the root."""
    return f" trong “{spot.path}”" if spot.keys else ""


def is_sentence(spot: Spot) -> bool:
    """Whether a mapping is a sentence with a colon: its only key is unknown, where a plain text would do."""
    owner = spot.model
    node = spot.node
    return owner is not None and owner.shorthand is not None and isinstance(node, Map) and len(node) == 1


def sentence(node: Map) -> str:
    """The sentence that was taken for a key and its value."""
    key, value = next(iter(node.items()))
    return f"{key}: {value}".replace('"', "'")[:100] if isinstance(value, Text) else f"{key}: …"


def as_sentence(text: str) -> str:
    """A description with a capital at its start."""
    return text[:1].upper() + text[1:]


def quoted(words: Iterable[str]) -> str:
    """Words each in its quotes: a key or a value may hold a comma."""
    return ", ".join(f"“{word}”" for word in words)


def short(text: str) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"
