"""The reader's search over the repository's own content: exact names, codes, numbers and editors' words come first."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from cchc.catalog import Catalog, load
from cchc.catalog.addresses import page_of
from cchc.clock import Clock
from cchc.outputs.search import artifacts
from cchc.outputs.settings import OutputSettings

pytestmark = pytest.mark.browser

Asked = dict[str, set[str]]
"""Query → the pages of which one must stand first."""


@pytest.fixture(scope="module")
def catalog(repository: Path) -> Catalog:
    loaded = load(repository / "content", Clock.at("2026-11-23"))
    assert loaded.catalog is not None
    return loaded.catalog


@pytest.fixture(scope="module")
def engine(browser: Browser, catalog: Catalog) -> Iterator[Page]:
    """A page in which the reader's engine stands ready over the content's index."""
    page = browser.new_page()
    parts = {
        artifact.path.rpartition("/")[2]: artifact.make(**artifact.inputs).decode()
        for artifact in artifacts(catalog, OutputSettings())
    }
    page.add_script_tag(content=parts.pop("may-tim.js"))
    page.evaluate(
        """parts => { const read = (name) => JSON.parse(parts[name + ".json"]);
           self.engine = CchcSearch.engine(read("loi"), async (number) => read("than-" + number)); }""",
        parts,
    )
    yield page
    page.close()


def misses(engine: Page, asked: Asked) -> dict[str, str]:
    """The queries for which another page stands first, or no good match is told."""
    answers = json.loads(
        engine.evaluate(
            """async queries => { const answers = {};
               for (const query of queries) { const found = await self.engine.find(query);
                 answers[query] = found && found.good ? found.results[0].page.path : "no good match"; }
               return JSON.stringify(answers); }""",
            list(asked),
        )
    )
    return {query: answers[query] for query, pages in asked.items() if answers[query] not in pages}


def unmarked(text: str) -> str:
    """As typed on a keyboard without Vietnamese letters."""
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def test_names_of_procedures(engine: Page, catalog: Catalog) -> None:
    asked: Asked = {}
    for procedure in catalog.procedures:
        for name in filter(None, (procedure.title, procedure.official_name)):
            for text in (name, unmarked(name), unicodedata.normalize("NFD", name), name.upper()):
                asked.setdefault(text, set()).add(page_of(procedure))
    assert misses(engine, asked) == {}


def test_codes_of_procedures(engine: Page, catalog: Catalog) -> None:
    asked: Asked = {}
    for procedure in catalog.procedures:
        part = procedure.code.rpartition(".")[2]
        for text in (procedure.code, part, procedure.code.replace(".", ""), f"thủ tục số {procedure.code}"):
            asked.setdefault(text, set()).add(page_of(procedure))
    assert misses(engine, asked) == {}


def test_numbers_of_plans_and_documents(engine: Page, catalog: Catalog) -> None:
    asked: Asked = {}
    numbered = [(plan.instrument.number, plan) for plan in catalog.plans]
    numbered += [(document.number, document) for document in catalog.documents]  # type: ignore[misc]
    for number, record in numbered:
        if number:
            for text in (number, number.lower(), unmarked(number), number.replace("/", " ").replace("-", " ")):
                asked.setdefault(text, set()).add(page_of(record))
    assert misses(engine, asked) == {}


def test_editors_words_lead_to_their_procedures(engine: Page, catalog: Catalog) -> None:
    asked: Asked = {}
    for row in catalog.synonyms:
        pages = {page_of(procedure) for code in row.procedures if (procedure := catalog.procedure(code))}
        for phrase in row.phrases if pages else ():
            for text in (phrase, unmarked(phrase)):
                asked.setdefault(text, set()).update(pages)
    assert len(asked) > 20
    assert misses(engine, asked) == {}
