"""Makes real files in a temporary folder; the functions that make count how often they are called."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from cchc.hosts.making import ArtifactRefused, Cause, Making, Remake
from cchc.outputs.artifact import Artifact, FileOf, Head, Page
from cchc.problems import ContentErrors
from tests.hosts.workplace import (
    CALLS,
    WARNING,
    Workplace,
    card,
    make_card,
    make_cards,
    make_error,
    make_fault,
    make_length,
    make_shrunk,
    make_text,
    text,
)


def test_files_stand_where_their_artifacts_say(workplace: Workplace) -> None:
    making = workplace.make(text("a.txt", "một"), text("b/c/d.txt", "hai"))
    assert workplace.read("a.txt") == "một"
    assert workplace.read("b/c/d.txt") == "hai"
    assert (making.files, making.pages, making.kept) == (2, 0, 0)


def test_a_page_is_joined_into_the_frame_also_when_its_body_is_kept(workplace: Workplace) -> None:
    def page(title: str) -> Page:
        return Page("a/index.html", make_text, {"text": "thân"}, head=Head(title, "", "https://xamau.example/a/"))

    workplace.make(page("Cũ"))
    making = workplace.make(page("Mới"))
    assert workplace.read("a/index.html") == "<frame>Mới|thân</frame>"
    assert (making.pages, making.kept, CALLS) == (1, 1, [])


def test_what_has_not_changed_is_not_made_again(workplace: Workplace) -> None:
    workplace.make(text("a.txt", "một"), text("b.txt", "hai"))
    making = workplace.make(text("a.txt", "một"), text("b.txt", "ba"))
    assert CALLS == ["ba"]
    assert making.remade == (Remake("b.txt", Cause.INPUTS, ("text",)),)
    assert workplace.read("a.txt") == "một"


def test_a_shown_file_is_made_first_and_told_exactly(workplace: Workplace) -> None:
    workplace.make(card("trang.html", "Tờ rơi", "to-roi.pdf"), text("to-roi.pdf", "nội dung"))
    content = "nội dung".encode()
    expected = f"Tờ rơi to-roi.pdf {len(content)} {hashlib.sha256(content).hexdigest()}"
    assert workplace.read("trang.html") == expected


def test_a_changed_file_drags_along_what_shows_it(workplace: Workplace) -> None:
    workplace.make(card("trang.html", "T", "a.pdf"), text("a.pdf", "một"))
    making = workplace.make(card("trang.html", "T", "a.pdf"), text("a.pdf", "hai"))
    assert {*making.remade} == {
        Remake("a.pdf", Cause.INPUTS, ("text",)),
        Remake("trang.html", Cause.INPUTS, ("file",)),
    }
    assert hashlib.sha256(b"hai").hexdigest() in workplace.read("trang.html")


def test_a_file_that_comes_out_the_same_drags_nothing_along(workplace: Workplace) -> None:
    workplace.make(card("trang.html", "T", "a.txt"), Artifact("a.txt", make_length, {"text": "abc"}))
    making = workplace.make(card("trang.html", "T", "a.txt"), Artifact("a.txt", make_length, {"text": "xyz"}))
    assert [remake.path for remake in making.remade] == ["a.txt"]


def test_files_inside_tuples_lists_and_mappings_are_resolved(workplace: Workplace) -> None:
    inputs: dict[str, Any] = {"files": (FileOf("a.txt"), FileOf("b.txt")), "named": {"more": [FileOf("c.txt")]}}
    workplace.make(
        Artifact("list.txt", make_cards, inputs), text("a.txt", "1"), text("b.txt", "22"), text("c.txt", "333")
    )
    assert workplace.read("list.txt") == "a.txt=1 b.txt=2 c.txt=3"


@dataclass(frozen=True)
class Holder:
    file: FileOf


def make_held(holder: Holder) -> bytes:
    return b""


def test_a_file_hidden_in_an_object_is_refused(workplace: Workplace) -> None:
    with pytest.raises(ArtifactRefused, match="holder"):
        workplace.make(Artifact("a.txt", make_held, {"holder": Holder(FileOf("b.txt"))}), text("b.txt", "1"))


def test_an_input_whose_content_cannot_be_told_is_refused(workplace: Workplace) -> None:
    with pytest.raises(ArtifactRefused, match=r"a\.txt: input 'text'"):
        workplace.make(Artifact("a.txt", make_text, {"text": object()}))


def test_a_function_that_may_hide_inputs_is_refused(workplace: Workplace) -> None:
    secret = "bí mật"

    def make_closed() -> bytes:
        return secret.encode()

    with pytest.raises(ArtifactRefused, match="module-level"):
        workplace.make(Artifact("a.txt", make_closed, {}))


def test_a_circle_is_refused_and_told(workplace: Workplace) -> None:
    with pytest.raises(ArtifactRefused, match="b → c → b"):
        workplace.make(card("a", "A", "b"), card("b", "B", "c"), card("c", "C", "b"))


def test_a_file_that_nothing_makes_is_refused(workplace: Workplace) -> None:
    with pytest.raises(ArtifactRefused, match=r"a shows a file that nothing makes: mất\.pdf"):
        workplace.make(card("a", "A", "mất.pdf"))


def test_two_artifacts_with_one_path_are_refused(workplace: Workplace) -> None:
    with pytest.raises(ArtifactRefused, match="one path"):
        workplace.make(text("a.txt", "1"), text("a.txt", "1"))


@pytest.mark.parametrize("paths", [("con/a.txt",), ("../a.txt",), ("A.txt", "a.txt")])
def test_paths_that_not_every_system_takes_are_refused(workplace: Workplace, paths: tuple[str, ...]) -> None:
    with pytest.raises(ArtifactRefused):
        workplace.make(*(text(path, "1") for path in paths))


def test_the_problems_of_all_artifacts_come_at_once(workplace: Workplace) -> None:
    with pytest.raises(ContentErrors) as caught:
        workplace.make(
            Artifact("a.pdf", make_error, {"line": 7}),
            card("a.html", "A", "a.pdf"),
            Artifact("shrunk.pdf", make_shrunk, {"text": "x"}),
            Artifact("b.pdf", make_error, {"line": 5}),
            text("c.txt", "made all the same"),
        )
    assert [(problem.position.line, problem.code) for problem in caught.value.problems] == [
        (5, "I902"),
        (7, "I902"),
        (3, "I901"),
    ]
    assert "A" not in CALLS
    assert CALLS.count("error") == 2


def test_an_error_of_the_content_is_found_again(workplace: Workplace) -> None:
    for _ in range(2):
        with pytest.raises(ContentErrors):
            workplace.make(Artifact("a.pdf", make_error, {"line": 7}))


def test_a_fault_of_the_program_names_the_file(workplace: Workplace) -> None:
    with pytest.raises(KeyError) as caught:
        workplace.make(Artifact("a.txt", make_fault, {}))
    assert caught.value.__notes__ == ["while making a.txt"]


def test_a_warning_is_given_again_for_a_kept_file(workplace: Workplace) -> None:
    shrunk = Artifact("a.pdf", make_shrunk, {"text": "x"})
    assert workplace.make(shrunk).warnings == (WARNING,)
    again = workplace.make(shrunk)
    assert again.warnings == (WARNING,)
    assert CALLS == []


class TestWhy:
    """The cause told for a file that was made again."""

    def cause(self, making: Making) -> Iterator[Cause]:
        return (remake.cause for remake in making.remade)

    def test_new(self, workplace: Workplace) -> None:
        assert [*self.cause(workplace.make(text("a", "1")))] == [Cause.NEW]

    def test_program(self, workplace: Workplace) -> None:
        workplace.make(text("a", "1"))
        workplace.salt = "2"
        assert [*self.cause(workplace.make(text("a", "1")))] == [Cause.PROGRAM]

    def test_another_function(self, workplace: Workplace) -> None:
        workplace.make(text("a", "1"))
        assert [*self.cause(workplace.make(Artifact("a", make_length, {"text": "1"})))] == [Cause.PROGRAM]

    def test_an_input_more_and_an_input_less(self, workplace: Workplace) -> None:
        workplace.make(card("a", "A", "b"), text("b", "1"))
        (remake,) = workplace.make(Artifact("a", make_card, {"title": "B", "file": FileOf("b")}), text("b", "1")).remade
        assert (remake.cause, remake.inputs) == (Cause.INPUTS, ("title",))

    def test_lost(self, workplace: Workplace) -> None:
        workplace.make(text("a", "1"))
        workplace.entries()[0].unlink()
        assert [*self.cause(workplace.make(text("a", "1")))] == [Cause.LOST]
