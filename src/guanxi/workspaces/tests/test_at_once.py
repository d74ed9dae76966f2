"""Two administrators at the same moment, each with a connection of his own."""

from functools import partial
from typing import Any

import pytest

from guanxi.core.actor import Actor
from guanxi.testing.at_once import refusals, together
from guanxi.testing.cast import NOW, make_cast
from guanxi.workspaces.models import Member, Role
from guanxi.workspaces.queries.staff import active_administrators
from guanxi.workspaces.services.staff import deactivate_member, edit_member
from guanxi.workspaces.services.teams import create_team, edit_team

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(120)]


def test_two_administrators_cannot_demote_or_shut_out_each_other_together() -> None:
    cast = make_cast()
    workspace, pair = cast.alice.workspace_id, (cast.alice, cast.bob)
    for _ in range(5):
        Member.objects.of(workspace).update(role=Role.ADMINISTRATOR, archived_at=None)
        actors = [Actor(**{**_values(one), "role": Role.ADMINISTRATOR.value}) for one in pair]
        demote = partial(
            edit_member, actor=actors[0], member_id=actors[1].member_id, values={"role": "director"}, now=NOW
        )
        shut_out = partial(deactivate_member, actor=actors[1], member_id=actors[0].member_id, now=NOW)
        assert refusals(together([demote, shut_out])) == ["member.last_administrator"]
        assert active_administrators(workspace) == 1


def test_two_moves_at_once_close_no_loop() -> None:
    cast = make_cast()
    alice = cast.alice
    one, two = (create_team(actor=alice, values={"name": name}, now=NOW).pk for name in ("一组", "二组"))
    for _ in range(5):
        for team in (one, two):
            edit_team(actor=alice, team_id=team, values={"parent_id": None}, now=NOW)
        moves = [
            partial(edit_team, actor=alice, team_id=child, values={"parent_id": parent}, now=NOW)
            for child, parent in ((one, two), (two, one))
        ]
        assert refusals(together(moves)) == ["team.cycle"]
        for member in (alice, cast.bob):
            edit_member(actor=alice, member_id=member.member_id, values={"manager_id": None}, now=NOW)
        lines = [
            partial(edit_member, actor=alice, member_id=below, values={"manager_id": above}, now=NOW)
            for below, above in ((alice.member_id, cast.bob.member_id), (cast.bob.member_id, alice.member_id))
        ]
        assert refusals(together(lines)) == ["member.cycle"]


def _values(actor: Actor) -> dict[str, Any]:
    return {name: getattr(actor, name) for name in Actor.__slots__}
