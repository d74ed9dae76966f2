"""What stands around a drawing: heading above, legend below. In the units of whoever asks: points, pixels."""

from dataclasses import dataclass, field
from typing import Any, Literal

from guanxi.exports.drawing.fonts import Typesetter
from guanxi.exports.drawing.scene import Legend, PathShape, RectShape, Shape, Stroke, TextShape

INK = "#1f2430"
SECONDARY = "#5b6475"
RULE = "#dfe3ea"
LINE = "#7d8798"
DANGER = "#d4232b"
_DASHES: dict[str, list[float]] = {"heard": [7, 5], "inferred": [2, 4], "disproven": [7, 5]}


@dataclass(frozen=True, slots=True)
class Heading:
    """The words above a drawing."""

    title: str
    left: str = ""
    right: str = ""


@dataclass(slots=True)
class Band:
    """Shapes from 0, 0 downwards, and how high they are together."""

    shapes: list[Shape] = field(default_factory=list)
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class _Item:
    """One entry of a legend: a sample of `sample` width, then a word."""

    kind: str
    word: str
    color: str
    dash: list[float] | None = None


def text_shape(
    x: float,
    y: float,
    text: str,
    size: float,
    *,
    weight: int = 400,
    color: str = INK,
    anchor: Literal["start", "middle", "end"] = "start",
    opacity: float = 1.0,
) -> TextShape:
    """Return a line of text; `width` is filled in by whoever knows the font."""
    return TextShape(
        type="text", part="page", ref="", opacity=opacity, x=x, y=y, text=text, size=size, weight=weight, color=color,
        anchor=anchor, width=0.0,
    )  # fmt: skip


def line_shape(points: list[float], stroke: Stroke) -> PathShape:
    """Return a straight line or a polygon's corners, not closed."""
    commands: list[list[Any]] = [["M", *points[:2]]]
    commands += [["L", *points[at : at + 2]] for at in range(2, len(points), 2)]
    return PathShape(
        type="path", part="page", ref="", opacity=1.0, fill=None, stroke=stroke, commands=commands,
        source=None, target=None,
    )  # fmt: skip


def swatch_shape(x: float, y: float, size: float, color: str) -> RectShape:
    """Return a small square of a colour."""
    return RectShape(
        type="rect",
        part="page",
        ref="",
        opacity=1.0,
        fill=color,
        stroke=None,
        x=x,
        y=y,
        w=size,
        h=size,
        radius=size / 4,
    )


def heading_band(heading: Heading, width: float, setter: Typesetter, size: float) -> Band:
    """Return title, a line of facts and a rule; a long title gets smaller letters rather than being cut."""
    small = size * 0.62
    title_width = setter.width(heading.title, 1.0, 600)
    letters = min(size, width / title_width) if title_width else size
    base = size + small * 1.8
    band = Band(height=base + small * 0.8)
    band.shapes.append(_fitted(setter, text_shape(0, size, heading.title, letters, weight=600)))
    band.shapes.append(_fitted(setter, text_shape(0, base, heading.left, small, color=SECONDARY)))
    right = text_shape(width, base, heading.right, small, color=SECONDARY, anchor="end")
    band.shapes.append(_fitted(setter, right))
    return band


def legend_band(legend: Legend, width: float, setter: Typesetter, size: float) -> Band:
    """Return the entries in as many rows as they need."""
    band = Band()
    x, row = 0.0, size * 1.7
    for item in _items(legend):
        step = _sample_width(item, size) + setter.width(item.word, size) + size * 1.6
        if x and x + step - size * 1.6 > width:
            x, band.height = 0.0, band.height + row
        band.shapes += _entry(item, x, band.height + row * 0.7, size, setter)
        x += step
    band.height += row if band.shapes else 0.0
    return band


def _items(legend: Legend) -> list[_Item]:
    shades = [_Item("shade", entry["label"], entry["color"]) for entry in legend["shades"]]
    red = [_Item("name", legend["uninsighted"], DANGER)] if legend["uninsighted"] else []
    sure = [_Item("line", entry["label"], LINE, _DASHES[entry["certainty"]]) for entry in legend["certainties"]]
    lines = [_Item("line", entry["label"], entry["color"], entry["dash"]) for entry in legend["lines"]]
    return shades + red + sure + lines


def _sample_width(item: _Item, size: float) -> float:
    return {"shade": size * 1.3, "name": 0.0, "line": size * 3.1}[item.kind]


def _entry(item: _Item, x: float, base: float, size: float, setter: Typesetter) -> list[Shape]:
    sample = _sample_width(item, size)
    color = item.color if item.kind == "name" else SECONDARY
    weight = 600 if item.kind == "name" else 400
    word = _fitted(setter, text_shape(x + sample, base, item.word, size, color=color, weight=weight))
    if item.kind == "shade":
        return [swatch_shape(x, base - size * 0.8, size * 0.9, item.color), word]
    if item.kind == "line":
        dash = [length * size / 11 for length in item.dash] if item.dash else None
        middle = base - size * 0.35
        stroke = Stroke(color=item.color, width=size * 0.14, dash=dash)
        return [line_shape([x, middle, x + size * 2.5, middle], stroke), word]
    return [word]


def _fitted(setter: Typesetter, shape: TextShape) -> TextShape:
    shape["width"] = setter.width(shape["text"], shape["size"], shape["weight"])
    return shape


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """Return a shape of a band at another place."""
    if shape["type"] == "path":
        path = shape.copy()
        path["commands"] = [
            [letter, *(value + (dy if at % 2 else dx) for at, value in enumerate(numbers))]
            for letter, *numbers in shape["commands"]
        ]
        return path
    if shape["type"] == "circle":
        circle = shape.copy()
        circle["cx"], circle["cy"] = shape["cx"] + dx, shape["cy"] + dy
        return circle
    copy = shape.copy()
    copy["x"], copy["y"] = shape["x"] + dx, shape["y"] + dy
    return copy
