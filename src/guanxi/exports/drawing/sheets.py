"""How a drawing is laid on A4: whole on one sheet while it can be read, else on several that overlap.

Two neighbours share a strip as wide as the widest thing that must not be cut, so that every card lies whole on at
least one sheet.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from guanxi.exports.drawing.boxes import box_of, touches
from guanxi.exports.drawing.scene import Box, Scene

A4 = (595.28, 841.89)
MARGIN = 26.0
NATURAL = 0.75  # points to a world unit: a name of 15 units is 11.25 points high
READABLE = 0.36  # names of 5.4 points, titles of 4.3
SPREAD = 0.44  # on several sheets: names of 6.6 points, titles of 5.3
_GAP = 16.0
_TELLING = frozenset({"card", "line", "label", "secondary"})  # a sheet without any of these would say nothing


@dataclass(frozen=True, slots=True)
class Tile:
    """One sheet's window on the drawing."""

    row: int
    column: int
    window: Box


@dataclass(frozen=True, slots=True)
class Sheets:
    """Size of the page in points, points to a world unit, and the windows of the sheets by row and column."""

    width: float
    height: float
    scale: float
    tiles: tuple[Tile, ...]
    overlap: Box  # w and h of the strips that neighbours share


def plan_sheets(scene: Scene, *, above: float, below: float) -> Sheets:
    """Choose direction, scale and windows; `above` and `below` are what heading and legend take of a page."""
    whole = one_sheet(scene, above=above, below=below)
    if whole.scale >= READABLE:
        return whole
    spreads = [_spread(scene, page, room) for page, room in _pages(above + below)]
    return min(spreads, key=lambda sheets: len(sheets.tiles))


def one_sheet(scene: Scene, *, above: float, below: float) -> Sheets:
    """Put the whole drawing on one page, in the direction in which it is larger."""
    bounds = scene["bounds"]
    fits = [(min(room[0] / bounds["w"], room[1] / bounds["h"], NATURAL), page) for page, room in _pages(above + below)]
    scale, page = max(fits)
    return Sheets(*page, scale, (Tile(0, 0, bounds),), Box(x=0, y=0, w=0, h=0))


def _pages(taken: float) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Return both directions of the page, landscape first, with the room on each."""
    pages = [(A4[1], A4[0]), A4]
    return [(page, (page[0] - MARGIN * 2, page[1] - MARGIN * 2 - taken)) for page in pages]


def _spread(scene: Scene, page: tuple[float, float], room: tuple[float, float]) -> Sheets:
    shared = _uncut(scene, room)
    whole, strips = _sides(scene["bounds"]), _sides(shared)
    across, down = (_count(whole[at], room[at] / SPREAD, strips[at]) for at in (0, 1))
    # As large as the number of sheets allows.
    fits = [room[at] / ((whole[at] - strips[at]) / count + strips[at]) for at, count in ((0, across), (1, down))]
    scale = min(*fits, NATURAL)
    tiles = tuple(_windows(scene, (across, down), (room[0] / scale, room[1] / scale)))
    return Sheets(*page, scale, tiles, shared)


def _sides(box: Box) -> tuple[float, float]:
    return box["w"], box["h"]


def _uncut(scene: Scene, room: tuple[float, float]) -> Box:
    """Return how wide and high the strip must be in which the widest and the highest card or text finds place."""
    texts = (box_of(shape) for shape in scene["shapes"] if shape["type"] == "text")
    boxes = [*scene["cards"], *texts]
    width = max((box["w"] for box in boxes), default=0.0) + _GAP
    height = max((box["h"] for box in boxes), default=0.0) + _GAP
    return Box(x=0, y=0, w=min(width, room[0] / SPREAD / 2), h=min(height, room[1] / SPREAD / 2))


def _count(whole: float, window: float, shared: float) -> int:
    return max(1, ceil((whole - shared) / (window - shared)))


def _windows(scene: Scene, counts: tuple[int, int], size: tuple[float, float]) -> Iterator[Tile]:
    """Yield the windows on which something stands, spread evenly over the drawing."""
    bounds = scene["bounds"]
    boxes = [box_of(shape) for shape in scene["shapes"] if shape["part"] in _TELLING]
    lefts = _starts(bounds["x"], bounds["w"], size[0], counts[0])
    tops = _starts(bounds["y"], bounds["h"], size[1], counts[1])
    for row, top in enumerate(tops):
        for column, left in enumerate(lefts):
            window = Box(x=left, y=top, w=size[0], h=size[1])
            if any(touches(box, window) for box in boxes):
                yield Tile(row, column, window)


def _starts(start: float, whole: float, window: float, count: int) -> list[float]:
    """Return where the windows along one side begin; a single one lies in the middle."""
    if count == 1:
        return [start + (whole - window) / 2]
    return [start + (whole - window) / (count - 1) * number for number in range(count)]
