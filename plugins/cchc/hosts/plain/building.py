"""Hosts, plain: builds and publishes a site with the minimal frame."""

from __future__ import annotations

from cchc.hosts.pipeline import BuildReport, read, write
from cchc.hosts.plain.frame import PlainFrame
from cchc.hosts.publishing import Publication
from cchc.hosts.settings import BuildSettings
from cchc.hosts.site_facts import SiteFacts


def build(settings: BuildSettings) -> BuildReport:
    """Build `settings.content_dir` into `settings.site_dir`.

    Raises ContentErrors and PublishingRefused; the old site is then as it was.
    """

    def frame_for(facts: SiteFacts) -> PlainFrame:
        return PlainFrame(facts, settings.overrides_dir)

    content = read(settings)
    with Publication(settings.site_dir) as publication:
        report = write(content, settings, publication.staging, frame_for)
        publication.publish()
    return report
