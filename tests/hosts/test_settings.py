"""What a build is asked for: folders that must not hold each other, the moment, print."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc.hosts.settings import BuildSettings, SettingsRefused, clock_for, prints
from tests.hosts.sample_site import CLOCK


def settings(root: Path, site: str) -> BuildSettings:
    return BuildSettings(root / "content", root / site, root / "overrides", root / "cache", CLOCK)


@pytest.mark.parametrize("site", ["content", "content/site", ".", "..", "overrides", "overrides/a/b"])
def test_the_site_and_what_it_is_made_from_do_not_hold_each_other(tmp_path: Path, site: str) -> None:
    (tmp_path / "content").mkdir()
    with pytest.raises(SettingsRefused, match="không được chứa nhau"):
        settings(tmp_path, site)


def test_a_site_beside_the_content_is_taken(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert settings(tmp_path, "content-site").print


def test_content_must_be_a_folder(tmp_path: Path) -> None:
    with pytest.raises(SettingsRefused, match="Không có thư mục"):
        settings(tmp_path, "site")
    (tmp_path / "content").touch()
    with pytest.raises(SettingsRefused, match="là một tệp"):
        settings(tmp_path, "site")


class TestMoment:
    def test_the_flag_wins(self) -> None:
        assert clock_for("2025-02-03", {"CCHC_AS_OF": "2020-01-01"}).now.isoformat() == "2025-02-03T00:00:00+07:00"

    def test_then_the_environment(self) -> None:
        clock = clock_for(None, {"CCHC_AS_OF": "2020-01-01T23:30:00Z"})
        assert clock.now.isoformat() == "2020-01-02T06:30:00+07:00"

    def test_an_empty_variable_is_none(self) -> None:
        assert clock_for(None, {"CCHC_AS_OF": " "}).now.year >= 2026

    @pytest.mark.parametrize(("flag", "environment", "source"), [
        ("31/03/2026", {}, "--as-of"), ("", {}, "--as-of"), (None, {"CCHC_AS_OF": "2026-02-30"}, "CCHC_AS_OF"),
    ])  # fmt: skip
    def test_what_cannot_be_read_is_told_with_its_source(
        self, flag: str | None, environment: dict[str, str], source: str
    ) -> None:
        with pytest.raises(SettingsRefused, match=source):
            clock_for(flag, environment)


@pytest.mark.parametrize(("wanted", "variable", "expected"), [
    (None, None, True), (None, "", True), (None, "1", True), (None, "0", False), (False, "1", False), (True, "0", True),
])  # fmt: skip
def test_print(wanted: bool | None, variable: str | None, expected: bool) -> None:
    assert prints(wanted, {} if variable is None else {"CCHC_PRINT": variable}) is expected


def test_print_takes_no_other_word() -> None:
    with pytest.raises(SettingsRefused, match="CCHC_PRINT"):
        prints(None, {"CCHC_PRINT": "không"})
