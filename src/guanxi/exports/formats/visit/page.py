"""A visit sheet on one A4 page: whom we meet, where they stand, what to ask, and lines to write on."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from guanxi.exports.drawing.fonts import Typesetter, finish
from guanxi.exports.drawing.frame import DANGER, INK, SECONDARY
from guanxi.exports.drawing.pen import Pen, Placement
from guanxi.exports.drawing.scene import Box, Scene
from guanxi.exports.formats.battle_map.sheet import Sheet, scaled
from guanxi.exports.formats.visit.questions import BODY, CHOICE, LEADING, LINE, ROOM, WHOM, Asked, fitting
from guanxi.exports.formats.visit.words import grade, tell
from guanxi.exports.words import Lang
from guanxi.visits.queries.words import CODES

WIDTH, HEIGHT = 595.28, 841.89
MARGIN = 36.0
SMALL = 7.5
MOST_PEOPLE = 6
CHART, LARGEST = 150.0, 0.7
LINES = "#c5ccd8"
TOLD = 14.0  # what is said about questions for which there is no room
LARGEST_QUESTION = 110.0
Row = dict[str, Any]


def visit_pdf(visit: Row, chart: Scene | None, setter: Typesetter, *, lang: Lang, when: Callable[[Any], str]) -> bytes:
    """Return the document of one page; ``when`` writes a moment as the workspace's clock shows it."""
    page = _Page(visit, Sheet(setter), lang, when)
    page.draw(chart)
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), pageCompression=1)
    canvas.setTitle(page.title)
    canvas.setCreator("Guanxi")
    Pen(canvas, setter, Placement(1.0, 0.0, HEIGHT)).draw(page.sheet.shapes)
    canvas.showPage()
    finish(canvas)
    return buffer.getvalue()


