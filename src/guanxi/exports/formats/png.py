"""PNG: the same drawing, rendered from a PDF page of its own size."""

import math
import threading
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from guanxi.exports.drawing.fonts import Typesetter, finish
from guanxi.exports.drawing.framed import framed
from guanxi.exports.drawing.pen import Pen, Placement
from guanxi.exports.drawing.picture import Picture
from guanxi.exports.drawing.scene import Scene
from guanxi.exports.words import say

SHARP = 2.0  # pixels to a world unit
MOST_PIXELS = 36_000_000
MOST_SIDE = 16_000
_LONGEST_PAGE = 14_000.0  # points; PDF allows 14,400
_pdfium = threading.Lock()  # the library is not made for threads


@dataclass(frozen=True, slots=True)
class Png:
    """The file, and the pixels to a world unit that it came out with."""

    content: bytes
    scale: float


def png(picture: Picture, setter: Typesetter) -> Png:
    """Render the drawing, sharp where the pixels allow it, smaller where it would grow beyond bounds."""
    scene = framed(picture, setter)
    scale = _scale(scene)
    if scale < 1:
        scene = framed(picture, setter, say(picture.lang, "reduced", percent=max(1, round(scale * 100))))
    return Png(_render(scene, setter, scale), scale)


def _scale(scene: Scene) -> float:
    width, height = scene["bounds"]["w"], scene["bounds"]["h"]
    return min(SHARP, math.sqrt(MOST_PIXELS / (width * height)), MOST_SIDE / max(width, height))


def _render(scene: Scene, setter: Typesetter, scale: float) -> bytes:
    bounds = scene["bounds"]
    shrink = min(1.0, _LONGEST_PAGE / max(bounds["w"], bounds["h"]))
    page = _page(scene, setter, shrink)
    with _pdfium:
        document = pypdfium2.PdfDocument(page)
        try:
            image = document[0].render(scale=scale / shrink, rev_byteorder=True).to_pil()
        finally:
            document.close()
    out = BytesIO()
    image.convert("RGB").save(out, "PNG", compress_level=4, dpi=(96 * scale, 96 * scale))
    return out.getvalue()


def _page(scene: Scene, setter: Typesetter, shrink: float) -> bytes:
    bounds = scene["bounds"]
    width, height = bounds["w"] * shrink, bounds["h"] * shrink
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(width, height), pageCompression=0)
    canvas.setFillColor(scene["background"])
    canvas.rect(0, 0, width, height, stroke=0, fill=1)
    place = Placement(shrink, -bounds["x"] * shrink, height + bounds["y"] * shrink)
    Pen(canvas, setter, place).draw(scene["shapes"])
    finish(canvas)
    return buffer.getvalue()
