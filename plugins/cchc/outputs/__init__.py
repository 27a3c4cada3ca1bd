"""Stage *outputs*: from the Catalog to artifacts. One folder an output; siblings never import each other."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from cchc.outputs.settings import OutputSettings

if TYPE_CHECKING:
    from cchc.catalog.catalog import Catalog
    from cchc.outputs.artifact import Artifact

OUTPUTS = ("pages", "feeds", "data", "sitemap", "search", "print")
"""The folders that yield artifacts. Print is imported only where sheets are wanted: its engine is large."""


def artifacts(catalog: Catalog, settings: OutputSettings) -> Iterator[Artifact]:
    """Everything that the site consists of, lazily."""
    for name in OUTPUTS:
        if name == "print" and not settings.print:
            continue
        yield from import_module(f"cchc.outputs.{name}").artifacts(catalog, settings)
