"""PDF: vectors and selectable text on A4, whole on one page or spread over several with an overview in front."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from guanxi.exports.drawing.boxes import box_of, inside, shared, touches
from guanxi.exports.drawing.fonts import Typesetter, finish
from guanxi.exports.drawing.frame import SECONDARY, Band, heading_band, legend_band, text_shape
from guanxi.exports.drawing.pen import Pen, Placement
from guanxi.exports.drawing.picture import Picture
from guanxi.exports.drawing.scene import Box, Shape
from guanxi.exports.drawing.sheets import MARGIN, Sheets, Tile, one_sheet, plan_sheets
from guanxi.exports.words import say

TITLE = 14.0
SMALL = 7.0
HEAD = 38.0
FOOT = 13.0
GAP = 12.0  # between drawing and legend; "continued on page" stands there
CUT = "#8aa4d6"
FADED = 0.3


def pdf_bytes(picture: Picture, setter: Typesetter) -> bytes:
    """Return the document."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pageCompression=1)
    canvas.setTitle(picture.title)
    canvas.setCreator("Guanxi")
    write_picture(canvas, picture, setter)
    finish(canvas)
    return buffer.getvalue()


def write_picture(canvas: Canvas, picture: Picture, setter: Typesetter) -> None:
    """Add the pages of a drawing to a document."""
    _Document(canvas, picture, setter).write()


