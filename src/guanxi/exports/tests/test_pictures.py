"""PDF, PNG and SVG: everything on the screen is on the paper, whole, and as text where text is asked for."""

import time
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pptx.oxml import parse_xml

from guanxi.exports.drawing.boxes import box_of, inside
from guanxi.exports.drawing.fonts import typesetter
from guanxi.exports.drawing.scene import Box
from guanxi.exports.drawing.sheets import A4, MARGIN, plan_sheets
from guanxi.exports.formats import png as png_format
from guanxi.exports.formats.pdf import pdf_bytes
from guanxi.exports.formats.png import MOST_PIXELS, SHARP, png
from guanxi.exports.formats.svg import svg_bytes
from guanxi.exports.tests.samples import Page, drawn, name_of, pages_of, picture_of, wire_chart

SVG = "{http://www.w3.org/2000/svg}"


def is_a4(page: Page) -> bool:
    """Whether a page is A4, either way round."""
    return sorted((round(page.width, 1), round(page.height, 1))) == [round(side, 1) for side in A4]


def stays_on(page: Page) -> bool:
    """Whether every letter lies within the page, clear of its edge."""
    return all(
        left >= 4 and bottom >= 4 and right <= page.width - 4 and top <= page.height - 4
        for left, bottom, right, top in page.boxes
    )


@pytest.mark.parametrize("layout", ["top_down", "left_right"])
def test_a_small_chart_is_one_page_of_text(layout: str) -> None:
    pages = pages_of(pdf_bytes(picture_of(wire_chart(20), layout=layout), typesetter()))
    assert len(pages) == 1
    [page] = pages
    assert is_a4(page)
    assert stays_on(page)
    assert page.images == 0
    assert [name for name in map(name_of, range(20)) if name not in page.text] == []
    assert "大客户·联系人组织架构图" in page.text
    assert "第1/1页" in page.text
    assert "2026-11-21" in page.text


def test_three_hundred_seats_are_spread_over_numbered_pages() -> None:
    pages = pages_of(pdf_bytes(picture_of(wire_chart(300)), typesetter()))
    assert 2 < len(pages) < 30
    assert all(map(is_a4, pages))
    assert all(map(stays_on, pages))
    assert [page.images for page in pages] == [0] * len(pages)
    overview, *sheets = pages
    on_sheets = "".join(sheet.text for sheet in sheets)
    for name in map(name_of, range(300)):
        assert name in overview.text
        assert name in on_sheets
    for number, page in enumerate(pages, start=1):
        assert f"第{number}/{len(pages)}页" in page.text
    assert "接第3页" in pages[1].text


def test_every_card_lies_whole_on_some_sheet() -> None:
    scene = drawn(wire_chart(300))
    sheets = plan_sheets(scene, above=40, below=40)
    windows = [tile.window for tile in sheets.tiles]
    things: list[Box] = [*scene["cards"], *(box_of(shape) for shape in scene["shapes"] if shape["type"] == "text")]
    assert [box for box in things if not any(inside(box, window) for window in windows)] == []
    room = (sheets.width - MARGIN * 2, sheets.height - MARGIN * 2 - 80)
    assert all(window["w"] * sheets.scale <= room[0] + 0.01 for window in windows)
    assert all(window["h"] * sheets.scale <= room[1] + 0.01 for window in windows)


@given(seats=st.integers(1, 120), width=st.integers(1, 40), layout=st.sampled_from(["top_down", "left_right"]))
@settings(max_examples=15)
def test_no_chart_of_whatever_shape_is_cut(seats: int, width: int, layout: str) -> None:
    scene = drawn(wire_chart(seats, width), layout=layout)
    sheets = plan_sheets(scene, above=40, below=60)
    assert [
        card["name"] for card in scene["cards"] if not any(inside(card, tile.window) for tile in sheets.tiles)
    ] == []
    bounds = scene["bounds"]
    assert [shape for shape in scene["shapes"] if not inside(box_of(shape), bounds)] == []


def test_what_is_folded_stays_folded() -> None:
    chart = wire_chart(40)
    folded = str(chart["tables"]["positions"]["rows"][1][0])
    picture = picture_of(chart, collapsed=[folded])
    [page] = pages_of(pdf_bytes(picture, typesetter()))
    hidden = [name_of(at) for at in range(7, 13)]
    assert [name for name in hidden if name in page.text] == []
    assert f"+{picture.folded}" in page.text
    assert f"另有{picture.folded}个岗位已折叠" in page.text
    assert name_of(1) in page.text


def test_two_thousand_seats_take_bounded_time() -> None:
    start = time.monotonic()
    pages = pages_of(pdf_bytes(picture_of(wire_chart(2000)), typesetter()))
    assert time.monotonic() - start < 60
    assert all(map(stays_on, pages[:5]))
    assert name_of(1999) in pages[0].text


def test_several_are_made_at_once() -> None:
    charts = [wire_chart(seats) for seats in range(20, 32)]

    with ThreadPoolExecutor(6) as pool:
        pictures = list(pool.map(lambda chart: pdf_bytes(picture_of(chart), typesetter()), charts))
    for chart, content in zip(charts, pictures, strict=True):
        [page] = pages_of(content)
        wanted = map(name_of, range(len(chart["tables"]["positions"]["rows"])))
        assert [name for name in wanted if name not in page.text] == []


def test_an_empty_chart_is_a_page_too() -> None:
    chart = wire_chart(1)
    for name in ("positions", "occupancies", "lines"):
        chart["tables"][name]["rows"] = []
    assert len(pages_of(pdf_bytes(picture_of(chart), typesetter()))) == 1
    assert Image.open(BytesIO(png(picture_of(chart), typesetter()).content)).size[0] > 100


def test_a_png_is_sharp_and_shows_something() -> None:
    picture = picture_of(wire_chart(20))
    made = png(picture, typesetter())
    image = Image.open(BytesIO(made.content))
    assert made.scale == SHARP
    assert image.size[0] >= picture.scene["bounds"]["w"] * SHARP - 2
    assert len(image.convert("P", palette=Image.Palette.ADAPTIVE, colors=64).getcolors() or []) > 20
    background = image.getpixel((2, 2))
    edges = [image.crop((0, 0, image.width, 4)), image.crop((0, 0, 4, image.height))]
    assert all(edge.getcolors() == [(edge.width * edge.height, background)] for edge in edges)


def test_a_png_that_would_be_huge_is_reduced_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(png_format, "MOST_PIXELS", 1_000_000)
    made = png(picture_of(wire_chart(60)), typesetter())
    image = Image.open(BytesIO(made.content))
    assert made.scale < 1
    assert image.width * image.height <= 1_010_000


def test_a_png_of_two_thousand_seats_stays_within_bounds() -> None:
    image = Image.open(BytesIO(png(picture_of(wire_chart(2000)), typesetter()).content))
    assert image.width * image.height <= MOST_PIXELS * 1.01


def test_an_svg_holds_all_names_as_text() -> None:
    root = parse_xml(svg_bytes(picture_of(wire_chart(30)), typesetter()))
    assert root.tag == f"{SVG}svg"
    texts = [element.text or "" for element in root.iter(f"{SVG}text")]
    assert [name for name in map(name_of, range(30)) if name not in texts] == []
    assert "大客户 · 联系人组织架构图" in texts
    assert {element.tag for element in root.iter()} <= {
        f"{SVG}{tag}" for tag in ("svg", "title", "rect", "circle", "path", "text")
    }
