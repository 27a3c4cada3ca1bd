"""Outputs, search: from the records of the Catalog to what the search knows of each page, one function a kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc.catalog import Catalog
from cchc.catalog.addresses import A_TO_Z, CONTACT, PROCEDURES, page_of
from cchc.outputs.search.documents import SearchContent, SearchDocument, SynonymRow, Way
from cchc.records.article import NewsItem, Question
from cchc.records.document import DocumentMention, LegalDocument
from cchc.records.dossier import DossierCase
from cchc.records.plan import Plan, Report, ReportSection
from cchc.records.procedure import Procedure, Status
from cchc.records.publication import Publication
from cchc.records.reference import Reference
from cchc.records.states import known
from cchc.records.term import Abbreviation
from cchc.records.values import Validity

SHORT = 80
"""Results of at most so many characters stand beside the title in the core index."""

_LINK_TARGET = re.compile(r"\]\([^)]*\)|<[^>]*>")
_IN_BRACKETS = re.compile(r"\([^)]*\)")


def search_content(catalog: Catalog) -> SearchContent:
    """Every page that can be found, the words for them, and the ways out."""
    return SearchContent(tuple(_documents(catalog)), _synonym_rows(catalog), _ways_out(catalog))


def _synonym_rows(catalog: Catalog) -> tuple[SynonymRow, ...]:
    """The editors' synonyms, and the abbreviations that have one meaning."""
    rows = [SynonymRow(row.phrases, row.official, row.procedures) for row in catalog.synonyms]
    for term in catalog.abbreviations:
        # Signs of document numbers ("NĐ-CP") are matched as numbers.
        if not term.ambiguous and "-" not in term.short:
            rows.append(SynonymRow((term.short,), (_IN_BRACKETS.sub("", term.long).strip(),)))
    return tuple(rows)


def _ways_out(catalog: Catalog) -> tuple[Way, ...]:
    """Where the reader turns who finds nothing: the lists, the office, the hotline if it is known."""
    ways = [
        ("Thủ tục theo lĩnh vực", PROCEDURES),
        ("Thủ tục từ A đến Z", A_TO_Z),
        ("Nơi tiếp nhận hồ sơ", CONTACT),
    ]
    hotline = known(catalog.unit.hotline)
    if hotline is not None:
        digits = "".join(letter for letter in hotline if letter.isdigit())
        ways.append((f"Đường dây nóng: {hotline}", f"tel:{digits}" if digits else ""))
    return tuple(ways)


def _documents(catalog: Catalog) -> Iterator[SearchDocument]:
    for procedure in catalog.procedures:
        yield _procedure(procedure, _sector_title(catalog, procedure.sector))
    for plan in catalog.plans:
        yield _plan(plan)
    for report in catalog.reports:
        yield _report(report)
    for document in catalog.documents:
        yield _legal_document(document, document.validity_on(catalog.clock.today))
    for item in catalog.news:
        yield _news(item)
    for question in catalog.questions:
        yield _question(question, _sector_title(catalog, question.sector))
    for publication in catalog.publications:
        yield _publication(publication)
    for term in catalog.abbreviations:
        yield _term(term)
    for reference in (*catalog.agencies, *catalog.places):
        yield _reference(reference, reference.validity_on(catalog.clock.today))


def _sector_title(catalog: Catalog, code: str | None) -> str:
    sector = catalog.sector(code)
    return sector.title if sector else ""


def _procedure(procedure: Procedure, sector: str) -> SearchDocument:
    agencies = known(procedure.agencies)
    results = known(procedure.results) or ()
    body = [
        *_dossier(known(procedure.dossier) or ()),
        *(known(procedure.steps) or ()),
        *results,
        *(known(procedure.conditions) or ()),
        *(known(procedure.applicants) or ()),
        *procedure.forms,
        *procedure.fee_exemptions,
        *procedure.notices,
        *_texts(procedure.citizen_deadline),
        *_mentions(known(procedure.legal_basis) or ()),
        *_mentions(change.document for change in procedure.changes),
    ]
    if agencies:
        body += [*(known(agencies.receiving) or ()), *(known(agencies.deciding) or ()), *agencies.coordinating]
    return SearchDocument(
        id=procedure.code,
        kind="thu-tuc",
        title=procedure.title,
        alternative_titles=_texts(procedure.official_name),
        codes=(procedure.code, *procedure.local_codes),
        sector=sector,
        year=None,
        keywords=tuple(result for result in results if len(result) <= SHORT),
        body=tuple(body),
        path=page_of(procedure),
        prior=0.5,
        current=procedure.status is not Status.ABOLISHED,
    )


def _dossier(cases: Iterable[DossierCase]) -> Iterator[str]:
    for case in cases:
        yield from _texts(case.title, case.note)
        for item in case.items:
            yield from _texts(item.title, item.when, item.form, item.note, *item.one_of)


