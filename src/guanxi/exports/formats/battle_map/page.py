"""A battle map on one A4 sheet: heading, stages, the chart's extract beside warnings and plan, legend."""

from collections.abc import Iterator
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from guanxi.exports.drawing.fonts import Typesetter, finish
from guanxi.exports.drawing.frame import DANGER, INK, SECONDARY, legend_band, moved
from guanxi.exports.drawing.pen import Pen, Placement
from guanxi.exports.drawing.scene import Box, Legend, Scene
from guanxi.exports.formats.battle_map.content import BattleMap
from guanxi.exports.formats.battle_map.lanes import NO_COLOR, SIGNS, STANCE_COLORS, Lanes
from guanxi.exports.formats.battle_map.lists import Column, Part, parts_of
from guanxi.exports.formats.battle_map.sheet import HEIGHT, MARGIN, TIGHT, WIDTH, Sheet, scaled
from guanxi.exports.formats.battle_map.words import tell
from guanxi.exports.words import Lang, say, word_for

ROOM = WIDTH - MARGIN * 2
HEAD = 40.0
FOOT = 12.0
LANES_SHARE = 0.5  # of what is left below the heading
GUTTER = 12.0
LARGEST = 0.75  # points to a unit of the chart
COLOURS = {"green": "#1e7a12", "amber": "#d46b08", "red": "#a8071a"}
NO_LEGEND = Legend(shades=[], lines=[], certainties=[], uninsighted=None)


def map_pdf(told: BattleMap, setter: Typesetter, lang: Lang) -> bytes:
    """Return the sheet as a document of one page."""
    scene = battle_map(told, setter, lang)
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), pageCompression=1)
    canvas.setTitle(scene["title"])
    canvas.setCreator("Guanxi")
    Pen(canvas, setter, Placement(1.0, 0.0, HEIGHT)).draw(scene["shapes"])
    canvas.showPage()
    finish(canvas)
    return buffer.getvalue()


def battle_map(told: BattleMap, setter: Typesetter, lang: Lang, tight: float = TIGHT) -> Scene:
    """Return the sheet as a drawing."""
    page = _Page(told, Sheet(setter, tight), lang)
    page.draw()
    return Scene(
        bounds=Box(x=0, y=0, w=WIDTH, h=HEIGHT), background="#ffffff", title=page.title, shapes=page.sheet.shapes,
        cards=[], legend=NO_LEGEND,
    )  # fmt: skip


