"""The command ``cchc``: what an editor types. Everything it says is Vietnamese; faults of content have no traceback.

Exit codes: 0 done, or nothing but warnings; 1 errors in the content, or the site could not be written; 2 wrong usage.
"""

from __future__ import annotations

import sys
import time
import traceback
from pathlib import Path
from typing import NoReturn

import click

import cchc
from cchc.catalog import load
from cchc.hosts.publishing import PublishingRefused
from cchc.hosts.reporting import Format, summary, tell, why
from cchc.hosts.settings import AS_OF, CONTENT, PRINT, SettingsRefused, check_content, clock_for, prints
from cchc.problems import ContentErrors, Severity

CONFIG = "mkdocs.yml"

_FOLDER = click.Path(path_type=Path)


class VietnameseCommand(click.Command):
    """A command whose help is Vietnamese throughout."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The first line."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Cách dùng: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of options."""
        told = [record for option in self.get_params(ctx) if (record := option.get_help_record(ctx)) is not None]
        with formatter.section("Tùy chọn"):
            formatter.write_dl(told)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Hiện hướng dẫn này."
        return option


class VietnameseGroup(VietnameseCommand, click.Group):
    """The command that holds the others."""

    command_class = VietnameseCommand

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of options, then that of commands."""
        VietnameseCommand.format_options(self, ctx, formatter)
        with formatter.section("Lệnh"):
            formatter.write_dl([(name, command.get_short_help_str(80)) for name, command in self.commands.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named by the first word."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            ctx.fail(f"Không có lệnh “{args[0]}”. Các lệnh: {', '.join(self.commands)}.")
        return super().resolve_command(ctx, args)


@click.group(
    cls=VietnameseGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    options_metavar="[TÙY CHỌN]",
    subcommand_metavar="LỆNH",
    no_args_is_help=False,
    invoke_without_command=True,
    help="Dựng trang thông tin cải cách hành chính từ thư mục nội dung.",
)
@click.version_option(cchc.__version__, message="cchc %(version)s", help="Hiện phiên bản.")
@click.pass_context
def commands(ctx: click.Context) -> None:
    """The command line."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def _content_option() -> click.Option:
    return click.Option(
        ["--content", "content_dir"], type=_FOLDER, metavar="THƯ_MỤC", help="Thư mục nội dung. Mặc định: content."
    )


def _as_of_option() -> click.Option:
    return click.Option(
        ["--as-of"],
        metavar="NGÀY",
        help=f"Xem trang như vào ngày này, ví dụ 2026-03-31 hoặc 2026-03-31T08:00 (giờ Việt Nam). "
        f"Mặc định: biến {AS_OF}, nếu không có thì là lúc này.",
    )


def build(
    content_dir: Path | None, site_dir: Path | None, as_of: str | None, clean: bool, no_print: bool, tell_why: bool
) -> None:
    """Build the site."""
    from cchc.hosts.mkdocs.building import build as build_site  # MkDocs takes long to load; `check` does without

    started = time.perf_counter()
    report = build_site(
        _config_file(),
        clock_for(as_of),
        content_dir=content_dir,
        site_dir=site_dir,
        print=prints(False if no_print else None),
        clean=clean,
    )
    if report.warnings:
        click.echo(tell(report.warnings, "text"), err=True)
    if tell_why:
        click.echo(why(report.making))
    click.echo(summary(report, time.perf_counter() - started))


def check(content_dir: Path | None, as_of: str | None, form: Format) -> None:
    """Check the content."""
    folder = content_dir if content_dir is not None else _config_file().parent / CONTENT
    check_content(folder)
    problems = load(folder, clock_for(as_of)).problems
    click.echo(tell(problems, form))
    if any(problem.severity is Severity.ERROR for problem in problems):
        sys.exit(1)


