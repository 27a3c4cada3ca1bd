"""Outputs, search: writes the index that the reader's browser searches.

Two parts. The *core* is loaded when the box gets focus: titles, codes, synonyms, the folding rules and the words of
questions; it answers at once. The *shards* hold the words of the bodies, cut by a hash of the word, and are loaded only
for a query that titles do not answer. Each part is made once as JSON and can be wrapped as a classic script, because
browsers refuse to fetch from ``file://``.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from itertools import pairwise
from typing import Any

from cchc.outputs.search.analyser import Syllable, rules_table, syllables
from cchc.outputs.search.documents import KINDS, SearchDocument, SynonymRow, Way

CORE = "loi"
"""Name of the core part ("lõi")."""
SHARD = "than-{number}"
"""Name of a shard of the bodies ("thân")."""
LETTERS_PER_SHARD = 160_000
"""Of bodies; gives shards of some 30 kB compressed."""
TOO_COMMON = 0.5
"""A word in more than this share of the bodies tells nothing and is left out."""
NAMES = 0.6
"""Official words that make up more than this share of a title name its page."""
SATURATION = 1.2
LENGTH_SHARE = 0.6
"""BM25's k1 and b."""
LEVELS = 9
"""Weights of a word in a body are rounded to 1 … LEVELS, one digit in the index."""

Shard = dict[str, dict[str, list[int]] | list[int]]


def shard_count(documents: Sequence[SearchDocument]) -> int:
    """Into how many shards the bodies are cut: told from their length, so that it is known before any work."""
    letters = sum(len(passage) for document in documents for passage in document.body)
    return max(1, round(letters / LETTERS_PER_SHARD))


def part_names(shards: int) -> tuple[str, ...]:
    """The names of the parts of an index."""
    return (CORE, *(SHARD.format(number=number) for number in range(shards)))


def build_index(
    documents: Sequence[SearchDocument],
    synonyms: Sequence[SynonymRow],
    ways_out: Sequence[Way] = (),
    shards: int | None = None,
) -> dict[str, bytes]:
    """Name of each part of the index → its JSON; same input in any order gives the same bytes."""
    ordered = sorted(documents, key=lambda document: (-document.prior, document.kind, document.id, document.path))
    rows = sorted(synonyms, key=lambda row: (row.phrases, row.official, row.codes))
    count = shard_count(documents) if shards is None else shards
    bodies = [_json(shard) for shard in _shards(ordered, _known_pairs(ordered, rows), count)]
    digest = hashlib.sha256(b"\0".join(bodies)).hexdigest()[:10]
    core = _core(ordered, rows) | {"shards": count, "digest": digest, "help": ways_out}
    return dict(zip(part_names(count), (_json(core), *bodies), strict=True))


def as_script(name: str, part: bytes) -> bytes:
    """The part `name` as a classic script, for pages opened from a disk."""
    head = f"(self.CchcSearchParts=self.CchcSearchParts||{{}})[{json.dumps(name)}]="
    # These two end a line in scripts of old browsers, but not in JSON.
    safe = part.decode().replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"{head}{safe};\n".encode()


def words_of_questions() -> dict[str, str]:
    """The stop words and fillers of ``language.json``, without the remark."""
    text = resources.files(__package__).joinpath("language.json").read_text(encoding="utf-8")
    return {key: value for key, value in json.loads(text).items() if key != "about"}


def shard_of(key: str, count: int) -> int:
    """Which of `count` shards holds the folded `key`: FNV-1a over its ASCII letters, as in the browser."""
    value = 0x811C9DC5
    for letter in key.encode("ascii"):
        value = ((value ^ letter) * 0x01000193) & 0xFFFFFFFF
    return value % count


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _core(documents: Sequence[SearchDocument], synonyms: Sequence[SynonymRow]) -> dict[str, Any]:
    kinds = list(KINDS)
    sectors = sorted({document.sector for document in documents})
    named = [(f" {_accented(document.title)} ", number) for number, document in enumerate(documents)]
    place = {document.id: number for number, document in enumerate(documents) if document.kind == "thu-tuc"}
    return {
        "rules": rules_table(),
        "language": words_of_questions(),
        "kinds": [[kind, KINDS[kind]] for kind in kinds],
        "sectors": sectors,
        "documents": [
            [
                document.path,
                document.title,
                kinds.index(document.kind),
                sectors.index(document.sector),
                "|".join(document.codes),
                "|".join(document.alternative_titles),
                "|".join(document.keywords),
                round(document.prior * 100),
                document.year or 0,
                int(document.current),
            ]
            for document in documents
        ],
        "synonyms": [["|".join(row.phrases), "|".join(row.official), _meant(row, place, named)] for row in synonyms],
    }


