"""The sitemap against the pages that are made."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from cchc.outputs.artifact import Page
from cchc.outputs.pages import artifacts as pages
from cchc.outputs.sitemap import artifacts
from tests.small_content import PLAN, PROCEDURE, SETTINGS, Site, catalog_of, news, with_lines

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
FILES = {
    "thu-tuc/ho-tich/khai-sinh.yml": with_lines(PROCEDURE, "ngày đăng: 01/11/2026\nngày cập nhật: 05/11/2026"),
    "ke-hoach/kh.yml": with_lines(PLAN, "địa chỉ cũ: ke-hoach/ten-cu/"),
    "tin-tuc/2026/tin.md": news("ngày đăng: 23:30, 04/11/2026"),
    "tin-tuc/2026/chua-dang.md": news("ngày đăng: 24/11/2026"),
    "danh-muc/dia-ban.yml": "- mã: xa-mau\n  tên: xã Mẫu\n  cấp: xã",
}
NOT_FOR_SEARCH_ENGINES = {"404.html", "tim-kiem/index.html"}


def entries(site: Site) -> dict[str, str | None]:
    root = ElementTree.fromstring(site.read("sitemap.xml"))
    assert root.tag == f"{NAMESPACE}urlset"
    found = [(node.findtext(f"{NAMESPACE}loc") or "", node.findtext(f"{NAMESPACE}lastmod")) for node in root]
    assert len(dict(found)) == len(found)
    return dict(found)


def test_every_page_is_told_and_nothing_else(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path, FILES)
    told = entries(Site.of(artifacts(catalog, SETTINGS)))
    made = {item.path: item.head.canonical for item in pages(catalog, SETTINGS) if isinstance(item, Page)}
    assert set(told) == {address for path, address in made.items() if path not in NOT_FOR_SEARCH_ENGINES}
    assert set(made) >= NOT_FOR_SEARCH_ENGINES


def test_a_page_changes_when_its_record_says_so(tmp_path: Path) -> None:
    told = entries(Site.of(artifacts(catalog_of(tmp_path, FILES), SETTINGS)))
    dated = {url.removeprefix("https://xamau.example/cchc/"): day for url, day in told.items() if day is not None}
    assert dated == {"thu-tuc/ho-tich/khai-sinh/": "2026-11-05", "tin-tuc/2026/tin/": "2026-11-04"}


def test_robots_may_read_all_and_find_the_sitemap(tmp_path: Path) -> None:
    site = Site.of(artifacts(catalog_of(tmp_path, {}), SETTINGS))
    lines = site.read("robots.txt").splitlines()
    assert lines == ["User-agent: *", "Allow: /", "Sitemap: https://xamau.example/cchc/sitemap.xml"]
