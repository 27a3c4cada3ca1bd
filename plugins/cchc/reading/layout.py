"""Stage *reading*: which folder of ``content/`` holds which kind of record, in one table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from cchc.records.article import NewsItem, Question
from cchc.records.document import LegalDocument
from cchc.records.plan import Plan, Report
from cchc.records.procedure import LocalProcedure, Procedure
from cchc.records.publication import Publication
from cchc.records.record import Record
from cchc.records.reference import Agency, Place, Sector
from cchc.records.term import Abbreviation, Synonym
from cchc.records.unit import Unit

ASSETS = "tep"
"""The folder of pictures, forms and signed files."""

UNIT_FILE = "don-vi.yml"


class Form(Enum):
    """How records are written down."""

    ONE = "one record a file"
    LIST = "a list of records in one file"
    ARTICLE = "Markdown with front matter"

    @property
    def endings(self) -> tuple[str, ...]:
        """Accepted endings of file names, the usual one first."""
        return (".md",) if self is Form.ARTICLE else (".yml", ".yaml")


@dataclass(frozen=True)
class Shelf:
    """A place of the content folder and what stands there. `path` is a folder, or a file without its ending."""

    path: str
    record: type[Record]
    form: Form = Form.ONE
    deep: bool = False
    """Whether folders may stand inside."""
    single: bool = False
    """Whether `path` is one file."""
    coded: bool = False
    """Whether files may be named by a procedure's code, which has dots."""


SHELVES = (
    Shelf("don-vi", Unit, single=True),
    Shelf("danh-muc/linh-vuc", Sector, Form.LIST, single=True),
    Shelf("danh-muc/co-quan", Agency, Form.LIST, single=True),
    Shelf("danh-muc/dia-ban", Place, Form.LIST, single=True),
    Shelf("tu-ngu/viet-tat", Abbreviation, Form.LIST, single=True),
    Shelf("tu-ngu/tu-dong-nghia", Synonym, Form.LIST, single=True),
    Shelf("van-ban", LegalDocument),
    Shelf("thu-tuc", Procedure, deep=True),
    Shelf("dia-phuong/thu-tuc", LocalProcedure, coded=True),
    Shelf("ke-hoach", Plan),
    Shelf("bao-cao", Report),
    Shelf("tin-tuc", NewsItem, Form.ARTICLE, deep=True),
    Shelf("hoi-dap", Question, Form.ARTICLE),
    Shelf("an-pham", Publication),
)
