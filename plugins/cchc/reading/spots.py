"""Stage *reading*: from pydantic's path of field names to the place in the file and the keys that lead there."""

from __future__ import annotations

from dataclasses import dataclass

from cchc.reading.expected import item_noun, model_in
from cchc.records.model import Model
from cchc.records.nodes import Map, Node, Seq, Text


@dataclass(frozen=True)
class Spot:
    """A place of a record: its node, the keys that lead to it, and the model that declares it."""

    node: Node
    keys: tuple[str, ...]
    owner: type[Model]
    """The model whose field this is (or the model itself at the root)."""
    field: str | None
    """The field of `owner` that holds the node, alone or in a list."""
    in_list: bool = False
    parent: Node | None = None

    @property
    def model(self) -> type[Model] | None:
        """The model that the node should become."""
        return self.owner if self.field is None else model_in(self.owner, self.field)

    @property
    def path(self) -> str:
        """The keys as the editor wrote them: "hồ sơ › trường hợp 1 › giấy tờ"."""
        return " › ".join(self.keys)

    @property
    def key(self) -> str:
        """The last key of the path that is no count."""
        if self.node.key is not None:
            return self.node.key
        return self.owner.key_of(self.field) if self.field else ""

    @property
    def doc(self) -> str:
        """What the field is, from its declaration."""
        info = self.owner.model_fields.get(self.field) if self.field else None
        return (info.description or "") if info is not None else ""


def walk(model: type[Model], root: Node, location: tuple[int | str, ...], within: tuple[str, ...] = ()) -> Spot:
    """The spot that a path of field names and list indices leads to."""
    spot = Spot(root, within, model, None)
    for step in location:
        spot = _counted(spot, step) if isinstance(step, int) else _entered(spot, step)
    return spot


def _entered(spot: Spot, step: str) -> Spot:
    owner = spot.model
    if owner is None or step not in owner.model_fields:
        return spot
    node = spot.node
    child = node.named.get(step) if isinstance(node, Map) else None
    if isinstance(child, Text | Seq | Map):
        label = child.key if child.key is not None else owner.key_of(step)
        return Spot(child, (*spot.keys, label), owner, step, parent=node)
    if isinstance(node, Text):  # a text in place of a mapping answers for its parts
        return Spot(node, spot.keys, owner, step, spot.in_list, spot.parent)
    return Spot(node, (*spot.keys, owner.key_of(step)), owner, step, parent=node)


def _counted(spot: Spot, step: int) -> Spot:
    node: Node = spot.node
    items = list(node) if isinstance(node, Seq) else []
    if spot.model is None:  # lists of plain texts skip empty items before they count
        items = [item for item in items if not (isinstance(item, Text) and item.unknown)]
    number = step + 1
    if isinstance(node, Seq) and step < len(items):
        number = 1 + next(index for index, item in enumerate(node) if item is items[step])
        node = items[step]
    keys = (*spot.keys, f"{item_noun(spot.model)} {number}")
    return Spot(node, keys, spot.owner, spot.field, True, spot.node)