class _Page:
    """Draws part after part from the top."""

    def __init__(self, visit: Row, sheet: Sheet, lang: Lang, when: Callable[[Any], str]) -> None:
        self.visit, self.sheet, self.lang, self.when = visit, sheet, lang, when
        self.title = f"{visit['account']['name']} · {tell(lang, 'sheet')}"
        self.top = MARGIN

    def draw(self, chart: Scene | None) -> None:
        """Draw the whole page."""
        self._heading()
        self._people()
        if chart is not None:
            self._chart(chart)
        self._questions()

    def _tell(self, key: str, **values: object) -> str:
        return tell(self.lang, key, **values)

    def _heading(self) -> None:
        visit, right = self.visit, WIDTH - MARGIN
        taken = self.sheet.text(
            right, self.top + 13, self._tell("internal"), SMALL, room=200, color=SECONDARY, anchor="end"
        )
        self.sheet.text(MARGIN, self.top + 13, self.title, 15, room=ROOM - taken - 12, weight=600)
        names = "、".join(one["name"] for one in (visit["owner"], *visit["members"]))
        chain = visit["chain"]["name"] if visit["chain"] else ""
        ours = self._tell("goes", names=names)
        facts = [self.when(visit["at"]), self._tell(visit["kind"]), visit["place"], chain, ours]
        self.sheet.text(MARGIN, self.top + 28, " · ".join(filter(None, facts)), BODY, room=ROOM)
        self.top += 34
        if visit["purpose"]:
            text = self._tell("purpose", text=visit["purpose"])
            self.sheet.text(MARGIN, self.top + 9, text, BODY, room=ROOM, color=SECONDARY)
            self.top += 14
        self.sheet.rule(MARGIN, self.top, ROOM)
        self.top += 4

    def _part(self, key: str) -> None:
        self.sheet.text(MARGIN, self.top + 11, self._tell(key), 10, room=ROOM, weight=600)
        self.top += 16

    def _people(self) -> None:
        people = self.visit["people"]
        self._part("people")
        for person in people[:MOST_PEOPLE]:
            self._person(person)
        if len(people) > MOST_PEOPLE:
            text = self._tell("more_people", count=len(people) - MOST_PEOPLE)
            self.sheet.text(MARGIN, self.top + 8, text, SMALL, room=ROOM, color=SECONDARY)
            self.top += 12
        self.top += 2

    def _person(self, person: Row) -> None:
        red = person["readable"] and not person["insighted"]
        name = person["contact"]["name"]
        color = DANGER if red else INK
        taken = self.sheet.text(MARGIN, self.top + 9, name, BODY, room=130, weight=600, color=color)
        post = " / ".join(filter(None, (person["department"], person["title"])))
        known = " · ".join(filter(None, (post, *self._known(person))))
        self.sheet.text(MARGIN + taken + 8, self.top + 9, known, SMALL + 0.5, room=ROOM - taken - 8)
        self.top += 11
        for parts in ((self._last(person), *self._plans(person)), tuple(self._due(person))):
            if text := " · ".join(filter(None, parts)):
                self.sheet.text(MARGIN, self.top + 9, text, SMALL, room=ROOM, color=SECONDARY)
                self.top += 11
        self.top += 3

    def _known(self, person: Row) -> Iterator[str]:
        for role in person["roles"]:
            yield CODES[self.lang].get(role, role)
        if person["veto"]:
            yield self._tell("veto")
        if person["influence"] is not None:
            yield self._tell("influence", value=person["influence"])
        stance = person["stance"] if person["stance"] is not None else person["overall"]
        for name, value in (("stance", stance), ("closeness", person["closeness"]), ("approval", person["approval"])):
            if value is not None:
                yield self._tell(name, value=grade(self.lang, name, value))

    def _last(self, person: Row) -> str:
        last = person["last"]
        if last is None:
            return self._tell("never")
        return self._tell("last", text=f"{self.when(last['at'])[:10]} {last['member_name']} {last['summary']}")

    def _plans(self, person: Row) -> Iterator[str]:
        for plan in person["plans"]:
            grades = [plan["current"], plan["target"]]
            steps = " → ".join("—" if one is None else grade(self.lang, "closeness", one) for one in grades)
            text = " ".join(filter(None, (plan["colleague"]["name"], steps, plan["action"])))
            yield self._tell("plan", text=text)

    def _due(self, person: Row) -> Iterator[str]:
        for row in person["follow_ups"]:
            yield self._tell("due", day=row["due_on"].isoformat(), text=row["about"])

    def _chart(self, chart: Scene) -> None:
        self._part("chart")
        bounds: Box = chart["bounds"]
        scale = min(ROOM / bounds["w"], CHART / bounds["h"], LARGEST)
        left = MARGIN + (ROOM - bounds["w"] * scale) / 2 - bounds["x"] * scale
        top = self.top - bounds["y"] * scale
        self.sheet.shapes += [scaled(shape, scale, left, top) for shape in chart["shapes"]]
        self.top += bounds["h"] * scale + 6

    def _questions(self) -> None:
        """Give each question what it needs, share what is left; those for which there is no room are counted."""
        self._part("questions")
        asked = [Asked.of(number, row, self.lang, self.sheet) for number, row in enumerate(self.visit["questions"], 1)]
        bottom = HEIGHT - MARGIN
        shown = list(fitting(asked, bottom - self.top - TOLD))
        if len(shown) < len(asked):
            bottom -= TOLD
            text = self._tell("more", count=len(asked) - len(shown))
            self.sheet.text(MARGIN, bottom + 11, text, SMALL, room=ROOM, color=SECONDARY)
        spare = max(0.0, bottom - self.top - sum(one.needs for one in shown)) / max(1, len(shown))
        for one in shown:
            self._question(one, min(one.needs + spare, LARGEST_QUESTION))
        if not shown:
            self._lines(self.top, bottom)

    def _question(self, one: Asked, height: float) -> None:
        top = self.top
        self.sheet.text(WIDTH - MARGIN, top + 9, one.whom, SMALL, room=WHOM, color=SECONDARY, anchor="end")
        for at, line in enumerate(one.lines):
            self.sheet.text(MARGIN, top + 9 + at * BODY * LEADING, line, BODY, room=ROOM, weight=600)
        below = top + len(one.lines) * BODY * LEADING + 2
        for choice in one.below:
            self.sheet.text(MARGIN + 12, below + 8, choice, SMALL + 0.5, room=ROOM - 12)
            below += CHOICE
        if not one.answered:
            self._lines(below, top + height)
        self.top += height

    def _lines(self, top: float, bottom: float) -> None:
        at = top + LINE - 3
        while at <= bottom - 4:
            self.sheet.rule(MARGIN + 12, at, ROOM - 12, LINES)
            at += LINE
