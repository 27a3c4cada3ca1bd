"""Records: the three states of a fact.

A fact is a value, or "không có" (`ABSENT`: none, and a source says so), or unknown (`None`: nobody has told us).
The reader sees the three apart; a missing fact is never shown as zero or as nothing.
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any, Final, Literal, TypeVar, Union, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from cchc.records.nodes import Text
from cchc.text.fold import fold_key


class Absent(Enum):
    """The state "none, and a source says so"."""

    ABSENT = "không có"


ABSENT: Final = Absent.ABSENT
_ABSENT_KEYS = frozenset({"khong co", "khong"})
_LONGEST = 20  # letters; folding is dear, and a longer text is a fact


class _ThreeStates:
    """Teaches pydantic the three states: tells "không có" apart before the value's own type is asked."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        value_types = tuple(part for part in get_args(source) if part not in (type(None), Literal[Absent.ABSENT]))
        inner = handler.generate_schema(Union[value_types])  # noqa: UP007 - built from a tuple

        def tell(value: Any, validate: core_schema.ValidatorFunctionWrapHandler) -> Any:
            if value is None or value is ABSENT:
                return value
            if isinstance(value, Text) and len(value) <= _LONGEST and fold_key(value) in _ABSENT_KEYS:
                return ABSENT
            return validate(value)

        return core_schema.no_info_wrap_validator_function(tell, inner)


T = TypeVar("T")
Stated = Annotated[Union[T, Literal[Absent.ABSENT], None], _ThreeStates()]  # noqa: UP007 - a generic alias
"""`Stated[T]`: a T, `ABSENT` or `None` (unknown)."""


def known(value: T | Literal[Absent.ABSENT] | None) -> T | None:
    """The value itself, or None where there is none or it is unknown."""
    return None if value is ABSENT else value
