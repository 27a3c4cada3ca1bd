"""Outputs: the index of the reader's search, from the Catalog to the files under ``tim-kiem/chi-muc/``.

analyser    Vietnamese text → syllables that match however they were typed; rules in ``rules.json``
documents   what the search knows of one page
gathering   records → search documents, synonyms, ways out
index       search documents → the parts of the index; words of questions in ``language.json``

script      the reader's side, from the parts in ``reader/``: the same analyser, then shelf, spelling, understanding,
            matching, bodies, ranking, view

``overrides/assets/js/search.js`` stands on every page and loads the script and the index when the box gets focus.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cchc.catalog import Catalog
from cchc.catalog.addresses import SEARCH_INDEX
from cchc.outputs.artifact import Artifact
from cchc.outputs.search.documents import SearchContent
from cchc.outputs.search.gathering import search_content
from cchc.outputs.search.index import as_script, build_index, part_names, shard_count
from cchc.outputs.search.script import join, reader_parts
from cchc.outputs.settings import OutputSettings

SCRIPT = "may-tim.js"
"""The reader's script, beside the index ("máy tìm")."""


def artifacts(catalog: Catalog, settings: OutputSettings) -> Iterator[Artifact]:
    """The reader's script, and the parts of the index: JSON for the web, classic scripts for the offline package."""
    yield Artifact(f"{SEARCH_INDEX}{SCRIPT}", join, {"parts": reader_parts()})
    content = search_content(catalog)
    shards = shard_count(content.documents)
    ending = ".js" if settings.offline else ".json"
    for name in part_names(shards):
        inputs = {"name": name, "content": content, "shards": shards, "script": settings.offline}
        yield Artifact(f"{SEARCH_INDEX}{name}{ending}", make_part, inputs)


def make_part(name: str, content: SearchContent, shards: int, script: bool) -> bytes:
    """One part of the index; the parts of one index are made together, once."""
    part = _parts(content, shards)[name]
    return as_script(name, part) if script else part


@lru_cache(maxsize=1)
def _parts(content: SearchContent, shards: int) -> dict[str, bytes]:
    return build_index(content.documents, content.synonyms, content.ways_out, shards)
