"""Where everything lives, and the links between, on the web and in the offline package."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.catalog import addresses
from cchc.catalog.addresses import absolute, feed, file_of, has_page, link, page_of, preview, section_of, sheet
from cchc.records.record import Kind
from tests.small_content import PLAN, PROCEDURE, REPORT, catalog_of, news

WEB = "https://xamau.example/cchc/"
SEGMENT = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,4})?", fullmatch=True)
PAGES = st.lists(SEGMENT, max_size=4).map(lambda parts: "".join(f"{part}/" for part in parts))
TARGETS = st.one_of(PAGES, st.builds(lambda page, name: f"{page}{name}.json", PAGES, SEGMENT))
ANCHORS = st.sampled_from(["", "#hoat-dong", "#muc-2"])


@given(PAGES | st.just("404.html"), TARGETS, ANCHORS)
def test_a_link_on_the_web_leads_to_its_target(page: str, target: str, anchor: str) -> None:
    # urljoin is how a browser reads a relative link (RFC 3986): an oracle of its own.
    made = link(target + anchor, page)
    assert urljoin(WEB + page, made) == WEB + target + anchor
    assert made


@given(PAGES, TARGETS, ANCHORS)
def test_an_offline_link_leads_to_a_file(page: str, target: str, anchor: str) -> None:
    folder = "file:///C:/Trang/"
    made = link(target + anchor, page, offline=True)
    assert urljoin(folder + file_of(page), made) == folder + (
        file_of(target) + anchor if target != page or not anchor else f"{file_of(page)}{anchor}"
    )


@pytest.mark.parametrize(
    ("target", "page", "web", "offline"),
    [
        ("", "", "./", "index.html"),
        ("thu-tuc/", "thu-tuc/", "./", "index.html"),
        ("", "thu-tuc/ho-tich/", "../../", "../../index.html"),
        ("rss.xml", "thu-tuc/", "../rss.xml", "../rss.xml"),
        ("tu-ngu/#ubnd", "tu-ngu/", "#ubnd", "#ubnd"),
        ("tu-ngu/#ubnd", "", "tu-ngu/#ubnd", "tu-ngu/index.html#ubnd"),
    ],
)
def test_links_that_stand_on_pages(target: str, page: str, web: str, offline: str) -> None:
    assert (link(target, page), link(target, page, offline=True)) == (web, offline)


def test_every_kind_lives_where_readers_know_it(tmp_path: Path) -> None:
    catalog = catalog_of(
        tmp_path,
        {
            "thu-tuc/bat-ky/khai-sinh.yml": PROCEDURE,
            "ke-hoach/tuyen-truyen-2026.yml": PLAN,
            "bao-cao/quy-1.yml": REPORT,
            "tin-tuc/2026/ngay-hoi.md": news(),
            "tin-tuc/khong-nam.md": news(),
            "van-ban/nghi-quyet-76.yml": "số: 76/NQ-CP\ntên: Nghị quyết 76",
            "danh-muc/co-quan.yml": "- mã: ubnd-xa\n  tên: UBND xã",
            "danh-muc/dia-ban.yml": "- mã: xa-mau\n  tên: xã Mẫu\n  cấp: xã",
            "an-pham/ap-phich.yml": "loại: áp phích\ntiêu đề: A",
            "tu-ngu/viet-tat.yml": "- viết tắt: UBND\n  đầy đủ: Ủy ban nhân dân",
        },
    )
    found = {(record.kind, page_of(record)) for record in (*catalog.linked, *catalog.abbreviations)}
    assert found == {
        (Kind.UNIT, "don-vi/"),
        (Kind.SECTOR, "thu-tuc/ho-tich/"),
        (Kind.PROCEDURE, "thu-tuc/ho-tich/khai-sinh/"),  # the sector's code, whatever the editor's folder is called
        (Kind.PLAN, "ke-hoach/tuyen-truyen-2026/"),
        (Kind.REPORT, "bao-cao/quy-1/"),
        (Kind.NEWS, "tin-tuc/2026/ngay-hoi/"),
        (Kind.NEWS, "tin-tuc/khac/khong-nam/"),
        (Kind.DOCUMENT, "van-ban/nghi-quyet-76/"),
        (Kind.AGENCY, "co-quan/ubnd-xa/"),
        (Kind.PLACE, "dia-ban/xa-mau/"),
        (Kind.PUBLICATION, "in-an/ap-phich/"),
        (Kind.ABBREVIATION, "tu-ngu/#ubnd"),
    }
    assert {kind for kind in Kind if not has_page(kind)} == {Kind.SYNONYM, Kind.LOCAL_PROCEDURE}
    procedure = catalog.procedures[0]
    assert sheet(procedure, "to-gap", "A4") == "in-an/tep/thu-tuc-khai-sinh-to-gap-A4.pdf"
    assert preview(procedure, "to-gap", "A4", 2) == "in-an/tep/thu-tuc-khai-sinh-to-gap-A4-trang-2.webp"


def test_files_feeds_and_sections() -> None:
    assert [file_of(page) for page in ("", "thu-tuc/", "404.html", "tu-ngu/#ubnd")] == [
        "index.html", "thu-tuc/index.html", "404.html", "tu-ngu/index.html",
    ]  # fmt: skip
    assert [feed("", name) for name in addresses.FEED_FILES] == ["rss.xml", "atom.xml", "feed.json"]
    assert feed("thu-tuc/ho-tich/", "json") == "thu-tuc/ho-tich/feed.json"
    assert absolute(WEB, "rss.xml") == "https://xamau.example/cchc/rss.xml"
    assert [section_of(page) for page in ("", "404.html", "thu-tuc/", "thu-tuc/ho-tich/a/")] == [
        "", "", "thu-tuc", "thu-tuc",
    ]  # fmt: skip
