"""Hosts, mkdocs: the hooks by which MkDocs calls us. Each guards and delegates to the run of this build."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, NoReturn

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files

from cchc.hosts.mkdocs.run import MkDocsRun, settings_of
from cchc.hosts.publishing import PublishingRefused
from cchc.hosts.reporting import tell
from cchc.hosts.settings import SettingsRefused, clock_for, prints
from cchc.problems import ContentErrors

REFUSALS = (ContentErrors, PublishingRefused, SettingsRefused)
"""What is no fault of the program: told to the editor, without a traceback."""

_log = get_plugin_logger("cchc")


class NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves its base untyped
    """The plugin has none: what the site says is content, how a build goes is told by the command line."""


class CchcPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]  # likewise
    """The plugin ``cchc`` of mkdocs.yml."""

    def __init__(self) -> None:
        self.prepared: MkDocsRun | None = None
        """Set by ``cchc build``, which has its own settings."""
        self.run: MkDocsRun | None = None
        self.refusal: Exception | None = None
        self._serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep in mind whether this is a preview."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the content; send MkDocs to the staging folder."""
        self.run = self.refusal = None
        try:
            self.run = self.prepared or MkDocsRun(
                settings_of(config, clock_for(None), print=prints()), serving=self._serving
            )
            self.run.begin(config)
        except REFUSALS as refusal:
            self._refuse(refusal)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Nothing of content/ or of the theme is copied."""
        assert self.run is not None
        return self.run.choose_files()

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """The templates are ready."""
        assert self.run is not None
        self.run.take_environment(env)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make and publish everything, after every other plugin."""
        assert self.run is not None
        try:
            self.run.finish(config)
        except REFUSALS as refusal:
            self._refuse(refusal)
        if self.run.report and not self.prepared and self.run.report.warnings:
            _log.warning("\n%s", tell(self.run.report.warnings, "text"))

    def on_build_error(self, *, error: Exception) -> None:
        """The old site stays."""
        if self.run is not None:
            self.run.abandon()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """The preview also follows the templates; it follows content/ by itself."""
        if self.run is not None:
            server.watch(str(self.run.settings.overrides_dir))
        return server

    def _refuse(self, refusal: Exception) -> NoReturn:
        self.refusal = refusal
        told = tell(refusal.problems, "text") if isinstance(refusal, ContentErrors) else str(refusal)
        raise PluginError(f"\n{told}") from refusal
