"""Feeds as readers' programs see them: RSS and Atom through feedparser, JSON Feed through json."""

from __future__ import annotations

import json
from calendar import timegm
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser  # type: ignore[import-untyped]
import pytest

from cchc.catalog import Catalog
from cchc.outputs.feeds import FEED_KINDS, artifacts
from cchc.records.record import Kind
from tests.small_content import PLAN, PROCEDURE, REPORT, SETTINGS, SOURCED, Site, article, catalog_of, news, with_lines

DATED = "ngày đăng: 01/11/2026"
FILES = {
    "thu-tuc/ho-tich/khai-sinh.yml": with_lines(PROCEDURE, f"{DATED}\nngày cập nhật: 09:30, 05/11/2026"),
    "ke-hoach/kh.yml": with_lines(PLAN, "ngày đăng: 02/11/2026\ntóm tắt: Xã tuyên truyền."),
    "bao-cao/quy-1.yml": with_lines(REPORT, "ngày đăng: 03/11/2026"),
    "tin-tuc/2026/tin.md": news("ngày đăng: 14:05, 04/11/2026"),
    "tin-tuc/2026/khong-ngay.md": news("ghi nhận đến ngày: 20/11/2026"),
    "tin-tuc/2026/chua-dang.md": news("ngày đăng: 24/11/2026"),
    "tin-tuc/2026/da-go.md": news("ngày đăng: 01/11/2026\nngày gỡ: 20/11/2026"),
    "hoi-dap/hoi.md": article(f"câu hỏi: Khai sinh ở đâu?\nngày đăng: 05/11/2026\n{SOURCED}"),
    "an-pham/to.yml": "loại: áp phích\ntiêu đề: Áp phích <mới> & đẹp\nngày đăng: 06/11/2026",
}
TAG = "tag:xamau.example,2026-01-01:"
NEWEST_FIRST = [
    "an-pham/to", "hoi-dap/hoi", "tin-tuc/tin", "bao-cao/quy-1", "ke-hoach/kh", "thu-tuc/1.000001",
]  # fmt: skip


def site_of(catalog: Catalog) -> Site:
    return Site.of(artifacts(catalog, SETTINGS))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(catalog_of(tmp_path_factory.mktemp("feeds"), FILES))


def parsed(site: Site, path: str) -> Any:
    found = feedparser.parse(site.read(path).encode())
    assert not found.bozo, found.get("bozo_exception")
    return found


def ids(site: Site, folder: str = "") -> list[str]:
    """The ids of a folder's items, which must be the same in the three formats."""
    rss, atom = ([entry.id for entry in parsed(site, folder + name).entries] for name in ("rss.xml", "atom.xml"))
    plain = [item["id"] for item in json.loads(site.read(folder + "feed.json"))["items"]]
    assert rss == atom == plain
    assert all(item.startswith(TAG) for item in plain)
    return [item.removeprefix(TAG) for item in plain]


def test_three_feeds_for_the_site_each_kind_and_each_sector_with_procedures(site: Site) -> None:
    folders = ["", "thu-tuc/", "ke-hoach/", "bao-cao/", "tin-tuc/", "hoi-dap/", "in-an/", "thu-tuc/ho-tich/"]
    names = {folder + name for folder in folders for name in ("rss.xml", "atom.xml", "feed.json")}
    assert set(site.artifacts) == names


def test_the_newest_stands_first_and_what_has_no_publication_date_is_no_item(site: Site) -> None:
    assert ids(site) == NEWEST_FIRST


@pytest.mark.parametrize(
    ("folder", "kind"),
    [("thu-tuc/", "thu-tuc"), ("ke-hoach/", "ke-hoach"), ("bao-cao/", "bao-cao"), ("tin-tuc/", "tin-tuc"),
     ("hoi-dap/", "hoi-dap"), ("in-an/", "an-pham"), ("thu-tuc/ho-tich/", "thu-tuc")],
)  # fmt: skip
def test_a_folder_tells_of_its_own(site: Site, folder: str, kind: str) -> None:
    assert ids(site, folder) == [item for item in NEWEST_FIRST if item.startswith(f"{kind}/")]


def test_every_kind_that_can_be_published_has_a_feed() -> None:
    assert {kind.value for kind in FEED_KINDS} == {item.partition("/")[0] for item in NEWEST_FIRST}
    assert Kind.UNIT not in FEED_KINDS


def test_dates_are_publication_dates_in_vietnamese_time(site: Site) -> None:
    items = {item["id"].removeprefix(TAG): item for item in json.loads(site.read("feed.json"))["items"]}
    assert items["thu-tuc/1.000001"]["date_published"] == "2026-11-01T00:00:00+07:00"
    assert items["thu-tuc/1.000001"]["date_modified"] == "2026-11-05T09:30:00+07:00"
    assert items["tin-tuc/tin"]["date_published"] == "2026-11-04T14:05:00+07:00"
    assert items["tin-tuc/tin"]["date_modified"] == "2026-11-04T14:05:00+07:00"
    for path in ("rss.xml", "atom.xml"):
        for entry in parsed(site, path).entries:
            moment = datetime.fromtimestamp(timegm(entry.published_parsed), UTC)
            assert moment == datetime.fromisoformat(items[entry.id.removeprefix(TAG)]["date_published"])
    dates = [node.text or "" for node in ElementTree.fromstring(site.read("rss.xml")).iter("pubDate")]
    assert dates[-1] == "Sun, 01 Nov 2026 00:00:00 +0700"
    assert "2026-11-04T14:05:00+07:00" in site.read("atom.xml")


