"""The index: same bytes whatever the order, every word of a body is found in the shard where the browser looks."""

from __future__ import annotations

import json

import pytest

from cchc.outputs.search.analyser import syllables
from cchc.outputs.search.documents import SearchDocument, SynonymRow
from cchc.outputs.search.index import CORE, as_script, build_index, shard_of


def document(number: int, title: str = "Đăng ký khai sinh", body: tuple[str, ...] = ()) -> SearchDocument:
    code = f"1.{number:06}"
    return SearchDocument(
        code, "thu-tuc", title, (), (code,), "Hộ tịch", None, (), body, f"thu-tuc/ho-tich/{number}/", 0.5, True
    )


ROWS = (
    SynonymRow(("giấy khai sinh", "làm khai sinh"), ("đăng ký khai sinh",), ("1.000001", "9.999999")),
    SynonymRow(("sổ đỏ",), ("Giấy chứng nhận quyền sử dụng đất",)),
)


def postings(parts: dict[str, bytes], word: str) -> dict[str, list[tuple[int, int]]]:
    """Accented word → [(document, weight)], read as the browser does."""
    core = json.loads(parts[CORE])
    [syllable] = syllables(word)
    shard = json.loads(parts[f"than-{shard_of(syllable.folded, core['shards'])}"])
    found = {}
    for accented, codes in shard.get(syllable.folded, {}).items():
        number, pairs = 0, []
        for code in codes:
            number += code // 10
            pairs.append((number, code % 10))
        found[accented] = pairs
    return found


def test_order_of_the_input_does_not_matter() -> None:
    documents = [document(number, body=(f"Bước {number} nộp tờ khai",)) for number in range(20)]
    assert build_index(documents, ROWS) == build_index(documents[::-1], ROWS[::-1])


def test_core_holds_titles_codes_and_synonyms() -> None:
    core = json.loads(build_index([document(1), document(2)], ROWS, [("Gọi tổng đài", "tel:1")])[CORE])
    assert [row[0] for row in core["documents"]] == ["thu-tuc/ho-tich/1/", "thu-tuc/ho-tich/2/"]
    assert core["documents"][0][1] == "Đăng ký khai sinh"
    assert core["documents"][0][4] == "1.000001"
    assert core["synonyms"][0] == ["giấy khai sinh|làm khai sinh", "đăng ký khai sinh", [0]]
    assert core["help"] == [["Gọi tổng đài", "tel:1"]]


def test_every_word_of_a_body_is_found_in_its_shard() -> None:
    texts = [f"Người {name} nộp hoá đơn số {number}" for number, name in enumerate(("bố", "bổ", "bỏ") * 40)]
    parts = build_index([document(number, body=(text,)) for number, text in enumerate(texts)], ())
    found = postings(parts, "bo")
    assert {accented: [number for number, _ in pairs] for accented, pairs in found.items()} == {
        "bô2": list(range(0, 120, 3)),
        "bô3": list(range(1, 120, 3)),
        "bo3": list(range(2, 120, 3)),
    }
    assert all(1 <= weight <= 9 for pairs in found.values() for _, weight in pairs)
    assert postings(parts, "hóa") == {}, "a word that stands in every body tells nothing"
    assert [number for number, _ in postings(parts, "117")["117"]] == [117]


def test_many_bodies_are_cut_into_shards() -> None:
    documents = [
        document(number, body=(" ".join(f"a{number}b{part}" for part in range(100)),)) for number in range(400)
    ]
    parts = build_index(documents, ())
    assert json.loads(parts[CORE])["shards"] == len(parts) - 1 > 1
    assert postings(parts, "a7b99")["a7b99"][0][0] == 7
    assert postings(parts, "a399b0")["a399b0"][0][0] == 399


def test_shards_of_other_bodies_have_another_version() -> None:
    one, other = (json.loads(build_index([document(1, body=(text,))], ())[CORE]) for text in ("nộp đơn", "nộp phí"))
    assert one["digest"] != other["digest"]


def test_script_gives_the_same_value_as_the_json() -> None:
    part = build_index([document(1, title="Dòng\u2028mới </script>")], ())[CORE]
    script = as_script(CORE, part).decode()
    assert "\u2028" not in script
    assert script.startswith('(self.CchcSearchParts=self.CchcSearchParts||{})["loi"]=')
    assert json.loads(script.split("]=", 1)[1].removesuffix(";\n")) == json.loads(part)


def test_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown kind"):
        SearchDocument("x", "tin", "Tin", (), (), "", None, (), (), "tin-tuc/x/", 0.1, True)
