"""A sheet of paper that shapes are put on, in points from its upper left corner."""

from typing import Any, Literal

from guanxi.exports.drawing.fonts import Typesetter
from guanxi.exports.drawing.frame import INK, RULE, line_shape, text_shape
from guanxi.exports.drawing.lines import cut
from guanxi.exports.drawing.scene import PathShape, RectShape, Shape, Stroke

WIDTH, HEIGHT = 841.89, 595.28
MARGIN = 24.0
TIGHT = 0.88  # letters are drawn this much narrower before a text is cut
SURFACE = "#f6f7f9"


class Sheet:
    """Collects shapes; a text that has too little room is squeezed a little, then cut with an ellipsis.

    ``tight``: how much narrower letters may become; 1.0 where whoever draws the shapes cannot squeeze.
    """

    def __init__(self, setter: Typesetter, tight: float = TIGHT) -> None:
        self.setter = setter
        self.tight = tight
        self.shapes: list[Shape] = []

    def text(
        self,
        x: float,
        base: float,
        text: str,
        size: float,
        *,
        room: float,
        weight: int = 400,
        color: str = INK,
        anchor: Literal["start", "middle", "end"] = "start",
    ) -> float:
        """Write a line on its baseline, and return how wide it became."""
        shown = cut(self.setter, text, room / self.tight, size, weight)
        shape = text_shape(x, base, shown, size, weight=weight, color=color, anchor=anchor)
        shape["width"] = min(self.setter.width(shown, size, weight), room)
        self.shapes.append(shape)
        return shape["width"]

    def box(
        self, x: float, y: float, w: float, h: float, *, fill: str | None = None, stroke: str | None = None,
        radius: float = 2.0,
    ) -> None:  # fmt: skip
        """Draw a rectangle."""
        outline = Stroke(color=stroke, width=0.6, dash=None) if stroke else None
        self.shapes.append(
            RectShape(
                type="rect", part="page", ref="", opacity=1.0, fill=fill, stroke=outline, x=x, y=y, w=w, h=h,
                radius=radius,
            )
        )  # fmt: skip

    def rule(self, x: float, y: float, width: float, color: str = RULE) -> None:
        """Draw a thin horizontal line."""
        self.shapes.append(line_shape([x, y, x + width, y], Stroke(color=color, width=0.6, dash=None)))


def scaled(shape: Shape, scale: float, left: float, top: float) -> Shape:
    """Return a shape of a drawing as it lies on a sheet, its 0, 0 at a place."""
    copy: Any = dict(shape)
    for name, start in (("x", left), ("cx", left), ("y", top), ("cy", top)):
        if name in copy:
            copy[name] = copy[name] * scale + start
    for name in ("w", "h", "r", "radius", "size", "width"):
        if name in copy:
            copy[name] *= scale
    stroke = copy.get("stroke")
    if stroke:
        dash = [length * scale for length in stroke["dash"]] if stroke["dash"] else None
        copy["stroke"] = Stroke(color=stroke["color"], width=stroke["width"] * scale, dash=dash)
    if copy["type"] == "path":
        copy["commands"] = _moved(copy, scale, left, top)
    return copy  # type: ignore[no-any-return]


def _moved(path: PathShape, scale: float, left: float, top: float) -> list[list[Any]]:
    return [
        [letter, *(number * scale + (top if at % 2 else left) for at, number in enumerate(numbers))]
        for letter, *numbers in path["commands"]
    ]
