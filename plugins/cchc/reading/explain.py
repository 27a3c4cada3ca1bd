"""Stage *reading*: what a model refuses → problems in the editor's own words.

pydantic tells a path of field names, a type of error and the reason; the node tree tells where that stands and how
the editor spelt the keys. Every type that the models can raise has its message here (``tests/reading`` proves it).
"""

from __future__ import annotations

from collections.abc import Callable

from pydantic import ValidationError

from cchc.problems import Problem
from cchc.reading import key_problems, value_problems
from cchc.reading.refusals import COUNT, DATE, DURATION, MONEY, NUMBER, YES_NO
from cchc.reading.trouble import Trouble
from cchc.records.model import Model
from cchc.records.nodes import Node


def explain(
    error: ValidationError, model: type[Model], root: Node, file: str, within: tuple[str, ...] = ()
) -> list[Problem]:
    """The problems of one record, in the order in which pydantic found them.

    `within` are the keys that lead to the record in its file ("mục 2" of a list).
    """
    found: list[Problem] = []
    details = error.errors(include_url=False, include_input=False)
    told = key_problems.told_by_key(details, model, root)
    for detail in details:
        location = detail["loc"]
        if detail["type"] == "missing" and (location[:-1], location[-1]) in told:
            continue
        maker = MAKERS.get(detail["type"], value_problems.invalid)
        found.append(maker(Trouble(file, model, root, location, detail.get("ctx", {}), within)))
    return found


MAKERS: dict[str, Callable[[Trouble], Problem]] = {
    "missing": key_problems.missing,
    "extra_forbidden": key_problems.unknown_key,
    "key_twice": key_problems.key_twice,
    "not_a_text": value_problems.no_text,
    "not_a_mapping": value_problems.no_mapping,
    "model_type": value_problems.no_mapping,
    "tuple_type": value_problems.no_list,
    "empty_text": value_problems.empty,
    "not_a_slug": value_problems.no_slug,
    "date_unreadable": value_problems.value(DATE),
    "money_unreadable": value_problems.value(MONEY),
    "duration_unreadable": value_problems.value(DURATION),
    "count_unreadable": value_problems.value(COUNT),
    "number_unreadable": value_problems.value(NUMBER),
    "yes_no_unreadable": value_problems.value(YES_NO),
    "not_in_list": value_problems.not_in_list,
    "literal_error": value_problems.literal,
}
"""Type of pydantic's error → what makes the message of it."""
