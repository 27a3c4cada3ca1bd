"""Hosts, mkdocs: ``cchc build``: MkDocs started by us, with the same mkdocs.yml as ``mkdocs build``."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from cchc.clock import Clock
from cchc.hosts.pipeline import BuildReport
from cchc.hosts.settings import CONTENT, SettingsRefused, check_content

# Notices about the future of MkDocs, printed on import; nothing for an editor.
os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from cchc.hosts.mkdocs.plugin import CchcPlugin
from cchc.hosts.mkdocs.run import MkDocsRun, settings_of


def build(
    config_file: Path,
    clock: Clock,
    *,
    content_dir: Path | None = None,
    site_dir: Path | None = None,
    print: bool = True,
    clean: bool = False,
) -> BuildReport:
    """Build the site of `config_file`; the folders, where given, take the place of the configured ones.

    Raises ContentErrors, PublishingRefused and SettingsRefused; the old site is then as it was.
    """
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    if content_dir is not None:
        check_content(content_dir)
    config = _configuration(config_file, content_dir, site_dir)
    plugin = config.plugins.get("cchc")
    if not isinstance(plugin, CchcPlugin):
        raise SettingsRefused(f"“{config_file}” chưa có “cchc” trong mục plugins.")
    run = MkDocsRun(settings_of(config, clock, print=print, clean=clean))
    config.plugins.on_startup(command="build", dirty=False)
    plugin.prepared = run
    try:
        build_with_mkdocs(config)
    except Abort:
        if plugin.refusal is None:
            raise
        raise plugin.refusal from None
    finally:
        plugin.prepared = None  # MkDocs keeps the plugin for the life of the process
        run.abandon()  # MkDocs tells a plugin of an Exception, not of Ctrl-C
    assert run.report is not None, "MkDocs has ended without an error and without the last hook"
    return run.report


def _configuration(config_file: Path, content_dir: Path | None, site_dir: Path | None) -> MkDocsConfig:
    """The configuration, with the caller's folders, which are relative to the caller's folder."""
    content = (content_dir or config_file.parent / CONTENT).resolve()
    given = {} if content_dir is None else {"docs_dir": str(content)}
    try:
        config = load_config(str(config_file), **given)
    except (Abort, ConfigurationError):
        check_content(content)
        raise SettingsRefused(
            f"Không dùng được tệp cấu hình “{config_file}”. Hãy lấy lại bản gốc của tệp; "
            "người quản trị có thể chạy “mkdocs build” để xem chi tiết."
        ) from None
    if site_dir is not None:
        config.site_dir = str(site_dir.resolve())
    return config
