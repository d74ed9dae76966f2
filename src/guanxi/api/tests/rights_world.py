"""A workspace with one of every role, as somebody stands to Olaf and his account; and one who works elsewhere."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from django.test import Client

from guanxi.api.tests.tenancy_world import Things, furnish
from guanxi.core.actor import Actor
from guanxi.directory.models import Grant
from guanxi.identity.services.tokens import make_token
from guanxi.testing.cast import NOW, PASSWORD, make_cast, signed_in
from guanxi.workspaces.models import Level, Member, Role, Team, Workspace
from guanxi.workspaces.queries import actor_for
from guanxi.workspaces.services.members import add_member
from guanxi.workspaces.services.reach import rebuild_reach

SALES = Role.SALESPERSON.value
# Everybody but those of the cast, with his role in the workspace.
PEOPLE = {
    "director": Role.DIRECTOR.value,
    "owner": SALES,
    "member": SALES,
    "editor": SALES,
    "reader until a day": SALES,
    "reader whose day is over": SALES,
    "in a team it is shared with": SALES,
    "his manager": SALES,
    "leader of his team": Role.TEAM_LEADER.value,
    "leader of the parent team": Role.TEAM_LEADER.value,
    "leader of a sibling team": Role.TEAM_LEADER.value,
    "mate in his team, which opens reading": SALES,
    "read-only, though it is shared for editing": Role.READ_ONLY.value,
    "auditor": Role.AUDITOR.value,
    "deactivated": SALES,
    "colleague who owns what is hidden": SALES,
}


@dataclass(frozen=True)
class World:
    """Everybody's session, and the things of three owners by where they lie."""

    clients: dict[str, Client]
    things: dict[str, Things]
    workspace_id: UUID


def make_world(now: datetime) -> World:
    """Make all of it; the workspace opens nothing by itself."""
    cast = make_cast()
    workspace_id = cast.alice.workspace_id
    members = {
        who: add_member(
            actor=cast.alice, email=address(who), password=PASSWORD, name=f"同事{place}", role=role, now=NOW
        )
        for place, (who, role) in enumerate(PEOPLE.items())
    }
    owner, colleague = (as_maker(members[who]) for who in ("owner", "colleague who owns what is hidden"))
    things = {"own": furnish(owner), "hidden": furnish(colleague), "foreign": furnish(cast.charlie)}
    Workspace.objects.filter(pk=workspace_id).update(opens=Level.NONE, sharing=True)
    make_teams(workspace_id, members)
    for name in ("$account", "$daughter"):
        share(workspace_id, members, UUID(things["own"][name]), now)
    rebuild_reach(workspace_id)
    clients = {who: signed_in(address(who)) for who in members}
    clients |= {"administrator": signed_in("alice@example.com"), "outsider": signed_in("bob@example.com")}
    clients |= {"administrator elsewhere": signed_in("charlie@example.com"), "anonymous": Client()}
    clients |= {f"a token of the owner to {scope}": with_token(owner, scope, now) for scope in ("read", "write")}
    Member.objects.of(workspace_id).filter(pk=members["deactivated"].pk).update(archived_at=now)
    return World(clients, things, workspace_id)


def with_token(owner: Actor, scope: str, now: datetime) -> Client:
    """Return a program that works as the owner."""
    _, text = make_token(actor=owner, name=scope, scope=scope, days=7, now=now)
    return Client(headers={"authorization": f"Bearer {text}"})


def address(who: str) -> str:
    """Return somebody's mail address."""
    return f"{list(PEOPLE).index(who)}@rights.example.com"


def as_maker(member: Member) -> Actor:
    """Return a salesperson as somebody who may make one of everything."""
    member = Member.objects.of(member.workspace_id).select_related("user", "workspace").get(pk=member.pk)
    return replace(actor_for(member, NOW), role=Role.ADMINISTRATOR.value)


def make_teams(workspace_id: UUID, members: dict[str, Member]) -> None:
    """Olaf's team lies in another one, beside a third; a fourth has nothing to do with them."""
    parent, his, sibling, other = teams = [
        Team(workspace_id=workspace_id, name=name) for name in ("华东", "华东一组", "华东二组", "交付组")
    ]
    his.parent = sibling.parent = parent
    his.opens = Level.READ
    for team, who in ((parent, "the parent team"), (his, "his team"), (sibling, "a sibling team")):
        team.leader = members[f"leader of {who}"]
    for team in teams:
        Team.objects.bulk_create([team])
    places = {"owner": his, "mate in his team, which opens reading": his, "in a team it is shared with": other}
    for who, team in places.items():
        Member.objects.of(workspace_id).filter(pk=members[who].pk).update(team_id=team.pk)
    owner = Member.objects.of(workspace_id).filter(pk=members["owner"].pk)
    owner.update(manager_id=members["his manager"].pk)


def share(workspace_id: UUID, members: dict[str, Member], account_id: UUID, now: datetime) -> None:
    """Open one account to those it is shared with."""
    day = timedelta(days=1)
    shares = {
        "member": (Level.CONTRIBUTE, None),
        "editor": (Level.EDIT, None),
        "reader until a day": (Level.READ, now + 7 * day),
        "reader whose day is over": (Level.EDIT, now - day),
        "read-only, though it is shared for editing": (Level.EDIT, None),
        "deactivated": (Level.EDIT, None),
    }
    rows = [
        grant(workspace_id, account_id, level, until, member_id=members[who].pk)
        for who, (level, until) in shares.items()
    ]
    team = Team.objects.of(workspace_id).get(name="交付组")
    rows.append(grant(workspace_id, account_id, Level.CONTRIBUTE, None, team_id=team.pk))
    Grant.objects.bulk_create(rows)


def grant(workspace_id: UUID, account_id: UUID, level: int, until: datetime | None, **whom: UUID) -> Grant:
    """Return one share."""
    return Grant(workspace_id=workspace_id, account_id=account_id, level=level, valid_from=NOW, valid_to=until, **whom)
