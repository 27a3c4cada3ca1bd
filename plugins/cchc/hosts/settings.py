"""Hosts: what a build or a check is asked for: from where, to where, at which moment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cchc.clock import Clock, MomentUnreadable

AS_OF = "CCHC_AS_OF"
"""Environment: the moment, where there is no ``--as-of``."""
PRINT = "CCHC_PRINT"
"""Environment: ``0`` leaves out what is printed, where there is no ``--no-print``."""

CONTENT = Path("content")
"""Where content is, where nothing else is said; the same as in mkdocs.yml."""
CACHE = Path(".cache/cchc")
"""Beside mkdocs.yml."""


class SettingsRefused(Exception):
    """A wish that makes no sense: wrong usage, told in Vietnamese."""


@dataclass(frozen=True)
class BuildSettings:
    """One build."""

    content_dir: Path
    site_dir: Path
    overrides_dir: Path
    """Templates, styles and scripts of the frame."""
    cache_dir: Path
    clock: Clock
    print: bool = True
    """Whether PDFs and their pictures are made."""
    clean: bool = False
    """Whether the cache is emptied first."""

    def __post_init__(self) -> None:
        check_content(self.content_dir)
        site = self.site_dir.resolve()
        for name, other in (("nội dung", self.content_dir), ("giao diện", self.overrides_dir)):
            folder = other.resolve()
            if site == folder or site in folder.parents or folder in site.parents:
                raise SettingsRefused(
                    f"Thư mục trang “{self.site_dir}” và thư mục {name} “{other}” không được chứa nhau. "
                    "Hãy chọn thư mục khác cho trang."
                )


def check_content(content_dir: Path) -> None:
    """Raise SettingsRefused unless there is a folder of content."""
    if not content_dir.exists():
        raise SettingsRefused(f"Không có thư mục nội dung “{content_dir}”.")
    if not content_dir.is_dir():
        raise SettingsRefused(f"“{content_dir}” là một tệp, không phải thư mục nội dung.")


def clock_for(as_of: str | None, environment: Mapping[str, str] = os.environ) -> Clock:
    """The moment asked for: `as_of`, else the environment's, else now. Raises SettingsRefused."""
    moment = as_of if as_of is not None else environment.get(AS_OF, "")
    if as_of is None and not moment.strip():
        return Clock.from_machine()
    try:
        return Clock.at(moment)
    except MomentUnreadable:
        source = AS_OF if as_of is None else "--as-of"
        raise SettingsRefused(
            f"Không đọc được ngày “{moment}” ở {source}. Hãy viết năm-tháng-ngày, ví dụ 2026-03-31 "
            "hoặc 2026-03-31T08:00."
        ) from None


def prints(wanted: bool | None = None, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether print is asked for: as told, else by the environment, else yes. Raises SettingsRefused."""
    if wanted is not None:
        return wanted
    value = environment.get(PRINT, "").strip()
    if value not in {"", "0", "1"}:
        raise SettingsRefused(f"{PRINT} chỉ nhận 0 (không làm bản in) hoặc 1, không nhận “{value}”.")
    return value != "0"
