"""Stage *reading*: walks ``content/`` and sorts its files: to be read, assets, rubbish, or in the wrong place.

Nothing in the folder is passed over in silence but what Windows, macOS, Word and Git leave behind by themselves.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from cchc.problems import Position, Problem, ProblemKind
from cchc.reading.layout import ASSETS, SHELVES, UNIT_FILE, Form, Shelf
from cchc.reading.misplacement import (
    ASSET_NAME,
    BAD_NAME,
    DOUBLED,
    EMPTY_FOLDER,
    FORBIDDEN_ASSET,
    LINK,
    MISPLACED,
    NO_FOLDER,
    NO_SUBFOLDER,
    NO_UNIT,
    RESERVED_NAME,
    UNKNOWN_FOLDER,
    UNREADABLE,
    WRONG_ENDING,
)
from cchc.text.fold import closest, nfc
from cchc.text.slug import LIMIT, is_reserved_filename, is_slug, slugify

DEEPEST = 6  # levels of folders below a shelf that are entered

_RUBBISH = re.compile(
    r"\..*|thumbs\.db|ehthumbs.*\.db|desktop\.ini|~\$.*|~.*\.tmp|.*\.(?:tmp|bak|swp)|.*~|__macosx|icon\r", re.IGNORECASE
)
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg")
_PAPERS = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".csv", ".txt", ".zip")
_MEDIA = (".mp3", ".ogg", ".m4a", ".wav", ".mp4", ".webm")
_ATTACHABLE = frozenset((*_PICTURES, *_PAPERS, *_MEDIA))
_ASSET_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
_CODE_NAME = re.compile(r"[0-9]+(?:\.[a-zA-Z0-9]+)+(?:-[a-zA-Z0-9]+)*")
_MOUNT_POINT = 0xA0000003  # a Windows junction, by its reparse tag

_FOLDERS = {shelf.path: shelf for shelf in SHELVES if not shelf.single}
_SINGLES = {shelf.path: shelf for shelf in SHELVES if shelf.single}
_HALLS = {path.rpartition("/")[0] for path in (*_FOLDERS, *_SINGLES)} - {""}
"""Folders that hold nothing but shelves and single files: danh-muc, tu-ngu, dia-phuong."""


@dataclass(frozen=True)
class ContentFile:
    """A file to be read. `file` is its name in positions: ``content/thu-tuc/ho-tich/khai-sinh.yml``."""

    path: Path
    file: str
    stem: str
    shelf: Shelf


@dataclass
class Shelved:
    """The sorted content folder, in the order of the names."""

    files: list[ContentFile] = field(default_factory=list)
    assets: list[str] = field(default_factory=list)
    """Names below ``tep/``, with forward slashes."""
    problems: list[Problem] = field(default_factory=list)


def shelve(folder: Path) -> Shelved:
    """Sort the files of a content folder. Never raises for what stands in it."""
    root = folder.resolve().name
    walk = _Walk(root, Shelved())
    if not folder.is_dir():
        walk.found.problems.append(NO_FOLDER.at(Position(root), folder=root))
        return walk.found
    walk.enter(folder, "", None)
    found = walk.found
    if not found.files and not found.problems:
        found.problems.append(EMPTY_FOLDER.at(Position(root), folder=root))
    elif not walk.unit_named and not any(file.shelf.path == "don-vi" for file in found.files):
        found.problems.append(NO_UNIT.at(Position(f"{root}/{UNIT_FILE}")))
    return found


class _Walk:
    """One walk through a content folder. `inside` is a folder below it, with forward slashes."""

    def __init__(self, root: str, found: Shelved) -> None:
        self.root = root
        self.found = found
        self.unit_named = False  # a file was meant to be don-vi.yml, and that is told

    def enter(self, folder: Path, inside: str, shelf: Shelf | None) -> None:
        """Sort what stands in a folder; `shelf` where a shelf has been reached."""
        stems: dict[str, str] = {}
        for entry in self._entries(folder, inside):
            below = f"{inside}/{_shown(entry.name)}".lstrip("/")
            if entry.is_dir():
                self._folder(Path(entry.path), below, shelf)
            elif shelf is not None:
                self._file(Path(entry.path), below, shelf, stems)
            else:
                self._single(Path(entry.path), below, stems)

    def _tell(self, kind: ProblemKind, below: str, **values: object) -> None:
        values.setdefault("name", below.rpartition("/")[2])
        self.found.problems.append(kind.at(Position(f"{self.root}/{below}"), **values))

    def _entries(self, folder: Path, inside: str) -> list[os.DirEntry[str]]:
        """What stands in a folder and is neither rubbish nor a link, by name."""
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError:
            self._tell(UNREADABLE, inside)
            return []
        kept: list[os.DirEntry[str]] = []
        for entry in entries:
            if _RUBBISH.fullmatch(entry.name):
                continue
            if _is_link(entry):
                self._tell(LINK, f"{inside}/{_shown(entry.name)}".lstrip("/"))
            else:
                kept.append(entry)
        return kept

    def _folder(self, path: Path, below: str, shelf: Shelf | None) -> None:
        if shelf is None:
            if below == ASSETS:
                self._assets(path, below)
            elif below in _FOLDERS:
                self.enter(path, below, _FOLDERS[below])
            elif below in _HALLS:
                self.enter(path, below, None)
            else:
                self._unknown_folder(path, below)
        elif not shelf.deep or below.count("/") - shelf.path.count("/") > DEEPEST:
            first, count = _contents(path)
            if count:
                self._tell(NO_SUBFOLDER, f"{below}/{first}", folder=shelf.path, parent=shelf.path, count=count)
        else:
            self._check_name(below, below.rpartition("/")[2], "thư mục", shelf, "")
            self.enter(path, below, shelf)

    def _unknown_folder(self, path: Path, below: str) -> None:
        first, count = _contents(path)
        if not count:
            return
        known = [*_FOLDERS, ASSETS, *sorted(_HALLS)]
        near = closest(below, known)
        suggestion = f" Bạn muốn viết “{near[0]}”?" if near else ""
        self._tell(
            UNKNOWN_FOLDER,
            f"{below}/{first}",
            folder=below,
            count=count,
            suggestion=suggestion,
            known=", ".join(_FOLDERS),
        )

    def _file(self, path: Path, below: str, shelf: Shelf, stems: dict[str, str]) -> None:
        stem, ending = _parted(below)
        if ending.lower() not in shelf.form.endings:
            self._wrong_ending(below, shelf)
            return
        self._check_name(below, stem, "tệp", shelf, ending.lower())
        self._keep(path, below, shelf, stem, stems)

    def _keep(self, path: Path, below: str, shelf: Shelf, stem: str, stems: dict[str, str]) -> None:
        name = below.rpartition("/")[2]
        other = stems.setdefault(stem.lower(), name)
        if other != name:
            self._tell(DOUBLED, below, other=other)
            return
        slug = stem if is_slug(stem) or (shelf.coded and _CODE_NAME.fullmatch(stem)) else slugify(stem)
        self.found.files.append(ContentFile(path, f"{self.root}/{below}", slug, shelf))

    def _single(self, path: Path, below: str, stems: dict[str, str]) -> None:
        stem, ending = _parted(below)
        hall = below.rpartition("/")[0]
        place = f"{hall}/{stem}".lstrip("/").removesuffix(".yml").removesuffix(".yaml")
        shelf = _SINGLES.get(place)
        if shelf is not None and ending.lower() in shelf.form.endings and place.endswith(stem):
            self._keep(path, below, shelf, stem, stems)
        elif shelf is not None:
            self.unit_named |= place == "don-vi"
            self._wrong_ending(below, shelf)
        else:
            self._misplaced(below, hall, place)

    def _misplaced(self, below: str, hall: str, place: str) -> None:
        names = [path for path in _SINGLES if path.rpartition("/")[0] == hall]
        near = closest(place, names)
        self.unit_named |= near == ["don-vi"]
        suggestion = f" Bạn muốn đặt tên “{near[0].rpartition('/')[2]}.yml”?" if near else ""
        if near:
            advice = f"Đổi tên tệp thành “{near[0].rpartition('/')[2]}.yml”."
        elif hall and names:
            allowed = ", ".join(f"{path.rpartition('/')[2]}.yml" for path in names)
            advice = f"Thư mục {hall}/ chỉ có các tệp: {allowed}. Thủ tục để trong thu-tuc/, tin để trong tin-tuc/."
        else:
            advice = f"Chuyển tệp vào đúng thư mục: {', '.join(_FOLDERS)}. Ảnh và tệp đính kèm thì để trong tep/."
        self._tell(MISPLACED, below, suggestion=suggestion, place=advice)

    def _wrong_ending(self, below: str, shelf: Shelf) -> None:
        name = below.rpartition("/")[2]
        endings = " hoặc ".join(shelf.form.endings)
        self._tell(WRONG_ENDING, below, endings=endings, advice=_ending_advice(name, shelf))

    def _check_name(self, below: str, name: str, what: str, shelf: Shelf, ending: str) -> None:
        """Whether a name may become part of an address; told with the name that may."""
        if is_slug(name) or (shelf.coded and _CODE_NAME.fullmatch(name) is not None):
            return
        full = below.rpartition("/")[2]
        if is_reserved_filename(full):
            self._tell(RESERVED_NAME, below, what=what, name=full, meant=slugify(name) + ending)
            return
        if len(name) > LIMIT:
            reason = f"dài {len(name)} ký tự, nhiều nhất {LIMIT}"
        elif any(letter.isupper() for letter in name) and is_slug(name.lower()):
            reason = "có chữ hoa"
        else:
            reason = "có dấu cách, chữ có dấu, chữ hoa hoặc ký hiệu"
        self._tell(BAD_NAME, below, what=what, name=full, reason=reason, meant=slugify(name) + ending)

    def _assets(self, folder: Path, inside: str) -> None:
        for entry in self._entries(folder, inside):
            below = f"{inside}/{_shown(entry.name)}"
            if entry.is_dir():
                if below.count("/") <= DEEPEST:
                    self._assets(Path(entry.path), below)
                continue
            self._asset(below)

    def _asset(self, below: str) -> None:
        stem, ending = _parted(below)
        name = stem + ending
        if ending.lower() not in _ATTACHABLE:
            pictures, papers = (", ".join(kind[1:] for kind in kinds) for kinds in (_PICTURES, _PAPERS))
            self._tell(FORBIDDEN_ASSET, below, ending=ending or "không đuôi", pictures=pictures, papers=papers)
            return
        if is_reserved_filename(name):
            self._tell(RESERVED_NAME, below, what="tệp", meant=slugify(stem) + ending)
            return
        if _ASSET_NAME.fullmatch(name) is None:
            self._tell(ASSET_NAME, below, meant=slugify(stem) + ending.lower())
        self.found.assets.append(below.removeprefix(ASSETS + "/"))


def _shown(name: str) -> str:
    return nfc(name.encode("utf-8", "replace").decode("utf-8"))


def _parted(below: str) -> tuple[str, str]:
    """Stem and ending of a file's name, the ending with its dot."""
    name = below.rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    return (stem, dot + ending) if stem else (name, "")


