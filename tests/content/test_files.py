"""The files of the sample content: how they are written, and what must never stand in them."""

from __future__ import annotations

import re
import unicodedata

import pytest
import yaml

from cchc.catalog.loading import Loaded
from cchc.problems import Severity
from cchc.reading.content import Reading

NOT_PUBLISHED = ("1.004327", "1.004335", "1.010736", "1.013855", "3.000182")
"""National records that contradict themselves or rest on repealed law."""

PHONE = re.compile(r"(?<![\w/.,\-])(?:\+84|0)(?:[ .\-]?\d){8,10}(?![\w/])|(?<!\d)1[89]00(?:[ .\-]?\d){4,6}(?!\d)")
IDENTITY = re.compile(r"(?<![\w.])(?:\d{9}|\d{12})(?![\w.])")

EXPECTED_WARNINGS = {
    ("K201", "content/ke-hoach/khe-sanh-2022-17-kh-ubnd.yml"),  # the source counts five forms and lists twelve
    ("K171", "content/thu-tuc/chung-thuc/chung-thuc-ban-sao-tu-ban-chinh.yml"),  # the national record has no time
}


def test_every_file_reads(reading: Reading, texts: dict[str, str]) -> None:
    assert [f"{p.position} {p.message}" for p in reading.problems] == []
    read = {record.origin.file.removeprefix("content/") for record in reading.records}
    assert read == set(texts)


def test_the_checks_find_what_is_known_and_nothing_else(loaded: Loaded) -> None:
    assert [str(p.position) for p in loaded.problems if p.severity is Severity.ERROR] == []
    assert {(p.code, p.position.file) for p in loaded.problems} == EXPECTED_WARNINGS


def test_texts_are_composed_and_plain(texts: dict[str, str]) -> None:
    for file, text in texts.items():
        assert text == unicodedata.normalize("NFC", text), file
        for odd in ("\r", "\t", "\u00a0", "\u200b", "\ufeff"):
            assert odd not in text, f"{file}: {odd!r}"
        assert text.endswith("\n"), file
        assert not text.endswith("\n\n"), file


@pytest.mark.parametrize("number", ["0912345678", "024 3825 1234", "+84 912 345 678", "0236.3.822.344", "1900 1234"])
def test_the_pattern_of_telephone_numbers_finds_one(number: str) -> None:
    assert PHONE.search(f"gọi {number} để hỏi")


def test_no_telephone_or_identity_number(texts: dict[str, str]) -> None:
    found = [(file, match[0]) for file, text in texts.items() for pattern in (PHONE, IDENTITY)
             for match in pattern.finditer(text)]  # fmt: skip
    assert found == []


def test_records_that_must_not_be_published_are_nowhere(texts: dict[str, str]) -> None:
    assert [(file, code) for file, text in texts.items() for code in NOT_PUBLISHED if code in text] == []


def test_unknown_is_left_empty_never_written_as_a_placeholder(texts: dict[str, str]) -> None:
    words = re.compile(r":\s*(?:null|none|~|n/a|chưa có thông tin|chưa rõ|\?+|x{2,}|\.{3})\s*$", re.IGNORECASE)
    found = [
        (file, line)
        for file, text in texts.items()
        for line in text.splitlines()
        if words.search(line) and not line.lstrip().startswith("#")
    ]
    assert found == []


def test_plain_yaml_reads_the_same_files(texts: dict[str, str]) -> None:
    """Other tools read the content too: it is ordinary YAML, without a key given twice."""
    for file, text in texts.items():
        head = text.split("---\n")[1] if file.endswith(".md") else text
        assert yaml.load(head, _NoTwins) is not None, file


class _NoTwins(yaml.SafeLoader):
    """A YAML reader that refuses a key given twice."""


def _mapping(loader: _NoTwins, node: yaml.MappingNode) -> dict[object, object]:
    keys = [key.value for key, _ in node.value]
    assert len(keys) == len(set(keys)), keys
    return dict(loader.construct_pairs(node, deep=True))


_NoTwins.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)
