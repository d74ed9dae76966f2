"""PowerPoint: every seat a shape of its own, glued connectors that run as drawn, large charts on several slides."""

from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from guanxi.core.errors import TooLarge
from guanxi.exports.drawing.fonts import typesetter
from guanxi.exports.drawing.scene import Box, Card
from guanxi.exports.formats.pptx import pptx_bytes
from guanxi.exports.formats.pptx.parts import divide
from guanxi.exports.formats.pptx.routes import Point, Route, corners, elbow
from guanxi.exports.tests.samples import drawn, name_of, picture_of, wire_chart

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def deck_of(chart: dict[str, Any], **view: Any) -> Any:
    """Export a chart and open the presentation."""
    content = pptx_bytes(
        picture_of(chart, **view), chart, lambda part, **more: drawn(part, **{**view, **more}), typesetter()
    )
    return Presentation(BytesIO(content))


def seats_on(slide: Any) -> dict[str, Any]:
    """The seats' rectangles by name."""
    groups = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
    bases = [group.shapes[0] for group in groups]
    return {base.text_frame.text.split("\n")[0]: base for base in bases if base.name.startswith("人")}


def connectors_on(slide: Any) -> list[Any]:
    """The connectors' elements."""
    return [shape._element for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.LINE]


@pytest.mark.parametrize("layout", ["top_down", "left_right"])
def test_every_seat_is_a_shape_and_every_line_a_glued_connector(layout: str) -> None:
    [slide] = deck_of(wire_chart(40), layout=layout).slides
    seats = seats_on(slide)
    assert set(seats) == set(map(name_of, range(40)))
    glued = [
        tuple(end.get("id") for end in line.iter(f"{DRAWING}stCxn", f"{DRAWING}endCxn"))
        for line in connectors_on(slide)
    ]
    number_of = {name: str(shape.shape_id) for name, shape in seats.items()}
    wanted = {(number_of[name_of((at - 1) // 6)], number_of[name_of(at)]) for at in range(1, 40)}
    assert wanted <= set(glued)
    assert len(glued) == 40  # and the line of influence


def test_numbers_of_shapes_are_unique() -> None:
    [slide] = deck_of(wire_chart(30)).slides
    numbers = [element.get("id") for element in slide.shapes._spTree.iter() if element.tag.endswith("}cNvPr")]
    assert len(numbers) == len(set(numbers))


def test_texts_name_a_font_for_chinese() -> None:
    [slide] = deck_of(wire_chart(3)).slides
    runs = list(slide.shapes._spTree.iter(f"{DRAWING}rPr"))
    assert runs
    assert all(run.find(f"{DRAWING}ea").get("typeface") for run in runs)


def test_everything_lies_on_the_slide() -> None:
    deck = deck_of(wire_chart(120))
    [slide] = deck.slides
    # A connector's box is the one before it is turned.
    for shape in (shape for shape in slide.shapes if shape.shape_type != MSO_SHAPE_TYPE.LINE):
        assert shape.left >= 0
        assert shape.top >= 0
        assert shape.left + shape.width <= deck.slide_width
        assert shape.top + shape.height <= deck.slide_height


def test_a_large_chart_gets_a_slide_for_each_large_branch() -> None:
    slides = list(deck_of(wire_chart(700)).slides)
    shown = [seats_on(slide) for slide in slides]
    assert len(slides) > 2
    assert all(len(seats) <= 300 for seats in shown)
    assert set().union(*shown) == set(map(name_of, range(700)))
    jumps = [slide for slide in slides if any(rel.reltype.endswith("/slide") for rel in slide.part.rels.values())]
    assert slides[0] in jumps


def test_more_than_slides_should_hold_is_refused() -> None:
    with pytest.raises(TooLarge, match="fold some"):
        deck_of(wire_chart(3100))


def test_what_is_folded_stays_folded() -> None:
    chart = wire_chart(40)
    folded = str(chart["tables"]["positions"]["rows"][1][0])
    [slide] = deck_of(chart, collapsed=[folded]).slides
    assert not set(map(name_of, range(7, 13))) & set(seats_on(slide))
    assert any(shape.has_text_frame and shape.text_frame.text.startswith("+") for shape in slide.shapes)


def card(key: str, superior: str | None) -> Card:
    """A card of which only the place in the tree counts."""
    return Card(
        x=0, y=0, w=1, h=1, id=key, kind="taken", name=key, title="", department="", color="#000000",
        uninsighted=False, note="", superior=superior, hidden=0,
    )  # fmt: skip


@given(st.lists(st.integers(0, 10**6), max_size=200), st.integers(2, 20))
def test_parts_cover_the_chart_and_stay_small(choices: list[int], most: int) -> None:
    cards = [card("0", None)]
    cards += [card(str(at), str(choice % at)) for at, choice in enumerate(choices, start=1)]
    parts = divide(cards, most)
    assert set().union(*(part.seats for part in parts)) == {one["id"] for one in cards}
    assert all(len(part.seats) <= max(most, 2) for part in parts)
    heads = [part.head for part in parts]
    assert all(heads.count(seat) >= 1 for part in parts for seat in part.folded)


def traced(route: Route) -> list[Point]:
    """Where PowerPoint draws an elbow connector: its preset outline, flipped, then turned about the middle."""
    width, height = route.box["w"], route.box["h"]
    adjust = {name: value / 100_000 for name, value in route.adjust.items()}
    one, two, three = (adjust.get(f"adj{number}", 0.5) for number in (1, 2, 3))
    outlines: dict[str, list[Point]] = {
        "straightConnector1": [(0, 0), (width, height)],
        "bentConnector2": [(0, 0), (width, 0), (width, height)],
        "bentConnector3": [(0, 0), (width * one, 0), (width * one, height), (width, height)],
        "bentConnector4": [
            (0, 0), (width * one, 0), (width * one, height * two), (width, height * two), (width, height),
        ],
        "bentConnector5": [
            (0, 0), (width * one, 0), (width * one, height * two), (width * three, height * two),
            (width * three, height), (width, height),
        ],
    }  # fmt: skip
    middle = (route.box["x"] + width / 2, route.box["y"] + height / 2)
    points = []
    for x, y in outlines[route.preset]:
        u = (x - width / 2) * (-1 if route.flip_h else 1)
        v = (y - height / 2) * (-1 if route.flip_v else 1)
        for _ in range(route.rotation // 5_400_000):
            u, v = -v, u
        points.append((middle[0] + u, middle[1] + v))
    return points


def _covers(line: list[Point], at: Point) -> bool:
    for (x1, y1), (x2, y2) in pairwise(line):
        if min(x1, x2) - 1 <= at[0] <= max(x1, x2) + 1 and min(y1, y2) - 1 <= at[1] <= max(y1, y2) + 1:
            return True
    return False


@pytest.mark.parametrize("layout", ["top_down", "left_right"])
@pytest.mark.parametrize(("seats", "width"), [(60, 3), (120, 12), (90, 30)])
def test_connectors_run_where_the_lines_are_drawn(layout: str, seats: int, width: int) -> None:
    scene = drawn(wire_chart(seats, width), layout=layout)
    cards: dict[str, Box] = {one["id"]: one for one in scene["cards"]}
    compared = 0
    for shape in scene["shapes"]:
        if shape["type"] != "path" or shape["part"] != "line" or shape["source"] is None:
            continue
        upper, lower = cards[str(shape["target"])], cards[shape["source"]]
        points = corners(shape["commands"])
        line = traced(elbow(upper, lower, points))
        assert line[0][0] == pytest.approx(min(max(line[0][0], upper["x"]), upper["x"] + upper["w"]))
        assert [point for point in points[1:] if not _covers(line, point)] == []
        compared += 1
    assert compared == seats - 1
