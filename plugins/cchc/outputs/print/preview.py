"""Outputs, print: the picture of a printed page for the site, made from the very PDF that is printed."""

from __future__ import annotations

import io

import pypdfium2 as pdfium  # type: ignore[import-untyped]

QUALITY = 80
"""WebP quality: text edges stay clean at thumbnail and at reading size."""


def preview(pdf: bytes, page: int, width: int) -> bytes:
    """Page `page` (from 0) of a PDF as a WebP picture of `width` pixels; equal PDFs give equal bytes.

    Raises IndexError for a page that the file does not have.
    """
    document = pdfium.PdfDocument(pdf)
    try:
        if not 0 <= page < len(document):
            raise IndexError(f"the file has {len(document)} pages, none is number {page}")
        sheet = document[page]
        # Twice the size, then reduced: thin strokes of stacked marks survive in a small picture.
        picture = sheet.render(scale=2 * width / sheet.get_width()).to_pil().convert("RGB")
        height = round(width * sheet.get_height() / sheet.get_width())
        out = io.BytesIO()
        picture.resize((width, height), resample=3, reducing_gap=2.0).save(out, "WEBP", quality=QUALITY, method=4)
        return out.getvalue()
    finally:
        document.close()
