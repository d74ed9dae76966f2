"""What every export of a chart starts from: the chart as the engine takes it, and the view to draw it by."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any

from guanxi.exports.drawing.picture import Picture
from guanxi.exports.drawing.scene import Scene, draw_scene
from guanxi.exports.formats.seats import SeatList, seat_list
from guanxi.exports.formats.sheet import RedNames
from guanxi.exports.words import Lang, day, say

Row = Mapping[str, Any]


class Source(ABC):
    """A chart with its view; what a format needs of it is made when asked for."""

    # What the chart is called, and what its cards are counted as, as keys of the words.
    what = "chart"
    counted = "seats"

    def __init__(
        self, *, chart: dict[str, Any], facts: Sequence[Row] | None, lang: Lang, moment: datetime, time_zone: str
    ) -> None:
        self.chart = chart
        self.facts = facts
        self.lang: Lang = lang
        self.moment = moment
        self.time_zone = time_zone

    @property
    @abstractmethod
    def layout(self) -> str:
        """Return `top_down` or `left_right`."""

    @property
    @abstractmethod
    def chosen_title(self) -> str:
        """Return the title that was chosen, perhaps empty."""

    @abstractmethod
    def engine_view(self) -> dict[str, Any]:
        """Return the view as the engine takes it."""

    @abstractmethod
    def table(self) -> tuple[list[str], Iterable[list[str]]]:
        """Return the names of the columns, and the rows."""

    @property
    def red_names(self) -> RedNames | None:
        """Whose names the table has in red; nobody's where it is not of people at customers."""
        return None

    @property
    def name(self) -> str:
        """Whose chart it is."""
        return str(self.chart["account_name"])

    @property
    def today(self) -> str:
        """The calendar day on which the export was asked for."""
        return day(self.moment, self.time_zone)

    @property
    def title(self) -> str:
        """The title chosen, else one from the name."""
        return self.chosen_title.strip() or f"{self.name} · {say(self.lang, self.what)}"

    @cached_property
    def scene(self) -> Scene:
        """The drawing."""
        return self.draw(self.chart)

    def draw(self, chart: dict[str, Any], **changed: Any) -> Scene:
        """Draw a chart, perhaps a part of this one, as the view shows it."""
        facts = None if self.facts is None else list(self.facts)
        return draw_scene(chart, facts=facts, view=self.engine_view() | changed)

    @cached_property
    def picture(self) -> Picture:
        """The drawing with its title."""
        return Picture(self.scene, self.title, self.lang, self.today, self.counted)

    @cached_property
    def seats(self) -> SeatList:
        """The drawn seats as records."""
        return seat_list(self.chart, self.facts or (), self.scene)
