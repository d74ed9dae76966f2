"""SVG: written by the engine, as the browser writes it."""

import orjson

from guanxi.exports.drawing.engine import engine
from guanxi.exports.drawing.fonts import Typesetter
from guanxi.exports.drawing.framed import framed
from guanxi.exports.drawing.picture import Picture


def svg_bytes(picture: Picture, setter: Typesetter) -> bytes:
    """Return the drawing with its frame as one document."""
    scene = {**framed(picture, setter), "title": picture.title}
    return engine().call("paint", orjson.dumps(scene)).encode()
