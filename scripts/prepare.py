"""Before the flow: makes `.venv` from the lock, for scripts/build, scripts/test and scripts/bench.

Runs on any Python ≥ 3.11 with nothing but the standard library, so that one text serves Linux, Git Bash and cmd.exe.

`.venv` carries a stamp that is written last and says what it holds. A run that finds the stamp it wants does nothing.
A `.venv` without a fitting stamp (lock changed, install killed, folder moved, base interpreter gone) is made anew.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "cchc-stamp.json"
RUNTIME_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
PYPROJECT = ROOT / "pyproject.toml"
WINDOWS = sys.platform == "win32"
VENV_PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
# In an activated .venv the interpreter that runs this is the very one that may have to be removed.
BASE_PYTHON = Path(getattr(sys, "_base_executable", None) or sys.executable)

Stamp = dict[str, str]


class PreparationError(Exception):
    """The environment cannot be made; the message is Vietnamese and says what to do."""


def main() -> int:
    """Bring `.venv` to what the lock asks for. Returns the exit code."""
    _speak_utf8()
    parser = argparse.ArgumentParser(description="Chuẩn bị môi trường .venv từ tệp khóa phiên bản.")
    parser.add_argument("--dev", action="store_true", help="thêm các công cụ kiểm thử")
    wanted = wanted_stamp(dev=parser.parse_args().dev)
    try:
        if not satisfied(wanted):
            with alone():
                if not satisfied(wanted):
                    prepare(wanted)
    except PreparationError as error:
        _say(f"Lỗi: {error}")
        return 1
    except KeyboardInterrupt:
        _say("Đã dừng theo yêu cầu. Lần chạy sau sẽ làm lại từ đầu phần còn dở.")
        return 130
    return 0


def wanted_stamp(*, dev: bool) -> Stamp:
    """What `.venv` shall hold: its own place (scripts inside name it), and digests of the files that fill it."""
    stamp = {"place": str(VENV), "runtime": _digest(RUNTIME_LOCK), "package": _digest(PYPROJECT)}
    if dev:
        stamp["dev"] = _digest(DEV_LOCK)
    return stamp


def satisfied(wanted: Stamp) -> bool:
    """Whether `.venv` works and holds at least what is wanted."""
    held = held_stamp()
    return all(held.get(part) == digest for part, digest in wanted.items()) and _runs(VENV_PYTHON)


def held_stamp() -> Stamp:
    """What `.venv` says it holds; empty if it says nothing that can be read."""
    try:
        held = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}


def prepare(wanted: Stamp) -> None:
    """Install what is missing; from nothing, unless place and runtime lock still fit."""
    held = held_stamp()
    if any(held.get(part) != wanted[part] for part in ("place", "runtime")) or not _runs(VENV_PYTHON):
        held = {}
        _say("Đang chuẩn bị môi trường .venv (chỉ làm lần đầu hoặc khi thư viện đổi phiên bản, khoảng 1–3 phút)…")
        _need_ensurepip()
        _remove_venv()
        _run([str(BASE_PYTHON), "-m", "venv", str(VENV)], "Không tạo được thư mục .venv.")
        _say("Đang tải và cài các thư viện…")
        _install_lock(RUNTIME_LOCK)
        held.update(place=wanted["place"], runtime=wanted["runtime"])
    if "dev" in wanted and held.get("dev") != wanted["dev"]:
        _say("Đang cài các công cụ kiểm thử…")
        _forget("dev")
        _install_lock(DEV_LOCK)
        held["dev"] = wanted["dev"]
    if held.get("package") != wanted["package"]:
        _forget("package")
        _pip("--no-index", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        held["package"] = wanted["package"]
    _write_stamp(held)


def _install_lock(lock: Path) -> None:
    """Install a lock by hash. Setuptools goes first: it builds, without isolation, what comes as source only."""
    block = re.search(r"^setuptools==(?:.*\\\n)+.*\n", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)
    if block is None:
        raise PreparationError(f"{lock.name} thiếu setuptools. Hãy lấy lại tệp này từ Git.")
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder) / "setuptools.lock"
        first.write_text(block.group(), encoding="utf-8", newline="\n")
        _pip("--require-hashes", "--no-deps", "-r", str(first))
    _pip("--require-hashes", "--no-deps", "--no-build-isolation", "--use-pep517", "-r", str(lock))


def _pip(*arguments: str) -> None:
    command = [str(VENV_PYTHON), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input", "install"]
    # A pip configured to install for the user refuses to install into a venv.
    _run(
        [*command, *arguments],
        "Không cài được thư viện (xem dòng lỗi ngay phía trên). Thường là do mạng: hãy kiểm tra kết nối Internet, "
        "máy chủ proxy của cơ quan, dung lượng ổ đĩa, rồi chạy lại đúng lệnh vừa rồi.",
        environment={**os.environ, "PIP_USER": "0"},
    )


def _need_ensurepip() -> None:
    """Debian and Ubuntu cut ensurepip out of Python and put it into a package of its own."""
    if _runs(BASE_PYTHON, "from ensurepip import version"):
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _say(f"Python của máy thiếu mô-đun venv: đang cài gói {package} bằng apt-get…")
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        # A source that cannot be refreshed need not be the one that has the package.
        subprocess.run(["apt-get", "update", "-qq"], env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr)
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
        _run(install, f"apt-get không cài được gói {package}.", environment=environment)
        if _runs(BASE_PYTHON, "from ensurepip import version"):
            return
    raise PreparationError(
        "Python của máy thiếu mô-đun venv/ensurepip.\n"
        f"Cách khắc phục: sudo apt-get install {package}\n"
        "(hoặc cài Python đầy đủ từ trang chủ Python), rồi chạy lại lệnh vừa rồi."
    )


def _remove_venv() -> None:
    STAMP.unlink(missing_ok=True)
    try:
        if VENV.is_symlink() or VENV.is_file():
            VENV.unlink()
        elif VENV.exists():
            shutil.rmtree(VENV)
    except OSError as error:
        raise PreparationError(
            f"Không xóa được thư mục .venv cũ ({error.strerror or error}). Hãy đóng các cửa sổ lệnh và phần mềm "
            "soạn thảo đang dùng nó, tự xóa thư mục .venv, rồi chạy lại lệnh vừa rồi."
        ) from error


def _run(command: list[str], complaint: str, *, environment: dict[str, str] | None = None) -> None:
    # What the tools say goes to stderr: stdout belongs to the command that comes after.
    # They inherit the lock: if this process alone is killed, the next run waits for what it left running.
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr, close_fds=WINDOWS
        )
    except OSError as error:
        raise PreparationError(f"{complaint} ({error})") from error
    if done.returncode != 0:
        raise PreparationError(complaint)


def _runs(python: Path, code: str = "import sys; sys.exit(sys.version_info < (3, 11))") -> bool:
    try:
        return subprocess.run([str(python), "-c", code], capture_output=True, stdin=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def _forget(part: str) -> None:
    held = held_stamp()
    if held.pop(part, None) is not None:
        _write_stamp(held)


def _write_stamp(held: Stamp) -> None:
    unfinished = STAMP.with_suffix(".new")
    unfinished.write_text(json.dumps(held, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    unfinished.replace(STAMP)


def _digest(path: Path) -> str:
    # Line ends are Git's affair: a checkout with CRLF holds the same lock.
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


@contextmanager
def alone() -> Iterator[None]:
    """Keep two preparations apart. The system drops the lock with its processes, so a killed run leaves none behind."""
    with (ROOT / ".venv.lock").open("a+b") as file:
        if not _seize(file):
            _say("Đang chờ một lần chuẩn bị khác trong cùng thư mục làm xong…")
            while not _seize(file):
                time.sleep(0.5)
        yield


def _seize(file: IO[bytes]) -> bool:
    """Take the lock if it is free; it is given back when the file is closed."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            os.set_inheritable(file.fileno(), True)
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def _speak_utf8() -> None:
    # A Windows console or a C locale would choke on the first accented letter.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