def test_the_day_of_checking_is_nowhere_in_a_feed(site: Site) -> None:
    # 18/07/2026 and 20/11/2026 are days to which facts were checked.
    for path in site.artifacts:
        text = site.read(path)
        assert not any(day in text for day in ("2026-07-18", "18 Jul 2026", "2026-11-20", "20 Nov 2026")), path


def test_a_feed_is_as_old_as_its_newest_change(site: Site) -> None:
    assert parsed(site, "atom.xml").feed.updated == "2026-11-06T00:00:00+07:00"
    assert parsed(site, "thu-tuc/ho-tich/rss.xml").feed.updated == "Thu, 05 Nov 2026 09:30:00 +0700"


def test_an_empty_feed_is_a_feed_and_its_date_is_not_the_build(tmp_path: Path) -> None:
    site = site_of(catalog_of(tmp_path, {}))
    assert ids(site) == []
    assert parsed(site, "atom.xml").feed.updated == "2026-01-01T00:00:00+07:00"


def test_a_feed_names_itself_and_its_page(site: Site) -> None:
    here = "https://xamau.example/cchc/thu-tuc/"
    for name in ("rss.xml", "atom.xml"):
        feed = parsed(site, f"thu-tuc/{name}").feed
        assert {link["rel"]: link["href"] for link in feed.links} == {"self": here + name, "alternate": here}
        assert (feed.link, feed.title, feed.language) == (here, "Thủ tục – Trang xã Mẫu", "vi")
    plain = json.loads(site.read("thu-tuc/feed.json"))
    assert plain["version"] == "https://jsonfeed.org/version/1.1"
    assert (plain["feed_url"], plain["home_page_url"], plain["language"]) == (here + "feed.json", here, "vi")


def test_no_program_is_advertised(site: Site) -> None:
    for path in site.artifacts:
        assert "feedgen" not in site.read(path).lower()
        assert "generator" not in site.read(path).lower()


def test_an_item_leads_to_its_page_and_says_what_it_is(site: Site) -> None:
    entries = {entry.id.removeprefix(TAG): entry for entry in parsed(site, "rss.xml").entries}
    birth = entries["thu-tuc/1.000001"]
    assert birth.link == "https://xamau.example/cchc/thu-tuc/ho-tich/khai-sinh/"
    assert birth.summary == (
        "Mã thủ tục 1.000001. Thời hạn: Trong ngày làm việc. Lệ phí: 8.000 đồng. Nơi nộp: UBND xã."
    )
    assert [tag.term for tag in birth.tags] == ["Thủ tục"]
    assert entries["ke-hoach/kh"].summary == "Xã tuyên truyền."
    assert entries["bao-cao/quy-1"].summary == "UBND xã Mẫu, năm 2026."
    assert entries["tin-tuc/tin"].summary == "Xã mở ngày hội."
    rss = ElementTree.fromstring(site.read("rss.xml"))
    assert next(node.text for item in rss.iter("item") for node in item.iter("title")) == "Áp phích <mới> & đẹp"
    titles = [item["title"] for item in json.loads(site.read("feed.json"))["items"]]
    assert titles[0] == "Áp phích <mới> & đẹp"


def test_fifty_items_and_no_more(tmp_path: Path) -> None:
    many = {f"tin-tuc/2026/tin-{n:02d}.md": news(f"ngày đăng: 08:{n:02d}, 01/11/2026") for n in range(55)}
    site = site_of(catalog_of(tmp_path, many))
    assert ids(site) == [f"tin-tuc/tin-{n:02d}" for n in range(54, 4, -1)]


def test_items_of_one_moment_keep_an_order(tmp_path: Path) -> None:
    same = {f"tin-tuc/2026/tin-{n}.md": news("ngày đăng: 01/11/2026") for n in (3, 1, 2)}
    assert ids(site_of(catalog_of(tmp_path, same))) == ["tin-tuc/tin-1", "tin-tuc/tin-2", "tin-tuc/tin-3"]


def test_ids_outlive_a_move_and_a_new_name(tmp_path: Path) -> None:
    dated = with_lines(PROCEDURE, DATED)
    before = {"thu-tuc/ho-tich/khai-sinh.yml": dated, "tin-tuc/2026/cu.md": news("ngày đăng: 02/11/2026")}
    former = "địa chỉ cũ:\n  - tin-tuc/2026/cu/\n  - tin-tuc/2026/giua/\nngày đăng: 02/11/2026"
    after = {
        "thu-tuc/dat-dai/khai-sinh-cho-con.yml": with_lines(dated, "lĩnh vực: dat-dai"),
        "tin-tuc/2025/moi.md": news(former),
    }
    old, new = (site_of(catalog_of(tmp_path / name, files)) for name, files in (("a", before), ("b", after)))
    assert ids(old) == ids(new) == ["tin-tuc/cu", "thu-tuc/1.000001"]
    links = [entry.link.removeprefix("https://xamau.example/cchc/") for entry in parsed(new, "rss.xml").entries]
    assert links == ["tin-tuc/2025/moi/", "thu-tuc/dat-dai/khai-sinh-cho-con/"]


def test_the_same_content_gives_the_same_bytes_whenever_it_is_built(tmp_path: Path, site: Site) -> None:
    # A later day on which nothing appears or goes: not one byte changes.
    later = site_of(catalog_of(tmp_path, FILES, "2026-11-23T22:10:07"))
    assert {path: later.read(path) for path in later.artifacts} == {path: site.read(path) for path in site.artifacts}
