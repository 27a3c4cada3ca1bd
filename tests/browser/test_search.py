"""The reader's search in a real browser, on a small site under a sub-path with the strictest policy."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from cchc.outputs.search.documents import SearchDocument, SynonymRow
from cchc.outputs.search.index import as_script, build_index
from cchc.outputs.search.script import join, reader_parts

pytestmark = pytest.mark.browser

POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'"
RESULTS = "[data-search-results] a[href]"

FRAME = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title>
<script src="{base}assets/js/search.js" defer></script></head><body><main>
<form class="search" role="search" action="{base}tim-kiem/" method="get" data-search data-search-base="{base}"
 data-search-index="{base}tim-kiem/chi-muc/"><label for="q" class="search__label">Tìm thủ tục, văn bản, tin tức</label>
<input id="q" name="q" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search">
<button type="submit">Tìm</button></form>{body}</main></body></html>"""

PROCEDURES = {
    "1.001193": ("Đăng ký khai sinh", "Hộ tịch", "Người đi khai sinh nộp giấy chứng sinh"),
    "1.004884": ("Đăng ký lại khai sinh", "Hộ tịch", "Bản sao giấy tờ cũ"),
    "2.000635": ("Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh", "Hộ tịch", "Tờ khai cấp bản sao trích lục"),
    "1.000894": ("Đăng ký kết hôn", "Hộ tịch", "Hai bên nam, nữ cùng ký"),
    "1.004873": ("Cấp Giấy xác nhận tình trạng hôn nhân", "Hộ tịch", "Trích lục ghi chú ly hôn nếu có"),
    "1.000656": ("Đăng ký khai tử", "Hộ tịch", "Giấy báo tử"),
    "1.004222": ("Đăng ký thường trú", "Cư trú", "Tờ khai thay đổi thông tin cư trú (CT01)"),
    "1.004194": ("Đăng ký tạm trú", "Cư trú", "Tờ khai thay đổi thông tin cư trú (CT01)"),
    "1.002755": ("Gia hạn tạm trú", "Cư trú", "Tờ khai thay đổi thông tin cư trú (CT01)"),
    "1.010041": ("Xác nhận thông tin về cư trú", "Cư trú", "Giấy xác nhận mẫu CT07 có giá trị một năm"),
    "1.010038": ("Tách hộ", "Cư trú", "Ý kiến đồng ý của chủ hộ"),
    "2.000815": ("Chứng thực bản sao từ bản chính", "Chứng thực", "Bản chính giấy tờ"),
    "2.000884": ("Chứng thực chữ ký trong giấy tờ, văn bản", "Chứng thực", "Giấy tờ sẽ ký"),
    "1.013978": ("Đăng ký đất đai, cấp Giấy chứng nhận lần đầu", "Đất đai", "Quyền sử dụng đất của hộ gia đình"),
    "1.012812": ("Hòa giải tranh chấp đất đai", "Đất đai", "Đơn của một bên; hòa giải tại xã"),
    "1.008004": ("Chuyển đổi cơ cấu cây trồng trên đất trồng lúa", "Trồng trọt", "Bản đăng ký chuyển sang cây ăn quả"),
}
SYNONYMS = (
    SynonymRow(("sổ đỏ", "bìa đỏ"), ("Giấy chứng nhận quyền sử dụng đất",), ("1.013978",)),
    SynonymRow(("giấy độc thân",), ("Giấy xác nhận tình trạng hôn nhân",), ("1.004873",)),
    SynonymRow(("hộ khẩu",), ("đăng ký thường trú",), ("1.004222",)),
    SynonymRow(("sao y bản chính", "photo công chứng"), ("chứng thực bản sao từ bản chính",), ("2.000815",)),
    SynonymRow(("CCHC",), ("cải cách hành chính",)),
)
WAYS_OUT = (("Danh mục thủ tục theo lĩnh vực", "thu-tuc/"), ("Thuật ngữ", "tu-ngu/#x"))


