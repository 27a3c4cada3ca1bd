"""Outputs › pages: documents that other records name, with their state on today's date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cchc.catalog.addresses import page_of
from cchc.catalog.catalog import Catalog
from cchc.outputs.pages.rendering import Link
from cchc.outputs.pages.wording import STATE_KIND
from cchc.records.document import DocumentMention, LegalDocument
from cchc.records.values import Validity
from cchc.records.wording import say_day


@dataclass(frozen=True)
class LawLink:
    """A mention of a document, resolved: what to print and where it leads."""

    number: str | None
    title: str | None
    address: str | None
    state_word: str | None
    state_kind: str
    detail: str | None
    """Issuer, date and note, as far as the mention gives them."""

    @property
    def label(self) -> str:
        """Number and title as one line."""
        number, title = self.number, self.title
        if number is None or (title is not None and number in title):
            return title or "văn bản chưa rõ số"
        return f"{number}, {title}" if title else number


def law_links(catalog: Catalog, mentions: Iterable[DocumentMention]) -> tuple[LawLink, ...]:
    """Resolve mentions against the content's documents, plans and reports."""
    return tuple(_law_link(catalog, mention) for mention in mentions)


def _law_link(catalog: Catalog, mention: DocumentMention) -> LawLink:
    document = catalog.document(mention)
    plan = catalog.issued_by(mention) if document is None else None
    target = document or plan
    word, kind = _state(catalog, document)
    title = mention.title or (document.title if document is not None else plan.title if plan is not None else None)
    return LawLink(
        number=mention.number,
        title=None if title == mention.number else title,
        address=page_of(target) if target is not None else None,
        state_word=word,
        state_kind=kind,
        detail=_detail(mention, document),
    )


def _state(catalog: Catalog, document: LegalDocument | None) -> tuple[str | None, str]:
    if document is None:
        return None, "unknown"
    validity = document.validity_on(catalog.clock.today)
    if validity is Validity.UNKNOWN:
        return None, "unknown"
    word = validity.value
    if validity is Validity.ENDED and document.successors:
        word += f", thay bằng {', '.join(document.successors)}"
    if validity is Validity.COMING and document.valid_from is not None:
        word = f"áp dụng từ {say_day(document.valid_from)}"
    elif validity is Validity.IN_FORCE and document.valid_until is not None:
        word += f" đến hết ngày trước {say_day(document.valid_until)}"
    return word, STATE_KIND[validity]


def _detail(mention: DocumentMention, document: LegalDocument | None) -> str | None:
    issuer = mention.issuer or (document.issuer if document is not None else None)
    issued = mention.issued or (document.issued if document is not None else None)
    parts = [
        issuer,
        f"ngày {issued.display}" if issued is not None else None,
        f"nguồn in: {mention.printed_number}" if mention.printed_number else None,
        mention.note,
    ]
    return "; ".join(part for part in parts if part) or None


def law_rows(laws: Iterable[LawLink], link: Link) -> list[dict[str, Any]]:
    """The rows of ``law_list``."""
    return [
        {
            "number": law.number,
            "title": " – ".join(part for part in (law.title, law.detail) if part) or None,
            "url": link(law.address) if law.address is not None else None,
            "state_word": law.state_word,
            "state_class": law.state_kind,
        }
        for law in laws
    ]
