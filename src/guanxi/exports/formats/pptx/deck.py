"""The presentation: one slide for a chart of up to 300 seats, else one for the top and one for each large branch."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.util import Emu

from guanxi.core.errors import TooLarge
from guanxi.exports.drawing.fonts import Typesetter
from guanxi.exports.drawing.framed import framed
from guanxi.exports.drawing.picture import Picture
from guanxi.exports.drawing.scene import Scene
from guanxi.exports.formats.pptx.canvas import Easel
from guanxi.exports.formats.pptx.cut import cut_out
from guanxi.exports.formats.pptx.markup import NAMESPACES
from guanxi.exports.formats.pptx.parts import Part, divide
from guanxi.exports.formats.pptx.slide import SlideWriter
from guanxi.exports.words import say

EMU_PER_UNIT = 9525
WIDE = (1280.0, 720.0)  # a usual slide, in units
READABLE = 0.6
LONGEST = 5370.0  # units; PowerPoint allows 56 inches
MOST_SEATS = 3000  # in all; a presentation lies in memory as a whole, and nobody shows more
_BLANK = 6
_COLOR: Any = RGBColor
Draw = Callable[..., Scene]


@dataclass(frozen=True, slots=True)
class _Page:
    """One slide to be: its part, and the drawing with heading and legend."""

    part: Part
    scene: Scene
    title: str


def pptx_bytes(picture: Picture, chart: Mapping[str, Any], draw: Draw, setter: Typesetter) -> bytes:
    """Return the presentation. `draw` draws a part of the chart as the view shows it.

    Raises TooLarge for a chart that no presentation should hold.
    """
    if picture.seats > MOST_SEATS:
        params = {"seats": picture.seats, "most": MOST_SEATS}
        raise TooLarge("export.too_large", f"Slides hold at most {MOST_SEATS} seats: fold some.", params=params)
    pages = _pages(picture, chart, draw, setter)
    size = _slide_size(pages)
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(round(size[0] * EMU_PER_UNIT)), Emu(round(size[1] * EMU_PER_UNIT))
    deck.core_properties.title = picture.title
    deck.core_properties.author = "Guanxi"
    slides = [deck.slides.add_slide(deck.slide_layouts[_BLANK]) for _ in pages]
    kinds = _kinds(chart)
    for page, slide in zip(pages, slides, strict=True):
        jumps = _jumps(page, pages, slide, slides)
        easel = _easel(page.scene, size)
        written = SlideWriter(easel, page.scene, kinds, jumps).write()
        _background(slide, page.scene["background"])
        tree = parse_xml(f"<p:spTree {NAMESPACES}>{written}</p:spTree>")
        for element in list(tree):
            slide.shapes._spTree.append(element)
    out = BytesIO()
    deck.save(out)
    return out.getvalue()


def _pages(picture: Picture, chart: Mapping[str, Any], draw: Draw, setter: Typesetter) -> list[_Page]:
    parts = divide(picture.scene["cards"])
    if len(parts) == 1:
        return [_Page(parts[0], framed(picture, setter), picture.title)]
    cards = {card["id"]: card for card in picture.scene["cards"]}
    closed = {key for key, card in cards.items() if card["hidden"]}
    pages = []
    for part in parts:
        folded = closed | set(part.folded)
        scene = draw(cut_out(chart, part, folded), collapsed=sorted(folded))
        head = cards[part.head] if part.head else None
        title = say(picture.lang, "part", title=picture.title, part=_branch(head)) if head else picture.title
        shown = replace(picture, scene=scene, title=title)
        pages.append(_Page(part, framed(shown, setter), title))
    return pages


def _branch(head: Any) -> str:
    return str(head["department"] or head["name"])


def _slide_size(pages: list[_Page]) -> tuple[float, float]:
    """Return a usual slide if everything can be read on it, else one as large as the largest drawing."""
    width = max(page.scene["bounds"]["w"] for page in pages)
    height = max(page.scene["bounds"]["h"] for page in pages)
    if min(WIDE[0] / width, WIDE[1] / height) >= READABLE:
        return WIDE
    shrink = min(1.0, LONGEST / width, LONGEST / height)
    return max(width * shrink, WIDE[0]), max(height * shrink, WIDE[1])


def _easel(scene: Scene, size: tuple[float, float]) -> Easel:
    """Fit a drawing into the middle of the slide, at most in its natural size."""
    bounds = scene["bounds"]
    scale = min(size[0] / bounds["w"], size[1] / bounds["h"], 1.25)
    left = (size[0] - bounds["w"] * scale) / 2 - bounds["x"] * scale
    top = (size[1] - bounds["h"] * scale) / 2 - bounds["y"] * scale
    return Easel(scale * EMU_PER_UNIT, left * EMU_PER_UNIT, top * EMU_PER_UNIT)


def _kinds(chart: Mapping[str, Any]) -> dict[str, str]:
    table = chart["tables"]["lines"]
    key, kind = table["columns"].index("id"), table["columns"].index("kind")
    return {str(row[key]): str(row[kind]) for row in table["rows"]}


def _jumps(page: _Page, pages: list[_Page], slide: Any, slides: list[Any]) -> dict[str, str]:
    """Return for every folded seat with a slide of its own what a click on its count does."""
    heads: dict[str, Any] = {}
    for other, target in zip(pages, slides, strict=True):
        if other.part.head:
            heads.setdefault(other.part.head, target)
    jumps = {}
    for seat in page.part.folded:
        relation = slide.part.relate_to(heads[seat].part, RELATIONSHIP_TYPE.SLIDE)
        jumps[seat] = f'<a:hlinkClick r:id="{relation}" action="ppaction://hlinksldjump"/>'
    return jumps


def _background(slide: Any, color: str) -> None:
    fill = slide.background.fill
    fill.solid()
    fill.fore_color.rgb = _COLOR.from_string(color.lstrip("#").upper())
