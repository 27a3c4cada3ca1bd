"""Hosts: the fingerprint of the program: files made by another version of it, or of its libraries, are made again."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def fingerprint() -> str:
    """Digest of the package's own files, of the installed libraries' versions and of Python's.

    Every installed library counts, not a chosen few: a list of "those that make bytes" would be wrong one day, and
    making everything again after an upgrade costs one slow build. A library's folder is named after its version
    (PEP 376), which is quicker to list than to read the metadata of each.
    """
    hasher = hashlib.sha256(f"python {sys.version_info[:2]}\n".encode())
    for library in sorted({path.name for folder in sys.path for path in Path(folder).glob("*.dist-info")}):
        hasher.update(f"{library}\n".encode())
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            hasher.update(f"{path.relative_to(PACKAGE).as_posix()} ".encode())
            hasher.update(hashlib.sha256(path.read_bytes()).digest())
    return hasher.hexdigest()[:32]
