"""Stage *reading*: the whole content folder → records, assets and every problem, in the order of the files."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from cchc.problems import Position, Problem, ProblemKind, ProblemLog, Severity
from cchc.reading.explain import explain
from cchc.reading.file_text import EMPTY, LARGEST, TOO_LARGE, decode
from cchc.reading.front_matter import BODY_IN_FRONT, EMPTY_BODY, split_front_matter
from cchc.reading.layout import Form
from cchc.reading.misplacement import UNREADABLE
from cchc.reading.shelving import ContentFile, shelve
from cchc.reading.yaml_kinds import NO_COLON
from cchc.reading.yaml_nodes import Composed, compose
from cchc.reading.yaml_slips import shortened
from cchc.records.model import folded_key
from cchc.records.nodes import Map, Node, Seq, Text
from cchc.records.record import Kind, Origin, Record

LIST_FOR_RECORD = ProblemKind(
    "D124",
    Severity.ERROR,
    "Tệp này phải gồm các mục “tên mục: nội dung” của một {what}, nhưng ở đây bắt đầu bằng một danh sách.",
    "Xóa dấu “- ” ở đầu và các khoảng trắng thừa. Nếu có nhiều {what} thì mỗi cái viết thành một tệp.",
    bad="- mã: 1.001193\n  tên: Đăng ký khai sinh",
    good="mã: 1.001193\ntên: Đăng ký khai sinh",
)
TEXT_FOR_RECORD = ProblemKind(
    "D125",
    Severity.ERROR,
    "Tệp này chỉ có chữ, không có mục nào dạng “tên mục: nội dung”.",
    "Mỗi mục viết một dòng: tên mục, dấu hai chấm, một dấu cách, rồi nội dung. Mục đầu tiên nên là “{key}: …”.",
    bad="Đăng ký khai sinh",
    good="tên: Đăng ký khai sinh",
)
LIST_EXPECTED = ProblemKind(
    "D126",
    Severity.ERROR,
    "Tệp này phải là một danh sách các {what}, mỗi cái bắt đầu bằng “- ”.",
    "Viết mỗi {what} bắt đầu bằng “- {key}: …”, các mục còn lại của nó thụt vào 2 dấu cách.",
    bad="mã: ho-tich\ntên: Hộ tịch",
    good="- mã: ho-tich\n  tên: Hộ tịch",
)

_LIST_KEY = folded_key("danh sách")


@dataclass(frozen=True)
class Reading:
    """What a content folder holds. `records` are sound in themselves; references between them are not checked yet."""

    records: tuple[Record, ...]
    problems: tuple[Problem, ...]
    """In the order of the files."""
    assets: tuple[str, ...]
    """Names of the files below ``tep/``, with forward slashes."""
    refused: Mapping[Kind, frozenset[str]] = field(default_factory=dict)
    """By kind, every word of the files in which a record was refused: the ids that they would give are among them."""


def read_content(folder: Path) -> Reading:
    """Read everything that stands in a content folder. Never raises for what stands in it."""
    shelved = shelve(folder)
    log = ProblemLog()
    log.extend(shelved.problems)
    records: list[Record] = []
    refused: dict[Kind, frozenset[str]] = {}
    with _collector_at_rest():
        for file in shelved.files:
            found, problems = read_file(file)
            records += found
            log.extend(problems)
            if any(problem.severity is Severity.ERROR for problem in problems):
                kind = file.shelf.record.kind
                refused[kind] = refused.get(kind, frozenset()) | _words(file)
    return Reading(tuple(records), log.sorted(), tuple(shelved.assets), refused)


_WORD = re.compile(rb"[A-Za-z0-9][A-Za-z0-9._-]*")


def _words(file: ContentFile) -> frozenset[str]:
    """Whatever in a file could be an id, and its name. Ids are ASCII, so a file in any encoding can be asked."""
    try:
        data = file.path.read_bytes() if file.path.stat().st_size <= LARGEST else b""
    except OSError:
        data = b""
    return frozenset({file.stem, *(word.decode("ascii") for word in _WORD.findall(data))})


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Python's garbage collector, switched off: what is read is kept, and looking it over again costs a fifth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def read_file(file: ContentFile) -> tuple[list[Record], list[Problem]]:
    """The records of one file, and what is wrong with it."""
    try:
        size = file.path.stat().st_size
        if size > LARGEST:
            return [], [TOO_LARGE.at(Position(file.file), size=f"{size / 1_000_000:.1f}".replace(".", ","))]
        data = file.path.read_bytes()
    except OSError:
        return [], [UNREADABLE.at(Position(file.file), name=file.path.name)]
    return read_bytes(data, file)


def read_bytes(data: bytes, file: ContentFile) -> tuple[list[Record], list[Problem]]:
    """The records that the bytes of a file hold. Never raises."""
    decoded = decode(data, file.file)
    if decoded.text is None:
        return [], list(decoded.problems)
    if file.shelf.form is Form.ARTICLE:
        return _article(decoded.text, file)
    composed = compose(decoded.text, file.file)
    if composed.root is None or _is_blank(composed.root):
        return [], composed.problems or [EMPTY.at(Position(file.file))]
    if file.shelf.form is Form.LIST:
        return _listed(composed, file)
    return _single(composed, file, "", 1)


def _is_blank(root: Node) -> bool:
    return isinstance(root, Text) and root.unknown


def _article(text: str, file: ContentFile) -> tuple[list[Record], list[Problem]]:
    parts = split_front_matter(text, file.file)
    if isinstance(parts, Problem):
        return [], [parts]
    composed = compose(parts.head, file.file)
    if composed.broken:
        return [], [_body_in_front(problem, parts.head) or problem for problem in composed.problems]
    if composed.root is None:
        composed.root = Map({}, parts.head_line, 1)
    records, problems = _single(composed, file, parts.body, parts.body_line)
    if not parts.body.strip():
        what = "câu trả lời" if file.shelf.record.kind is Kind.QUESTION else "bài viết"
        problems.append(EMPTY_BODY.at(Position(file.file, parts.body_line - 1), what=what))
        return [], problems
    return records, problems


def _body_in_front(problem: Problem, head: str) -> Problem | None:
    """Prose below an empty line of the front matter: the fence was forgotten."""
    lines = head.split("\n")
    line = problem.position.line
    if problem.code != NO_COLON.code or line < 2 or lines[line - 2].strip():
        return None
    return BODY_IN_FRONT.at(problem.position, found=shortened(lines[line - 1]))


def _single(composed: Composed, file: ContentFile, body: str, body_line: int) -> tuple[list[Record], list[Problem]]:
    root = composed.root
    if composed.broken:
        return [], composed.problems
    if isinstance(root, Map):
        record, problems = _record(root, file, composed.problems)
        if record is None:
            return [], problems
        record.read_from(Origin(file.file, file.stem, root, body, body_line))
        return [record], problems
    problems = composed.problems
    if not problems and root is not None:
        kind = file.shelf.record.kind
        at = Position(file.file, root.line, root.column)
        if isinstance(root, Seq):
            problems.append(LIST_FOR_RECORD.at(at, what=kind.label))
        else:
            problems.append(TEXT_FOR_RECORD.at(at, key=_first_key(file)))
    return [], problems


def _listed(composed: Composed, file: ContentFile) -> tuple[list[Record], list[Problem]]:
    root = composed.root
    if composed.broken:
        return [], composed.problems
    if isinstance(root, Map) and len(root) == 1:
        key, value = next(iter(root.items()))
        if folded_key(key) == _LIST_KEY:
            root = value
    if not isinstance(root, Seq):
        problems = composed.problems
        if root is not None and not problems:
            at = Position(file.file, root.line, root.column)
            problems.append(LIST_EXPECTED.at(at, what=file.shelf.record.kind.label, key=_first_key(file)))
        return [], problems
    records: list[Record] = []
    found = composed.problems
    for number, item in enumerate(root, start=1):
        record, found = _record(item, file, found, (f"mục {number}",))
        if record is not None and isinstance(item, Map):
            record.read_from(Origin(file.file, record.id, item))
            records.append(record)
    return records, found


def _first_key(file: ContentFile) -> str:
    model = file.shelf.record
    required = [name for name, info in model.model_fields.items() if info.is_required()]
    return model.key_of(required[0]) if required else "tên"


def _record(
    node: Node, file: ContentFile, slips: list[Problem], within: tuple[str, ...] = ()
) -> tuple[Record | None, list[Problem]]:
    """A record of a node, with the slips found before and what its model refuses.

    What is refused on a line that has a slip already comes of that slip. A record with a slip inside is given all the
    same, so that what points to it is not called wrong; the slip is an error and keeps everything from publication.
    """
    try:
        record = file.shelf.record.model_validate(node)
    except ValidationError as error:
        lines = {problem.position.line for problem in slips}
        told = explain(error, file.shelf.record, node, file.file, within)
        return None, slips + [problem for problem in told if problem.position.line not in lines]
    return record, slips
