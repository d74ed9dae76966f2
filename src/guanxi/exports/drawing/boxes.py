"""Where the shapes of a drawing lie."""

from collections.abc import Iterable

from guanxi.exports.drawing.scene import Box, PathShape, Shape


def box_of(shape: Shape) -> Box:
    """Return the rectangle a shape lies in; of a curve, the one around its control points."""
    if shape["type"] == "rect":
        return Box(x=shape["x"], y=shape["y"], w=shape["w"], h=shape["h"])
    if shape["type"] == "circle":
        return Box(x=shape["cx"] - shape["r"], y=shape["cy"] - shape["r"], w=shape["r"] * 2, h=shape["r"] * 2)
    if shape["type"] == "path":
        return _path_box(shape)
    back = {"start": 0.0, "middle": 0.5, "end": 1.0}[shape["anchor"]]
    start = shape["x"] - shape["width"] * back
    return Box(x=start, y=shape["y"] - shape["size"], w=shape["width"], h=shape["size"] * 1.3)


def _path_box(shape: PathShape) -> Box:
    xs = [x for command in shape["commands"] for x in command[1::2]]
    ys = [y for command in shape["commands"] for y in command[2::2]]
    return Box(x=min(xs), y=min(ys), w=max(xs) - min(xs), h=max(ys) - min(ys))


def touches(box: Box, window: Box) -> bool:
    """Whether two rectangles have a point in common."""
    return (
        box["x"] <= window["x"] + window["w"]
        and box["x"] + box["w"] >= window["x"]
        and box["y"] <= window["y"] + window["h"]
        and box["y"] + box["h"] >= window["y"]
    )


def inside(box: Box, window: Box) -> bool:
    """Whether the first rectangle lies in the second."""
    return (
        box["x"] >= window["x"]
        and box["y"] >= window["y"]
        and box["x"] + box["w"] <= window["x"] + window["w"]
        and box["y"] + box["h"] <= window["y"] + window["h"]
    )


def shared(box: Box, other: Box) -> Box:
    """Return what two rectangles that touch have in common."""
    left, top = max(box["x"], other["x"]), max(box["y"], other["y"])
    right = min(box["x"] + box["w"], other["x"] + other["w"])
    bottom = min(box["y"] + box["h"], other["y"] + other["h"])
    return Box(x=left, y=top, w=right - left, h=bottom - top)


def around(boxes: Iterable[Box]) -> Box | None:
    """Return the smallest rectangle around others, None without any."""
    known = list(boxes)
    if not known:
        return None
    left, top = min(box["x"] for box in known), min(box["y"] for box in known)
    right = max(box["x"] + box["w"] for box in known)
    bottom = max(box["y"] + box["h"] for box in known)
    return Box(x=left, y=top, w=right - left, h=bottom - top)
