"""A visit sheet on one A4 page: whom we meet, where they stand, what to ask, and lines to write on."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from guanxi.exports.drawing.fonts import Typesetter, finish
from guanxi.exports.drawing.frame import DANGER, INK, SECONDARY
from guanxi.exports.drawing.lines import wrapped
from guanxi.exports.drawing.pen import Pen, Placement
from guanxi.exports.drawing.scene import Box, Scene
from guanxi.exports.formats.battle_map.sheet import Sheet, scaled
from guanxi.exports.formats.visit.words import tell
from guanxi.exports.words import Lang, word_for
from guanxi.visits.queries.words import CODES

WIDTH, HEIGHT = 595.28, 841.89
MARGIN = 36.0
ROOM = WIDTH - MARGIN * 2
BODY, SMALL, LEADING = 9.0, 7.5, 1.4
MOST_PEOPLE = 6
CHART, LARGEST = 150.0, 0.7
LINE = 19.0  # between the lines one writes on
LEAST = 33.0  # what a question needs with one line to write on
LINES = "#c5ccd8"
STEPS = (2, 1, 0, -1, -2)
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
        rest = " · ".join(filter(None, (self._last(person), *self._plans(person))))
        self.sheet.text(MARGIN, self.top + 20, rest, SMALL, room=ROOM, color=SECONDARY)
        self.top += 25

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
                yield self._tell(name, value=self._grade(name, value))

    def _grade(self, feature: str, value: int) -> str:
        """Return the word for a value: closeness has words of its own."""
        if feature == "closeness":
            return self._tell(f"close.{value}")
        return word_for(self.lang, "stance", value)

    def _last(self, person: Row) -> str:
        last = person["last"]
        if last is None:
            return self._tell("never")
        return self._tell("last", text=f"{self.when(last['at'])[:10]} {last['member_name']} {last['summary']}")

    def _plans(self, person: Row) -> Iterator[str]:
        for plan in person["plans"]:
            grades = [plan["current"], plan["target"]]
            steps = " → ".join("—" if one is None else self._grade("closeness", one) for one in grades)
            text = " ".join(filter(None, (plan["colleague"]["name"], steps, plan["action"])))
            yield self._tell("plan", text=text)

    def _chart(self, chart: Scene) -> None:
        self._part("chart")
        bounds: Box = chart["bounds"]
        scale = min(ROOM / bounds["w"], CHART / bounds["h"], LARGEST)
        left = MARGIN + (ROOM - bounds["w"] * scale) / 2 - bounds["x"] * scale
        top = self.top - bounds["y"] * scale
        self.sheet.shapes += [scaled(shape, scale, left, top) for shape in chart["shapes"]]
        self.top += bounds["h"] * scale + 6

    def _questions(self) -> None:
        """Share what is left of the page among the questions; those for which there is no room are counted."""
        rows = self.visit["questions"]
        self._part("questions")
        bottom = HEIGHT - MARGIN
        fit = max(1, int((bottom - self.top) // LEAST))
        shown = rows if len(rows) <= fit else rows[: max(1, fit - 1)]
        if len(shown) < len(rows):
            bottom -= 14
            text = self._tell("more", count=len(rows) - len(shown))
            self.sheet.text(MARGIN, bottom + 11, text, SMALL, room=ROOM, color=SECONDARY)
        each = min((bottom - self.top) / max(1, len(shown)), 110.0)
        for number, row in enumerate(shown, start=1):
            self._question(number, row, each)
        if not shown:
            self._lines(self.top, bottom)

    def _question(self, number: int, row: Row, height: float) -> None:
        top = self.top
        asked = self._tell("ask", name=row["asked"]["name"]) if row["asked"] else ""
        taken = self.sheet.text(WIDTH - MARGIN, top + 9, asked, SMALL, room=110, color=SECONDARY, anchor="end")
        lines = list(wrapped(self.sheet.setter, f"{number}. {row['question']}", ROOM - taken - 8, BODY, 600))[:2]
        for at, line in enumerate(lines):
            self.sheet.text(MARGIN, top + 9 + at * BODY * LEADING, line, BODY, room=ROOM - taken - 4, weight=600)
        below = top + len(lines) * BODY * LEADING + 2
        for choice in self._choices(row):
            if below + 11 < top + height:
                self.sheet.text(MARGIN + 12, below + 8, choice, SMALL + 0.5, room=ROOM - 12)
                below += 12
        self._lines(below, top + height)
        self.top += height

    def _choices(self, row: Row) -> Iterator[str]:
        """Yield what can be ticked: the steps of a scale, yes or no."""
        if row["shape"] == "scale":
            for feature in row["features"]:
                key = feature if feature in ("closeness", "approval") else "stance"
                name = self._tell(key, value="").strip().rstrip(":")
                yield f"{name}　" + "　".join(f"□ {self._grade(key, step)}" for step in STEPS)
        if row["shape"] == "still":
            yield self._tell("yes_no")

    def _lines(self, top: float, bottom: float) -> None:
        at = top + LINE - 3
        while at <= bottom - 4:
            self.sheet.rule(MARGIN + 12, at, ROOM - 12, LINES)
            at += LINE