def _is_link(entry: os.DirEntry[str]) -> bool:
    if entry.is_symlink() or entry.name.lower().endswith((".lnk", ".url")):
        return True
    try:
        return getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0) == _MOUNT_POINT
    except OSError:
        return False


def _contents(folder: Path) -> tuple[str, int]:
    """The first file below a folder and how many there are, rubbish left out."""
    names: list[str] = []
    for path, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not _RUBBISH.fullmatch(name)]
        inside = Path(path).relative_to(folder)
        names += [(inside / name).as_posix() for name in files if not _RUBBISH.fullmatch(name)]
    return (_shown(min(names)), len(names)) if names else ("", 0)


def _ending_advice(name: str, shelf: Shelf) -> str:
    ending = _parted(name)[1].lower()
    wanted = shelf.form.endings[0]
    if ending == ".txt" and wanted in name.lower():
        return (
            "Windows đang giấu đuôi .txt. Trong cửa sổ thư mục chọn Xem › Hiện › Đuôi tên tệp (View › Show › File name "
            f"extensions), rồi xóa “.txt” ở cuối tên để tên chỉ còn đuôi {wanted}."
        )
    if ending in (".md", ".yml", ".yaml", ".txt", ""):
        if shelf.form is Form.ARTICLE:
            return "Đổi đuôi tệp thành .md; các mục khai báo nằm giữa hai dòng “---” ở đầu tệp, bài viết ở dưới."
        return "Đổi đuôi tệp thành .yml, mỗi dòng viết “tên mục: nội dung”."
    if ending in (".doc", ".docx", ".odt", ".rtf"):
        return (
            f"Chép phần chữ sang một tệp mới bằng Notepad, lưu với đuôi {wanted} và bảng mã UTF-8. "
            "Muốn đính kèm tệp Word thì để trong tep/."
        )
    return "Nếu là ảnh hoặc tệp đính kèm thì chuyển vào thư mục tep/; nếu không dùng thì xóa."
