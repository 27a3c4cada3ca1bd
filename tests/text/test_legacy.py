"""Leftovers of TCVN3 and VNI: texts typed with those fonts, and right Vietnamese that must not raise an alarm."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.legacy import Legacy, decode_legacy, legacy_encoding

PAIRS: list[tuple[str, Legacy, str]] = [
    ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "TCVN3", "Cộng hoà xã hội chủ nghĩa Việt Nam"),
    ("§éc lËp - Tù do - H¹nh phóc", "TCVN3", "Độc lập - Tự do - Hạnh phúc"),
    ("Thñ tôc hµnh chÝnh", "TCVN3", "Thủ tục hành chính"),
    ("§¬n ®¨ng ký khai sinh", "TCVN3", "Đơn đăng ký khai sinh"),
    ("Uû ban nh©n d©n x·", "TCVN3", "Uỷ ban nhân dân xã"),
    ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "VNI", "cộng hòa xã hội chủ nghĩa việt nam"),
    ("Ñoäc laäp - Töï do - Haïnh phuùc", "VNI", "độc lập - tự do - hạnh phúc"),
    ("Thuû tuïc haønh chính", "VNI", "thủ tục hành chính"),
    ("ÑÔN ÑAÊNG KYÙ KHAI SINH", "VNI", "đơn đăng ký khai sinh"),
    ("Thñ", "TCVN3", "Thủ"),
]


@pytest.mark.parametrize(("text", "encoding", "meaning"), PAIRS)
def test_leftovers_are_named_and_read(text: str, encoding: Legacy, meaning: str) -> None:
    assert legacy_encoding(text) == encoding
    assert decode_legacy(text, encoding) == meaning
    assert legacy_encoding(meaning) is None
    assert legacy_encoding(meaning.upper()) is None


@pytest.mark.parametrize(("text", "encoding", "meaning"), PAIRS[:9])
def test_a_leftover_inside_right_text(text: str, encoding: Legacy, meaning: str) -> None:
    assert legacy_encoding(f"Ủy ban nhân dân xã thông báo: {text}; người dân được biết.") == encoding


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Quyết định công bố danh mục thủ tục hành chính",
        "Hoà giải ở cơ sở; hỗ trợ hộ nghèo; uỷ quyền",
        "Đắk Lắk, Krông Pắc, Cư M’gar, Pờ Ê, Ê Đê, Xê Đăng, Plei Mơ Nú",
        "Café, Müller, España, São Paulo, Genève và Köln",
        "«Trích yếu» © 2024 ® 50 m² – 10 µm ± 0,5 °C ½ ngày",
        "Pa-nô, áp phích, bảng điện tử; ôtô; pôpơlin",
        "QĐ-UBND, NĐ-CP, HĐND, BLĐTBXH, ĐKKD, VNĐ",
        "Señor",
        "kích thước 3 × 4 cm, 20 × 30 cm",
        "nôp hồ sơ, người nôp tiền, hoc sinh",
        "Ðăng ký tạm trú; ngƣời dân; tăng ≥ 10 %",
    ],
)
def test_no_false_alarm(text: str) -> None:
    assert legacy_encoding(text) is None


@given(st.text())
def test_any_text_is_judged(text: str) -> None:
    assert legacy_encoding(text) in (None, "TCVN3", "VNI")
