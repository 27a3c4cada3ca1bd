"""Hosts: a finished folder takes the place of the old site.

A build works in a workshop, a folder beside the site (``site`` → ``.site.cchc``), under a lock:

    lock      held by the build that is running; the system lets go of it when the process dies
    staging   the new site while it is being made
    old       the old site, between the two renames
    journal   says that staging is complete and the two renames have begun

Where the system exchanges two folders in one step (Linux), the site is whole at every moment. Elsewhere there are two
renames; when a build is killed between them, the next start finds the journal and finishes the work.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from cchc.hosts.cache import write_whole
from cchc.hosts.exchange import exchange

Exchange = Callable[[Path, Path], bool]

_TRIES = 20
_PAUSE = 0.25
"""Seconds. On Windows an open file (a viewer, a virus scanner) keeps its folder from being renamed for a while."""


class PublishingRefused(Exception):
    """The site cannot be written where it should; the message is Vietnamese and the old site is as it was."""


class Publication:
    """One try to put a new site in the place of an old one; use it in a ``with`` statement.

    Inside, `staging` is an empty folder that is yours. `publish` ends the try; without it the old site stays.
    """

    def __init__(self, site: Path, *, exchange: Exchange = exchange) -> None:
        self.site = site.resolve()
        self.workshop = self.site.with_name(f".{self.site.name}.cchc")
        self.staging = self.workshop / "staging"
        self._exchange = exchange
        self._lock: FileLock | None = None

    def __enter__(self) -> Publication:
        self.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open(self) -> None:
        """Take the lock, heal what a killed build has left, give an empty staging folder. Raises PublishingRefused."""
        check_replaceable(self.site)
        try:
            self.workshop.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.workshop / "lock", timeout=0)
            lock.acquire()
            self._lock = lock
            self._heal()
            self.staging.mkdir()
        except Timeout:
            raise PublishingRefused(
                f"Đang có một lần dựng khác ghi vào “{self.site}”. Hãy đợi lần đó xong rồi dựng lại."
            ) from None
        except OSError as error:
            self.close()
            raise PublishingRefused(
                f"Không ghi được vào thư mục “{self.site.parent}”: {error.strerror or error}. "
                "Hãy kiểm tra quyền ghi và chỗ trống của ổ đĩa."
            ) from error

    def publish(self) -> None:
        """Put the staging folder in the place of the site. Raises PublishingRefused; the old site is then as it was."""
        try:
            if not self.site.exists():
                self.staging.rename(self.site)
            elif not self._exchange(self.staging, self.site):
                self._rename_twice()
        except OSError as error:
            raise PublishingRefused(
                f"Chưa thay được trang cũ ở “{self.site}”: {error.strerror or error}. Trang cũ còn nguyên. "
                "Hãy đóng chương trình đang mở thư mục đó rồi dựng lại."
            ) from error
        self._remove_leftovers()

    def close(self) -> None:
        """End the try: what is left of it goes, the lock is let go. May be called twice."""
        if self._lock is None:
            return
        if not self._journal.exists():
            self._remove_leftovers()
        self._lock.release()
        self._lock = None

    @property
    def _journal(self) -> Path:
        return self.workshop / "journal"

    @property
    def _old(self) -> Path:
        return self.workshop / "old"

    def _rename_twice(self) -> None:
        write_whole(self._journal, b"staging is complete\n")
        try:
            _rename(self.site, self._old)
        except OSError:
            self._journal.unlink()
            raise
        try:
            _rename(self.staging, self.site)
        except OSError:
            _rename(self._old, self.site)
            self._journal.unlink()
            raise
        self._journal.unlink()

    def _heal(self) -> None:
        """Bring the site back to whole old or whole new after a killed build, and clear the workshop."""
        if self._journal.exists():
            whole = next((folder for folder in (self.staging, self._old) if folder.exists()), None)
            if whole and not self.site.exists():
                _rename(whole, self.site)
            self._journal.unlink()
        self._remove_leftovers()

    def _remove_leftovers(self) -> None:
        for left in (self.staging, self._old):
            if left.exists():
                shutil.rmtree(left, ignore_errors=True)
        for part in self.workshop.glob("*.part"):
            part.unlink(missing_ok=True)


def check_replaceable(site: Path) -> None:
    """Raise PublishingRefused where `site` is something that a build must not replace as a whole."""
    if not site.exists():
        return
    if not site.is_dir():
        raise PublishingRefused(f"“{site}” là một tệp, không phải thư mục. Hãy chọn thư mục khác cho trang.")
    entries = {entry.name for entry in site.iterdir()}
    if ".git" in entries:
        raise PublishingRefused(
            f"“{site}” là một kho Git; dựng trang sẽ xóa lịch sử trong đó. Hãy chọn thư mục khác cho trang."
        )
    if entries and "index.html" not in entries:
        raise PublishingRefused(
            f"Thư mục “{site}” đang có tệp khác, không phải trang do chương trình này dựng; dựng trang sẽ xóa chúng. "
            "Hãy chọn một thư mục mới hoặc còn trống."
        )


def _rename(source: Path, target: Path) -> None:
    for tries_left in reversed(range(_TRIES)):
        try:
            source.rename(target)
            return
        except PermissionError:
            if not tries_left:
                raise
            time.sleep(_PAUSE)
