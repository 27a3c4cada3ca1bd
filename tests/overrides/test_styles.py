"""The styles: contrast of every pair of tokens that is used, weight, and that templates and styles know each other."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STYLES = ROOT / "overrides" / "assets" / "css"
TEMPLATES = ROOT / "plugins" / "cchc" / "outputs" / "pages" / "templates"
ORDER = (STYLES / "order.txt").read_text(encoding="utf-8").split()
ALL = "\n".join((STYLES / name).read_text(encoding="utf-8") for name in ORDER)
BUDGET = 12_000
"""Bytes, gzip: a slow line shall have the style before the text is read."""


def _tokens(scheme: str) -> dict[str, str]:
    text = (STYLES / "tokens.css").read_text(encoding="utf-8")
    light, dark = text.split("@media (prefers-color-scheme: dark)")
    pairs = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", light))
    if scheme == "dark":
        pairs |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", dark))
    return pairs


def _luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_agrees_with_figures_known_from_elsewhere() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#fff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        ("ink", "ground", 7),
        ("ink", "wash", 7),
        ("ink", "warn-wash", 7),
        ("ink", "mark", 4.5),
        ("ink", "field", 7),
        ("quiet", "ground", 4.5),
        ("quiet", "wash", 4.5),
        ("link", "ground", 4.5),
        ("link", "wash", 4.5),
        ("link", "warn-wash", 4.5),
        ("good", "ground", 4.5),
        ("warn", "ground", 4.5),
        ("warn", "warn-wash", 4.5),
        ("on-brand", "brand", 4.5),
        ("on-brand", "brand-deep", 4.5),
        ("gold", "brand-deep", 4.5),
        ("ink", "raised", 7),
        ("quiet", "raised", 4.5),
        ("link", "raised", 4.5),
        ("edge", "ground", 3),
        ("brand-deep", "focus", 3),
    ],
)
def test_tokens_have_contrast(scheme: str, ink: str, ground: str, least: float) -> None:
    tokens = _tokens(scheme)
    assert contrast(tokens[ink], tokens[ground]) >= least


def test_styles_are_light() -> None:
    assert len(gzip.compress(ALL.encode(), mtime=0)) <= BUDGET


def test_order_names_every_style_once() -> None:
    assert sorted(ORDER) == sorted(path.name for path in STYLES.glob("*.css"))


def test_styles_load_nothing_from_elsewhere() -> None:
    addresses = re.findall(r"url\(\s*[\"']?([^\"')]+)", ALL)
    assert addresses
    assert [address for address in addresses if not (STYLES / address).is_file()] == []
    assert "@import" not in ALL


def test_every_class_of_a_template_has_a_style() -> None:
    styled = set(re.findall(r"\.([a-z][\w-]*)", ALL))
    hooks = {
        *("case--only", "deadline__body", "deadline__date--text", "prev-next__prev", "card__count"),
        *("none", "print", "theme"),
    }
    unknown = set()
    for path in [*TEMPLATES.rglob("*.html"), *(ROOT / "overrides").rglob("*.html")]:
        text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        names = {name for group in re.findall(r'class="([^"]*)"', text) for name in group.split()}
        unknown |= {(path.name, name) for name in names - styled - hooks if not name.endswith("--")}
    assert not unknown


def test_every_icon_that_a_template_names_is_drawn() -> None:
    drawn = set(re.findall(r'^  "([\w-]+)": ', (TEMPLATES / "icons.html").read_text(encoding="utf-8"), re.MULTILINE))
    named = set()
    for path in TEMPLATES.rglob("*.html"):
        named |= set(re.findall(r'icon\("([\w-]+)"|icon_name="([\w-]+)"', path.read_text(encoding="utf-8")))
    names = {name for pair in named for name in pair if name}
    assert names
    assert names <= drawn
