"""Markdown files: where their facts end and their body begins, and what Word does to the fences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.problems import Problem
from cchc.reading.front_matter import FrontMatter, split_front_matter


def test_parts_and_their_lines() -> None:
    parts = split_front_matter("---\ntiêu đề: A\n---\nthân\nbài\n", "a.md")
    assert parts == FrontMatter("\ntiêu đề: A\n", 1, "thân\nbài\n", 4)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("\n\n---\na: b\n---\nc", "c"),
        ("--- \na: b\n---\t\nc", "c"),
        ("---\na: b\n...\nc", "c"),
        ("---\na: b\n---", ""),
        ("---\n---\nc", "c"),
        ("---\na: b\n---\nc\n\n---\n\nd\n", "c\n\n---\n\nd\n"),
        ("---\na:\n  -\n  - b\n---\nc", "c"),
    ],
)
def test_ways_to_write_it(text: str, body: str) -> None:
    parts = split_front_matter(text, "a.md")
    assert isinstance(parts, FrontMatter)
    assert parts.body == body
    lines = text.split("\n")
    if body:
        assert "\n".join(lines[parts.body_line - 1 :]) == body


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("thân bài\n", 1, "D201"),
        ("tiêu đề: A\n---\nthân\n", 1, "D201"),
        ("---\ntiêu đề: A\n", 1, "D202"),
        ("\n---\ntiêu đề: A\n", 2, "D202"),
        ("—\ntiêu đề: A\n—\nthân\n", 1, "D203"),
        ("–-\ntiêu đề: A\n---\nthân\n", 1, "D203"),
        ("----\ntiêu đề: A\n----\nthân\n", 1, "D203"),
        (" ---\ntiêu đề: A\n---\nthân\n", 1, "D203"),
        ("***\ntiêu đề: A\n***\nthân\n", 1, "D203"),
        ("---\ntiêu đề: A\n—\nthân\n", 3, "D203"),
        ("---\ntiêu đề: A\n—\nthân\n\n---\n\nthêm\n", 3, "D203"),
        ("---\ntiêu đề: A\n-----\nthân\n", 3, "D203"),
        ("---\ntiêu đề: A\n- - -\nthân\n", 3, "D203"),
    ],
)
def test_fences_that_are_none(text: str, line: int, code: str) -> None:
    problem = split_front_matter(text, "a.md")
    assert isinstance(problem, Problem)
    assert (problem.position.line, problem.code) == (line, code)


@given(st.text(st.sampled_from("-—–. \n:ab*_"), max_size=40))
def test_no_text_raises(text: str) -> None:
    parts = split_front_matter(text, "a.md")
    if isinstance(parts, FrontMatter):
        assert text.endswith(parts.body)
        assert parts.head.count("\n") == parts.body_line - 2
