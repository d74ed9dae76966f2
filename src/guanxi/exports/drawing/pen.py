"""Puts the shapes of a drawing on a PDF page: vectors, and text as text."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from guanxi.exports.drawing.fonts import Typesetter
from guanxi.exports.drawing.scene import CircleShape, PathShape, RectShape, Shape, Stroke, TextShape


@dataclass(frozen=True, slots=True)
class Placement:
    """How world units come to lie on a page: x to the right of `left`, y down from `top`, both in points."""

    scale: float
    left: float
    top: float  # counted from the lower edge of the page, as PDF does


@lru_cache(maxsize=512)
def _color(value: str) -> Color:
    return HexColor(value)


class Pen:
    """Draws shapes one after the other; what it sets stays set until something else is asked for."""

    def __init__(self, canvas: Canvas, typesetter: Typesetter, placement: Placement) -> None:
        self._canvas = canvas
        self._typesetter = typesetter
        self._scale = placement.scale
        self._left = placement.left
        self._top = placement.top
        self._writers: dict[str, Callable[[Any], None]] = {
            "rect": self._rect,
            "circle": self._circle,
            "path": self._path,
            "text": self._text,
        }
        canvas.setLineCap(1)
        canvas.setLineJoin(1)

    def draw(self, shapes: Iterable[Shape]) -> None:
        """Draw the shapes in their order."""
        for shape in shapes:
            self._writers[shape["type"]](shape)

    def _x(self, x: float) -> float:
        return self._left + x * self._scale

    def _y(self, y: float) -> float:
        return self._top - y * self._scale

    def _paint(self, fill: str | None, stroke: Stroke | None, opacity: float) -> dict[str, int]:
        canvas = self._canvas
        if fill is not None:
            canvas.setFillColor(_color(fill), alpha=opacity)
        if stroke is not None:
            canvas.setStrokeColor(_color(stroke["color"]), alpha=opacity)
            canvas.setLineWidth(stroke["width"] * self._scale)
            canvas.setDash([length * self._scale for length in stroke["dash"] or ()])
        return {"fill": int(fill is not None), "stroke": int(stroke is not None)}

    def _rect(self, shape: RectShape) -> None:
        scale = self._scale
        width, height = shape["w"] * scale, shape["h"] * scale
        radius = min(shape["radius"] * scale, width / 2, height / 2)
        painted = self._paint(shape["fill"], shape["stroke"], shape["opacity"])
        lower = self._y(shape["y"]) - height
        self._canvas.roundRect(self._x(shape["x"]), lower, width, height, radius, **painted)

    def _circle(self, shape: CircleShape) -> None:
        painted = self._paint(shape["fill"], shape["stroke"], shape["opacity"])
        self._canvas.circle(self._x(shape["cx"]), self._y(shape["cy"]), shape["r"] * self._scale, **painted)

    def _path(self, shape: PathShape) -> None:
        painted = self._paint(shape["fill"], shape["stroke"], shape["opacity"])
        path = self._canvas.beginPath()
        at = (0.0, 0.0)
        for letter, *numbers in shape["commands"]:
            points = [(self._x(x), self._y(y)) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
            _trace(path, letter, at, points)
            at = points[-1] if points else at
        self._canvas.drawPath(path, **painted)

    def _text(self, shape: TextShape) -> None:
        runs = self._typesetter.runs(shape["text"], shape["weight"])
        size = shape["size"] * self._scale
        width = sum(run.width(size) for run in runs)
        room = shape["width"] * self._scale
        squeeze = room / width if width > room > 0 else 1.0
        back = {"start": 0.0, "middle": 0.5, "end": 1.0}[shape["anchor"]] * width * squeeze
        self._canvas.setFillColor(_color(shape["color"]), alpha=shape["opacity"])
        text = self._canvas.beginText(self._x(shape["x"]) - back, self._y(shape["y"]))
        if squeeze < 1:
            text.setHorizScale(squeeze * 100)
        for run in runs:
            text.setFont(run.font.fontName, size)
            text.textOut(run.text)
        if squeeze < 1:
            text.setHorizScale(100)
        self._canvas.drawText(text)


def _trace(path: Any, letter: str, at: tuple[float, float], points: list[tuple[float, float]]) -> None:
    if letter == "M":
        path.moveTo(*points[0])
    elif letter == "L":
        path.lineTo(*points[0])
    elif letter == "C":
        path.curveTo(*points[0], *points[1], *points[2])
    elif letter == "Q":
        path.curveTo(*_third(at, points[0]), *_third(points[1], points[0]), *points[1])
    else:
        path.close()


def _third(end: tuple[float, float], control: tuple[float, float]) -> tuple[float, float]:
    """Return the control point of the cubic curve that equals a quadratic one."""
    return end[0] + (control[0] - end[0]) * 2 / 3, end[1] + (control[1] - end[1]) * 2 / 3
