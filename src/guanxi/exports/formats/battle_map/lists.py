"""Lists of a battle map: warnings, plan, competitors. Letters get smaller first, then the rest is counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from guanxi.exports.drawing.frame import DANGER, INK, SECONDARY
from guanxi.exports.drawing.lines import wrapped
from guanxi.exports.formats.battle_map.content import Alarm, BattleMap, Rival, Step
from guanxi.exports.formats.battle_map.lanes import SIGNS
from guanxi.exports.formats.battle_map.sheet import Sheet
from guanxi.exports.formats.battle_map.words import tell
from guanxi.exports.words import Lang, word_for

SIZES = (8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
LINE = 1.35
SEVERITIES = {"danger": ("▲", DANGER), "warning": ("▲", "#d46b08"), "hint": ("•", SECONDARY)}
BULLET = 11.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One item: a mark, a line that tells it, and quieter words below; the louder ones come first."""

    mark: str
    color: str
    text: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A list with its heading; ``empty`` stands where it has no entries."""

    heading: str
    entries: tuple[Entry, ...]
    empty: str = ""
    advising: bool = False

    def brief(self) -> "Part":
        """Return the list without its advice: naming all goes before explaining some."""
        return replace(self, entries=tuple(replace(one, below="") for one in self.entries)) if self.advising else self


def parts_of(told: BattleMap, lang: Lang) -> list[Part]:
    """Return the lists of a map, as far as its redaction leaves any."""
    found: list[Part] = []
    if told.alarms is not None:
        heading = tell(lang, "alarms", count=len(told.alarms))
        found.append(Part(heading, tuple(map(_alarm, told.alarms)), tell(lang, "no_alarms"), advising=True))
    if told.steps is not None:
        entries = tuple(_step(step, lang) for step in told.steps)
        found.append(Part(tell(lang, "plan", count=len(entries)), entries, tell(lang, "no_plan")))
    if told.rivals:
        entries = tuple(_rival(rival, lang) for rival in told.rivals)
        found.append(Part(tell(lang, "rivals", count=len(entries)), entries))
    return found


def _alarm(alarm: Alarm) -> Entry:
    mark, color = SEVERITIES[alarm.severity]
    return Entry(mark, color, alarm.title, alarm.advice)


def _step(step: Step, lang: Lang) -> Entry:
    """Return a line of the plan: who with whom, from where to where, then what is next."""
    grades = f"  {SIGNS[step.current]} → {SIGNS[step.target]}" if step.graded else ""
    due = tell(lang, "done") if step.done else tell(lang, "by", day=step.due_on.isoformat()) if step.due_on else ""
    mark, color = ("✓", "#1e7a12") if step.done else ("!", DANGER) if step.late else ("○", SECONDARY)
    return Entry(mark, color, f"{step.colleague} → {step.person}{grades}", " · ".join(filter(None, (step.action, due))))


def _rival(rival: Rival, lang: Lang) -> Entry:
    value = word_for(lang, "stance", rival.value)
    words = tell(lang, "rival", person=rival.person, competitor=rival.competitor, value=value)
    return Entry("◆", DANGER if rival.value > 0 else SECONDARY, words)


class Column:
    """Lists below each other in a column."""

    def __init__(self, sheet: Sheet, parts: Sequence[Part], lang: Lang) -> None:
        self._sheet, self._parts, self._lang = sheet, parts, lang

    def draw(self, left: float, top: float, width: float, room: float) -> None:
        """Draw them into a room, in the largest letters with which all of it fits."""
        parts, size = self._fitting(width, room)
        heights = self._heights(parts, size, width)
        for part, height in zip(parts, _shared(heights, room), strict=True):
            self._part(part, left, top, width, height, size)
            top += height

    def _fitting(self, width: float, room: float) -> tuple[Sequence[Part], float]:
        brief = [part.brief() for part in self._parts]
        for parts in (self._parts, brief):
            for size in SIZES:
                if sum(self._heights(parts, size, width)) <= room:
                    return parts, size
        return brief, SIZES[-1]

    def _heights(self, parts: Sequence[Part], size: float, width: float) -> list[float]:
        return [_head(size) + sum(self._height(entry, size, width) for entry in part.entries) for part in parts]

    def _height(self, entry: Entry, size: float, width: float) -> float:
        return len(list(self._lines(entry, size, width))) * size * LINE + size * 0.35

    def _lines(self, entry: Entry, size: float, width: float) -> Iterator[tuple[str, float, str]]:
        room = width - BULLET
        for line in wrapped(self._sheet.setter, entry.text, room, size):
            yield line, size, INK
        for line in wrapped(self._sheet.setter, entry.below, room, size * 0.88):
            yield line, size * 0.88, SECONDARY

    def _part(self, part: Part, left: float, top: float, width: float, room: float, size: float) -> None:
        base = top + size * 1.6
        self._sheet.text(left, base, part.heading, size * 1.1, room=width, weight=600)
        self._sheet.rule(left, base + 3, width)
        base, last = base + 3, top + room
        if not part.entries:
            self._sheet.text(left, base + size * LINE, part.empty, size, room=width, color=SECONDARY)
        for number, entry in enumerate(part.entries):
            height = self._height(entry, size, width)
            more = number + 1 < len(part.entries)
            if base + height + (size * LINE if more else 0) > last + 0.5:
                words = tell(self._lang, "more", count=len(part.entries) - number)
                self._sheet.text(left + BULLET, base + size * LINE, words, size, room=width, color=SECONDARY)
                return
            self._entry(entry, left, base, width, size)
            base += height

    def _entry(self, entry: Entry, left: float, top: float, width: float, size: float) -> None:
        base = top
        for number, (line, letters, color) in enumerate(self._lines(entry, size, width)):
            base += size * LINE
            if number == 0:
                self._sheet.text(left, base, entry.mark, size, room=BULLET, weight=700, color=entry.color)
            self._sheet.text(left + BULLET, base, line, letters, room=width - BULLET, color=color)


def _head(size: float) -> float:
    return size * 1.6 + 3 + size * LINE


def _shared(heights: Sequence[float], room: float) -> list[float]:
    """Return how high each list may be: what it needs or, where that is too much, no less than its equal share."""
    left, shares = room, dict.fromkeys(range(len(heights)), 0.0)
    waiting = sorted(shares, key=lambda at: heights[at])
    for done, at in enumerate(waiting):
        shares[at] = min(heights[at], left / (len(waiting) - done))
        left -= shares[at]
    return [shares[at] for at in range(len(heights))]
