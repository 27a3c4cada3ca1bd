"""What the sample content tells readers in its own words: news, answers, print, search words."""

from __future__ import annotations

import re

import pytest

from cchc.catalog.loading import Loaded
from cchc.records.article import NewsItem, Question
from cchc.records.publication import PublicationForm
from cchc.records.states import known

_NUMBER = re.compile(r"\d+(?:[./]\d+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+|\n+")


def _numbers(text: str) -> set[str]:
    return {number.lstrip("0") or "0" for number in _NUMBER.findall(text)}


def _own_list_numbers(text: str) -> str:
    return re.sub(r"(?m)^\d+\. ", "", text)


def _procedure_text(loaded: Loaded, texts: dict[str, str], codes: tuple[str, ...]) -> str:
    assert loaded.catalog is not None
    found = [loaded.catalog.procedure(code) for code in codes]
    return "\n".join(texts[p.origin.file.removeprefix("content/")] for p in found if p is not None)


def test_every_number_of_an_answer_stands_in_its_procedure(loaded: Loaded, texts: dict[str, str]) -> None:
    assert loaded.catalog is not None
    assert len(loaded.catalog.questions) >= 6
    for question in loaded.catalog.questions:
        told = _numbers(_own_list_numbers(question.body))
        assert told <= _numbers(_procedure_text(loaded, texts, question.procedures)), question.slug


def test_every_number_of_the_leaflet_stands_in_its_procedure(loaded: Loaded, texts: dict[str, str]) -> None:
    assert loaded.catalog is not None
    (leaflet,) = [p for p in loaded.catalog.publications if p.form is PublicationForm.LEAFLET]
    lines = [leaflet.lead or "", leaflet.slogan or "", *(line for panel in leaflet.panels for line in panel.lines)]
    assert _numbers("\n".join(lines)) <= _numbers(_procedure_text(loaded, texts, leaflet.procedures))


def test_answers_and_news_use_short_sentences(loaded: Loaded) -> None:
    assert loaded.catalog is not None
    articles: list[Question | NewsItem] = [*loaded.catalog.questions, *loaded.catalog.news]
    for article in articles:
        plain = "\n".join(line for line in article.body.splitlines() if not line.startswith((">", "#")))
        for sentence in _SENTENCE_END.split(plain):
            assert len(sentence.split()) <= 25, (article.slug, sentence)


def test_answers_name_their_source_and_day(loaded: Loaded) -> None:
    assert loaded.catalog is not None
    for record in (*loaded.catalog.questions, *loaded.catalog.publications, *loaded.catalog.documents):
        assert record.source is not None, record.slug
        assert record.as_of is not None, record.slug


@pytest.mark.parametrize(
    ("slug", "moment"),
    [
        ("dak-lak-ke-hoach-tuyen-truyen-cai-cach-hanh-chinh", "2024-02-27T18:27"),
        ("hau-giang-hoi-thi-tuyen-truyen-cai-cach-hanh-chinh", "2021-03-12T00:00"),
        ("khe-sanh-sau-noi-dung-nam-hinh-thuc", "2022-07-09T11:40"),
        ("binh-dinh-bay-hoat-dong-truyen-thong", "2023-03-23T14:02"),
        ("huong-long-bao-cao-quy-1", None),
    ],
)
def test_news_keep_the_day_of_the_page_they_come_from(slug: str, moment: str | None, loaded: Loaded) -> None:
    assert loaded.catalog is not None
    (item,) = [news for news in loaded.catalog.news if news.slug == slug]
    found = item.published_at
    assert (found.strftime("%Y-%m-%dT%H:%M") if found else None) == moment
    assert item.author is None, "the author of the source is no author of this text"
    assert item.source is not None
    assert 120 <= len(re.findall(r"\w+", item.body)) <= 220


def test_the_poster_quotes_the_theme_word_for_word(loaded: Loaded) -> None:
    assert loaded.catalog is not None
    (poster,) = [p for p in loaded.catalog.publications if p.form is PublicationForm.POSTER]
    plan = loaded.catalog.plan(poster.plan)
    assert plan is not None
    assert poster.quote == known(plan.theme)


def test_search_words_lead_to_published_procedures_only(loaded: Loaded) -> None:
    catalog = loaded.catalog
    assert catalog is not None
    assert len(catalog.synonyms) > 60
    for synonym in catalog.synonyms:
        assert synonym.official or synonym.procedures, synonym.name
        assert all(catalog.procedure(code) for code in synonym.procedures), synonym.name
    reached = {code for synonym in catalog.synonyms for code in synonym.procedures}
    assert reached == {procedure.code for procedure in catalog.procedures}


def test_no_search_word_is_explained_twice(loaded: Loaded) -> None:
    assert loaded.catalog is not None
    phrases = [phrase for synonym in loaded.catalog.synonyms for phrase in synonym.phrases]
    assert sorted(phrases) == sorted(set(phrases))


def test_abbreviations_open_into_words_that_can_be_read_aloud(loaded: Loaded) -> None:
    assert loaded.catalog is not None
    assert len(loaded.catalog.abbreviations) == 99
    for term in loaded.catalog.abbreviations:
        assert "(" not in term.long, term.short
        assert term.long != term.short
