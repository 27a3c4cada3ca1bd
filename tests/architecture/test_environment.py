"""The ground the tests stand on: no way out to the network, and a browser that can draw Vietnamese."""

from __future__ import annotations

import socket

import pytest
from playwright.sync_api import Browser


def test_a_connection_that_leaves_the_machine_is_refused() -> None:
    with socket.socket() as stranger, pytest.raises(AssertionError, match="network"):
        stranger.connect(("192.0.2.1", 80))


def test_a_connection_to_this_machine_is_let_through() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as guest:
        guest.connect(server.getsockname())


@pytest.mark.browser
def test_the_browser_has_a_font_for_every_vietnamese_letter(browser: Browser) -> None:
    """A missing glyph is drawn as the same box as any other missing one; U+10FFFF never has a glyph."""
    page = browser.new_page()
    page.set_content("<canvas width=60 height=60></canvas>")
    draw = """letter => {
        const context = document.querySelector('canvas').getContext('2d', {willReadFrequently: true});
        context.clearRect(0, 0, 60, 60);
        context.font = '32px sans-serif';
        context.fillText(letter, 10, 40);
        return context.getImageData(0, 0, 60, 60).data.join();
    }"""
    missing = page.evaluate(draw, "\U0010ffff")
    drawn = {letter: page.evaluate(draw, letter) for letter in "ăâđêôơưĂÂĐÊÔƠƯếệỗợữẴặ"}
    page.close()
    boxes = [letter for letter, pixels in drawn.items() if pixels == missing]
    assert boxes == [], "no system font has these letters: install one, on Debian fonts-dejavu-core"
    assert len(set(drawn.values())) == len(drawn)
