"""Records: how a concept declares its fields, once for every use.

`field("lĩnh vực", doc=…)` gives a field its Vietnamese key. From that declaration come the key that the parser
accepts (matched after folding: ``linh_vuc`` and ``Lĩnh vực`` are the same), the label in messages, the JSON Schema and
the editor's documentation.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from cchc.records.nodes import Map, Seq, Text
from cchc.text.fold import fold_key


def field(key: str, *, doc: str, also: tuple[str, ...] = (), default: Any = ..., factory: Any = None) -> Any:
    """A field of a record: its Vietnamese key, other spellings, what it is (Vietnamese, for the editor's guide)."""
    extra: dict[str, Any] = {"also": list(also)}
    if factory is not None:
        return Field(default_factory=factory, title=key, description=doc, json_schema_extra=extra)
    return Field(default, title=key, description=doc, json_schema_extra=extra)


@lru_cache(maxsize=4096)
def folded_key(key: str) -> str:
    """The form by which keys are matched. The same few keys stand in every file, so it is made once for each."""
    return fold_key(key)


UNKNOWN_KEY = "?"
"""Marks a key that no field declares; "extra_forbidden" then names it."""


class Model(BaseModel):
    """A frozen value with Vietnamese keys; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    shorthand: ClassVar[str | None] = None
    """The field that a bare text stands for, where an editor may write a text in place of a mapping."""

    @classmethod
    @cache
    def names_by_key(cls) -> dict[str, str]:
        """Folded key → name of the field, with every accepted spelling.

        Raises ValueError where two fields fold alike.
        """
        names: dict[str, str] = {}
        for name, info in cls.model_fields.items():
            extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
            also = extra.get("also")
            for spelling in (info.title, *(also if isinstance(also, list) else ())):
                if isinstance(spelling, str) and names.setdefault(fold_key(spelling), name) != name:
                    raise ValueError(f"{cls.__name__}: two fields fold to {fold_key(spelling)!r}")
        return names

    @classmethod
    def key_of(cls, name: str) -> str:
        """The Vietnamese key of a field."""
        info = cls.model_fields.get(name)
        return info.title if info is not None and info.title else name

    @model_validator(mode="before")
    @classmethod
    def _by_key(cls, data: Any) -> Any:
        if isinstance(data, Text) and cls.shorthand is not None:
            return {cls.shorthand: data}
        if isinstance(data, Map):
            return cls._named(data)
        if isinstance(data, Text | Seq):
            raise PydanticCustomError("not_a_mapping", "a mapping is expected")
        return data

    @classmethod
    def _named(cls, data: Map) -> dict[str, Any]:
        names: dict[str, Any] = {}
        known = cls.names_by_key()
        for key, value in data.items():
            name = known.get(folded_key(key))
            if name is None:
                names[UNKNOWN_KEY + key] = value  # an English name of a field is no key either
                continue
            if name in data.named:
                raise PydanticCustomError("key_twice", "a key is given twice", {"key": cls.key_of(name)})
            data.named[name] = value
            if not (isinstance(value, Text) and value.unknown):
                names[name] = value
        return names

    def replaced(self, **changes: Any) -> Self:
        """A copy with some fields changed; nothing is validated anew."""
        return self.model_copy(update=changes)
