"""For the tests of making and of the cache: functions that make, counted, and a place for builds in a row."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cchc.hosts.cache import Cache
from cchc.hosts.making import Making, make_all
from cchc.outputs.artifact import Artifact, FileOf, Finished, Page, Remarked
from cchc.problems import ContentErrors, Position, Problem, Severity

CALLS: list[str] = []

WARNING = Problem(Position("content/an-pham/to-gap.yml", 3, 1), "I901", Severity.WARNING, "Đã rút gọn.", "Xem lại.")


def make_text(text: str) -> bytes:
    CALLS.append(text)
    return text.encode()


def make_length(text: str) -> bytes:
    CALLS.append(text)
    return str(len(text)).encode()


def make_card(title: str, file: Finished) -> bytes:
    CALLS.append(title)
    assert len(file.read()) == file.size
    return f"{title} {file.path} {file.size} {file.sha256}".encode()


def make_cards(files: tuple[Finished, ...], named: Mapping[str, list[Finished]]) -> bytes:
    shown = [*files, *named["more"]]
    return " ".join(f"{file.path}={file.size}" for file in shown).encode()


def make_shrunk(text: str) -> bytes:
    CALLS.append(text)
    return Remarked(text.encode(), [WARNING])


def make_error(line: int) -> bytes:
    CALLS.append("error")
    raise ContentErrors([Problem(Position("content/a.yml", line, 1), "I902", Severity.ERROR, "Quá đầy.", "Bớt chữ.")])


def make_fault() -> bytes:
    raise KeyError("vùng")


def in_frame(page: Page, body: bytes) -> bytes:
    return b"<frame>" + page.head.title.encode() + b"|" + body + b"</frame>"


class Workplace:
    """A cache that lives through several builds, each into its own empty folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.cache = Cache(root / "cache")
        self.builds = 0
        self.salt = "1"

    def make(self, *artifacts: Artifact) -> Making:
        CALLS.clear()
        self.builds += 1
        self.folder.mkdir()
        return make_all(iter(artifacts), self.folder, in_frame, self.cache, self.salt)

    @property
    def folder(self) -> Path:
        return self.root / f"site-{self.builds}"

    def read(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def entries(self) -> list[Path]:
        return sorted((self.root / "cache" / "entries").glob("*/*"))


def text(path: str, value: str) -> Artifact:
    return Artifact(path, make_text, {"text": value})


def card(path: str, title: str, file: str) -> Artifact:
    return Artifact(path, make_card, {"title": title, "file": FileOf(file)})
