"""A drawing as the engine gives it: shapes in world units, y downwards. As in web/src/graph/scene/types.ts."""

from typing import Any, Literal, TypedDict

import orjson

from guanxi.exports.drawing.engine import engine

Part = Literal["page", "department", "group", "card", "line", "secondary", "label", "count"]
Command = list[Any]


class Box(TypedDict):
    """An upright rectangle."""

    x: float
    y: float
    w: float
    h: float


class Stroke(TypedDict):
    """How an outline is drawn; `dash` alternates lengths of dashes and gaps."""

    color: str
    width: float
    dash: list[float] | None


class _Common(TypedDict):
    part: Part
    ref: str
    opacity: float


class _Painted(_Common):
    fill: str | None
    stroke: Stroke | None


class RectShape(_Painted, Box):
    """A rectangle with round corners."""

    type: Literal["rect"]
    radius: float


class CircleShape(_Painted):
    """A circle."""

    type: Literal["circle"]
    cx: float
    cy: float
    r: float


class PathShape(_Painted):
    """A path of M, L, Q, C and Z commands; lines between seats name both."""

    type: Literal["path"]
    commands: list[Command]
    source: str | None
    target: str | None


class TextShape(_Common):
    """One line of text on its baseline; `width` is the engine's estimate."""

    type: Literal["text"]
    x: float
    y: float
    text: str
    size: float
    weight: int
    color: str
    anchor: Literal["start", "middle", "end"]
    width: float


Shape = RectShape | CircleShape | PathShape | TextShape


class Card(Box):
    """A drawn seat; `hidden` counts the seats folded away below it."""

    id: str
    kind: Literal["taken", "vacant", "unknown"]
    name: str
    title: str
    department: str
    color: str
    uninsighted: bool
    note: str
    superior: str | None
    hidden: int


class ShadeEntry(TypedDict):
    """A colour of cards and what it means."""

    label: str
    color: str


class LineEntry(TypedDict):
    """A kind of line and how it looks."""

    kind: Literal["dotted", "influence", "conflict", "tie"]
    label: str
    color: str
    dash: list[float] | None


class CertaintyEntry(TypedDict):
    """A certainty that shows in the line style."""

    certainty: Literal["heard", "inferred", "disproven"]
    label: str


class Legend(TypedDict):
    """What colours and lines mean, as far as they occur; `uninsighted` is the word for red names."""

    shades: list[ShadeEntry]
    lines: list[LineEntry]
    certainties: list[CertaintyEntry]
    uninsighted: str | None


class Scene(TypedDict):
    """The whole drawing."""

    bounds: Box
    background: str
    title: str
    shapes: list[Shape]
    cards: list[Card]
    legend: Legend


def draw_scene(chart: dict[str, Any], *, facts: list[Any] | None, view: dict[str, Any]) -> Scene:
    """Return the drawing of a chart as the view shows it."""
    payload = orjson.dumps({"chart": chart, "facts": facts, "view": view})
    scene: Scene = orjson.loads(engine().call("scene", payload))
    return scene
