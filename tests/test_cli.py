"""The command line as an editor meets it: in processes of its own, on a folder with the real mkdocs.yml."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

import cchc
from cchc import cli
from cchc.hosts.settings import CONTENT
from tests.hosts.sample_site import ERROR, WARNING, SampleSite

ENGLISH = re.compile(
    r"\b(usage|options?|commands?|show|this|message|and exit|error|try|help for|invalid|missing|no such|argument|"
    r"default|required|got unexpected|version)\b",
    re.IGNORECASE,
)


@pytest.fixture
def project(monkeypatch: pytest.MonkeyPatch, repository: Path, tmp_path: Path) -> Path:
    shutil.copy(repository / "mkdocs.yml", tmp_path)
    shutil.copytree(repository / "overrides", tmp_path / "overrides")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def sample(monkeypatch: pytest.MonkeyPatch, project: Path) -> SampleSite:
    site = SampleSite(monkeypatch, project)
    monkeypatch.setattr(cli, "load", site.load)
    return site


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as end:
        cli.main([*arguments])
    assert isinstance(end.value.code, int)
    return end.value.code


class TestHelp:
    @pytest.mark.parametrize("arguments", [[], ["--help"], ["build", "--help"], ["check", "-h"]])
    def test_it_is_vietnamese_throughout(self, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        assert run(*arguments) == 0
        told = capsys.readouterr().out
        assert told.startswith("Cách dùng: cchc")
        named = {option for command in cli.commands.commands.values() for p in command.params for option in p.opts}
        rest = re.sub("|".join(sorted(map(re.escape, {*named, "--help", "--version"}), reverse=True)), "", told)
        assert ENGLISH.findall(rest) == []

    def test_every_option_is_explained(self) -> None:
        for command in cli.commands.commands.values():
            for option in command.params:
                assert isinstance(option, click.Option)
                assert option.help, option.name

    def test_version(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run("--version") == 0
        assert capsys.readouterr().out == f"cchc {cchc.__version__}\n"


class TestWrongUsage:
    @pytest.mark.parametrize(("arguments", "told"), [
        (["dung"], "Không có lệnh “dung”"),
        (["build", "--siet", "x"], "Không có tùy chọn “--siet”"),
        (["--siet"], "Không có tùy chọn “--siet”"),
        (["build", "--site"], "“--site” thiếu giá trị"),
        (["build", "--clean=1"], "không nhận giá trị"),
        (["check", "--format", "xml"], "Chỉ nhận: text, json, github"),
        (["check", "thừa"], "phần thừa"),
        (["check", "--as-of", "hôm nay"], "Không đọc được ngày “hôm nay”"),
        (["build", "--as-of", "31/03/2026"], "Không đọc được ngày “31/03/2026”"),
        (["check", "--content", "khong-co"], "Không có thư mục nội dung “khong-co”"),
        (["build", "--content", "khong-co"], "Không có thư mục nội dung “khong-co”"),
        (["check", "--content", "mkdocs.yml"], "là một tệp"),
        (["build", "--site", "content/site"], "không được chứa nhau"),
    ])  # fmt: skip
    def test_it_is_told_in_vietnamese_with_code_2(
        self, sample: SampleSite, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(*arguments) == 2
        heard = capsys.readouterr()
        assert told in heard.err
        assert heard.out == ""
        assert "Traceback" not in heard.err

    def test_an_unreadable_variable(
        self, sample: SampleSite, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("CCHC_AS_OF", "mai")
        assert run("check") == 2
        assert "CCHC_AS_OF" in capsys.readouterr().err

    def test_a_folder_without_mkdocs_yml(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(cli, "CONFIG", "khac.yml")
        assert run("check") == 2
        assert "Không thấy tệp khac.yml" in capsys.readouterr().err


class TestCheck:
    def test_nothing_wrong(self, sample: SampleSite, capsys: pytest.CaptureFixture[str]) -> None:
        assert run("check") == 0
        assert capsys.readouterr().out == "Nội dung không có lỗi.\n"

    def test_warnings_do_not_fail(self, sample: SampleSite, capsys: pytest.CaptureFixture[str]) -> None:
        sample.problems = (WARNING,)
        assert run("check") == 0
        assert capsys.readouterr().out.endswith("Có 1 cảnh báo.\n")

    @pytest.mark.parametrize("form", ["text", "json", "github"])
    def test_errors_fail_in_every_format(
        self, sample: SampleSite, form: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        sample.problems = (ERROR, WARNING)
        assert run("check", "--format", form) == 1
        heard = capsys.readouterr()
        assert ERROR.code in heard.out
        assert WARNING.code in heard.out
        assert heard.err == ""
        if form == "json":
            assert [problem["code"] for problem in json.loads(heard.out)] == [ERROR.code, WARNING.code]

    def test_it_looks_at_the_moment_asked_for(self, sample: SampleSite) -> None:
        run("check", "--as-of", "2025-06-07")
        assert [clock.today.isoformat() for clock in sample.clocks] == ["2025-06-07"]

    def test_it_writes_nothing(self, sample: SampleSite, project: Path) -> None:
        before = sorted(project.rglob("*"))
        run("check")
        assert sorted(project.rglob("*")) == before


class TestBuild:
    def test_it_builds_and_says_what_it_did(
        self, sample: SampleSite, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        sample.problems = (WARNING,)
        assert run("build", "--as-of", "2026-03-31") == 0
        heard = capsys.readouterr()
        assert re.match(
            r"Đã dựng 11 trang, tất cả \d+ tệp \(\d+ làm mới, 0 giữ nguyên\) trong [\d,]+ giây\.", heard.out
        )
        assert str(project / "site") in heard.out
        assert "K901 cảnh báo" in heard.err
        assert (project / "site" / "index.html").is_file()

    def test_folders_are_those_of_the_caller(self, sample: SampleSite, project: Path) -> None:
        (project / "elsewhere").mkdir()
        sample.content = sample.content.rename(project / "elsewhere" / "noi-dung")
        assert run("build", "--content", "elsewhere/noi-dung", "--site", "elsewhere/trang") == 0
        assert (project / "elsewhere" / "trang" / "index.html").is_file()
        assert not (project / "site").exists()

    def test_why(self, sample: SampleSite, capsys: pytest.CaptureFixture[str]) -> None:
        run("build", "--as-of", "2026-03-31")
        capsys.readouterr()
        run("build", "--as-of", "2026-04-01", "--why")
        told = capsys.readouterr().out.splitlines()
        assert told[:2] == ["rss.xml: đầu vào đã đổi: words", "in-an/index.html: đầu vào đã đổi: file"]
        run("build", "--as-of", "2026-04-01", "--why", "--clean")
        assert "index.html: tệp mới, lần dựng trước chưa có" in capsys.readouterr().out

    @pytest.mark.parametrize(("flags", "variable", "expected"), [
        ([], None, True), (["--no-print"], None, False), ([], "0", False), (["--no-print"], "1", False),
    ])  # fmt: skip
    def test_print(
        self,
        sample: SampleSite,
        monkeypatch: pytest.MonkeyPatch,
        flags: list[str],
        variable: str | None,
        expected: bool,
    ) -> None:
        if variable is not None:
            monkeypatch.setenv("CCHC_PRINT", variable)
        assert run("build", *flags) == 0
        assert [settings.print for settings in sample.settings] == [expected]

    def test_errors_leave_the_site_and_have_no_traceback(
        self, sample: SampleSite, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        run("build")
        before = (project / "site").stat().st_ino
        capsys.readouterr()
        sample.problems = (ERROR, WARNING)
        assert run("build") == 1
        heard = capsys.readouterr()
        assert "content/don-vi.yml:2:1 M902 lỗi — Thiếu “tên”." in heard.err
        assert heard.err.endswith("Có 1 lỗi và 1 cảnh báo. Chưa dựng trang; trang cũ, nếu có, còn nguyên.\n")
        assert "Traceback" not in heard.err
        assert heard.out == ""
        assert (project / "site").stat().st_ino == before

    def test_a_folder_that_is_no_site_is_not_replaced(
        self, sample: SampleSite, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (project / "tài liệu").mkdir()
        (project / "tài liệu" / "quan trọng.docx").touch()
        assert run("build", "--site", "tài liệu") == 1
        assert "tệp khác" in capsys.readouterr().err
        assert (project / "tài liệu" / "quan trọng.docx").exists()

    @pytest.mark.parametrize("fault", [ZeroDivisionError, type("PanicException", (BaseException,), {})])
    def test_a_fault_of_the_program_says_so_after_its_traceback(
        self,
        sample: SampleSite,
        project: Path,
        fault: type[BaseException],
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        def fail(*_: object) -> None:
            raise fault("đếm trang")

        monkeypatch.setattr("cchc.hosts.pipeline.facts_of", fail)
        assert run("build") == 1
        told = capsys.readouterr().err
        assert "Traceback" in told
        assert f"{fault.__name__}: đếm trang" in told
        assert not (project / ".site.cchc" / "staging").exists()
        assert told.splitlines()[-1].startswith("Đây là lỗi của chương trình")

    def test_ctrl_c(
        self, sample: SampleSite, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], project: Path
    ) -> None:
        def interrupt(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("cchc.hosts.pipeline.facts_of", interrupt)
        assert run("build") == 130
        assert "Đã dừng" in capsys.readouterr().err
        assert not (project / "site").exists()


def test_the_default_folders_are_those_of_mkdocs_yml(repository: Path) -> None:
    config = (repository / "mkdocs.yml").read_text(encoding="utf-8")
    assert re.search(rf"^docs_dir: {CONTENT}\b", config, re.MULTILINE)
    assert re.search(r"^site_dir: site\b", config, re.MULTILINE)


@pytest.mark.parametrize("encoding", ["ascii", "cp1258", "utf-16"])
def test_a_console_of_another_encoding_gets_utf_8(encoding: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cchc", "check", "--content", "không có"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONIOENCODING": encoding},
        capture_output=True,
    )
    assert done.returncode == 2
    assert done.stderr.decode("utf-8").strip() == "Không có thư mục nội dung “không có”."


def test_the_command_is_installed_under_its_name(repository: Path) -> None:
    project = (repository / "pyproject.toml").read_text(encoding="utf-8")
    assert 'cchc = "cchc.cli:main"' in project
