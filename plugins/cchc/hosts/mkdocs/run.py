"""Hosts, mkdocs: one build inside MkDocs's own build.

MkDocs gives the theme with its templates and the commands that editors know; it gets no pages of ours and writes no
file. Everything is made in its last step, into a staging folder, and published from there.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from cchc.clock import Clock
from cchc.hosts.mkdocs.frame import MaterialFrame
from cchc.hosts.pipeline import BuildReport, Content, read, write
from cchc.hosts.publishing import Publication
from cchc.hosts.settings import CACHE, BuildSettings
from cchc.hosts.site_facts import SiteFacts


def settings_of(config: MkDocsConfig, clock: Clock, *, print: bool, clean: bool = False) -> BuildSettings:
    """The settings that mkdocs.yml gives. Raises SettingsRefused."""
    root = Path(config.config_file_path).parent
    return BuildSettings(
        content_dir=Path(config.docs_dir),
        site_dir=Path(config.site_dir),
        overrides_dir=Path(config.theme.custom_dir or root / "overrides"),
        cache_dir=root / CACHE,
        clock=clock,
        print=print,
        clean=clean,
    )


class MkDocsRun:
    """The state of one build between MkDocs's hooks."""

    def __init__(self, settings: BuildSettings, *, serving: bool = False) -> None:
        self.settings = settings
        self.serving = serving
        self.report: BuildReport | None = None
        self.frame: MaterialFrame | None = None
        self._content: Content | None = None
        self._publication: Publication | None = None
        self._environment: jinja2.Environment | None = None

    def begin(self, config: MkDocsConfig) -> None:
        """Read the content and let MkDocs work in the staging folder. Raises ContentErrors, PublishingRefused."""
        self._content = read(self.settings)
        unit = self._content.catalog.unit
        config.site_name = unit.site_title
        if not self.serving:
            config.site_url = unit.site_url
            self._publication = Publication(self.settings.site_dir)
            self._publication.open()
            config.site_dir = str(self._publication.staging)
        # The theme's own 404 page and MkDocs's sitemap: ours are artifacts.
        config.theme.static_templates = set()

    def choose_files(self) -> Files:
        """Nothing for MkDocs to copy: content/ holds no page of MkDocs's, and no file of the theme is sent."""
        return Files([])

    def take_environment(self, environment: jinja2.Environment) -> None:
        """Remember where templates are found."""
        self._environment = environment

    def finish(self, config: MkDocsConfig) -> None:
        """Make all files and publish them. Raises ContentErrors, PublishingRefused."""
        assert self._content is not None, "MkDocs ends a build that it has not begun"

        def frame_for(facts: SiteFacts) -> MaterialFrame:
            assert self._environment is not None, "MkDocs ends a build without templates"
            # The preview is served from its own root, whatever the site's address is.
            shown = replace(facts, site_url=config.site_url or "/") if self.serving else facts
            overrides = self.settings.overrides_dir
            self.frame = MaterialFrame(shown, config, self._environment, overrides)
            return self.frame

        self.report = write(self._content, self.settings, Path(config.site_dir), frame_for)
        if self._publication is not None:
            self._publication.publish()
            self.abandon()
            config.site_dir = str(self.settings.site_dir)

    def abandon(self) -> None:
        """End the build; what is not published is thrown away."""
        if self._publication is not None:
            self._publication.close()
            self._publication = None