class _Document:
    """Writes page after page."""

    def __init__(self, canvas: Canvas, picture: Picture, setter: Typesetter) -> None:
        self._canvas = canvas
        self._picture = picture
        self._setter = setter
        # The legend is laid out for the narrower page: its height is known before the direction is chosen.
        self._legend = legend_band(picture.scene["legend"], 595.28 - MARGIN * 2, setter, SMALL)
        self._below = GAP + self._legend.height + FOOT
        self._sheets = plan_sheets(picture.scene, above=HEAD, below=self._below)
        self._boxes = [box_of(shape) for shape in picture.scene["shapes"]]
        self._cards = {card["id"]: card for card in picture.scene["cards"]}

    def write(self) -> None:
        """Write the overview, if the drawing is spread, and the sheets."""
        tiles = self._sheets.tiles
        if len(tiles) > 1:
            self._overview()
        for number, tile in enumerate(tiles, start=self._first):
            self._sheet(tile, number)

    @property
    def _first(self) -> int:
        return 2 if len(self._sheets.tiles) > 1 else 1

    @property
    def _pages(self) -> int:
        return len(self._sheets.tiles) + self._first - 1

    def _sheet(self, tile: Tile, number: int) -> None:
        place = self._begin(self._sheets, tile.window, number)
        self._clipped(tile.window, place, self._visible(tile.window))
        if self._pages > 1:
            self._neighbours(tile, place)
        self._canvas.showPage()

    def _overview(self) -> None:
        scene = self._picture.scene
        sheet = one_sheet(scene, above=HEAD, below=self._below)
        place = self._begin(sheet, scene["bounds"], 1, say(self._picture.lang, "overview"))
        self._clipped(scene["bounds"], place, scene["shapes"])
        for number, tile in enumerate(self._sheets.tiles, start=self._first):
            self._mark_tile(shared(tile.window, scene["bounds"]), number, place)
        self._canvas.showPage()

    def _visible(self, window: Box) -> Iterator[Shape]:
        """Yield what to draw of a window. What would be cut stands whole on another sheet: here it is pale."""
        for shape, box in zip(self._picture.scene["shapes"], self._boxes, strict=True):
            if not (inside(box, window) if shape["type"] == "text" else touches(box, window)):
                continue
            card = self._cards.get(shape["ref"]) if shape["part"] in ("card", "count") else None
            if card is None or inside(card, window):
                yield shape
            else:
                pale = shape.copy()
                pale["opacity"] = shape["opacity"] * FADED
                yield pale

    def _begin(self, sheet: Sheets, window: Box, number: int, remark: str = "") -> Placement:
        """Open a page with heading and legend; return where the window lies: in the middle, below the heading."""
        width, height = sheet.width, sheet.height
        self._canvas.setPageSize((width, height))
        picture = self._picture
        pages = say(picture.lang, "page", page=number, pages=self._pages)
        day = picture.heading().right
        heading = picture.heading(" · ".join(part for part in (remark, day) if part))
        room = width - MARGIN * 2
        self._band(heading_band(heading, room, self._setter, TITLE), height - MARGIN)
        self._band(self._legend, MARGIN + FOOT + self._legend.height)
        foot = text_shape(room, FOOT - 3, pages, SMALL, color=SECONDARY, anchor="end")
        foot["width"] = self._setter.width(pages, SMALL)
        self._band(Band([foot], FOOT), MARGIN + FOOT)
        left = (width - window["w"] * sheet.scale) / 2 - window["x"] * sheet.scale
        return Placement(sheet.scale, left, height - MARGIN - HEAD + window["y"] * sheet.scale)

    def _band(self, band: Band, top: float) -> None:
        Pen(self._canvas, self._setter, Placement(1.0, MARGIN, top)).draw(band.shapes)

    def _clipped(self, window: Box, place: Placement, shapes: Iterable[Shape]) -> None:
        canvas = self._canvas
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(*_on_page(window, place))
        canvas.clipPath(path, stroke=0, fill=0)
        Pen(canvas, self._setter, place).draw(shapes)
        canvas.restoreState()

    def _neighbours(self, tile: Tile, place: Placement) -> None:
        """Draw where the neighbours' sheets begin, and their page numbers."""
        numbers = {(t.row, t.column): n for n, t in enumerate(self._sheets.tiles, start=self._first)}
        left, lower, width, height = _on_page(tile.window, place)
        across, down = self._sheets.overlap["w"] * place.scale, self._sheets.overlap["h"] * place.scale
        sides = {
            (0, 1): ((left + width - across, lower), (left + width - across, lower + height)),
            (0, -1): ((left + across, lower), (left + across, lower + height)),
            (1, 0): ((left, lower + down), (left + width, lower + down)),
            (-1, 0): ((left, lower + height - down), (left + width, lower + height - down)),
        }
        for (row, column), line in sides.items():
            page = numbers.get((tile.row + row, tile.column + column))
            if page is not None:
                self._cut_line(line)
                self._edge_word(page, (row, column), (left, lower, width, height))

    def _cut_line(self, line: tuple[tuple[float, float], tuple[float, float]]) -> None:
        canvas = self._canvas
        canvas.setStrokeColor(HexColor(CUT), alpha=0.7)
        canvas.setLineWidth(0.4)
        canvas.setDash([6, 4])
        canvas.line(*line[0], *line[1])

    def _edge_word(self, page: int, side: tuple[int, int], frame: tuple[float, float, float, float]) -> None:
        """Write "continued on page 3" along an edge, in the margin."""
        left, lower, width, height = frame
        row, column = side
        x = left + width / 2 if row else left - 5 if column < 0 else left + width + 10
        y = lower + height / 2 if column else lower - 8 if row > 0 else lower + height + 2
        words = say(self._picture.lang, "continued", page=page)
        # Beside the drawing the words run upwards, and their arrow with them.
        arrow = {(0, 1): "↓", (0, -1): "↑", (1, 0): "↓", (-1, 0): "↑"}[side]
        shape = text_shape(0, 0, f"{arrow} {words}", 6.5, color=CUT, anchor="middle")
        shape["width"] = self._setter.width(shape["text"], 6.5)
        self._canvas.saveState()
        self._canvas.translate(x, y)
        if column:
            self._canvas.rotate(90)
        Pen(self._canvas, self._setter, Placement(1.0, 0.0, 0.0)).draw([shape])
        self._canvas.restoreState()

    def _mark_tile(self, window: Box, number: int, place: Placement) -> None:
        """Draw a sheet's outline and page number on the overview."""
        canvas = self._canvas
        left, lower, width, height = _on_page(window, place)
        canvas.setStrokeColor(_faint("#1677ff", 0.55))
        canvas.setLineWidth(0.6)
        canvas.setDash([3, 2])
        canvas.rect(left, lower, width, height)
        size = min(width, height) * 0.3
        shape = text_shape(0, 0, str(number), size, weight=600, color="#1677ff", anchor="middle", opacity=0.25)
        shape["width"] = self._setter.width(shape["text"], size, 600)
        Pen(canvas, self._setter, Placement(1.0, left + width / 2, lower + height / 2 - size * 0.36)).draw([shape])


def _faint(value: str, alpha: float) -> Color:
    color: Any = HexColor(value)
    return Color(color.red, color.green, color.blue, alpha)


def _on_page(window: Box, place: Placement) -> tuple[float, float, float, float]:
    """Return a window's lower left corner and size in points."""
    height = window["h"] * place.scale
    lower = place.top - window["y"] * place.scale - height
    return place.left + window["x"] * place.scale, lower, window["w"] * place.scale, height
