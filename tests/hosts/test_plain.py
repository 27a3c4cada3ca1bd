"""The plain host builds a whole site: proof that MkDocs can be replaced, and the fast way through the pipeline."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cchc.hosts.plain.building import build
from cchc.hosts.settings import BuildSettings
from cchc.outputs.artifact import Artifact
from cchc.problems import ContentErrors
from tests.hosts.sample_site import (
    CLOCK,
    ERROR,
    MADE_ERROR,
    MADE_WARNING,
    WARNING,
    SampleSite,
    files_of,
    make_refused,
    make_shrunk,
    pages,
)

CSS = ".a{}\n", ".b{}\n"


@pytest.fixture
def sample(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SampleSite:
    return SampleSite(monkeypatch, tmp_path)


@pytest.fixture
def settings(sample: SampleSite, tmp_path: Path) -> BuildSettings:
    overrides = tmp_path / "overrides"
    (overrides / "assets" / "css").mkdir(parents=True)
    for name, css in zip("ab", CSS, strict=True):
        (overrides / "assets" / "css" / f"{name}.css").write_text(css, encoding="utf-8")
    (overrides / "assets" / "css" / "order.txt").write_text("b.css\na.css\n", encoding="utf-8")
    (overrides / "assets" / "js").mkdir()
    (overrides / "assets" / "js" / "search.js").write_text("// tìm", encoding="utf-8")
    return BuildSettings(sample.content, tmp_path / "site", overrides, tmp_path / "cache", CLOCK)


def test_every_artifact_is_a_file_and_nothing_else_is(settings: BuildSettings) -> None:
    report = build(settings)
    expected = {page.path for page in pages()} | {"rss.xml", "assets/css/cchc.css", "assets/js/search.js"}
    assert files_of(settings.site_dir).keys() == expected
    assert (report.making.files, report.making.pages) == (len(expected), len([*pages()]))


def test_styles_are_one_file_in_their_order(settings: BuildSettings) -> None:
    build(settings)
    assert (settings.site_dir / "assets/css/cchc.css").read_text(encoding="utf-8") == ".b{}\n\n.a{}\n"


def test_a_style_that_is_not_in_the_order_is_a_fault(settings: BuildSettings) -> None:
    (settings.overrides_dir / "assets/css/forgotten.css").touch()
    with pytest.raises(Exception, match=r"forgotten\.css"):
        build(settings)


def test_links_of_the_frame_reach_what_is_there(settings: BuildSettings) -> None:
    build(settings)
    text = (settings.site_dir / "thu-tuc/ho-tich/ghi-chu/index.html").read_text(encoding="utf-8")
    assert '<a href="../../../thu-tuc/" aria-current="true">Thủ tục</a>' in text
    assert '<a href="../../../">UBND xã Mẫu &amp; bạn</a>' in text
    assert "Báo cáo" not in text, "a hub that the site does not have is not linked"
    missing = (settings.site_dir / "404.html").read_text(encoding="utf-8")
    assert 'href="/cai-cach/thu-tuc/"' in missing


def test_the_same_content_gives_the_same_bytes_cached_or_not(settings: BuildSettings, tmp_path: Path) -> None:
    build(settings)
    first = files_of(settings.site_dir)
    report = build(settings)
    assert report.making.kept == report.making.files
    assert files_of(settings.site_dir) == first
    build(replace(settings, site_dir=tmp_path / "other", cache_dir=tmp_path / "other-cache"))
    assert files_of(tmp_path / "other") == first


def test_clean_makes_everything_again(settings: BuildSettings) -> None:
    build(settings)
    report = build(replace(settings, clean=True))
    assert report.making.kept == 0


def test_another_version_of_the_program_makes_everything_again(
    settings: BuildSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(settings)
    monkeypatch.setattr("cchc.hosts.pipeline.fingerprint", lambda: "another")
    assert build(settings).making.kept == 0


def test_errors_of_the_content_stop_before_anything_is_made(settings: BuildSettings, sample: SampleSite) -> None:
    build(settings)
    before = files_of(settings.site_dir)
    sample.problems = (ERROR, WARNING)
    sample.settings.clear()
    with pytest.raises(ContentErrors) as caught:
        build(settings)
    assert caught.value.problems == (ERROR, WARNING)
    assert sample.settings == []
    assert files_of(settings.site_dir) == before


def test_errors_found_while_making_come_with_the_warnings_and_leave_the_site(
    settings: BuildSettings, sample: SampleSite
) -> None:
    build(settings)
    before = files_of(settings.site_dir)
    sample.problems = (WARNING,)
    sample.more = (Artifact("in-an/b.pdf", make_refused, {"text": "tràn"}),)
    with pytest.raises(ContentErrors) as caught:
        build(settings)
    assert caught.value.problems == (MADE_ERROR, WARNING)
    assert files_of(settings.site_dir) == before


def test_warnings_of_the_content_and_of_the_making_are_reported(settings: BuildSettings, sample: SampleSite) -> None:
    sample.problems = (WARNING,)
    sample.more = (Artifact("in-an/b.pdf", make_shrunk, {"text": "x"}),)
    assert {problem.code for problem in build(settings).warnings} == {WARNING.code, MADE_WARNING.code}


def test_choices_reach_the_outputs(settings: BuildSettings, sample: SampleSite) -> None:
    build(replace(settings, print=False))
    assert [chosen.print for chosen in sample.settings] == [False]
    assert sample.clocks == [CLOCK]