def documents() -> list[SearchDocument]:
    """Procedures with names of the national record, two plans, one question, one document out of force."""
    made = [
        SearchDocument(code, "thu-tuc", title, (), (code,), sector, None, (), (body,), f"thu-tuc/{code}/", 0.5, True)
        for code, (title, sector, body) in PROCEDURES.items()
    ]
    plan = ("Kế hoạch tuyên truyền cải cách hành chính năm 2022", (), ("17/KH-UBND",), "", 2022)
    made.append(
        SearchDocument("khe-sanh", "ke-hoach", *plan, ("UBND thị trấn Khe Sanh",), (), "ke-hoach/khe-sanh/", 0.3, True)
    )
    plan = ("Kế hoạch tuyên truyền cải cách hành chính năm 2021", (), ("44/KH-UBND",), "", 2021)
    made.append(
        SearchDocument("hau-giang", "ke-hoach", *plan, ("UBND tỉnh Hậu Giang",), (), "ke-hoach/hau-giang/", 0.3, True)
    )
    question = ("Đăng ký khai sinh muộn có bị phạt không?", (), (), "Hộ tịch", None)
    made.append(SearchDocument("muon", "hoi-dap", *question, (), (), "hoi-dap/muon/", 0.2, True))
    old = ("Nghị định về đăng ký và quản lý hộ tịch", (), ("158/2005/NĐ-CP",), "", 2005)
    made.append(SearchDocument("158", "van-ban", *old, (), (), "van-ban/158/", 0.1, False))
    return made


@dataclass
class Site:
    """The small site, served; `asked` holds the paths that were requested."""

    folder: Path
    address: str
    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Iterator[Site]:
    root = tmp_path_factory.mktemp("search")
    folder = root / "xa-mau"
    bodies = {"": "", "tim-kiem/": '<div data-search-page></div><a href="../thu-tuc/a-z/">A–Z</a>'}
    bodies |= {document.path: f"<h1>{document.title}</h1>" for document in documents()}
    for path, body in bodies.items():
        page = folder / path / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(FRAME.format(base="../" * path.count("/") or "./", body=body), encoding="utf-8", newline="\n")
    scripts = folder / "assets/js"
    scripts.mkdir(parents=True)
    (scripts / "search.js").write_bytes((repository / "overrides/assets/js/search.js").read_bytes())
    index = folder / "tim-kiem/chi-muc"
    index.mkdir()
    (index / "may-tim.js").write_bytes(join(reader_parts()))
    for name, part in build_index(documents(), SYNONYMS, WAYS_OUT).items():
        (index / f"{name}.json").write_bytes(part)
        (index / f"{name}.js").write_bytes(as_script(name, part))
    made = Site(folder, "")

    class Handler(SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", POLICY)
            self.send_header("Cache-Control", "no-store")
            super().end_headers()

        def log_message(self, *_: Any) -> None:
            made.asked.append(self.path)

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    made.address = f"http://127.0.0.1:{server.server_address[1]}/xa-mau/"
    yield made
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def home(browser: Browser, site: Site) -> Iterator[Page]:
    """The home page, opened once for the many queries of the table."""
    opened = browser.new_page(locale="vi-VN")
    opened.goto(site.address)
    yield opened
    opened.close()


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    """The home page; a test fails on an error in the console, which is where a breach of the policy is told."""
    context = browser.new_context(locale="vi-VN", viewport={"width": 390, "height": 800})
    opened = context.new_page()
    told: list[str] = []
    opened.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: told.append(str(error)))
    site.asked.clear()
    opened.goto(site.address)
    yield opened
    context.close()
    assert [text for text in told if "favicon" not in text] == []


def found(page: Page, text: str) -> list[str]:
    """Types `text` into the box; gives the addresses of the ranked results, relative to the site."""
    page.fill("#q", "")
    page.type("#q", text)
    settled = page.locator(f'[data-search-state="ready"][data-search-for={json_string(text.strip())}]')
    expect(settled).to_have_count(1)
    links: list[str] = page.eval_on_selector_all(RESULTS, "links => links.map((link) => link.href)")
    return [link.partition("/xa-mau/")[2] for link in links]


def json_string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


CASES = {
    "Đăng ký khai sinh": "1.001193",
    "dang ky khai sinh": "1.001193",
    "ĐĂNG KÝ LẠI KHAI SINH": "1.004884",
    "Đa\u0306ng ky\u0301 ke\u0302\u0301t ho\u0302n": "1.000894",
    "hoà giải đất": "1.012812",
    "hòa giải đất": "1.012812",
    "kí kết hôn": "1.000894",
    "1.004222": "1.004222",
    "004222": "1.004222",
    "1004222": "1.004222",
    "thủ tục số 1.010038": "1.010038",
    "17/KH-UBND": "khe-sanh",
    "17 kh ubnd": "khe-sanh",
    "44/kh": "hau-giang",
    "kế hoạch số 17": "khe-sanh",
    "kế hoạch cchc khe sanh": "khe-sanh",
    "sổ đỏ": "1.013978",
    "so do": "1.013978",
    "giay doc than": "1.004873",
    "làm hộ khẩu cho con": "1.004222",
    "photo công chứng": "2.000815",
    "khai t": "1.000656",
    "gia h": "1.002755",
    "ddawng kys keets hoon": "1.000894",
    "d9a8ng ky1 ta5m tru1": "1.004194",
    "chungthucchuky": "2.000884",
    "khai sihn": "1.001193",
    "mẫu CT07": "1.010041",
    "giấy báo tử": "1.000656",
    "làm khai sinh muộn có bị phạt không?": "muon",
    "158/2005/NĐ-CP": "158",
    "trồng cây ăn quả trên đất lúa thì làm thế nào": "1.008004",
}


