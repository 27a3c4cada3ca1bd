"""Paths that a site may have on every system, and those that it may not."""

from __future__ import annotations

import pytest

from cchc.hosts.site_paths import LONGEST_PATH, PathRefused, check_path, check_together


@pytest.mark.parametrize(
    "path", ["index.html", "thu-tuc/ho-tich/dang-ky-khai-sinh/index.html", "con-nuoi/i.html", "a.b/c.json", ".nojekyll"]
)
def test_a_path_that_every_system_takes_passes(path: str) -> None:
    check_path(path)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "a//b",
        "a/",
        "../a",
        "a/../b",
        "./a",
        "a\\b",
        "C:/a",
        "a?b",
        'a"b',
        "a\nb",
        "a./b",
        "a /b",
        "con/index.html",
        "thu-tuc/AUX.html",
        "nul.tar.gz",
        "com¹",
        "LPT9",
        "thu\u0309 tuc.html",
        "a/" * LONGEST_PATH + "b",
    ],
)
def test_a_path_that_some_system_does_not_take_is_refused(path: str) -> None:
    with pytest.raises(PathRefused):
        check_path(path)


def test_the_longest_path_is_counted_in_characters() -> None:
    check_path("đ" * LONGEST_PATH)
    with pytest.raises(PathRefused):
        check_path("đ" * (LONGEST_PATH + 1))


@pytest.mark.parametrize(
    "paths",
    [
        ("Tin/index.html", "Tin/INDEX.html"),
        ("tin/a.html", "Tin/b.html"),
        ("a/B/c.html", "a/b/d.html"),
        ("tin", "tin/a.html"),
        ("tin/a.html", "TIN"),
        ("ĐẤT.html", "đất.html"),
    ],
)
def test_paths_that_are_one_on_windows_are_refused_in_any_order(paths: tuple[str, str]) -> None:
    with pytest.raises(PathRefused):
        check_together(paths)
    with pytest.raises(PathRefused):
        check_together(reversed(paths))


def test_different_paths_stand_together() -> None:
    check_together(["a/b/c.html", "a/b/d.html", "a/e.html", "b/c.html", "a.html"])
