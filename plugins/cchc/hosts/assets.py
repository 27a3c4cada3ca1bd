"""Hosts: styles, scripts and pictures of the frame, from ``overrides/assets``.

The styles are written in several files, one for a concern, and sent as one; ``css/order.txt`` gives their order.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cchc.catalog.addresses import ASSETS
from cchc.hosts.making import ArtifactRefused
from cchc.outputs.artifact import Artifact

STYLE = f"{ASSETS}css/cchc.css"

_ENDINGS = {".js", ".svg", ".webp", ".png", ".ico", ".woff2", ".txt"}


def asset_files(overrides: Path) -> Iterator[Artifact]:
    """The artifacts of the folder's ``assets``. Raises ArtifactRefused for a file that nobody asked for."""
    folder = overrides / "assets"
    styles = folder / "css"
    yield Artifact(STYLE, join_styles, {"styles": tuple(_styles(styles))})
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or styles in path.parents:
            continue
        if path.suffix not in _ENDINGS:
            raise ArtifactRefused(f"{path}: files of this kind are not sent")
        yield Artifact(ASSETS + path.relative_to(folder).as_posix(), copy, {"content": path.read_bytes()})


def copy(content: bytes) -> bytes:
    """The file as it is."""
    return content


def join_styles(styles: tuple[str, ...]) -> bytes:
    """One style sheet of several."""
    return "\n".join(style.strip() + "\n" for style in styles).encode()


def _styles(folder: Path) -> Iterator[str]:
    order = (folder / "order.txt").read_text(encoding="utf-8").split()
    forgotten = {path.name for path in folder.glob("*.css")} - {*order}
    if forgotten:
        raise ArtifactRefused(f"css/order.txt does not name {', '.join(sorted(forgotten))}")
    for name in order:
        yield (folder / name).read_text(encoding="utf-8")
