"""The README and the records beside the code say what is so: examples, messages, paths, tests, options, codes."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from pydantic import TypeAdapter, ValidationError

from cchc import outputs
from cchc.catalog import addresses, load
from cchc.cli import commands
from cchc.clock import Clock
from cchc.hosts.reporting import tell
from cchc.outputs.print import findings
from cchc.outputs.settings import OutputSettings
from cchc.problems import kinds
from cchc.reading.content import read_bytes
from cchc.reading.layout import SHELVES
from cchc.reading.shelving import ContentFile
from cchc.reading.yaml_nodes import compose
from cchc.records.article import NewsItem
from cchc.records.method import TimeLimit
from cchc.records.nodes import Text, texts
from cchc.records.procedure import Procedure
from cchc.records.record import Record
from cchc.records.values import DateText, Moment, MoneyText

AS_OF = Clock.at("2026-11-24")
FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
PROCEDURE = "content/thu-tuc/ho-tich/dang-ky-khai-sinh.yml"
QUESTION = "content/hoi-dap/ong-ba-di-dang-ky-khai-sinh-thay.md"


@pytest.fixture(scope="module")
def readme(repository: Path) -> str:
    return (repository / "README.md").read_text(encoding="utf-8")


def block(readme: str, language: str) -> str:
    """The only fenced block in a language."""
    (found,) = (text for _, name, text in FENCE.findall(readme) if name == language)
    return str(found)


def spans(text: str) -> list[str]:
    """What stands between backticks outside of fenced blocks; a bar inside a table is written with a backslash."""
    return [span.replace("\\|", "|") for span in re.findall(r"`([^`\n]+)`", FENCE.sub("", text))]


def read(example: str, file: str, kind: type[Record]) -> Record:
    """The record that an example is when it stands in `file`; fails when anything is wrong with it."""
    (shelf,) = (shelf for shelf in SHELVES if shelf.record is kind)
    records, problems = read_bytes(example.encode(), ContentFile(Path(file), file, Path(file).stem, shelf))
    assert problems == []
    return records[0]


class TestTheExampleOfAProcedure:
    def test_it_is_read_without_a_problem(self, readme: str) -> None:
        procedure = read(block(readme, "yaml"), PROCEDURE, Procedure)
        assert isinstance(procedure, Procedure)
        assert procedure.online_level is None, "the example shows a value that is left out"
        assert "mức độ trực tuyến:\n" in block(readme, "yaml")

    def test_it_says_nothing_that_its_file_does_not_say(self, readme: str, repository: Path) -> None:
        told = (repository / PROCEDURE).read_text(encoding="utf-8")
        assert PROCEDURE in readme
        assert {*scalars(block(readme, "yaml"))} - {*scalars(told)} == set()


def scalars(text: str) -> Iterator[str]:
    composed = compose(text, "x.yml")
    assert composed.root is not None
    assert composed.problems == []
    yield from (str(value) for value in texts(composed.root))


def test_the_example_of_a_news_item_can_be_put_into_the_content(readme: str, repository: Path, tmp_path: Path) -> None:
    (file,) = {span for span in spans(readme) if re.fullmatch(r"content/tin-tuc/\d+/[\w-]+\.md", span)}
    example = block(readme, "markdown")
    content = shutil.copytree(repository / "content", tmp_path / "content")
    target = tmp_path / file
    target.parent.mkdir(exist_ok=True)
    before = load(content, AS_OF)
    target.write_text(example, encoding="utf-8", newline="\n")
    after = load(content, AS_OF)
    assert after.problems == before.problems
    news = read(example, file, NewsItem)
    assert isinstance(news, NewsItem)
    shown = [news.visible_at(Clock.at(moment)) for moment in ("2026-11-23T07:29", "2026-11-23T07:30")]
    assert shown == [False, True]
    assert news.expires is not None
    assert not news.visible_at(Clock.at(news.expires.isoformat()))


def test_the_message_is_that_of_a_real_run(readme: str, repository: Path, tmp_path: Path) -> None:
    content = shutil.copytree(repository / "content", tmp_path / "content")
    path = tmp_path / QUESTION
    text = path.read_text(encoding="utf-8")
    for old, new in (("lĩnh vực: ho-tich", "lĩnh vựt: ho-tich"), ("ngày đăng: 23/11/2026", "ngày đăng: 31/02/2026")):
        assert f"`{new}`" in readme
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8", newline="\n")
    problems = [problem for problem in load(content, AS_OF).problems if problem.position.file == QUESTION]
    assert tell(problems, "text").partition("\n\n")[0] == block(readme, "text").strip()


READERS: dict[str, Callable[[str], Any]] = {
    "Ngày": TypeAdapter(DateText).validate_python,
    "Ngày và giờ (tin)": TypeAdapter(Moment).validate_python,
    "Tiền": TypeAdapter(MoneyText).validate_python,
    "Thời hạn": lambda value: TimeLimit.model_validate(Text(value)),
}


@pytest.mark.parametrize("label", READERS)
def test_values_are_read_or_refused_as_the_table_says(readme: str, label: str) -> None:
    (row,) = (line for line in readme.splitlines() if line.startswith(f"| {label} |"))
    _, _, good, bad, _ = row.split("|")
    assert spans(good)
    assert spans(bad)
    for value in spans(good):
        READERS[label](Text(value))
    for value in spans(bad):
        with pytest.raises(ValidationError):
            READERS[label](Text(value))


def test_the_three_states_are_what_the_reader_makes_of_them(readme: str) -> None:
    rows = [spans(line)[0] for line in readme.splitlines() if line.startswith("| `kết quả:")]
    base = re.sub(r"^kết quả:\n(?:  .*\n)+", "", block(readme, "yaml"), flags=re.MULTILINE)
    told = [read(f"{base}{row}\n", PROCEDURE, Procedure) for row in rows]
    results = [getattr(record, "results") for record in told]  # noqa: B009 - a field of Procedure
    assert results[0] == ("Giấy khai sinh",)
    assert [getattr(result, "value", result) for result in results[1:]] == ["không có", None]


def papers(repository: Path) -> Iterator[tuple[str, str]]:
    """README, changelog, glossary and decision records."""
    for path in [
        repository / "README.md",
        repository / "CHANGELOG.md",
        *sorted((repository / "plugins").rglob("*.md")),
    ]:
        yield path.relative_to(repository).as_posix(), path.read_text(encoding="utf-8")


ROOTS = ("content/", "plugins/", "overrides/", "scripts/", "tests/", "./scripts/", "scripts\\")
MADE_UP = {"plugins/cchc/catalog/checks/<rule>.py", "plugins/cchc/outputs/<output>/"}


def test_every_path_is_there(repository: Path) -> None:
    missing = []
    seen = 0
    for paper, text in papers(repository):
        for span in spans(text):
            name = span.split(" ")[0]
            if not name.startswith(ROOTS) or name in MADE_UP or "/tin-tuc/2026/" in name:
                continue
            seen += 1
            path, _, test = name.removeprefix("./").replace("\\", "/").partition("::")
            file = repository / path
            if not file.exists() or (test and f"def {test}(" not in file.read_text(encoding="utf-8")):
                missing.append(f"{paper}: {name}")
    assert missing == []
    assert seen > 50


def test_every_link_within_the_repository_leads_somewhere(repository: Path) -> None:
    for paper, text in papers(repository):
        for target in re.findall(r"\]\(([^)\s]+)\)", FENCE.sub("", text)):
            if target.startswith("#"):
                assert target[1:] in {anchor(line) for line in text.splitlines() if line.startswith("#")}, target
            elif not target.startswith("https://"):
                assert ((repository / paper).parent / target).exists(), target


def anchor(heading: str) -> str:
    """The id that hosts of repositories give a heading."""
    words = unicodedata.normalize("NFC", heading.lstrip("# ").lower())
    return re.sub(r"[^\w\- ]", "", words).replace(" ", "-")


def test_every_code_of_a_problem_is_declared(repository: Path) -> None:
    assert findings.TOO_FULL in kinds(), "print is loaded late, and its kinds with it"
    declared = {kind.code for kind in kinds()}
    named = {code for _, text in papers(repository) for code in re.findall(r"\b[DMKI]\d{3}\b", text)}
    assert named
    assert named - declared == set()


def test_the_two_commands_are_named(readme: str, repository: Path) -> None:
    for command in ("./scripts/build", "./scripts/test", "scripts\\build.cmd", "scripts\\test.cmd"):
        assert command in readme
        assert (repository / command.replace("\\", "/")).is_file()


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_the_table_of_commands_gives_just_the_options_that_there_are(readme: str, name: str) -> None:
    (row,) = (line for line in readme.splitlines() if line.startswith(f"| `cchc {name}"))
    real = {option for parameter in commands.commands[name].params for option in parameter.opts}
    assert {*re.findall(r"--[a-z-]+", spans(row)[0])} == real


def test_no_option_is_made_up(readme: str) -> None:
    real = {option for command in commands.commands.values() for one in command.params for option in one.opts}
    lines = [*FENCE.findall(readme), *(("", "", span) for span in spans(readme))]
    named = {
        option
        for _, _, text in lines
        for line in text.splitlines()
        if re.search(r"cchc (?:build|check)|build(?:\.cmd)? |^--", line)
        for option in re.findall(r"(?<![\w-])--[a-z][a-z-]*", line)
    }
    assert {"--as-of", "--no-print"} <= named
    assert named - real == set()
    choice = next(p.type for p in commands.commands["check"].params if p.name == "form")
    assert isinstance(choice, click.Choice)
    assert f"--format {'|'.join(choice.choices)}" in readme.replace("\\|", "|")


def test_what_a_build_yields_is_what_the_table_says(readme: str, repository: Path) -> None:
    catalog = load(repository / "content", AS_OF).catalog
    assert catalog is not None
    made = {artifact.path for artifact in outputs.artifacts(catalog, OutputSettings(print=False))}
    table = readme.partition("## What one build yields")[2].partition("\n## ")[0]
    rows = [line.split("|")[2] for line in table.splitlines() if line.startswith("|")][2:]
    named = {span for row in rows for span in spans(row)}
    for name in named - {addresses.SHEETS}:
        assert any(path == name or (name.endswith("/") and path.startswith(name)) for path in made), name
    assert addresses.SHEETS in named
    tops = {path.partition("/")[0] for path in made}
    assert tops - {name.partition("/")[0] for name in named} == set(), "the table leaves something out"
