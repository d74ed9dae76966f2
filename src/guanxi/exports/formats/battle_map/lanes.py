"""The stages of a decision beside each other, with their people."""

from collections.abc import Sequence

from guanxi.exports.drawing.frame import DANGER, INK, RULE, SECONDARY
from guanxi.exports.formats.battle_map.content import Lane, Somebody
from guanxi.exports.formats.battle_map.sheet import MARGIN, SURFACE, WIDTH, Sheet
from guanxi.exports.formats.battle_map.words import tell
from guanxi.exports.words import Lang

STANCE_COLORS = {2: "#1e7a12", 1: "#56a53a", 0: "#4f6a94", -1: "#d46b08", -2: "#a8071a"}
NO_COLOR = "#9aa4b4"
SIGNS = {2: "++", 1: "+", 0: "○", -1: "−", -2: "−−", None: "?"}
VERDICTS = {"won": ("✓", "#1e7a12"), "open": ("?", "#b26a00"), "lost": ("×", "#a8071a")}
SIZES = (8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
MOST_LANES = 9
GAP = 5.0
LINE = 1.32  # of the size of letters
PERSON = 2.75  # a person's height in sizes of letters


class Lanes:
    """Lanes as high as a limit allows: letters get smaller first, then people are counted instead of named."""

    def __init__(self, sheet: Sheet, lanes: Sequence[Lane], lang: Lang) -> None:
        self._sheet, self._lang = sheet, lang
        self._left_out = max(len(lanes) - MOST_LANES, 0)
        self._lanes = _nearest(lanes, MOST_LANES)

    def draw(self, top: float, limit: float) -> float:
        """Draw them from the top, and return how high they became."""
        size = next((size for size in SIZES if self._height(size, self._most()) <= limit), SIZES[-1])
        most = self._most()
        while most > 1 and self._height(size, most) > limit:
            most -= 1
        height = self._height(size, most)
        count = max(len(self._lanes), 1)
        width = (WIDTH - MARGIN * 2 - GAP * (count - 1)) / count
        for number, lane in enumerate(self._lanes):
            self._lane(lane, MARGIN + number * (width + GAP), top, (width, height), size, most)
        if self._left_out:
            words = tell(self._lang, "more_stages", count=self._left_out)
            right = WIDTH - MARGIN
            self._sheet.text(right, top + height + 7, words, 6.5, room=200, color=SECONDARY, anchor="end")
        return height + (9 if self._left_out else 0)

    def _most(self) -> int:
        return max((len(lane.people) for lane in self._lanes), default=0)

    def _height(self, size: float, most: int) -> float:
        longest = min(max(self._most(), 1), most) + (most < self._most()) * 0.5
        return self._head(size) + longest * size * PERSON + 4

    def _head(self, size: float) -> float:
        """Return how high the heads are: name, dates, our owner, verdict, terms, as far as any lane has them."""
        lines = 1 + any(_dates(lane) or lane.state for lane in self._lanes) + any(lane.owner for lane in self._lanes)
        lines += any(lane.terms for lane in self._lanes)
        return lines * size * LINE + 6

    def _lane(
        self, lane: Lane, left: float, top: float, box: tuple[float, float], size: float, most: int
    ) -> None:  # fmt: skip
        width, height = box
        active = lane.state == "active"
        self._sheet.box(left, top, width, height, fill="#ffffff", stroke="#1677ff" if active else RULE)
        head = self._head(size)
        self._sheet.box(left, top, width, head, fill="#e8f1ff" if active else SURFACE)
        self._lane_head(lane, left + 4, top, width - 8, size)
        base = top + head + 2
        for one in lane.people[:most]:
            self._person(one, left + 3, base, width - 6, size)
            base += size * PERSON
        left_out = len(lane.people) - most
        if left_out > 0:
            words = tell(self._lang, "more_people", count=left_out)
            self._sheet.text(left + 5, base + size * 0.9, words, size * 0.9, room=width - 10, color=SECONDARY)
        if not lane.people:
            words = tell(self._lang, "nobody")
            self._sheet.text(left + 5, base + size * 1.2, words, size * 0.9, room=width - 10, color=SECONDARY)

    def _lane_head(self, lane: Lane, left: float, top: float, room: float, size: float) -> None:
        step = size * LINE
        base = top + step
        name = lane.name or tell(self._lang, "no_stage")
        sign, color = VERDICTS.get(lane.verdict or "", ("", INK))
        taken = self._sheet.text(left + room, base, sign, size * 1.1, room=14, weight=700, color=color, anchor="end")
        self._sheet.text(left, base, name, size * 1.05, room=room - taken - 3, weight=600)
        state = tell(self._lang, f"stage.{lane.state}") if lane.state else ""
        terms = self._terms(lane, room, size * 0.85)
        for words in (" · ".join(filter(None, (state, _dates(lane)))), self._owner(lane), terms):
            if words:
                base += step
                self._sheet.text(left, base, words, size * 0.85, room=room, color=SECONDARY)

    def _owner(self, lane: Lane) -> str:
        return tell(self._lang, "ours", name=lane.owner) if lane.owner else ""

    def _terms(self, lane: Lane, room: float, size: float) -> str:
        """Return the terms in words or, where these have no room, in short."""
        words = tell(self._lang, "terms", *lane.terms) if lane.terms else ""
        fits = self._sheet.setter.width(words, size) * self._sheet.tight <= room
        return words if fits or not lane.terms else tell(self._lang, "terms.short", *lane.terms)

    def _person(self, one: Somebody, left: float, top: float, width: float, size: float) -> None:
        color = STANCE_COLORS.get(one.stance, NO_COLOR) if one.stance is not None else NO_COLOR
        self._sheet.box(left, top + 1, 2, size * PERSON - 3, fill=color if one.rated else RULE, radius=1)
        base, right = top + size * 1.15, left + width
        taken = 0.0
        if one.kind:
            words = tell(self._lang, f"kind.{one.kind}")
            taken += self._sheet.text(
                right, base, words, size * 0.8, room=width * 0.3, color=SECONDARY, anchor="end"
            )  # fmt: skip
        if one.rated:
            sign = self._sheet.text(left + 5, base, SIGNS[one.stance], size, room=16, weight=700, color=color)
            taken += sign + 3
            left += sign + 3
        self._sheet.text(
            left + 5, base, one.name, size, room=max(right - left - taken - 9, 10), weight=600,
            color=DANGER if one.red else INK,
        )  # fmt: skip
        roles = (tell(self._lang, f"role.{role}") for role in one.roles)
        about = " · ".join(filter(None, (one.title, *roles)))
        self._sheet.text(right - width + 5, base + size * 1.1, about, size * 0.82, room=width - 7, color=SECONDARY)


def _nearest(lanes: Sequence[Lane], most: int) -> list[Lane]:
    """Return the lanes to show: those that are over go first, the earliest of them before the others."""
    left = list(lanes)
    for over in [lane for lane in lanes if lane.state in ("done", "skipped")]:
        if len(left) > most:
            left.remove(over)
    return left[:most]


def _dates(lane: Lane) -> str:
    begins, ends = (day.strftime("%m-%d") if day else "" for day in (lane.starts_on, lane.ends_on))
    return f"{begins}–{ends}" if begins and ends else begins + ("–" if begins else "") + (f"–{ends}" if ends else "")
