"""How we are organised, as a chart of the same shape as customers' charts.

A person is a seat and its occupant in one, a team is a department, a manager is a reporting line. Customers may hang
below who owns them, a seat for each kind of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from guanxi.changes.queries import last_seq
from guanxi.core.actor import Actor
from guanxi.core.moment import one_moment
from guanxi.orgchart.queries.wire import TABLES, WIRE
from guanxi.stewardship import policies
from guanxi.stewardship.models import Duty
from guanxi.stewardship.queries.coverage import owned_counts
from guanxi.stewardship.queries.duties import present_duties
from guanxi.stewardship.queries.given import BY, given
from guanxi.stewardship.queries.people import people_rows, present_parents
from guanxi.stewardship.queries.steps import StepView, process
from guanxi.stewardship.schemas import StructureView
from guanxi.stewardship.words import Lang, how_many, language, say
from guanxi.workspaces.models import Member, Team
from guanxi.workspaces.queries import access_workspace

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Structure:
    """Our people and teams of today with what the actor sees of their customers."""

    workspace_id: UUID
    name: str
    time_zone: str
    seq: int
    can: dict[str, bool]
    lang: Lang
    people: Sequence[Row]
    teams: Sequence[Row]
    customers: Sequence[Row]
    steps: Sequence[StepView]
    duties: Sequence[Duty]

    def as_json(self) -> Row:
        """Return the wire form."""
        return {
            "chart": self.chart(),
            "people": self.people,
            "teams": self.teams,
            "customers": self.customers,
            "given": {by: self.given(by) for by in BY},
            "can": self.can,
        }

    def given(self, by: str) -> Row:
        """Return the classes of one colouring and the remarks on the cards."""
        return given(self.lang, by, people=self.people, steps=self.steps, things=self.customers)

    def chart(self) -> Row:
        """Return the people, teams and customers as tables of a chart."""
        seats = [_seat(row, place) for place, row in enumerate(self.people)]
        owners = {row["id"]: row for row in self.people}
        seats += [self._kind(row, owners[row["owner_id"]], len(owners) + k) for k, row in enumerate(self.customers)]
        ranked = [team | {"rank": place} for place, team in enumerate(self.teams)]
        rows: dict[str, Iterable[Row]] = {
            "position": seats,
            "occupancy": [_occupancy(seat["id"]) for seat in seats],
            "contact": [{"id": seat["id"], "name": seat["name"], "owner_id": None} for seat in seats],
            "line": [_line(seat["id"], seat["above"]) for seat in seats if seat["above"]],
            "department": ranked,
        }
        return {
            "account_id": self.workspace_id,
            "account_name": self.name,
            "version": 0,
            "seq": self.seq,
            "can": self.can,
            "tables": {TABLES[word]: _columnar(word, rows.get(word, ())) for word in TABLES},
        }

    def _kind(self, row: Row, owner: Row, place: int) -> Row:
        """Return customers of one kind as a seat below who owns them."""
        title = how_many(self.lang, row["count"])
        name = row["value"] or say(self.lang, "unset")
        return _position(row["id"], name, title, owner["team_id"], place, owner["id"]) | {"color": "grey"}


def structure(actor: Actor, chosen: StructureView, now: datetime) -> Structure:
    """Return how we are organised today, in a fixed number of statements."""
    lang = language(chosen.lang or actor.language)
    with one_moment():
        here = Member.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
        members = list(here.order_by("name", "pk"))
        units = Team.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
        teams = list(units.order_by("name", "pk"))
        workspace = access_workspace(actor)
        steps, duties = process(actor, lang), present_duties(actor, now)
        owned = owned_counts(actor, chosen.customers or "region")
        seq = last_seq(actor)
    return Structure(
        workspace_id=actor.workspace_id,
        name=workspace.name,
        time_zone=workspace.time_zone,
        seq=seq,
        can=policies.abilities(actor),
        lang=lang,
        people=people_rows(members=members, teams=teams, steps=steps, duties=duties, owned=owned),
        teams=_team_rows(teams, members),
        customers=_kinds(chosen.customers, owned, {member.pk for member in members}) if chosen.customers else [],
        steps=steps,
        duties=duties,
    )


def _team_rows(teams: Sequence[Team], members: Sequence[Member]) -> list[Row]:
    parents = present_parents({team.pk: team.parent_id for team in teams})
    return [
        {
            "id": team.pk,
            "name": team.name,
            "parent_id": parents[team.pk],
            "leader_id": team.leader_id,
            "people": sum(member.team_id == team.pk for member in members),
        }
        for team in teams
    ]


def _kinds(by: str, owned: Sequence[Row], present: set[UUID]) -> list[Row]:
    """Return the customers below each person, a row for each kind."""
    return [
        {
            "id": uuid5(row["owner"]["id"], f"{by}:{row['value']}"),
            "owner_id": row["owner"]["id"],
            "value": row["value"],
            "count": row["count"],
        }
        for row in owned
        if row["owner"]["id"] in present
    ]


def _seat(row: Row, place: int) -> Row:
    return _position(row["id"], row["name"], row["title"], row["team_id"], place, row["manager_id"])


def _position(key: UUID, name: str, title: str, team_id: UUID | None, rank: int, above: UUID | None) -> Row:
    plain = {"empty_as": "vacant", "color": None, "note": "", "version": 1}
    return {"id": key, "name": name, "title": title, "department_id": team_id, "rank": rank, "above": above, **plain}


def _occupancy(key: UUID) -> Row:
    return {"id": key, "position_id": key, "contact_id": key, "valid_from": None, "certainty": "confirmed"}


def _line(source: UUID, target: UUID) -> Row:
    fixed = {"kind": "reports_to", "note": "", "color": None, "certainty": "confirmed"}
    return {"id": source, "source_id": source, "target_id": target, **fixed}


def _columnar(word: str, rows: Iterable[Mapping[str, Any]]) -> Row:
    return {"columns": WIRE[word], "rows": [[row[name] for name in WIRE[word]] for row in rows]}