def _mentions(documents: Iterable[DocumentMention]) -> Iterator[str]:
    for document in documents:
        yield from _texts(document.number, document.title)


def _texts(*texts: str | None) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _issued(record: Plan | Report, kind: str, prior: float, body: Iterable[str]) -> SearchDocument:
    instrument, issuer = record.instrument, record.issuer
    years = record.period.years
    return SearchDocument(
        id=record.id,
        kind=kind,
        title=record.title,
        alternative_titles=(),
        codes=tuple(dict.fromkeys(_texts(instrument.number, instrument.printed_number))),
        sector="",
        year=years[0] if years else None,
        keywords=_texts(issuer.title, issuer.place_then, issuer.place_now, instrument.type, record.period.label),
        body=(*_texts(record.summary), *_mentions(record.documents), *body),
        path=page_of(record),
        prior=prior,
        current=True,
    )


def _plan(plan: Plan) -> SearchDocument:
    targets = known(plan.targets)
    contest = plan.contest
    body = [
        *_texts(known(plan.theme), plan.campaign, contest.title if contest else None),
        *plan.objectives,
        *plan.requirements,
        *(target.text for target in (known(targets.items) if targets else None) or ()),
        *plan.contents,
        *plan.reform_areas,
        *plan.channels,
        *plan.audiences,
        *plan.indices,
        *(activity.text for activity in plan.activities),
    ]
    for task in plan.tasks:
        body += [task.text, *task.lead, *task.collaborators]
    return _issued(plan, "ke-hoach", 0.3, body)


def _report(report: Report) -> SearchDocument:
    body = [*report.recipients, *_mentions(report.based_on), *_sections(report.sections)]
    if report.plan:
        body += _mentions([report.plan])
    body += [measure.text for measure in known(report.measures) or ()]
    return _issued(report, "bao-cao", 0.2, body)


def _sections(sections: Iterable[ReportSection]) -> Iterator[str]:
    for section in sections:
        yield section.title
        yield from section.items
        yield from _sections(section.subsections)


def _legal_document(document: LegalDocument, validity: Validity) -> SearchDocument:
    return SearchDocument(
        id=document.id,
        kind="van-ban",
        title=document.name,
        alternative_titles=(),
        codes=_texts(document.number, *document.other_numbers),
        sector="",
        year=document.issued.start.year if document.issued else None,
        keywords=_texts(document.issuer, document.doc_type),
        body=(*_texts(document.summary), *_mentions(document.related)),
        path=page_of(document),
        prior=0.1,
        current=validity is not Validity.ENDED,
    )


def _passages(markdown: str) -> tuple[str, ...]:
    """The paragraphs of a Markdown text, without the targets of its links."""
    return tuple(part for part in _LINK_TARGET.sub(" ", markdown).split("\n\n") if part.strip())


def _news(item: NewsItem) -> SearchDocument:
    moment = item.published_at
    return SearchDocument(
        id=item.id,
        kind="tin-tuc",
        title=item.title,
        alternative_titles=(),
        codes=(),
        sector="",
        year=moment.year if moment else None,
        keywords=_texts(item.category),
        body=(item.summary, *_passages(item.body)),
        path=page_of(item),
        prior=0.0,
        current=True,
    )


def _question(question: Question, sector: str) -> SearchDocument:
    return SearchDocument(
        id=question.id,
        kind="hoi-dap",
        title=question.title,
        alternative_titles=(),
        codes=(),
        sector=sector,
        year=None,
        keywords=(),
        body=(*_passages(question.body), *question.documents),
        path=page_of(question),
        prior=0.1,
        current=True,
    )


def _publication(publication: Publication) -> SearchDocument:
    parts = [text for panel in publication.panels for text in (panel.title, *panel.lines)]
    texts = _texts(publication.kicker, publication.lead, publication.quote, publication.slogan, publication.summary)
    return SearchDocument(
        id=publication.id,
        kind="an-pham",
        title=publication.title,
        alternative_titles=(),
        codes=(),
        sector="",
        year=None,
        keywords=(publication.form.value,),
        body=(*texts, *parts),
        path=page_of(publication),
        prior=0.1,
        current=True,
    )


def _term(term: Abbreviation) -> SearchDocument:
    return SearchDocument(
        id=term.id,
        kind="thuat-ngu",
        title=f"{term.short}: {term.long}",
        alternative_titles=(),
        codes=(),
        sector="",
        year=None,
        keywords=(),
        body=_texts(term.note),
        path=page_of(term),
        prior=0.0,
        current=True,
    )


def _reference(reference: Reference, validity: Validity) -> SearchDocument:
    return SearchDocument(
        id=reference.id,
        kind=reference.kind.value,
        title=reference.title,
        alternative_titles=reference.other_names,
        codes=(),
        sector="",
        year=None,
        keywords=(),
        body=_texts(reference.note),
        path=page_of(reference),
        prior=0.0,
        current=validity is not Validity.ENDED,
    )
