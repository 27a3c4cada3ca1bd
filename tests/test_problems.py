"""Problems: declared once, shown in order, kept once."""

from __future__ import annotations

import importlib
import pkgutil
import re
import string
import unicodedata

import pytest

import cchc
from cchc.problems import ContentErrors, Position, Problem, ProblemKind, ProblemLog, Severity, kinds


def problem(line: int, code: str = "Z901", severity: Severity = Severity.WARNING, file: str = "a.yml") -> Problem:
    return Problem(Position(file, line), code, severity, "lời", "cách sửa")


def test_a_code_means_one_thing() -> None:
    first = ProblemKind("Z902", Severity.ERROR, "a {found}", "b")
    assert ProblemKind("Z902", Severity.ERROR, "a {found}", "b") == first
    with pytest.raises(ValueError, match="Z902"):
        ProblemKind("Z902", Severity.ERROR, "khác", "b")
    assert first.at(Position("a.yml", 2, 3), found="{x}").message == "A {x}"


def test_a_value_in_braces_is_no_template() -> None:
    kind = ProblemKind("Z903", Severity.ERROR, "“{found}”", "sửa {found}")
    found = kind.at(Position("a.yml"), found="{0.__class__} {khác}")
    assert (found.message, found.hint) == ("“{0.__class__} {khác}”", "Sửa {0.__class__} {khác}")


def test_a_log_keeps_order_and_says_once() -> None:
    log = ProblemLog()
    log.extend([problem(10), problem(9), problem(9), problem(9, "Z900"), problem(1, file="b.yml")])
    assert [(str(item.position), item.code) for item in log.sorted()] == [
        ("a.yml:9:1", "Z900"), ("a.yml:9:1", "Z901"), ("a.yml:10:1", "Z901"), ("b.yml:1:1", "Z901"),
    ]  # fmt: skip
    assert not log.has_errors
    log.add(problem(3, severity=Severity.ERROR))
    assert log.has_errors


def test_content_errors_carry_their_problems_in_order() -> None:
    assert [item.position.line for item in ContentErrors([problem(3), problem(1)]).problems] == [1, 3]


def _declared() -> tuple[ProblemKind, ...]:
    for module in pkgutil.walk_packages(cchc.__path__, "cchc."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return tuple(kind for kind in kinds() if not kind.code.startswith("Z"))


def test_every_declared_kind_can_be_read_by_an_editor() -> None:
    declared = _declared()
    assert {kind.code[0] for kind in declared} >= {"D", "M", "K", "I"}
    for kind in declared:
        assert re.fullmatch(r"[A-Z][0-9]{3}", kind.code), kind
        for template in (kind.message, kind.hint):
            assert template.strip() == template
            assert template, kind.code
            assert unicodedata.is_normalized("NFC", template)
            # A template that str.format cannot fill would break the report of an editor's slip.
            names = [name for _, name, _, _ in string.Formatter().parse(template) if name is not None]
            assert all(name.isidentifier() for name in names), (kind.code, names)
            template.format(**dict.fromkeys(names, "x"))


def test_severities_are_said_in_vietnamese() -> None:
    assert [severity.label for severity in Severity] == ["lỗi", "cảnh báo"]
