"""A handover sheet as PDF: what to know of the people, what is open, what only the giver knew, then the chart."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from guanxi.exports.drawing.fonts import Typesetter, finish
from guanxi.exports.drawing.frame import SECONDARY
from guanxi.exports.drawing.picture import Picture
from guanxi.exports.formats.handover.flow import Column, Flow
from guanxi.exports.formats.handover.words import code_word, tell
from guanxi.exports.formats.pdf import write_picture
from guanxi.exports.words import Lang, word_for

COLUMNS = (Column(0, 75), Column(75, 175), Column(250, 60), Column(310, 110), Column(420, 95))
Row = dict[str, Any]


def sheet_pdf(
    sheet: Row, picture: Picture | None, setter: Typesetter, *, lang: Lang, day: Callable[[Any], str]
) -> bytes:
    """Return the document; ``day`` writes a moment as a calendar day of the workspace."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pageCompression=1)
    title = f"{sheet['account']['name']} · {tell(lang, 'sheet')}"
    canvas.setTitle(title)
    canvas.setCreator("Guanxi")
    _Sheet(sheet, Flow(canvas, setter, title), lang, day).write(title)
    if picture is not None:
        write_picture(canvas, picture, setter)
    finish(canvas)
    return buffer.getvalue()


class _Sheet:
    """Writes part after part."""

    def __init__(self, sheet: Row, flow: Flow, lang: Lang, day: Callable[[Any], str]) -> None:
        self._sheet, self._flow, self._lang, self._day = sheet, flow, lang, day

    def write(self, title: str) -> None:
        """Write the pages."""
        giver, taker = self._sheet["from"]["name"], self._sheet["to"]
        date = self._day(self._sheet["at"])
        self._flow.paragraph(title, size=16, weight=600)
        said = self._tell("handed", giver=giver, taker=taker["name"], date=date) if taker else ""
        self._flow.paragraph(said or self._tell("draft", giver=giver, date=date), color=SECONDARY)
        if self._sheet["account"]["note"]:
            self._flow.paragraph(self._sheet["account"]["note"])
        self._people()
        self._list("follow_ups", self._follow_up)
        self._list("only_he", self._fact, giver=giver)
        self._list("notes", lambda row: f"{row['about']}：{row['text']}" if row["about"] else row["text"])
        self._list("interactions", self._interaction)
        self._flow.end()

    def _tell(self, key: str, **values: object) -> str:
        return tell(self._lang, key, **values)

    def _people(self) -> None:
        people = self._sheet["people"]
        self._flow.heading(self._tell("people", count=len(people)))
        heads = [self._tell(key) for key in ("person", "post", "role", "attitudes", "last")]
        self._flow.row(heads, COLUMNS, head=True)
        for person in people:
            unknown = not person["insighted"]
            self._flow.row(self._person(person), COLUMNS, red=unknown)

    def _person(self, person: Row) -> list[str]:
        seen = person["last_contact_at"]
        last = f"{self._day(seen)} {person['last_contact_by']}" if seen else self._tell("never")
        values = [self._value("stance", person[name]) for name in ("stance", "closeness", "approval")]
        post = " / ".join(filter(None, (person["department"], person["title"])))
        return [person["name"], post, self._value("role", person["role"]), " / ".join(values), last]

    def _value(self, group: str, value: object) -> str:
        return self._tell("unset") if value is None else word_for(self._lang, group, value)

    def _list(self, key: str, line: Callable[[Row], str], **values: object) -> None:
        rows = self._sheet[key]
        self._flow.heading(self._tell(key, count=len(rows), **values))
        for row in rows:
            self._flow.paragraph(f"· {line(row)}", indent=6)
        if not rows:
            self._flow.paragraph(self._tell("none"), color=SECONDARY, indent=6)

    def _follow_up(self, row: Row) -> str:
        people = "、".join(one["name"] for one in row["contacts"]) or row["member"]["name"]
        return self._tell("follow_up", date=row["due_on"].isoformat(), people=people, text=row["about"])

    def _fact(self, row: Row) -> str:
        code = code_word(self._lang, row["code"])
        if row["kind"] == "role":
            code = word_for(self._lang, "role", row["code"])
        key = "role_of" if row["kind"] == "role" else row["kind"]
        scale = "power" if row["code"] in ("veto", "sole_approval") else "stance"
        value = self._value(scale, row["value"]) if row["kind"] == "rating" else ""
        said = self._tell(key, name=row["name"], other=row["other"], code=code, value=value)
        return said + (self._tell("because", text=row["evidence"]) if row["evidence"] else "")

    def _interaction(self, row: Row) -> str:
        people = "、".join(row["contacts"])
        head = f"{self._day(row['at'])} {self._tell('kind.' + row['kind'])} {row['member_name']}"
        outcome = " " + self._tell("outcome", text=row["outcome"]) if row["outcome"] else ""
        return f"{head}{' – ' + people if people else ''}：{row['summary']}{outcome}"
