"""Text stage: slugs, the names of records in addresses and file names.

A slug must survive Windows (editors sit there) and long addresses (QR codes, Zalo): ``[a-z0-9-]``,
at most 80 characters, and never a device name such as ``con``, which is also a common Vietnamese word.
"""

from __future__ import annotations

import re

from cchc.text.fold import fold

EMPTY = "muc"
LIMIT = 80
_RESERVED_SUFFIX = "-" + EMPTY

RESERVED: frozenset[str] = frozenset(
    ["con", "prn", "aux", "nul"] + [f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789"]
)
"""Device names of Windows (Microsoft, "Naming Files, Paths, and Namespaces"), lower case."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SUPERSCRIPTS = str.maketrans("¹²³", "123")


def slugify(text: str, limit: int = LIMIT) -> str:
    """Return the slug of ``text``: no accents, words joined by ``-``, cut at a word, never empty or reserved.

    A text without a Latin letter or digit gives ``muc``; a reserved name gets ``-muc`` ("Con" → ``con-muc``).
    A single word longer than ``limit`` is cut inside. ``limit`` counts characters, 8 to 80 (``ValueError``).
    """
    if not 8 <= limit <= LIMIT:
        raise ValueError(f"limit must be 8 to {LIMIT}, not {limit}")
    slug = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    if len(slug) > limit:
        head, cut, _ = slug[: limit + 1].rpartition("-")
        slug = head if cut else slug[:limit]
    if slug in RESERVED:
        slug += _RESERVED_SUFFIX
    return slug or EMPTY


def is_slug(text: str) -> bool:
    """Say whether ``text`` may stand as it is in an address and as a file name."""
    return len(text) <= LIMIT and _SLUG.fullmatch(text) is not None and text not in RESERVED


def is_reserved_filename(name: str) -> bool:
    """Say whether Windows would take the file name for a device: ``con``, ``CON.txt``, ``aux .md``, ``com¹``."""
    stem = name.partition(".")[0].strip(" ").lower().translate(_SUPERSCRIPTS)
    return stem in RESERVED
