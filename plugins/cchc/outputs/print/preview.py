"""Outputs, print: the picture of a printed page for the site, made from the very PDF that is printed."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
from PIL import Image

QUALITY = 80
"""WebP quality: text edges stay clean at thumbnail and at reading size."""
GROUND = (0xF6, 0xF4, 0xEF)
"""The wash of screen and paper, around a page of another shape."""


def preview(pdf: bytes, page: int, width: int) -> bytes:
    """Page `page` (from 0) of a PDF as a WebP picture of `width` pixels; equal PDFs give equal bytes.

    Raises IndexError for a page that the file does not have.
    """
    return _webp(_page(pdf, page, width, None))


def preview_card(pdf: bytes, page: int, width: int, height: int) -> bytes:
    """A page (from 0; the last one where there are fewer) in a picture of exactly `width` × `height` pixels.

    A page of another shape, such as a notice sheet that stands in for a leaflet, is shown whole on a quiet ground.
    """
    shown = _page(pdf, page, width, height, last=True)
    if shown.size == (width, height):
        return _webp(shown)
    card = Image.new("RGB", (width, height), GROUND)
    card.paste(shown, ((width - shown.width) // 2, (height - shown.height) // 2))
    return _webp(card)


def _page(pdf: bytes, page: int, width: int, height: int | None, *, last: bool = False) -> Image.Image:
    document = pdfium.PdfDocument(pdf)
    try:
        if last:
            page = min(page, len(document) - 1)
        if not 0 <= page < len(document):
            raise IndexError(f"the file has {len(document)} pages, none is number {page}")
        sheet = document[page]
        scale = width / sheet.get_width()
        if height is not None and round(sheet.get_height() * scale) > height:
            scale = height / sheet.get_height()
        size = (round(sheet.get_width() * scale), round(sheet.get_height() * scale))
        # Twice the size, then reduced: thin strokes of stacked marks survive in a small picture.
        picture: Image.Image = sheet.render(scale=2 * scale).to_pil().convert("RGB")
        return picture.resize(size, resample=Image.Resampling.BICUBIC, reducing_gap=2.0)
    finally:
        document.close()


def _webp(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=QUALITY, method=4)
    return out.getvalue()
