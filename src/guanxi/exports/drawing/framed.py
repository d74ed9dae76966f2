"""A drawing in one piece with heading and legend around it, as picture files show it."""

from guanxi.exports.drawing.fonts import Typesetter
from guanxi.exports.drawing.frame import Band, heading_band, legend_band, moved
from guanxi.exports.drawing.picture import Picture
from guanxi.exports.drawing.scene import Box, Scene, Shape

LEAST_WIDTH = 560.0
EDGE = 32.0


def framed(picture: Picture, setter: Typesetter, remark: str = "") -> Scene:
    """Return the scene with its frame; `remark` stands above on the right, before the day."""
    scene = picture.scene
    width = max(scene["bounds"]["w"], LEAST_WIDTH)
    left = scene["bounds"]["x"] - (width - scene["bounds"]["w"]) / 2
    size = _letters(width)
    day = picture.heading().right
    heading = picture.heading(" · ".join(part for part in (remark, day) if part))
    head = heading_band(heading, width - EDGE * 2, setter, size)
    legend = legend_band(scene["legend"], width - EDGE * 2, setter, size * 0.56)
    top = scene["bounds"]["y"] - head.height - EDGE
    foot = scene["bounds"]["y"] + scene["bounds"]["h"]
    shapes = [*_at(head, left + EDGE, top + EDGE), *scene["shapes"], *_at(legend, left + EDGE, foot)]
    height = foot + legend.height + EDGE - top
    return {**scene, "bounds": Box(x=left, y=top, w=width, h=height), "shapes": shapes}


def _letters(width: float) -> float:
    """Return the size of the title: a wide picture is looked at from afar."""
    return min(max(22.0, width / 75), 110.0)


def _at(band: Band, x: float, y: float) -> list[Shape]:
    return [moved(shape, x, y) for shape in band.shapes]
