"""Hosts, publishing: two folders change places in one step, where the system can do that.

Linux has ``renameat2(2)`` with ``RENAME_EXCHANGE``: at every moment each of the two names stands for a whole folder.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NOT_OFFERED = {errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP}
"""What file systems and kernels without the call answer."""


def exchange(one: Path, other: Path) -> bool:
    """Let two existing folders of one file system change places; False, with nothing done, where that is not offered.

    Raises OSError where the exchange is offered and fails.
    """
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:  # a C library older than glibc 2.28
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NOT_OFFERED:
        return False
    raise OSError(code, os.strerror(code), str(one))
