"""Connectors that stay glued: from the drawn corners of a line to PowerPoint's elbow connectors.

An elbow connector of n pieces leaves a side of one shape, turns n - 1 times and arrives at a side of another. It is
described lying down, starting to the right; `rot` and `flipH` turn it into place, and its adjustments say how far
along each turn lies, in 100,000ths of its width and height by turns.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from guanxi.exports.drawing.scene import Box, Command

Point = tuple[float, float]
TOP, LEFT, BOTTOM, RIGHT = 0, 1, 2, 3
_STUB = 10.0  # how far a line goes straight on before it turns
_FLAT = 0.2  # a stand-in for no extent, where an adjustment needs something to be a part of


@dataclass(frozen=True, slots=True)
class Route:
    """A connector: its preset, its box before turning, how it is turned, where it turns, which sites it is glued to."""

    preset: str
    box: Box
    rotation: int
    flip_h: bool
    flip_v: bool
    adjust: dict[str, int]
    start_site: int
    end_site: int


def corners(commands: Sequence[Command]) -> list[Point]:
    """Return the points of a line whose corners were rounded: the ends, and where each curve is drawn to."""
    inner = [(command[1], command[2]) for command in commands[1:-1] if command[0] == "Q"]
    return [(commands[0][1], commands[0][2]), *inner, (commands[-1][1], commands[-1][2])]


def elbow(start: Box, end: Box, drawn: Sequence[Point]) -> Route:
    """Return the connector that runs like the drawn line, from the middle of one side to the middle of another."""
    start_site, end_site = _side(start, drawn[0], drawn[1]), _side(end, drawn[-1], drawn[-2])
    points = _joined(start, start_site, drawn, end, end_site)
    if len(points) - 1 > 5:
        points = [points[0], points[1], points[-2], points[-1]]
    return _route(points, start_site, end_site)


def curve(start: Box, end: Box, commands: Sequence[Command]) -> Route:
    """Return the curved connector for a drawn curve."""
    first, *_, last = commands
    source: Point = (first[1], first[2])
    target: Point = (last[-2], last[-1])
    start_site = _side(start, source, (last[1], last[2]))
    end_site = _side(end, target, (last[3], last[4]))
    source, target = site_point(start, start_site), site_point(end, end_site)
    level = start_site in (LEFT, RIGHT)
    middle = (source[0] + target[0]) / 2 if level else (source[1] + target[1]) / 2
    if start_site == end_site:  # out on one side, and back in on the same
        here, out = (source[0], last[1]) if level else (source[1], last[2])
        middle = here + (out - here) * 0.75
    bend: list[Point] = (
        [(middle, source[1]), (middle, target[1])] if level else [(source[0], middle), (target[0], middle)]
    )
    route = _route([source, *bend, target], start_site, end_site)
    preset = route.preset.replace("bentConnector", "curvedConnector")
    return Route(preset, route.box, route.rotation, route.flip_h, route.flip_v, route.adjust, start_site, end_site)


def site_point(box: Box, site: int) -> Point:
    """Return the middle of a side."""
    x, y, w, h = box["x"], box["y"], box["w"], box["h"]
    return {TOP: (x + w / 2, y), LEFT: (x, y + h / 2), BOTTOM: (x + w / 2, y + h), RIGHT: (x + w, y + h / 2)}[site]


def _side(box: Box, at: Point, towards: Point) -> int:
    """Return which side of a card a line leaves by."""
    dx, dy = towards[0] - at[0], towards[1] - at[1]
    if abs(dx) > abs(dy):
        return RIGHT if at[0] > box["x"] + box["w"] / 2 else LEFT
    return BOTTOM if at[1] > box["y"] + box["h"] / 2 else TOP


def _joined(start: Box, start_site: int, drawn: Sequence[Point], end: Box, end_site: int) -> list[Point]:
    """Lead the drawn points to the middles of both sides."""
    points = _led(site_point(start, start_site), start_site, list(drawn))
    points = _led(site_point(end, end_site), end_site, points[::-1])[::-1]
    return _straightened(points)


def _led(middle: Point, site: int, points: list[Point]) -> list[Point]:
    """Begin at the middle of the side; a line that began beside it turns aside first."""
    x, y = points[0]
    if site in (TOP, BOTTOM):
        if abs(x - middle[0]) < 1:
            return [middle, (middle[0], points[1][1]), *points[2:]] if len(points) > 2 else [middle, *points[1:]]
        stub = y + (_STUB if site == BOTTOM else -_STUB)
        return [middle, (middle[0], stub), (x, stub), *points[1:]]
    if abs(y - middle[1]) < 1:
        return [middle, (points[1][0], middle[1]), *points[2:]] if len(points) > 2 else [middle, *points[1:]]
    stub = x + (_STUB if site == RIGHT else -_STUB)
    return [middle, (stub, middle[1]), (stub, y), *points[1:]]


def _straightened(points: list[Point]) -> list[Point]:
    """Leave out points on a straight line."""
    kept = [points[0]]
    for here, after in pairwise(points[1:]):
        before = kept[-1]
        turns = abs((here[0] - before[0]) * (after[1] - here[1]) - (here[1] - before[1]) * (after[0] - here[0])) > 0.01
        if turns:
            kept.append(here)
    return [*kept, points[-1]]


def _route(points: list[Point], start_site: int, end_site: int) -> Route:
    (x1, y1), (x2, y2) = points[0], points[-1]
    level = start_site in (LEFT, RIGHT)
    along, across = (x2 - x1, y2 - y1) if level else (y2 - y1, x2 - x1)
    pieces = len(points) - 1
    if pieces < 2 or (abs(across) < 0.5 and pieces == 3 and start_site != end_site):
        return _straight(points[0], points[-1], start_site, end_site)
    adjust = _adjustments(points, level, along, across)
    width, height = max(abs(along), _FLAT), max(abs(across), _FLAT)
    middle = ((x1 + x2) / 2, (y1 + y2) / 2)
    box = Box(x=middle[0] - width / 2, y=middle[1] - height / 2, w=width, h=height)
    rotation, flip_h, flip_v = _turn(level, along, across)
    return Route(f"bentConnector{pieces}", box, rotation, flip_h, flip_v, adjust, start_site, end_site)


def _turn(level: bool, along: float, across: float) -> tuple[int, bool, bool]:
    """Return how a connector that lies to the right and downwards is turned: rotation, flips.

    Turned by 90 degrees it runs down and to the left; flipped and turned by 270 degrees, down and to the right.
    """
    if level:
        return 0, along < 0, across < 0
    if along >= 0:
        return (16_200_000, True, False) if across >= 0 else (5_400_000, False, False)
    return (16_200_000, False, False) if across >= 0 else (5_400_000, True, False)


def _adjustments(points: list[Point], level: bool, along: float, across: float) -> dict[str, int]:
    """Return where the turns lie: the first along, the second across, and so on by turns."""
    x1, y1 = points[0]
    width, height = max(abs(along), _FLAT), max(abs(across), _FLAT)
    adjust: dict[str, int] = {}
    for number in range(1, len(points) - 2):
        x, y = points[number]
        here_along, here_across = (x - x1, y - y1) if level else (y - y1, x - x1)
        if number % 2:
            value = here_along * (1 if along >= 0 else -1) / width
        else:
            value = here_across * (1 if across >= 0 else -1) / height
        adjust[f"adj{number}"] = round(value * 100_000)
    return adjust


def _straight(start: Point, end: Point, start_site: int, end_site: int) -> Route:
    box = Box(x=min(start[0], end[0]), y=min(start[1], end[1]), w=abs(end[0] - start[0]), h=abs(end[1] - start[1]))
    flips = end[0] < start[0], end[1] < start[1]
    return Route("straightConnector1", box, 0, *flips, {}, start_site, end_site)
