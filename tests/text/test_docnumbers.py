"""Document numbers of the seed plans, the procedures and the irregular forms of the national database."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.docnumbers import DocNumber, DocNumberUnreadable, find_docnumbers, parse_docnumber

NUMBERS = st.integers(1, 9999).map(str) | st.integers(1, 99).map(lambda n: f"{n:04}")
STATE = st.builds(
    lambda number, year, kind, issuer: f"{number}{year}/{kind}-{issuer}",
    NUMBERS,
    st.sampled_from(["", "/2014", "/2025"]),
    st.sampled_from(["QĐ", "KH", "CTr", "TTr", "NQ", "NĐ", "TT", "TTLT", "BC"]),
    st.sampled_from(["UBND", "CP", "TTg", "BTP", "BCA-C06", "BQP-BLĐTBXH-BTC", "HĐND", "QH15", "BCĐ"]),
)
PARTY = st.builds(
    lambda number, kind, issuer: f"{number}-{kind}/{issuer}",
    NUMBERS,
    st.sampled_from(["CT", "NQ", "KL", "QĐ", "HD"]),
    st.sampled_from(["TU", "TW", "HU", "ĐU", "BTGTW"]),
)
LAWS = st.builds(lambda number, issuer: f"{number}/2014/{issuer}", NUMBERS, st.sampled_from(["QH13", "UBTVQH14"]))
CANONICAL = st.one_of(STATE, PARTY, LAWS)


@given(CANONICAL)
def test_a_right_number_is_its_own_canonical_form(text: str) -> None:
    number = parse_docnumber(text)
    assert number.canonical == number.printed == text
    assert number.party == (text.split("/")[0].count("-") == 1)


@given(CANONICAL)
def test_the_key_ignores_case_zeros_and_accents(text: str) -> None:
    key = parse_docnumber(text).key
    assert parse_docnumber(f"00{text}").key == key
    assert parse_docnumber(text.lower()).key == key
    assert parse_docnumber(text.replace("-", " – ")).key == key
    assert key.isascii()


@given(
    st.lists(CANONICAL, min_size=1, max_size=4), st.sampled_from([" và ", "; ", ", ", " (", ")\n", " ngày 14/02/2022 "])
)
def test_every_number_is_found_in_running_text(texts: list[str], between: str) -> None:
    sentence = f"Căn cứ Quyết định số {between.join(texts)} của cơ quan có thẩm quyền"
    found = find_docnumbers(sentence)
    assert [sentence[start:end] for start, end, _ in found] == texts
    assert [number.canonical for *_, number in found] == texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("613/QĐ-UBND", DocNumber("613", None, "QĐ", "UBND", False, "613/QĐ-UBND")),
        ("0156/KH-UBND", DocNumber("0156", None, "KH", "UBND", False, "0156/KH-UBND")),
        ("60/2014/QH13", DocNumber("60", 2014, "", "QH13", False, "60/2014/QH13")),
        ("63/2010/NĐ-CP", DocNumber("63", 2010, "NĐ", "CP", False, "63/2010/NĐ-CP")),
        ("76/NQ-CP", DocNumber("76", None, "NQ", "CP", False, "76/NQ-CP")),
        ("66.7/2025/NQ-CP", DocNumber("66.7", 2025, "NQ", "CP", False, "66.7/2025/NQ-CP")),
        ("190/2025/NQ-QH15", DocNumber("190", 2025, "NQ", "QH15", False, "190/2025/NQ-QH15")),
        ("17-CT/TU", DocNumber("17", None, "CT", "TU", True, "17-CT/TU")),
        ("01-NQ/TU", DocNumber("01", None, "NQ", "TU", True, "01-NQ/TU")),
        ("3759/BNV-CCHC", DocNumber("3759", None, "", "BNV-CCHC", False, "3759/BNV-CCHC")),
        ("9354/QĐ-BCA-C06", DocNumber("9354", None, "QĐ", "BCA-C06", False, "9354/QĐ-BCA-C06")),
        (
            "01/2014/NQLT-CP-UBTƯMTTQVN",
            DocNumber("01", 2014, "NQLT", "CP-UBTƯMTTQVN", False, "01/2014/NQLT-CP-UBTƯMTTQVN"),
        ),
    ],
)
def test_parts(text: str, expected: DocNumber) -> None:
    assert parse_docnumber(text) == expected


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("132-KH/UBND", "132/KH-UBND"),
        ("34/Ctr-UBND", "34/CTr-UBND"),
        ("17/CT-TU", "17-CT/TU"),
        ("613/qd-ubnd", "613/QĐ-UBND"),
        ("12/2018/QĐ-TTG", "12/2018/QĐ-TTg"),
        ("63/2010/ND-CP", "63/2010/NĐ-CP"),
        ("2298/QĐ-UBND.", "2298/QĐ-UBND"),
        ("613 /QĐ - UBND", "613/QĐ-UBND"),
        ("17 – CT/TU", "17-CT/TU"),
        ("Số: 44/KH-UBND", "44/KH-UBND"),
        ("Quyết định số 613/QĐ-UBND", "613/QĐ-UBND"),
        ("Luật số 60/2014/qh13", "60/2014/QH13"),
        ("613/QĐ‑UBND", "613/QĐ-UBND"),
        ("09-KH/BCĐ", "09-KH/BCĐ"),
        ("18/2009/TTLT/BGDĐT-BTC-BLĐTBXH", "18/2009/TTLT-BGDĐT-BTC-BLĐTBXH"),
        ("36/2025-TT-BYT", "36/2025/TT-BYT"),
        ("57/2018/NÐ-CP", "57/2018/NĐ-CP"),
        ("24/2026/NQ-C\u0420", "24/2026/NQ-CP"),
        ("127/QĐ-VP.UBND.KS", "127/QĐ-VP.UBND.KS"),
    ],
)
def test_dirty_forms_that_are_read(text: str, canonical: str) -> None:
    number = parse_docnumber(text)
    assert number.canonical == canonical
    assert number.printed == text
    assert number.key == parse_docnumber(canonical).key


@pytest.mark.parametrize(
    ("text", "suggestion", "part_of_reason"),
    [
        ("QĐ2338-BTP", "2338/QĐ-BTP", "có phải là “2338/QĐ-BTP”"),
        ("QĐ/0001-BCA", "0001/QĐ-BCA", "có phải là “0001/QĐ-BCA”"),
        ("168./QĐ-BNV", "168/QĐ-BNV", "có phải là “168/QĐ-BNV”"),
        ("205/TTr-SNNMT.2", "205/TTr-SNNMT", "có phải là “205/TTr-SNNMT”"),
        ("1681", None, "chỉ có số, thiếu ký hiệu"),
        ("613/QĐ", None, "thiếu ký hiệu cơ quan"),
        ("63/10/NĐ-CP", None, "năm viết đủ bốn chữ số"),
        ("31/2024/QH1", None, "khóa Quốc hội chưa đúng"),
        ("54/2019/QH-14", "54/2019/QH14", "có phải là “54/2019/QH14”"),
        ("105/2025/CP-NĐ", "105/2025/NĐ-CP", "ký hiệu loại văn bản chưa đúng"),
        ("57/2018/T-BCT", None, "ký hiệu loại văn bản chưa đúng"),
        ("12-AB/TU", None, "ký hiệu loại văn bản lạ"),
        ("14/02/2022", None, "không phải là số, ký hiệu văn bản"),
        ("Kế hoạch truyền thông năm 2023", None, "không phải là số, ký hiệu văn bản"),
        ("", None, "không phải là số, ký hiệu văn bản"),
    ],
)
def test_forms_that_are_refused(text: str, suggestion: str | None, part_of_reason: str) -> None:
    with pytest.raises(DocNumberUnreadable) as caught:
        parse_docnumber(text)
    assert caught.value.suggestion == suggestion
    assert part_of_reason in caught.value.reason


@given(st.text())
def test_any_other_text_is_refused_in_words(text: str) -> None:
    try:
        reason = parse_docnumber(text).canonical
    except DocNumberUnreadable as error:
        reason = error.reason
    assert reason


@given(st.text())
def test_spans_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    end_before = 0
    for start, end, number in find_docnumbers(text):
        assert end_before <= start < end <= len(text)
        assert parse_docnumber(text[start:end]) == number
        end_before = end


@pytest.mark.parametrize(
    ("sentence", "canonical"),
    [
        ("Kế hoạch số 132-KH/UBND, Chương trình số 34/Ctr-UBND", ["132/KH-UBND", "34/CTr-UBND"]),
        ("theo Thông tư 53/2025/TT-BCAngày 01/7/2025", ["53/2025/TT-BCA"]),
        ("số 28/2023/QĐ-TTgcủa Thủ tướng", ["28/2023/QĐ-TTg"]),
        ("(Chỉ thị số 17-CT/TU ngày 24/12/2021)", ["17-CT/TU"]),
        ("Quyết định số 613/QĐ - UBND tỉnh", ["613/QĐ-UBND"]),
        ("Công văn số 3759/BNV-CCHC, 4625/BNV-CCHC.", ["3759/BNV-CCHC", "4625/BNV-CCHC"]),
        ("Luật Hộ tịch số 60/2014/QH13; Pháp lệnh 02/2020/UBTVQH14", ["60/2014/QH13", "02/2020/UBTVQH14"]),
        ("từ 24/7 đến 14/02/2022, 1/2 ngày, 60 km/h, mẫu 01/BMVNAH, 50-100 m", []),
        ("Nghị định 118/2025/NĐ-C bị cắt", []),
        ("Thông tư liên tịch 191/2005/TTLT/BQP-BLĐTBXH-BTC", ["191/2005/TTLT-BQP-BLĐTBXH-BTC"]),
        ("18/2021/ND-CP, 219/2016-TT-BTC, 57/2018/NÐ-CP", ["18/2021/NĐ-CP", "219/2016/TT-BTC", "57/2018/NĐ-CP"]),
        ("131/2021/NĐ-C\u0420 và 85/2024/TT-BT\u0421", ["131/2021/NĐ-CP", "85/2024/TT-BTC"]),
        ("theo Mẫu số 02/TB-HT, mẫu 01/PL-BT, tờ khai 01/KK-XSBHĐC", []),
        ("Luật số 31/2024/QH1 bị cắt", []),
        (
            "Quyết định số 127/QĐ-VP.UBND.KS của Văn phòng. Căn cứ 613/QĐ-UBND.Căn cứ",
            ["127/QĐ-VP.UBND.KS", "613/QĐ-UBND"],
        ),
        ("mã 1.004222/QĐ", []),
    ],
)
def test_running_text(sentence: str, canonical: list[str]) -> None:
    assert [number.canonical for *_, number in find_docnumbers(sentence)] == canonical


def test_a_number_with_a_year_is_never_the_partys() -> None:
    number = parse_docnumber("17/2014/CT-TU")
    assert (number.party, number.canonical) == (False, "17/2014/CT-TU")


@pytest.mark.parametrize(
    ("printed", "kind"),
    [("hd", "HD"), ("HĐ", "HĐ"), ("hđ", "HĐ"), ("da", "DA"), ("đa", "ĐA"), ("QD", "QĐ"), ("cd", "CĐ"), ("TTR", "TTr")],
)
def test_kinds_that_look_alike(printed: str, kind: str) -> None:
    assert parse_docnumber(f"5/{printed}-UBND").canonical == f"5/{kind}-UBND"


def test_kinds_have_names() -> None:
    assert parse_docnumber("34/Ctr-UBND").type_name == "Chương trình"
    assert parse_docnumber("60/2014/QH13").type_name == ""
