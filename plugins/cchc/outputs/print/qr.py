"""Outputs, print: the QR code of a sheet's address as outlines.

One closed path for all dark modules, drawn around their common outline: rows or squares laid side by side show
hairlines between them on screens and on some printers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import segno

QUIET_ZONE = 4
"""Modules of white around the code (ISO/IEC 18004)."""

Point = tuple[int, int]


@dataclass(frozen=True)
class QrOutline:
    """A code of `size` × `size` modules; `loops` are closed outlines for the even-odd rule, without quiet zone."""

    size: int
    loops: tuple[tuple[Point, ...], ...]


@lru_cache(maxsize=64)
def qr_outline(address: str) -> QrOutline:
    """The code of an address, error correction M (15 %: a crease or a stain is survived)."""
    matrix = segno.make(address, error="m", micro=False).matrix
    dark = [[bool(module) for module in row] for row in matrix]
    return QrOutline(len(dark), tuple(_loops(dark)))


def _loops(dark: list[list[bool]]) -> list[tuple[Point, ...]]:
    """Joins the edges between dark and light; dark is kept on the right hand, y points down."""
    leaving = _edges(dark)
    loops = []
    for start in sorted(leaving):
        while leaving[start]:
            loops.append(_corners(_walk(start, leaving)))
    return loops


def _walk(start: Point, leaving: dict[Point, list[Point]]) -> list[Point]:
    """Follows one outline back to where it began and takes its edges away."""
    loop, here = [start], start
    came: Point | None = None
    while True:
        there = _turn(here, came, leaving[here])
        leaving[here].remove(there)
        came, here = here, there
        if here == start:
            return loop
        loop.append(here)


def _edges(dark: list[list[bool]]) -> dict[Point, list[Point]]:
    size = len(dark)

    def at(x: int, y: int) -> bool:
        return 0 <= x < size and 0 <= y < size and dark[y][x]

    leaving: dict[Point, list[Point]] = {}
    for y in range(size):
        for x in range(size):
            if not dark[y][x]:
                continue
            sides = (
                (at(x, y - 1), (x, y), (x + 1, y)),
                (at(x + 1, y), (x + 1, y), (x + 1, y + 1)),
                (at(x, y + 1), (x + 1, y + 1), (x, y + 1)),
                (at(x - 1, y), (x, y + 1), (x, y)),
            )
            for covered, begin, end in sides:
                if not covered:
                    leaving.setdefault(begin, []).append(end)
    return leaving


def _turn(here: Point, came: Point | None, options: list[Point]) -> Point:
    """Where two dark modules touch at a corner, turn right: each keeps its own outline."""
    if came is None or len(options) == 1:
        return options[0]
    dx, dy = here[0] - came[0], here[1] - came[1]
    right = (here[0] - dy, here[1] + dx)
    return right if right in options else options[0]


def _corners(loop: list[Point]) -> tuple[Point, ...]:
    """Drops the points in the middle of straight sides."""
    count = len(loop)
    return tuple(
        point
        for place, point in enumerate(loop)
        if not (
            loop[place - 1][0] == point[0] == loop[(place + 1) % count][0]
            or loop[place - 1][1] == point[1] == loop[(place + 1) % count][1]
        )
    )
