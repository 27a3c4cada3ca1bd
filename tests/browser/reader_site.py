"""The sample site as a reader's browser gets it: under a sub-path, compressed, with the strictest policy."""

from __future__ import annotations

import gzip
import threading
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)
COMPRESSED = {".html", ".css", ".js", ".svg", ".json", ".xml"}


@dataclass
class ReaderSite:
    """A built site on a loopback port; `sent` holds each answer: the path below the site's root and its bytes."""

    folder: Path
    base: str
    """The path of the site's canonical address: the page for unknown addresses links by it."""
    pages: dict[str, str]
    """One address for each type of page, by "section kind"; the longest page of the type."""
    every_page: tuple[str, ...]
    procedures: tuple[str, ...]
    origin: str = ""
    sent: list[tuple[str, int]] = field(default_factory=list)

    def url(self, address: str) -> str:
        """The address of a page in the browser."""
        return f"{self.origin}{self.base}{address}"

    def file(self, address: str) -> Path:
        """The file of an address."""
        found = self.folder / address
        return found / "index.html" if address.endswith("/") or not address else found


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, site: ReaderSite) -> None:
        self.site = site
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        address = path.removeprefix(self.site.base)
        file = self.site.file(address)
        if not path.startswith(self.site.base) or not file.is_file():
            self.site.sent.append((path, 0))
            self.send_error(404)
            return
        body = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix in COMPRESSED:
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.site.sent.append((address, len(body)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def serve(site: ReaderSite) -> ThreadingHTTPServer:
    """Serve the site until the server is shut down."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, site=site))
    site.origin = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