def _accented(text: str) -> str:
    return " ".join(word.accented for word in syllables(text))


def _meant(row: SynonymRow, place: Mapping[str, int], named: Sequence[tuple[str, int]]) -> list[int]:
    """The documents that a row means: those of its codes; without codes, those that its official words name."""
    by_code = [place[code] for code in row.codes if code in place]
    if by_code:
        return by_code
    found: dict[int, None] = {}
    for official in row.official:
        words = f" {_accented(official)} "
        found.update((number, None) for title, number in named if words in title and len(words) > NAMES * len(title))
    return list(found)


def _known_pairs(documents: Iterable[SearchDocument], synonyms: Iterable[SynonymRow]) -> frozenset[str]:
    """Neighbouring words of titles and synonyms: the pairs of body words that are worth their bytes."""
    texts = [
        text for document in documents for text in (document.title, *document.alternative_titles, *document.keywords)
    ]
    texts += [text for row in synonyms for text in (*row.phrases, *row.official)]
    return frozenset(pair for text in texts for pair in _pairs(syllables(text)))


def _pairs(words: Sequence[Syllable]) -> list[str]:
    return [f"{one.folded} {two.folded}" for one, two in pairwise(words)]


def _shards(documents: Sequence[SearchDocument], known_pairs: frozenset[str], count: int) -> list[Shard]:
    """The bodies by word: folded word → accented word → postings, and pair of words → postings."""
    postings = _postings([_weights(counts, length) for counts, length in _counted(documents, known_pairs)])
    common = TOO_COMMON * max(len(documents), 10)
    kept = {key: found for key, found in sorted(postings.items()) if len(found) <= common}
    shards: list[Shard] = [{} for _ in range(count)]
    for (folded, accented), found in kept.items():
        shard = shards[shard_of(folded, count)]
        if accented:
            forms = shard.setdefault(folded, {})
            assert isinstance(forms, dict)
            forms[accented] = _coded(found)
        else:
            shard[folded] = _coded(found)
    return shards


Key = tuple[str, str]
"""Folded and accented word; a pair of words has no accented form ("")."""


def _counted(documents: Sequence[SearchDocument], known_pairs: frozenset[str]) -> list[tuple[Counter[Key], float]]:
    """Per document: how often each word and known pair stands in the body; its length against the average."""
    counts: list[Counter[Key]] = []
    for document in documents:
        counter: Counter[Key] = Counter()
        for passage in document.body:
            words = syllables(passage)
            counter.update((word.folded, word.accented) for word in words)
            counter.update((pair, "") for pair in _pairs(words) if pair in known_pairs or _has_digit(pair))
        counts.append(counter)
    lengths = [sum(counter.values()) for counter in counts]
    average = sum(lengths) / max(1, len(lengths)) or 1
    return [(counter, length / average) for counter, length in zip(counts, lengths, strict=True)]


def _has_digit(pair: str) -> bool:
    return any(letter.isdigit() for letter in pair)


def _weights(counts: Mapping[Key, int], length: float) -> dict[Key, int]:
    """BM25's weight of each word within its body, rounded to 1 … `LEVELS`."""
    slack = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length)
    return {key: max(1, round(LEVELS * count / (count + slack))) for key, count in counts.items()}


def _postings(weights: Sequence[Mapping[Key, int]]) -> dict[Key, list[tuple[int, int]]]:
    postings: dict[Key, list[tuple[int, int]]] = defaultdict(list)
    for number, of_document in enumerate(weights):
        for key, weight in of_document.items():
            postings[key].append((number, weight))
    return postings


def _coded(found: Sequence[tuple[int, int]]) -> list[int]:
    """Postings as numbers: ten times the step from the last document, plus the weight."""
    coded, last = [], 0
    for number, weight in found:
        coded.append((number - last) * 10 + weight)
        last = number
    return coded
