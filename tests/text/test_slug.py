"""Slugs are safe in addresses and as file names on Windows."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.slug import LIMIT, RESERVED, is_reserved_filename, is_slug, slugify


@given(st.text(), st.integers(8, LIMIT))
def test_a_slug_is_always_a_slug(text: str, limit: int) -> None:
    slug = slugify(text, limit)
    assert is_slug(slug)
    assert len(slug) <= limit
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)


@given(st.text())
def test_a_slug_of_a_slug_is_itself(text: str) -> None:
    assert slugify(slugify(text)) == slugify(text)


@given(st.lists(st.text(alphabet="bcđê", min_size=1, max_size=9), min_size=1, max_size=20))
def test_a_long_text_is_cut_between_words(words: list[str]) -> None:
    bare = [word.replace("đ", "d").replace("ê", "e") for word in words]
    kept = slugify(" ".join(words)).split("-")
    assert kept == bare[: len(kept)]
    # Not cut earlier than needed: the next word would not have fitted.
    assert len(kept) == len(bare) or len("-".join(bare[: len(kept) + 1])) > LIMIT


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Đăng ký khai sinh", "dang-ky-khai-sinh"),
        ("Kế hoạch số 17/KH-UBND (năm 2022)", "ke-hoach-so-17-kh-ubnd-nam-2022"),
        ("1.004222", "1-004222"),
        ("  –  ", "muc"),
        ("", "muc"),
        ("漢字", "muc"),
        ("Con", "con-muc"),
        ("Cơn", "con-muc"),
        ("NUL", "nul-muc"),
        ("com1", "com1-muc"),
        ("Con nuôi", "con-nuoi"),
        ("x" * 90, "x" * 80),
    ],
)
def test_examples(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_long_official_name() -> None:
    name = "Thủ tục chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam"
    assert slugify(name) == "thu-tuc-chung-thuc-ban-sao-tu-ban-chinh-giay-to-van-ban-do-co-quan-to-chuc-co"


@pytest.mark.parametrize("limit", [0, 7, 81])
def test_limits_that_make_no_sense(limit: int) -> None:
    with pytest.raises(ValueError, match="limit"):
        slugify("đăng ký", limit)


@pytest.mark.parametrize("text", ["", "-a", "a-", "a--b", "A", "đ", "a b", "a.b", "con", "lpt9", "a" * 81, "a\n"])
def test_not_a_slug(text: str) -> None:
    assert not is_slug(text)


@pytest.mark.parametrize("name", ["con", "CON", "con.txt", "Aux.md", "nul .yml", "com1.tar.gz", "LPT²", "prn."])
def test_windows_devices(name: str) -> None:
    assert is_reserved_filename(name)


@pytest.mark.parametrize("name", ["con-nuoi.yml", "cong.md", "com10", "a.con", ".con", "nulla"])
def test_ordinary_file_names(name: str) -> None:
    assert not is_reserved_filename(name)


def test_reserved_names_are_the_known_ones() -> None:
    assert {"con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9"} <= RESERVED
    assert len(RESERVED) == 24
