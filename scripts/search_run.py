"""After the flow: asks the finished site's search box, in Chromium, as a reader would; called by scripts/search-run.

Reads queries, one JSON with a "q" a line, and nothing else of them: judgements stay unseen. Prints for each, in order,
`{"q", "results": [{"id", "kind", "url"}], "good"}`: the links of `[data-search-results]` as they stand on the page, by
`du-lieu/dia-chi.json` of the site; `good` is false where the page says that it found no good match.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page, sync_playwright

from scripts.check import find_browser, install_browser

ROOT = Path(__file__).resolve().parent.parent
SETTLED = """query => { const list = document.querySelector("[data-search-results]");
  return list && list.dataset.searchState !== "early" && (list.dataset.searchFor || "") === query; }"""
STANDING = """list => ({ good: list.dataset.searchGood === "true",
  links: [...list.querySelectorAll("a[href]")].filter((link) => link.offsetParent).map((link) => link.href) })"""

Known = dict[str, tuple[str, str]]
"""Address within the site → id and kind."""


def main() -> int:
    """Run the queries of the file named on the command line. Returns the exit code."""
    parser = argparse.ArgumentParser(description="Gõ từng câu hỏi vào ô tìm kiếm của trang đã dựng.")
    parser.add_argument("queries", type=Path, help="tệp JSONL, mỗi dòng có q")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="thư mục trang đã dựng (mặc định: site)")
    wishes = parser.parse_args()
    addresses = wishes.site / "du-lieu" / "dia-chi.json"
    if not addresses.is_file():
        print(f"Lỗi: chưa có {addresses}. Hãy dựng trang trước: ./scripts/build", file=sys.stderr)
        return 2
    known = known_addresses(json.loads(addresses.read_text(encoding="utf-8")))
    lines = wishes.queries.read_text(encoding="utf-8").splitlines()
    queries = [json.loads(line)["q"] for line in lines if line.strip()]
    with served(wishes.site) as root, opened(root) as page:
        for query in queries:
            print(json.dumps(asked(page, query, root, known), ensure_ascii=False), flush=True)
    return 0


def known_addresses(by_kind: dict[str, Any]) -> Known:
    """Turns kind → id → address around."""
    return {
        address.removesuffix("index.html"): (record_id, kind)
        for kind, records in by_kind.items()
        if isinstance(records, dict)
        for record_id, address in records.items()
    }


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serves the folder on this machine alone; gives its address."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            """Says nothing: the output belongs to the results."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def opened(root: str) -> Iterator[Page]:
    """The home page in Chromium, at the width of a phone."""
    program = find_browser() or install_browser()
    if program is None:
        raise SystemExit("Lỗi: thiếu trình duyệt Chromium hoặc Chrome. Hãy chạy ./scripts/test một lần.")
    # Chromium refuses its sandbox to root; whoever is not root keeps it.
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--disable-gpu", *(["--no-sandbox"] if as_root else [])]
        )
        page = browser.new_page(locale="vi-VN", viewport={"width": 390, "height": 844})
        page.goto(root)
        yield page
        browser.close()


def asked(page: Page, query: str, root: str, known: Known) -> dict[str, Any]:
    """Types one query into the box and reads what stands there when it has settled."""
    box = page.locator("form[data-search] input[type=search]")
    box.fill("")
    page.wait_for_function(SETTLED, arg="")
    box.press_sequentially(query)
    page.wait_for_function(SETTLED, arg=query.strip() if len(query.strip()) > 1 else "")
    standing = page.locator("[data-search-results]").evaluate(STANDING)
    results = []
    for link in standing["links"]:
        parts = urlsplit(link)
        address = unquote(parts.path).lstrip("/") + (f"#{parts.fragment}" if parts.fragment else "")
        record_id, kind = known.get(address, ("", ""))
        results.append({"id": record_id, "kind": kind, "url": link.removeprefix(root)})
    return {"q": query, "results": results, "good": standing["good"]}


if __name__ == "__main__":
    sys.exit(main())
