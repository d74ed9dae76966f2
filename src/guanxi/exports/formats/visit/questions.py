"""A question on paper: its words, what can be ticked, and how much room it needs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from guanxi.exports.drawing.lines import wrapped
from guanxi.exports.formats.battle_map.sheet import Sheet
from guanxi.exports.formats.visit.words import POWERS, grade, tell
from guanxi.exports.words import Lang

ROOM = 595.28 - 72.0
BODY, LEADING = 9.0, 1.4
CHOICE = 12.0
LINE = 19.0  # between the lines one writes on
WHOM = 110.0  # for whom to ask
GAP = 6.0
STEPS = (2, 1, 0, -1, -2)
OPEN, TICKED = "□", "■"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in lines, with whom to ask and what stands below it; ``needs`` is its height."""

    lines: Sequence[str]
    whom: str
    below: Sequence[str]
    answered: bool
    needs: float

    @classmethod
    def of(cls, number: int, row: Row, lang: Lang, sheet: Sheet) -> "Asked":
        """Return a question of a visit for paper."""
        lines = list(wrapped(sheet.setter, f"{number}. {row['question']}", ROOM - WHOM, BODY, 600))[:2]
        whom = tell(lang, "ask", name=row["asked"]["name"]) if row["asked"] else ""
        answered = row["answer"] is not None or (bool(row["key"]) and not row["open"])
        below = [*_choices(row, lang), *_said(row, lang)]
        writing = 0.0 if answered or below else LINE
        return cls(lines, whom, below, answered, len(lines) * BODY * LEADING + len(below) * CHOICE + writing + GAP)


def fitting(asked: Iterable[Asked], room: float) -> Iterator[Asked]:
    """Yield the first questions for which there is room; the very first in any case."""
    left = room
    for place, one in enumerate(asked):
        left -= one.needs
        if left < 0 and place > 0:
            return
        yield one


def _choices(row: Row, lang: Lang) -> Iterator[str]:
    """Yield what can be ticked, what was answered being ticked: the steps of a scale, yes or no."""
    values = row["answer"]["values"] if row["answer"] else {}
    if row["shape"] == "scale":
        for feature in row["features"]:
            steps = (1, 0) if feature in POWERS else STEPS
            said = (values.get("ratings") or {}).get(feature)
            boxes = (f"{_box(said == step)} {grade(lang, feature, step)}" for step in steps)
            yield "　".join((tell(lang, f"name.{feature}"), *boxes))
    if row["shape"] == "still":
        holds = values.get("holds")
        yield "　".join(
            (f"{_box(holds is True)} {tell(lang, 'holds')}", f"{_box(holds is False)} {tell(lang, 'ended')}")
        )


def _box(ticked: bool) -> str:
    return TICKED if ticked else OPEN


def _said(row: Row, lang: Lang) -> Iterator[str]:
    """Yield what came of it so far."""
    answer = row["answer"]
    if answer is not None:
        yield "　".join(filter(None, (tell(lang, answer["result"]), answer["member"]["name"], answer["note"])))
    elif row["key"] and not row["open"]:
        yield tell(lang, "known")
