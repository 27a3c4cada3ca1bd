"""The MkDocs host, with the real theme and overrides: the joined pages, the three commands, ProperDocs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mkdocs.config import load_config

from cchc.hosts.mkdocs import building, marks
from cchc.hosts.mkdocs.frame import FrameFault, MaterialFrame
from cchc.hosts.mkdocs.plugin import CchcPlugin
from cchc.hosts.settings import SettingsRefused
from cchc.outputs.artifact import Artifact
from cchc.problems import ContentErrors
from tests.hosts.sample_site import CLOCK, ERROR, SITE_URL, SampleSite, files_of, make_refused, pages


@pytest.fixture
def sample(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SampleSite:
    return SampleSite(monkeypatch, tmp_path)


@pytest.fixture
def project(sample: SampleSite, repository: Path, tmp_path: Path) -> Path:
    """A working folder as an editor has it: the real mkdocs.yml and overrides, the sample's content."""
    shutil.copy(repository / "mkdocs.yml", tmp_path)
    shutil.copytree(repository / "overrides", tmp_path / "overrides")
    return tmp_path


def frame_of(config_file: Path, site: Path) -> MaterialFrame:
    """Builds, and gives the frame that the build has used."""
    kept: list[MaterialFrame] = []

    class Watched(MaterialFrame):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)  # type: ignore[arg-type]
            kept.append(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cchc.hosts.mkdocs.run.MaterialFrame", Watched)
        building.build(config_file, CLOCK, site_dir=site)
    return kept[0]


def test_a_joined_page_equals_the_slow_render_byte_for_byte(project: Path) -> None:
    frame = frame_of(project / "mkdocs.yml", project / "site")
    samples = [page for page in pages() if "file" not in page.inputs]
    assert len(samples) > 8
    for page in samples:
        body = page.make(**page.inputs)
        whole = frame.render_whole(page, body)
        assert frame.join(page, body) == whole
        assert (project / "site" / page.path).read_bytes() == whole


def test_the_slow_render_is_a_whole_page_with_its_values(project: Path) -> None:
    build = building.build(project / "mkdocs.yml", CLOCK)
    text = (build.site / "thu-tuc/ho-tich/dang-ky-khai-sinh/index.html").read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>")
    assert "<title>Đăng ký “khai sinh” &amp; &lt;nhận&gt; cha, mẹ, con" in text
    assert f'<link rel="canonical" href="{SITE_URL}thu-tuc/ho-tich/dang-ky-khai-sinh/">' in text
    assert '<link rel="alternate" href="a&b">' in text
    assert "<p>procedure thu-tuc/ho-tich/dang-ky-khai-sinh/</p>" in text
    assert 'href="../../../assets/css/cchc.css"' in text
    assert marks.OPEN not in text


def test_the_template_is_rendered_for_kinds_of_places_not_for_pages(project: Path) -> None:
    frame = frame_of(project / "mkdocs.yml", project / "site")
    before = frame.rendered
    (page,) = (page for page in pages() if page.path == "thu-tuc/ho-tich/ghi-chu/index.html")
    for number in range(50):
        frame.join(page.__class__(**{**vars(page), "path": f"thu-tuc/khac-{number}/x/index.html"}), b"x")
    assert frame.rendered == before


def test_nothing_but_artifacts_is_published_and_no_file_of_the_theme(project: Path) -> None:
    building.build(project / "mkdocs.yml", CLOCK)
    found = files_of(project / "site")
    assets = {path for path in found if path.startswith("assets/")}
    ours = {
        f"assets/{path.relative_to(project / 'overrides/assets').as_posix()}"
        for path in (project / "overrides/assets").rglob("*")
        if path.is_file() and path.parent.name != "css"
    }
    assert assets == ours | {"assets/css/cchc.css"}
    assert found.keys() - assets == {page.path for page in pages()} | {"rss.xml"}


def test_every_asset_that_a_page_names_is_there(project: Path) -> None:
    import re

    building.build(project / "mkdocs.yml", CLOCK)
    for path in ("index.html", "thu-tuc/ho-tich/ghi-chu/index.html"):
        page = project / "site" / path
        named = re.findall(r'(?:src|href)="([^":]*assets/[^"]*)"', page.read_text(encoding="utf-8"))
        assert len(named) > 2
        assert [name for name in named if not (page.parent / name).is_file()] == []


@pytest.mark.parametrize(("old", "new", "told"), [
    ("{{ page.title | e }}", "x", "does not show title"),
    ("{{ page.content }}", "{{ page.content | upper }}", "content"),
    ("{{ page.meta.head_extra }}", "{{ page.meta.head_extra | replace('head', 'foot') }}", "head_extra"),
    ("{{ page.content }}", "{{ page.content }}{{ page.url }}", "page.url"),
])  # fmt: skip
def test_a_template_that_breaks_the_contract_is_a_fault(project: Path, old: str, new: str, told: str) -> None:
    template = project / "overrides" / "frame.html"
    text = template.read_text(encoding="utf-8")
    assert old in text
    template.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(FrameFault, match=told):
        building.build(project / "mkdocs.yml", CLOCK)
    assert not (project / "site").exists()


def test_a_title_that_the_template_does_not_escape_shows_in_the_comparison(project: Path) -> None:
    template = project / "overrides" / "frame.html"
    text = template.read_text(encoding="utf-8")
    template.write_text(text.replace("{{ page.title | e }}", "{{ page.title }}"), encoding="utf-8")
    frame = frame_of(project / "mkdocs.yml", project / "site")
    page = next(pages())
    assert frame.join(page, b"x") != frame.render_whole(page, b"x")


def run_mkdocs(project: Path) -> None:
    """What `mkdocs build` does, in this process so that the sample stands in for the earlier stages."""
    from mkdocs.__main__ import cli

    cli.main(["build", "--quiet", "--config-file", str(project / "mkdocs.yml")], standalone_mode=False)


def test_mkdocs_build_gives_the_same_bytes_as_cchc_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    building.build(project / "mkdocs.yml", CLOCK, site_dir=project / "ours")
    monkeypatch.setenv("CCHC_AS_OF", "2026-03-31")
    shutil.rmtree(project / ".cache")
    run_mkdocs(project)
    assert files_of(project / "site") == files_of(project / "ours")
    assert not (project / ".site.cchc" / "staging").exists()


def test_mkdocs_build_obeys_the_environment(project: Path, sample: SampleSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCHC_AS_OF", "2025-01-02")
    monkeypatch.setenv("CCHC_PRINT", "0")
    run_mkdocs(project)
    assert [clock.today.isoformat() for clock in sample.clocks] == ["2025-01-02"]
    assert [settings.print for settings in sample.settings] == [False]


def test_mkdocs_build_tells_errors_and_leaves_the_site(
    project: Path, sample: SampleSite, capfd: pytest.CaptureFixture[str]
) -> None:
    run_mkdocs(project)
    before = files_of(project / "site")
    sample.problems = (ERROR,)
    with pytest.raises(SystemExit) as caught:
        run_mkdocs(project)
    assert caught.value.code == 1
    told = capfd.readouterr().err
    assert "content/don-vi.yml:2:1 M902 lỗi — Thiếu “tên”." in told
    assert "Traceback" not in told
    assert files_of(project / "site") == before


@pytest.mark.parametrize("early", [True, False])
def test_cchc_build_gives_the_problems_and_leaves_the_site(project: Path, sample: SampleSite, early: bool) -> None:
    building.build(project / "mkdocs.yml", CLOCK)
    before = files_of(project / "site")
    if early:
        sample.problems = (ERROR,)
    else:
        sample.more = (Artifact("b.pdf", make_refused, {"text": "x"}),)
    with pytest.raises(ContentErrors):
        building.build(project / "mkdocs.yml", CLOCK)
    assert files_of(project / "site") == before
    assert not (project / ".site.cchc" / "staging").exists()


def test_a_fault_of_the_program_ends_the_build_and_lets_go(project: Path, sample: SampleSite) -> None:
    sample.more = (Artifact("rss.xml", make_refused, {"text": "x"}),)
    with pytest.raises(Exception, match="one path"):
        building.build(project / "mkdocs.yml", CLOCK)
    assert not (project / "site").exists()
    sample.more = ()
    building.build(project / "mkdocs.yml", CLOCK)
    assert (project / "site" / "index.html").exists()


def test_serving_writes_to_its_own_folder_and_watches_the_templates(project: Path, tmp_path: Path) -> None:
    from mkdocs.commands.build import build

    class Server:
        watched: list[str] = []  # noqa: RUF012

        def watch(self, path: str) -> None:
            self.watched.append(path)

    own = project / "preview"
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(own))
    config.site_url = "http://127.0.0.1:8000/"
    config.plugins.on_startup(command="serve", dirty=False)
    for _ in range(2):
        build(config, serve_url=config.site_url)
    config.plugins.on_serve(Server(), config=config, builder=build)  # type: ignore[arg-type]
    assert files_of(own).keys() >= {page.path for page in pages()}
    assert 'href="/thu-tuc/"' in (own / "404.html").read_text(encoding="utf-8")
    assert not (project / "site").exists()
    assert Server.watched == [str(project / "overrides")]


class TestConfiguration:
    def test_without_the_plugin(self, project: Path) -> None:
        config = project / "mkdocs.yml"
        config.write_text(config.read_text(encoding="utf-8").replace("- cchc", "[]"), encoding="utf-8")
        config.write_text(config.read_text(encoding="utf-8").replace("  []", "  []"), encoding="utf-8")
        with pytest.raises(SettingsRefused, match="plugins"):
            building.build(config, CLOCK)

    def test_broken(self, project: Path) -> None:
        (project / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
        with pytest.raises(SettingsRefused, match="cấu hình"):
            building.build(project / "mkdocs.yml", CLOCK)

    def test_content_that_is_not_there(self, project: Path) -> None:
        with pytest.raises(SettingsRefused, match="Không có thư mục nội dung"):
            building.build(project / "mkdocs.yml", CLOCK, content_dir=project / "khong-co")

    def test_the_site_within_the_content(self, project: Path) -> None:
        with pytest.raises(SettingsRefused):
            building.build(project / "mkdocs.yml", CLOCK, site_dir=project / "content" / "site")

    def test_the_plugin_is_found_by_its_name(self, project: Path) -> None:
        assert isinstance(load_config(str(project / "mkdocs.yml")).plugins["cchc"], CchcPlugin)
