"""Shared by every stage: what is wrong with the content, where, and how to mend it.

A *problem* is a fact about an editor's file, never a fault of the program. Every kind of problem is declared once,
beside the rule that finds it, as a `ProblemKind`: a stable code, a Vietnamese message and a Vietnamese hint. The
handbook of problems is made from these declarations.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum


class Severity(Enum):
    """How far a problem goes: an error stops publication, a warning is for the editor to judge."""

    ERROR = "error"
    WARNING = "warning"

    @property
    def label(self) -> str:
        """The Vietnamese word that the editor reads."""
        return "lỗi" if self is Severity.ERROR else "cảnh báo"


@dataclass(frozen=True, order=True)
class Position:
    """A place in a content file. `line` and `column` count from 1; `file` is relative, with forward slashes."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One finding, ready to be shown."""

    position: Position
    code: str
    severity: Severity
    message: str
    hint: str

    @property
    def sort_key(self) -> tuple[Position, str, str]:
        """Order of a report: by file, line and column, then by code."""
        return (self.position, self.code, self.message)


@dataclass(frozen=True)
class ProblemKind:
    """The declaration of a kind of problem.

    `message` and `hint` are `str.format` templates in Vietnamese; `bad` and `good` show a slip and its mending for
    the handbook. Codes are stable: letter of the stage (D reading, M model, K check, I print) and three digits.
    """

    code: str
    severity: Severity
    message: str
    hint: str
    bad: str = ""
    good: str = ""

    def __post_init__(self) -> None:
        known = _KINDS.setdefault(self.code, self)
        if known != self:
            raise ValueError(f"problem code {self.code} is declared twice")

    def at(self, position: Position, **values: object) -> Problem:
        """This kind of problem, found at `position`; `values` fill the templates."""
        message, hint = self.message.format(**values), self.hint.format(**values)
        return Problem(
            position, self.code, self.severity, message[:1].upper() + message[1:], hint[:1].upper() + hint[1:]
        )


_KINDS: dict[str, ProblemKind] = {}


def kinds() -> tuple[ProblemKind, ...]:
    """Every kind declared by the modules imported so far, by code."""
    return tuple(_KINDS[code] for code in sorted(_KINDS))


@dataclass
class ProblemLog:
    """Collects the problems of a run; what is reported twice is kept once."""

    _found: dict[Problem, None] = field(default_factory=dict)

    def add(self, problem: Problem) -> None:
        """Note one problem."""
        self._found.setdefault(problem)

    def extend(self, problems: Iterable[Problem]) -> None:
        """Note several problems."""
        for problem in problems:
            self.add(problem)

    @property
    def has_errors(self) -> bool:
        """Whether anything was found that forbids publication."""
        return any(problem.severity is Severity.ERROR for problem in self._found)

    def sorted(self) -> tuple[Problem, ...]:
        """All problems in the order of the files."""
        return tuple(sorted(self._found, key=lambda problem: problem.sort_key))


class ContentErrors(Exception):
    """Raised where a stage cannot go on: carries the problems, which are the whole message."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.sort_key))
        super().__init__(f"{len(self.problems)} problems in the content")
