"""What is held on a person on paper, to be handed to him: facts first, opinions apart, with who said them and when."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from reportlab.pdfgen.canvas import Canvas

from guanxi.audit.words import KINDS, actor_word, word_of
from guanxi.core.actor import NOBODY
from guanxi.exports.drawing.fonts import finish, typesetter
from guanxi.exports.drawing.frame import SECONDARY
from guanxi.exports.formats.handover.flow import Flow
from guanxi.exports.words import Lang
from guanxi.privacy.words import field_word, table_word, tell, value_word

Row = Mapping[str, Any]
SMALL = 7.5


@dataclass(frozen=True, slots=True)
class Telling:
    """Who tells, in which language and when."""

    lang: Lang
    workspace: str
    time_zone: str
    now: datetime

    def moment(self, at: datetime) -> str:
        """Return a moment where the workspace is."""
        return at.astimezone(ZoneInfo(self.time_zone)).strftime("%Y-%m-%d %H:%M")


def paper(held: Row, telling: Telling) -> bytes:
    """Return the document."""
    file, lang = BytesIO(), telling.lang
    title = tell(lang, "title", name=held["contact"]["name"])
    canvas = Canvas(file, pageCompression=1)
    canvas.setTitle(title)
    canvas.setCreator("Guanxi")
    flow = Flow(canvas, typesetter(), title)
    flow.paragraph(title, size=16, weight=600)
    flow.paragraph(tell(lang, "made", workspace=telling.workspace, at=telling.moment(telling.now)), color=SECONDARY)
    flow.paragraph(tell(lang, "about"), color=SECONDARY)
    _Paper(flow, telling).write(held)
    flow.end()
    finish(canvas)
    return file.getvalue()


class _Paper:
    """Writes part after part."""

    def __init__(self, flow: Flow, telling: Telling) -> None:
        self._flow, self._telling, self._lang = flow, telling, telling.lang

    def write(self, held: Row) -> None:
        self._rows("facts", held["facts"])
        self._rows("opinions", held["opinions"])
        self._mentions(held["mentions"])
        self._changes(held["changes"])
        if held["withheld"]:
            self._flow.paragraph(tell(self._lang, "withheld", count=held["withheld"]), color=SECONDARY)

    def _rows(self, part: str, rows: Iterable[Row]) -> None:
        told = [(row, self._values(row)) for row in rows]
        said = sorted(((row, values) for row, values in told if values), key=lambda one: str(one[0]["about"]))
        self._head(part, said)
        for about, group in groupby(said, key=lambda one: str(one[0]["about"])):
            self._flow.paragraph(table_word(self._lang, about), weight=600)
            for row, values in group:
                self._flow.paragraph(f"· {'；'.join(values)}", indent=6)
                if origin := self._origin(row["origin"]):
                    self._flow.paragraph(origin, size=SMALL, color=SECONDARY, indent=12)

    def _head(self, part: str, rows: Sequence[Any]) -> None:
        self._flow.heading(tell(self._lang, part, count=len(rows)))
        if not rows:
            self._flow.paragraph(tell(self._lang, "none"), color=SECONDARY, indent=6)

    def _values(self, row: Row) -> list[str]:
        return [
            tell(self._lang, "value", field=field_word(self._lang, name), value=self._text(name, value))
            for name, value in row["values"].items()
            if value not in (None, "", [], {})
        ]

    def _text(self, name: str, value: Any) -> str:
        if isinstance(value, datetime):
            return self._telling.moment(value)
        if isinstance(value, bool):
            return tell(self._lang, "yes" if value else "no")
        if isinstance(value, dict):
            return "，".join(f"{key} {self._text(key, one)}" for key, one in value.items())
        if isinstance(value, (list, tuple)):
            return "、".join(self._text(name, one) for one in value)
        return value_word(self._lang, name, value)

    def _origin(self, origin: Row) -> str:
        names = ("origin", "certainty", "asserted_by_id", "asserted_at", "evidence")
        said = [self._text(name, origin[name]) for name in names if origin.get(name)]
        return tell(self._lang, "origin", said=" · ".join(said)) if said else ""

    def _mentions(self, rows: Sequence[Row]) -> None:
        self._head("mentions", rows)
        for row in rows:
            where = f"{table_word(self._lang, row['table'])} · {field_word(self._lang, row['field'])}"
            self._flow.paragraph(f"· {where}：{row['excerpt']}", indent=6)

    def _changes(self, rows: Sequence[Row]) -> None:
        self._head("changes", rows)
        for row in rows:
            what = word_of(KINDS, row["kind"], self._lang)
            who = row["actor_name"] or actor_word(NOBODY, "", self._lang)
            self._flow.paragraph(
                f"· {self._telling.moment(row['at'])} {who} {what}",
                indent=6,
            )
