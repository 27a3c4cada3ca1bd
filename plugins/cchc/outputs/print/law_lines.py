"""Outputs, print: documents that a record names, each as one line, with their state on the day of the build."""

from __future__ import annotations

from collections.abc import Iterable

from cchc.catalog.catalog import Catalog
from cchc.records.document import DocumentMention, LegalDocument
from cchc.records.values import Validity
from cchc.records.wording import say_day


def law_lines(catalog: Catalog, mentions: Iterable[DocumentMention]) -> tuple[str, ...]:
    """Number, title and what the content knows of the document's life; paper has no links, so all is said."""
    return tuple(_line(catalog, mention) for mention in mentions)


def _line(catalog: Catalog, mention: DocumentMention) -> str:
    document = catalog.document(mention)
    number, title = mention.number, mention.title or (document.title if document is not None else None)
    if number is None or (title is not None and number in title):
        name = title or mention.name
    else:
        name = f"{number}: {title}" if title else number
    state = _state(catalog, document) if document is not None else None
    return f"{name} ({state})" if state else name


def _state(catalog: Catalog, document: LegalDocument) -> str | None:
    validity = document.validity_on(catalog.clock.today)
    if validity is Validity.ENDED:
        successors = f", thay bằng {', '.join(document.successors)}" if document.successors else ""
        return f"{validity.value}{successors}"
    if validity is Validity.COMING and document.valid_from is not None:
        return f"áp dụng từ {say_day(document.valid_from)}"
    return None
