"""A picture of a file to look at, made anew from it: what was uploaded itself is never shown by the browser.

A picture loses what else its file holds (where a photo was taken); a page of a PDF is drawn here, so that a phone can
show it and no viewer runs what is in it.
"""

import io
import threading
from typing import Final

import pypdfium2 as pdfium
from PIL import Image, ImageOps, UnidentifiedImageError

from guanxi.core.errors import Problem

IMAGES: Final = ("image/png", "image/jpeg", "image/gif", "image/webp")
SIDE = 1600
MAX_PIXELS = 60_000_000
MAX_PAGES = 200
_drawing = threading.Lock()  # PDFium draws for one at a time


class NoPreview(Problem):
    """There is nothing to look at: not a kind that can be drawn, or broken."""

    status = 422


def can_preview(media_type: str) -> bool:
    """Whether a file of a kind can be looked at."""
    return media_type in IMAGES or media_type == "application/pdf"


def preview(content: bytes, media_type: str, page: int = 1) -> tuple[bytes, int]:
    """Return a picture (WebP) of a file's page, and how many pages it has.

    Raises NoPreview.
    """
    try:
        if media_type in IMAGES:
            return _of_image(content), 1
        if media_type == "application/pdf":
            return _of_page(content, page)
    except (UnidentifiedImageError, pdfium.PdfiumError, OSError, ValueError, SyntaxError, MemoryError) as error:
        raise _none() from error
    raise _none()


def _none() -> NoPreview:
    return NoPreview("file.no_preview", "There is nothing to look at.")


def _of_image(content: bytes) -> bytes:
    with Image.open(io.BytesIO(content), formats=("PNG", "JPEG", "GIF", "WEBP")) as picture:
        if picture.width * picture.height > MAX_PIXELS:
            raise _none()
        picture.draft("RGB", (SIDE, SIDE))
        return _as_webp(ImageOps.exif_transpose(picture))


def _of_page(content: bytes, page: int) -> tuple[bytes, int]:
    with _drawing:
        document = pdfium.PdfDocument(content)
        try:
            pages = min(len(document), MAX_PAGES)
            if not 1 <= page <= pages:
                raise _none()
            sheet = document[page - 1]
            width, height = sheet.get_size()
            scale = min(2.0, SIDE / max(width, height, 1.0))
            return _as_webp(sheet.render(scale=scale).to_pil()), pages
        finally:
            document.close()


def _as_webp(picture: Image.Image) -> bytes:
    picture.thumbnail((SIDE, SIDE))
    target = io.BytesIO()
    picture.convert("RGBA" if "A" in picture.getbands() or "transparency" in picture.info else "RGB").save(
        target, "WEBP", quality=82
    )
    return target.getvalue()
