"""Shapes of a scene as shapes of a slide: texts go into the shape they stand in, so that they are edited with it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from guanxi.exports.drawing.boxes import box_of, inside
from guanxi.exports.drawing.scene import Box, CircleShape, PathShape, RectShape, Shape, TextShape
from guanxi.exports.formats.pptx.markup import (
    Frame,
    Place,
    Words,
    fill_xml,
    line_xml,
    preset_xml,
    shape_xml,
    text_xml,
    transform_xml,
)

_ALIGN = {"start": "l", "middle": "ctr", "end": "r"}
_TAGS = {"M": "moveTo", "L": "lnTo", "Q": "quadBezTo", "C": "cubicBezTo"}
_PATH_UNITS = 100  # points of a free outline to a world unit


@dataclass(slots=True)
class Numbers:
    """Gives every shape of a slide its number."""

    last: int = 1

    def take(self) -> int:
        """Return the next one."""
        self.last += 1
        return self.last


@dataclass(slots=True)
class Easel:
    """Turns world units into EMU, and shapes into XML."""

    scale: float  # EMU to a world unit
    left: float  # of world 0, in EMU
    top: float
    numbers: Numbers = field(default_factory=Numbers)

    def place(self, box: Box) -> Place:
        """Return where a rectangle lies on the slide."""
        return Place(
            round(self.left + box["x"] * self.scale),
            round(self.top + box["y"] * self.scale),
            max(1, round(box["w"] * self.scale)),
            max(1, round(box["h"] * self.scale)),
        )

    def length(self, units: float) -> int:
        """Return a length in EMU."""
        return round(units * self.scale)

    def write(self, shapes: Sequence[Shape], *, name: str, apart: bool = False) -> str:
        """Return shapes with the texts that stand in them inside them; other texts become boxes of their own.

        With `apart` all do, so that they stay where they are in shapes larger than they need.
        """
        texts = [shape for shape in shapes if shape["type"] == "text"]
        holders = [] if apart else [shape for shape in shapes if shape["type"] in ("rect", "circle")]
        inner: dict[int, list[TextShape]] = {}
        free: list[TextShape] = []
        for text in texts:
            holder = _holder(text, holders)
            if holder is None:
                free.append(text)
            else:
                inner.setdefault(id(holder), []).append(text)
        drawn = [self.shape(shape, inner.get(id(shape), ()), name=name) for shape in shapes if shape["type"] != "text"]
        return "".join([*drawn, *(self.text_box(text) for text in free)])

    def shape(self, shape: Shape, texts: Sequence[TextShape] = (), *, name: str, action: str = "") -> str:
        """Return one shape with the texts inside it."""
        writers: Mapping[str, Callable[[Any], tuple[str, Box]]] = {
            "rect": self._rect,
            "circle": self._circle,
            "path": self._path,
        }
        geometry, box = writers[shape["type"]](shape)
        painted = self._paint(shape)  # type: ignore[arg-type]
        body = f"{transform_xml(self.place(box))}{geometry}{painted}"
        words = text_xml(map(self._words, texts), self._frame(texts, box)) if texts else ""
        return shape_xml(self.numbers.take(), name, body, words, action=action)

    def text_box(self, text: TextShape) -> str:
        """Return a line of text by itself."""
        height = text["size"] * 1.25
        box: Box = {**box_of(text), "y": text["y"] - text["size"] * 0.98, "h": height}
        body = f"{transform_xml(self.place(box))}{preset_xml('rect')}<a:noFill/>"
        words = text_xml([self._words(text)], Frame(anchor="t"))
        return shape_xml(self.numbers.take(), text["text"][:60], body, words)

    def words(self, lines: Sequence[str], like: TextShape, *, line: float = 0.0) -> Words:
        """Return a paragraph that looks like a text of the drawing."""
        return Words(
            lines=tuple(lines),
            size=like["size"] * self.scale,
            color=like["color"],
            bold=like["weight"] >= 600,
            align=_ALIGN[like["anchor"]],
            opacity=like["opacity"],
            height=line * self.scale,
        )

    def _words(self, text: TextShape) -> Words:
        return self.words([text["text"]], text)

    def _frame(self, texts: Sequence[TextShape], box: Box) -> Frame:
        """Put texts that begin at the left where they begin; others in the middle."""
        first = texts[0]
        if first["anchor"] != "start":
            return Frame()
        return Frame(left=self.length(first["x"] - box["x"]))

    def _paint(self, shape: RectShape | CircleShape | PathShape) -> str:
        return fill_xml(shape["fill"], shape["opacity"]) + line_xml(shape["stroke"], shape["opacity"], self.scale)

    def _rect(self, shape: RectShape) -> tuple[str, Box]:
        share = min(shape["radius"] / max(min(shape["w"], shape["h"]), 0.01), 0.5)
        geometry = preset_xml("roundRect", {"adj": round(share * 100_000)}) if share else preset_xml("rect")
        return geometry, box_of(shape)

    def _circle(self, shape: CircleShape) -> tuple[str, Box]:
        return preset_xml("ellipse"), box_of(shape)

    def _path(self, shape: PathShape) -> tuple[str, Box]:
        box = box_of(shape)
        return _free_outline(shape, box), box


def _holder(text: TextShape, holders: Iterable[RectShape | CircleShape]) -> RectShape | CircleShape | None:
    """Return the smallest shape that a text stands in."""
    box = box_of(text)
    middle = Box(x=box["x"] + box["w"] / 2, y=text["y"] - text["size"] * 0.35, w=0, h=0)
    around = [shape for shape in holders if inside(middle, box_of(shape))]
    return min(around, key=lambda shape: box_of(shape)["w"] * box_of(shape)["h"], default=None)


def _free_outline(shape: PathShape, box: Box) -> str:
    def point(x: float, y: float) -> str:
        across, down = round((x - box["x"]) * _PATH_UNITS), round((y - box["y"]) * _PATH_UNITS)
        return f'<a:pt x="{across}" y="{down}"/>'

    pieces = []
    for letter, *numbers in shape["commands"]:
        if letter == "Z":
            pieces.append("<a:close/>")
            continue
        points = "".join(point(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True))
        pieces.append(f"<a:{_TAGS[letter]}>{points}</a:{_TAGS[letter]}>")
    width, height = max(1, round(box["w"] * _PATH_UNITS)), max(1, round(box["h"] * _PATH_UNITS))
    filled = "" if shape["fill"] else ' fill="none"'
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}"{filled}>{"".join(pieces)}</a:path></a:pathLst></a:custGeom>'
    )
