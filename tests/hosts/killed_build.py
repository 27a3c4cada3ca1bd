"""Run as a child process by test_publishing: builds a small site again and again, until it is killed.

    killed_build.py SITE METHOD FIRST BUILDS [KILL_AT]

METHOD is "exchange" or "renames"; build number n makes a site in which every file says n. With KILL_AT the process
kills itself just before its KILL_AT-th change to the file system, so that every moment can be visited in turn.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cchc.hosts.cache import Cache
from cchc.hosts.exchange import exchange
from cchc.hosts.making import make_all
from cchc.hosts.publishing import Publication
from cchc.outputs.artifact import Artifact, Page

PATHS = ("index.html", "thu-tuc/index.html", "thu-tuc/ho-tich/index.html", "tin/index.html", "rss.xml", "a/b/c.txt")
CHANGES = ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "open")


def make_slowly(number: int, pause: float) -> bytes:
    time.sleep(pause)
    return f"{number}\n".encode() * 50


def bare(page: Page, body: bytes) -> bytes:
    return body


def no_exchange(one: Path, other: Path) -> bool:
    return False


def build(site: Path, method: str, number: int, pause: float) -> None:
    with Publication(site, exchange=exchange if method == "exchange" else no_exchange) as publication:
        artifacts = (Artifact(path, make_slowly, {"number": number, "pause": pause}) for path in PATHS)
        make_all(artifacts, publication.staging, bare, Cache(site.parent / "cache"), "salt")
        publication.publish()


def kill_before(change: int) -> Callable[[str, tuple[Any, ...]], None]:
    seen = 0

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen
        writes = event != "open" or (isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR))
        if event in CHANGES and writes:
            seen += 1
            if seen == change:
                os.kill(os.getpid(), 9)

    return watch


def main() -> None:
    site, method, first, builds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    if len(sys.argv) > 5:
        sys.addaudithook(kill_before(int(sys.argv[5])))
    for number in range(first, first + builds):
        build(site, method, number, pause=0.0 if len(sys.argv) > 5 else 0.002)


if __name__ == "__main__":
    main()