@pytest.mark.parametrize("text", CASES)
def test_right_page_stands_first(home: Page, text: str) -> None:
    assert found(home, text)[0].split("/")[-2] == CASES[text]
    assert home.get_attribute("[data-search-results]", "data-search-good") == "true"


def test_nothing_of_search_is_loaded_before_focus(page: Page, site: Site) -> None:
    page.wait_for_load_state("networkidle")
    assert [path for path in site.asked if "search" in path or "tim-kiem" in path] == ["/xa-mau/assets/js/search.js"]
    page.focus("#q")
    page.wait_for_selector("[data-search-results]", state="attached")
    assert "/xa-mau/tim-kiem/chi-muc/loi.json" in site.asked
    assert not any("than-" in path for path in site.asked), "bodies wait for a query that titles do not answer"


def test_no_good_match_says_so_and_helps(page: Page, site: Site) -> None:
    found(page, "điểm chuẩn đại học bách khoa")
    expect(page.locator("[data-search-results]")).to_have_attribute("data-search-good", "false")
    expect(page.get_by_role("status")).to_contain_text("Không có kết quả phù hợp")
    way = page.get_by_role("link", name="Danh mục thủ tục theo lĩnh vực")
    expect(way).to_be_visible()
    assert way.get_attribute("href") == site.address + "thu-tuc/"


def test_count_is_announced(page: Page) -> None:
    links = found(page, "tam tru")
    expect(page.get_by_role("status")).to_have_text(f"{len(links)} kết quả cho “tam tru”")


def test_keyboard_walk(page: Page, site: Site) -> None:
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    expect(page.locator("#q")).to_have_value("")
    page.locator("#q").blur()
    page.keyboard.press("Control+k")
    expect(page.locator("#q")).to_be_focused()
    found(page, "khai sinh")
    links = page.locator(RESULTS)
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator("#q")).to_be_focused()
    expect(page.get_by_role("region", name="Kết quả tìm kiếm")).to_be_hidden()
    page.keyboard.type(" ")
    expect(links.nth(0)).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(site.address + "thu-tuc/1.001193/")
    expect(page.get_by_role("heading")).to_have_text("Đăng ký khai sinh")


def test_box_works_on_a_page_deep_in_the_site(page: Page, site: Site) -> None:
    page.goto(site.address + "thu-tuc/1.000894/")
    assert found(page, "tách hộ")[0] == "thu-tuc/1.010038/"


def test_enter_leads_to_the_page_of_all_results(page: Page, site: Site) -> None:
    found(page, "so do")
    page.keyboard.press("Enter")
    page.wait_for_url(site.address + "tim-kiem/?q=so+do")
    expect(page.locator('[data-search-page] [data-search-state="ready"]')).to_have_count(1)
    assert page.locator(RESULTS).first.get_attribute("href") == site.address + "thu-tuc/1.013978/"
    assert found(page, "tách hộ")[0] == "thu-tuc/1.010038/"
    assert page.url.endswith("tim-kiem/?q=t%C3%A1ch%20h%E1%BB%99")


def test_what_is_no_longer_in_force_says_so(page: Page) -> None:
    found(page, "158/2005/NĐ-CP")
    expect(page.locator("[data-search-results] li").first).to_contain_text("không còn hiệu lực")


def test_markup_in_a_query_stays_text(page: Page) -> None:
    found(page, "đăng ký khai sinh <img src=x>")
    expect(page.get_by_role("status")).to_contain_text("đăng ký khai sinh <img src=x>")
    assert page.locator("img").count() == 0


def test_index_that_does_not_load_leaves_the_form(page: Page, site: Site) -> None:
    page.route("**/loi.json", lambda route: route.fulfill(json={}))
    page.focus("#q")
    page.wait_for_selector("form[data-search-failed]")
    page.unroute("**/loi.json")
    page.locator("#q").blur()
    assert found(page, "tách hộ")[0] == "thu-tuc/1.010038/"


def test_opens_from_a_disk(browser: Browser, site: Site) -> None:
    """The offline package: no fetch, links to index.html."""
    page = browser.new_page()
    page.goto((site.folder / "index.html").as_uri())
    links = found(page, "giấy báo tử")
    assert links[0] == "thu-tuc/1.000656/index.html"
    page.close()