class _Page:
    """Draws part after part from the top."""

    def __init__(self, told: BattleMap, sheet: Sheet, lang: Lang) -> None:
        self.told, self.sheet, self.lang = told, sheet, lang
        self.what = tell(lang, "map.customer" if told.redaction == "customer" else "map")
        self.title = " · ".join(filter(None, (told.account, told.chain, self.what)))

    def draw(self) -> None:
        """Draw the whole sheet."""
        self._heading()
        top, bottom = MARGIN + HEAD, HEIGHT - MARGIN - FOOT
        lanes = Lanes(self.sheet, self.told.lanes, self.lang)
        parts = parts_of(self.told, self.lang)
        below = bool(parts) or self.told.chart is not None
        limit = (bottom - top) * (LANES_SHARE if below else 1.0)
        if self.told.lanes:
            top += lanes.draw(top, limit) + GUTTER * 0.7
        self._body(parts, top, bottom)
        self._legend(HEIGHT - MARGIN + 2)

    def _body(self, parts: list[Part], top: float, bottom: float) -> None:
        """Draw the chart on the left and the lists on the right; without a chart the lists take the sheet."""
        if self.told.chart is None:
            half = (ROOM - GUTTER) / 2
            for number, column in enumerate((parts[:1], parts[1:])):
                left = MARGIN + number * (half + GUTTER)
                Column(self.sheet, column, self.lang).draw(left, top, half, bottom - top)
            return
        width = ROOM * 0.56 if parts else ROOM
        self._chart(self.told.chart, Box(x=MARGIN, y=top, w=width, h=bottom - top))
        left = MARGIN + width + GUTTER
        Column(self.sheet, parts, self.lang).draw(left, top, WIDTH - MARGIN - left, bottom - top)

    def _heading(self) -> None:
        told, right = self.told, WIDTH - MARGIN
        mark = f"{self.what} · {tell(self.lang, f'redaction.{told.redaction}')}"
        taken = self.sheet.text(right, MARGIN + 13, mark, 9, room=220, weight=600, color=SECONDARY, anchor="end")
        name = " · ".join(filter(None, (told.account, told.chain or self.what)))
        self.sheet.text(MARGIN, MARGIN + 13, name, 15, room=ROOM - taken - 20, weight=600)
        day = say(self.lang, "made_on", date=told.day)
        taken = self.sheet.text(right, MARGIN + 28, day, 8, room=150, color=SECONDARY, anchor="end")
        left = MARGIN + self._light()
        facts = " · ".join(self._facts())
        self.sheet.text(left, MARGIN + 28, facts, 8, room=right - left - taken - 20, color=SECONDARY)
        self.sheet.rule(MARGIN, MARGIN + 34, ROOM)

    def _light(self) -> float:
        """Draw the colour of the decision with its word, and return how much room it took."""
        if self.told.colour is None:
            return 0.0
        color = COLOURS[self.told.colour]
        self.sheet.box(MARGIN, MARGIN + 20.5, 9, 9, fill=color, radius=4.5)
        word = tell(self.lang, f"colour.{self.told.colour}")
        return 12 + self.sheet.text(MARGIN + 12, MARGIN + 28, word, 8, room=40, weight=600, color=color) + 8

    def _facts(self) -> Iterator[str]:
        told, lang = self.told, self.lang
        if told.percent is not None:
            yield tell(lang, "complete", percent=told.percent)
        if told.verdict:
            yield tell(lang, "verdict", word=tell(lang, f"verdict.{told.verdict}"))
        if told.opportunity:
            yield tell(lang, "opportunity", name=told.opportunity)
        if told.expected_close:
            yield tell(lang, "closes", day=told.expected_close.isoformat())
        if told.state:
            yield tell(lang, "state", name=tell(lang, f"state.{told.state}"))
        if told.owner:
            yield tell(lang, "owner", name=told.owner)

    def _chart(self, chart: Scene, box: Box) -> None:
        """Draw the chart's extract as large as its place allows, with a heading above and its legend below."""
        heading = tell(self.lang, "chart")
        self.sheet.text(box["x"], box["y"] + 12, heading, 9, room=box["w"] / 2, weight=600)
        if self.told.unseated:
            words = tell(self.lang, "unseated", count=self.told.unseated)
            right = box["x"] + box["w"]
            self.sheet.text(right, box["y"] + 12, words, 7, room=box["w"] / 2, color=SECONDARY, anchor="end")
        self.sheet.rule(box["x"], box["y"] + 15, box["w"])
        legend = legend_band({**chart["legend"], "shades": [], "uninsighted": None}, box["w"], self.sheet.setter, 6.5)
        top, bounds = box["y"] + 20, chart["bounds"]
        room = box["y"] + box["h"] - top - legend.height
        scale = min(box["w"] / bounds["w"], room / bounds["h"], LARGEST)
        left = box["x"] + (box["w"] - bounds["w"] * scale) / 2 - bounds["x"] * scale
        self.sheet.shapes += [scaled(shape, scale, left, top - bounds["y"] * scale) for shape in chart["shapes"]]
        self.sheet.shapes += [moved(shape, box["x"], top + room) for shape in legend.shapes]

    def _legend(self, base: float) -> None:
        """Explain colours and signs, which stages and chart share."""
        if self.told.redaction == "customer":
            return
        x = MARGIN + self.sheet.text(MARGIN, base, tell(self.lang, "legend"), 7, room=60, color=SECONDARY) + 8
        for value in (2, 1, 0, -1, -2, None):
            word = tell(self.lang, "unset") if value is None else word_for(self.lang, "stance", value)
            color = NO_COLOR if value is None else STANCE_COLORS[value]
            x += self.sheet.text(x, base, SIGNS[value], 7, room=20, weight=700, color=color) + 3
            x += self.sheet.text(x, base, word, 7, room=90, color=INK) + 10
        if self.told.redaction == "internal":
            self.sheet.text(x, base, tell(self.lang, "red"), 7, room=90, weight=600, color=DANGER)
