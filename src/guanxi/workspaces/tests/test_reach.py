"""Whatever is done to members and teams: who sees whose customers is what the lines and teams of today say."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, Invalid, NotFound
from guanxi.testing.cast import NOW, make_cast
from guanxi.workspaces.models import Level, Member, Role, Sight, Team, TeamPlace, User
from guanxi.workspaces.services.staff import deactivate_member, edit_member, reactivate_member
from guanxi.workspaces.services.teams import archive_team, create_team, edit_team
from relgraph import hierarchy, oversight

pytestmark = pytest.mark.django_db
places = st.integers(0, 5)
deeds = st.lists(
    st.tuples(
        st.sampled_from(["manager", "team", "parent", "leader", "opens", "leave", "back", "new", "end", "role"]),
        places,
        st.none() | places,
    ),
    max_size=14,
)


class Company:
    """Six people and some teams, changed by the one who administers."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self.people = list(Member.objects.of(actor.workspace_id).order_by("pk").values_list("pk", flat=True))
        self.teams = [create_team(actor=actor, values={"name": f"组{number}"}, now=NOW).pk for number in range(4)]

    def do(self, deed: str, place: int, other: int | None) -> None:
        """Do one thing; what is refused changes nothing."""
        person, team = self.people[place % len(self.people)], self.teams[place % len(self.teams)]
        mate = None if other is None else self.people[other % len(self.people)]
        unit = None if other is None else self.teams[other % len(self.teams)]
        acts: dict[str, Callable[[], Any]] = {
            "manager": lambda: self.edit(person, manager_id=mate),
            "team": lambda: self.edit(person, team_id=unit),
            "role": lambda: self.edit(person, role=Role.values[other or 0]),
            "parent": lambda: self.change(team, parent_id=unit),
            "leader": lambda: self.change(team, leader_id=mate),
            "opens": lambda: self.change(team, opens=["none", "read", "edit"][(other or 0) % 3]),
            "leave": lambda: deactivate_member(actor=self.actor, member_id=person, now=NOW),
            "back": lambda: reactivate_member(actor=self.actor, member_id=person, now=NOW),
            "new": lambda: self.teams.append(
                create_team(actor=self.actor, values={"name": "新组", "parent_id": unit, "leader_id": mate}, now=NOW).pk
            ),
            "end": lambda: archive_team(actor=self.actor, team_id=team, move_up=other is not None, now=NOW),
        }
        with suppress(Invalid, Conflict, NotFound), transaction.atomic():
            acts[deed]()

    def edit(self, member_id: UUID, **values: Any) -> None:
        """Change a member."""
        edit_member(actor=self.actor, member_id=member_id, values=values, now=NOW)

    def change(self, team_id: UUID, **values: Any) -> None:
        """Change a team."""
        edit_team(actor=self.actor, team_id=team_id, values=values, now=NOW)

    def check(self) -> None:
        """Compare what is stored with what follows from the rows of today."""
        workspace = self.actor.workspace_id
        members = list(Member.objects.of(workspace))
        gone = {row.pk for row in members if row.archived_at}
        people = [oversight.Person(row.pk, row.manager_id, row.team_id) for row in members]
        teams = Team.objects.of(workspace).filter(archived_at__isnull=True)
        units = [oversight.Unit(row.pk, row.parent_id, row.leader_id, row.opens) for row in teams]
        sights = oversight.sights(people, units, leading_level=Level.READ)
        expected = {(one.viewer, one.owner, one.level, one.leads) for one in sights if one.viewer not in gone}
        stored = Sight.objects.of(workspace).values_list("viewer_id", "owner_id", "level", "leads")
        assert sorted(stored) == sorted(expected)
        reached = TeamPlace.objects.of(workspace).values_list("member_id", "team_id")
        assert sorted(reached) == sorted(pair for pair in oversight.places(people, units) if pair[0] not in gone)
        assert not hierarchy.find_cycles({one.key: one.manager for one in people})
        assert not hierarchy.find_cycles({one.key: one.parent for one in units})
        assert any(row.role == Role.ADMINISTRATOR and not row.archived_at for row in members)


@pytest.fixture
def actor() -> Actor:
    alice = make_cast().alice
    users = [User.objects.create(email=f"p{number}@example.com", password="") for number in range(4)]
    Member.objects.bulk_create(
        [Member(workspace_id=alice.workspace_id, user=user, name=f"P{place}") for place, user in enumerate(users)]
    )
    return alice


@given(deeds)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_sight_is_what_follows_from_lines_and_teams(actor: Actor, chosen: list[tuple[str, int, int | None]]) -> None:
    with transaction.atomic():
        company = Company(actor)
        for deed in chosen:
            company.do(*deed)
        company.check()
        transaction.set_rollback(True)
