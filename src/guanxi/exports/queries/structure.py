"""Our structure chart as a file."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any, get_args

from guanxi.core.actor import Actor
from guanxi.exports.formats.files import ExportFile
from guanxi.exports.queries.charts import FORMATS, export_file
from guanxi.exports.queries.source import Source
from guanxi.exports.schemas import StructureFormat, StructureViewIn
from guanxi.exports.words import say
from guanxi.stewardship import words
from guanxi.stewardship.models import Duty
from guanxi.stewardship.queries.structure import Structure, structure
from guanxi.stewardship.schemas import RaciValue, StructureView

COLUMNS = ("name", "title", "member_role", "level", "team", "superior_name", "duties", "customers", "keys")


class StructureSource(Source):
    """Our structure with its view."""

    what = "structure"

    def __init__(self, found: Structure, view: StructureViewIn, moment: datetime) -> None:
        chart: dict[str, Any] = found.chart()
        super().__init__(chart=chart, facts=None, lang=view.lang, moment=moment, time_zone=found.time_zone)
        self.counted = "cards" if found.customers else "people"
        self._found = found
        self._view = view

    @property
    def layout(self) -> str:
        """Return the direction of the view."""
        return self._view.layout

    @property
    def chosen_title(self) -> str:
        """Return the title of the view."""
        return self._view.title

    def engine_view(self) -> dict[str, Any]:
        """Return the view with the classes and remarks of our people."""
        view = self._view
        by_team = view.color_by == "team"
        text = view.text.strip()
        return {
            "collapsed": [str(key) for key in view.collapsed],
            "layout": view.layout,
            "color_by": "department" if by_team else "given",
            "given": self._found.given("role" if by_team else view.color_by),
            "filter": {"text": text, "mode": "dim"} if text else None,
            "show_lines": "none",
            "show_departments": view.show_departments,
            "lang": view.lang,
        }

    def table(self) -> tuple[list[str], Iterable[list[str]]]:
        """Return a row per person: folded ones too, for a table folds nothing."""
        return [say(self.lang, column) for column in COLUMNS], (self._cells(row) for row in self._found.people)

    def _cells(self, row: dict[str, Any]) -> list[str]:
        names = {person["id"]: person["name"] for person in self._found.people}
        teams = {team["id"]: team["name"] for team in self._found.teams}
        return [
            row["name"],
            row["title"],
            words.say(self.lang, f"role.{row['role']}"),
            str(row["level"]),
            teams.get(row["team_id"], ""),
            names.get(row["manager_id"], ""),
            self._duties(row),
            str(row["customers"]),
            str(row["keys"]),
        ]

    def _duties(self, row: dict[str, Any]) -> str:
        """Return somebody's own duties and those of his team, by part."""
        holders = {row["id"], row["team_id"]}
        steps = {step.id: step.name for step in self._found.steps}
        told: dict[str, list[str]] = defaultdict(list)
        for duty in self._found.duties:
            if (duty.member_id or duty.team_id) in holders:
                told[duty.raci].append(self._step(steps[duty.step_id], duty))
        mark = say(self.lang, "list_mark")
        parts = [raci for raci in get_args(RaciValue) if raci in told]
        return "\n".join(f"{words.say(self.lang, f'raci.{raci}')}: {mark.join(told[raci])}" for raci in parts)

    def _step(self, name: str, duty: Duty) -> str:
        whom = duty.value or (duty.account.name if duty.account else "")
        return f"{name} ({whom})" if whom else name


def export_structure(
    actor: Actor, *, structure_format: StructureFormat, view: StructureViewIn, now: datetime
) -> ExportFile:
    """Return a file that shows our structure as the view shows it; customers as far as the actor sees them."""
    chosen = StructureView(lang=view.lang, customers=view.customers)
    return export_file(StructureSource(structure(actor, chosen, now), view, now), FORMATS[structure_format])
