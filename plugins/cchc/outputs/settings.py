"""Outputs, shared: what a build is asked to make."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class OutputSettings:
    """Choices that change what the outputs yield."""

    print: bool = True
    """Whether printed sheets and their pictures are made; pages then link to them."""
    offline: bool = False
    """Whether links are made for the offline package, which is opened from ``file://``."""
