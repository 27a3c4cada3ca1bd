"""Each fee, time limit and law that a page shows is walked back to its record, its source and its day."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cchc.catalog import Catalog
from cchc.catalog.addresses import page_of
from cchc.records.procedure import Procedure
from cchc.records.states import known
from cchc.records.wording import NONE, UNKNOWN, Said, say_day, say_method_fee, say_time

LABELS = ("Thời hạn", "Lệ phí")


class _Facts(HTMLParser):
    """The pairs of dt and dd of a page, the numbers of laws, and the lines that name sources."""

    def __init__(self) -> None:
        super().__init__()
        self.pairs: list[tuple[str, str]] = []
        self.laws: list[str] = []
        self.sources: list[str] = []
        self._label = ""
        self._open: list[tuple[str, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        if tag in ("dt", "dd"):
            self._open.append(("note" if "fact__note" in classes else tag, []))
        elif "law__number" in classes:
            self._open.append(("law", []))
        elif tag == "p" and "source" in classes:
            self._open.append(("source", []))
        elif self._open and self._open[-1][0] in ("law", "source"):
            self._open.append(("inner", []))

    def handle_endtag(self, tag: str) -> None:
        if not self._open:
            return
        kind = self._open[-1][0]
        if kind in ("dt", "dd", "note") and tag not in ("dt", "dd"):
            return
        if kind == "law" and tag not in ("a", "span"):
            return
        _, words = self._open.pop()
        text = " ".join("".join(words).replace("\u00a0", " ").split())
        if kind == "inner" and self._open:
            self._open[-1][1].append(text)
        elif kind == "dt":
            self._label = text
        elif kind == "dd":
            self.pairs.append((self._label, text))
        elif kind == "law":
            self.laws.append(text)
        elif kind == "source":
            self.sources.append(text)

    def handle_data(self, data: str) -> None:
        for _, words in self._open[-1:]:
            words.append(data)


def facts_of(page: Path) -> _Facts:
    """What a page says of fees, times, laws and sources."""
    facts = _Facts()
    facts.feed(page.read_text("utf-8"))
    return facts


def squeeze(text: str) -> str:
    """Without any white space: no-break spaces and line ends tell nothing."""
    return "".join(text.split())


def test_every_fee_and_time_is_one_of_its_record(site: Path, catalog: Catalog) -> None:
    seen = 0
    for procedure in catalog.procedures:
        words = {squeeze(said.text) for said in _wordings(procedure, catalog)}
        for label, text in facts_of(site / page_of(procedure) / "index.html").pairs:
            if not label.startswith(LABELS) or label.startswith("Thời hạn của"):
                continue
            shown = squeeze(text)
            summary = shown.startswith((squeeze("Tuỳ cách nộp"), squeeze("Xem")))
            # The strip of facts may show the first words of a long rule; the whole stands below it.
            assert summary or any(shown.startswith(word) or word.startswith(shown) for word in words), (
                procedure.code, label, text,
            )  # fmt: skip
            seen += 1
    assert seen > 60


def _wordings(procedure: Procedure, catalog: Catalog) -> list[Said]:
    local = catalog.local.get(procedure.code)
    times = [say_time(limit) for method in procedure.methods for limit in (method.time, *method.other_times)]
    fees = [say_method_fee(method, local) for method in procedure.methods]
    return [*times, *fees, Said(UNKNOWN), Said(NONE)]


def test_every_law_is_one_of_its_record(site: Path, catalog: Catalog) -> None:
    for procedure in catalog.procedures:
        named = [law.number for law in known(procedure.legal_basis) or () if law.number is not None]
        shown = facts_of(site / page_of(procedure) / "index.html").laws
        assert shown == named, procedure.code


def test_every_page_of_facts_names_source_and_day(site: Path, catalog: Catalog) -> None:
    for record in (*catalog.procedures, *catalog.plans, *catalog.reports, *catalog.questions):
        assert record.source is not None
        assert record.as_of is not None
        lines = " ".join(facts_of(site / page_of(record) / "index.html").sources)
        assert record.source.name in lines, record.id
        assert say_day(record.as_of) in lines, record.id


def test_open_data_keeps_source_and_day(site: Path, catalog: Catalog) -> None:
    rows = json.loads((site / "du-lieu/thu-tuc.json").read_text("utf-8"))["bản ghi"]
    assert len(rows) == len(catalog.procedures)
    for row in rows:
        assert row["nguồn"]["nơi"]
        assert row["ghi nhận đến ngày"] == "2026-07-18"


def test_the_walk_sees_a_fee_that_no_record_has(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text('<dl><dt>Lệ phí</dt><dd>123.456 đồng</dd></dl><p class="source">Nguồn: ai</p>', "utf-8")
    facts = facts_of(page)
    assert facts.pairs == [("Lệ phí", "123.456 đồng")]
    assert facts.sources == ["Nguồn: ai"]
    with pytest.raises(AssertionError):
        assert any(facts.pairs[0][1].startswith(word) for word in ("8.000 đồng",))