commands.add_command(
    VietnameseCommand(
        "build",
        callback=build,
        params=[
            _content_option(),
            click.Option(
                ["--site", "site_dir"], type=_FOLDER, metavar="THƯ_MỤC", help="Nơi đặt trang. Mặc định: site."
            ),
            _as_of_option(),
            click.Option(["--clean"], is_flag=True, help="Làm lại mọi tệp, không dùng những tệp đã giữ từ lần trước."),
            click.Option(
                ["--no-print"], is_flag=True, help=f"Không làm tờ gấp, áp phích, niêm yết (như khi {PRINT}=0)."
            ),
            click.Option(["--why", "tell_why"], is_flag=True, help="Cho biết vì sao mỗi tệp được làm lại."),
        ],
        options_metavar="[TÙY CHỌN]",
        help="Dựng trang. Trang cũ chỉ được thay khi toàn bộ trang mới đã xong; có lỗi thì trang cũ còn nguyên.",
        short_help="Dựng trang.",
    )
)
commands.add_command(
    VietnameseCommand(
        "check",
        callback=check,
        params=[
            _content_option(),
            _as_of_option(),
            click.Option(
                ["--format", "form"],
                type=click.Choice(["text", "json", "github"]),
                default="text",
                metavar="DẠNG",
                help="Dạng báo cáo: text để đọc (mặc định), json cho máy, github cho GitHub Actions.",
            ),
        ],
        options_metavar="[TÙY CHỌN]",
        help="Kiểm tra nội dung và nêu mọi lỗi, không dựng trang. "
        "Mã thoát: 0 không có lỗi (có thể có cảnh báo), 1 có lỗi, 2 gọi lệnh sai.",
        short_help="Kiểm tra nội dung, không dựng trang.",
    )
)


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code."""
    _speak_utf8()
    try:
        commands.main(arguments, prog_name="cchc", standalone_mode=False)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.UsageError as error:
        _leave(2, f"{_vietnamese(error)}\nXem cách dùng: {_path_of(error)} --help")
    except SettingsRefused as refusal:
        _leave(2, str(refusal))
    except ContentErrors as errors:
        _leave(1, f"{tell(errors.problems, 'text')} Chưa dựng trang; trang cũ, nếu có, còn nguyên.")
    except PublishingRefused as refusal:
        _leave(1, str(refusal))
    except (click.Abort, KeyboardInterrupt):
        _leave(130, "Đã dừng. Trang cũ, nếu có, còn nguyên.")
    except SystemExit:
        raise
    except BaseException:  # also a panic in a library written in Rust, which is no Exception
        _leave(
            1,
            f"{traceback.format_exc()}\nĐây là lỗi của chương trình, không phải lỗi của người soạn nội dung. "
            "Trang cũ, nếu có, còn nguyên. Hãy gửi toàn bộ thông báo này cho người bảo trì.",
        )
    sys.exit(0)


def _leave(code: int, message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(code)


def _vietnamese(error: click.UsageError) -> str:
    """Click's complaints are English; the few kinds that these commands can meet, told anew."""
    if isinstance(error, click.NoSuchOption):
        return f"Không có tùy chọn “{error.option_name}”."
    if isinstance(error, click.BadOptionUsage):
        return f"Tùy chọn “{error.option_name}” thiếu giá trị, hoặc có giá trị trong khi không nhận giá trị nào."
    if isinstance(error, click.BadParameter) and isinstance(error.param, click.Option):
        kind = error.param.type
        allowed = f" Chỉ nhận: {', '.join(map(str, kind.choices))}." if isinstance(kind, click.Choice) else ""
        return f"Giá trị của {error.param.opts[0]} không dùng được.{allowed}"
    if error.message.startswith("Không có lệnh"):
        return error.message
    return "Lệnh có phần thừa hoặc viết chưa đúng."


def _path_of(error: click.UsageError) -> str:
    return error.ctx.command_path if error.ctx is not None else "cchc"


def _config_file() -> Path:
    """mkdocs.yml of the working folder, else the one beside the program. Raises SettingsRefused."""
    for folder in (Path.cwd(), Path(__file__).resolve().parents[2]):
        if (folder / CONFIG).is_file():
            return folder / CONFIG
    raise SettingsRefused(f"Không thấy tệp {CONFIG}. Hãy chạy lệnh trong thư mục có tệp đó.")


def _speak_utf8() -> None:
    """Windows consoles and pipes default to another encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
