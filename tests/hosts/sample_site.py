"""For the tests of the hosts: a small site of every kind of page, without reading, catalog or outputs taking part."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import cchc.hosts.pipeline
import cchc.outputs
from cchc.catalog import Catalog, Loaded
from cchc.clock import Clock
from cchc.outputs.artifact import Artifact, FileOf, Finished, Head, Page, Remarked
from cchc.outputs.settings import OutputSettings
from cchc.problems import ContentErrors, Position, Problem, Severity
from cchc.records.unit import Identity, OneStopOffice, Unit

SITE_URL = "https://xamau.example/cai-cach/"
CLOCK = Clock.at("2026-03-31")
TITLE = "Đăng ký “khai sinh” & <nhận> cha, mẹ, con 'ở' \"xã\""
"""Every letter that HTML writes in its own way."""

WARNING = Problem(
    Position("content/thu-tuc/a.yml", 4, 7), "K901", Severity.WARNING, "Chưa có mức phí.", "Ghi phí, hoặc “không có”."
)
ERROR = Problem(Position("content/don-vi.yml", 2, 1), "M902", Severity.ERROR, "Thiếu “tên”.", "Thêm tên đơn vị.")
MADE_ERROR = Problem(Position("content/an-pham/b.yml", 9, 3), "I903", Severity.ERROR, "Chữ tràn ô.", "Bớt 12% chữ.")
MADE_WARNING = Problem(Position("content/an-pham/c.yml"), "I904", Severity.WARNING, "Đã rút gọn.", "Xem lại tờ in.")

UNIT = Unit.model_construct(
    title="UBND xã Mẫu & bạn",
    place_line="tỉnh Mẫu",
    site_title="Cải cách hành chính xã Mẫu",
    site_url=SITE_URL,
    identity=Identity.model_construct(authority="xamau.example", day=date(2026, 1, 1)),
    sample=True,
    sample_note="Đây là trang mẫu.",
    office=OneStopOffice.model_construct(title="Bộ phận Một cửa", address=None, hours=("7:30 - 11:30",), phone=None),
    hotline="0000 000 000",
    email=None,
    zalo=None,
)


def make_body(title: str, words: str) -> bytes:
    return f"<article><h1>{len(title)}</h1>\n<p>{words}</p></article>\n".encode()


def make_with_file(file: Finished) -> bytes:
    return f'<article><a href="../{file.path}">{file.size}</a></article>'.encode()


def make_feed(words: str) -> bytes:
    return f"<feed>{words}</feed>".encode()


def make_nothing() -> bytes:
    return b""


def make_refused(text: str) -> bytes:
    raise ContentErrors([MADE_ERROR])


def make_shrunk(text: str) -> bytes:
    return Remarked(text.encode(), [MADE_WARNING])


def page(path: str, kind: str, **head: str) -> Page:
    address = "" if path == "index.html" else path.removesuffix("index.html")
    inputs = {"title": TITLE, "words": f"{kind} {address}"}
    about = {"title": TITLE, "description": f"{kind} & <b>", "canonical": SITE_URL + address, **head}
    return Page(path, make_body, inputs, head=Head(**about, section=address.partition("/")[0], kind=kind))


def pages() -> Iterator[Page]:
    """One page of every kind and depth, and heads with parts missing."""
    yield page("index.html", "home")
    yield page("thu-tuc/index.html", "hub")
    yield page("thu-tuc/ho-tich/index.html", "list")
    yield page("thu-tuc/ho-tich/dang-ky-khai-sinh/index.html", "procedure", extra='<link rel="alternate" href="a&b">')
    yield page("thu-tuc/ho-tich/ghi-chu/index.html", "procedure", description="")
    yield page("tin-tuc/index.html", "hub")
    yield page("tin-tuc/2026/khai-truong/index.html", "news", title="\ue0c0title\ue0c1 </title>")
    yield page("don-vi/index.html", "unit", canonical="")
    yield page("404.html", "not-found", canonical="")
    yield Page(
        "in-an/index.html", make_with_file, {"file": FileOf("rss.xml")}, head=Head("In", "In ấn", SITE_URL + "in-an/")
    )
    yield Page("trong/index.html", make_nothing, {}, head=Head("Trống", "", SITE_URL + "trong/"))


class SampleSite:
    """What the stages before the hosts give; a test changes it as it needs."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
        self.content = root / "content"
        self.content.mkdir(exist_ok=True)
        (self.content / "don-vi.yml").write_text("tên: Mẫu\n", encoding="utf-8")
        (self.content / "tin.md").write_text("# Không phải trang của MkDocs\n", encoding="utf-8")
        (self.content / "anh.png").write_bytes(b"not copied")
        self.problems: tuple[Problem, ...] = ()
        self.more: tuple[Artifact, ...] = ()
        self.settings: list[OutputSettings] = []
        self.clocks: list[Clock] = []
        monkeypatch.setattr(cchc.hosts.pipeline, "load", self.load)
        monkeypatch.setattr(cchc.outputs, "artifacts", self._artifacts, raising=False)

    def load(self, content: Path, clock: Clock) -> Loaded:
        assert content.resolve() == self.content.resolve()
        self.clocks.append(clock)
        return Loaded(Catalog(UNIT, clock), self.problems)

    def _artifacts(self, catalog: Catalog, settings: OutputSettings) -> Iterator[Artifact]:
        self.settings.append(settings)
        yield from pages()
        yield Artifact("rss.xml", make_feed, {"words": catalog.clock.now.isoformat()})
        yield from self.more


def files_of(site: Path) -> dict[str, bytes]:
    """Every file of a site by its path."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
