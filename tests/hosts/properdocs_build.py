"""Run as a child process by test_properdocs: what `properdocs build` does, with the sample in the place of content.

    properdocs_build.py PROJECT

ProperDocs puts itself in the place of MkDocs for the whole process, hence the process of its own.
"""

from __future__ import annotations

import sys
from pathlib import Path

import properdocs.replacement  # noqa: F401 - from here on, mkdocs is properdocs
import pytest
from properdocs.__main__ import cli

from tests.hosts.sample_site import SampleSite


def main() -> None:
    import mkdocs

    assert mkdocs.__name__ == "properdocs"
    project = Path(sys.argv[1])
    with pytest.MonkeyPatch.context() as patch:
        SampleSite(patch, project)
        cli.main(["build", "--quiet", "--config-file", str(project / "mkdocs.yml")], standalone_mode=False)
    assert sys.modules["cchc.hosts.mkdocs.plugin"].BasePlugin.__module__ == "properdocs.plugins"


if __name__ == "__main__":
    main()
