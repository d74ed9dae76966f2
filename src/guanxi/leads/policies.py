"""What an actor may do with leads and pools. The one place that decides.

A lead is its owner's: he edits, talks, gives back, ignores, confirms and deletes. Those above him read it, assign it to
somebody of theirs, or give it back. In its pool it is read by whoever may take from there, with numbers hidden, who may
talk to it and claim it. Administrators do everything, directors read and assign, auditors read. To all others a lead of
a colleague's shows only as what protects its company: that there is one, and whose.
"""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.leads.models import Lead, LeadState, Pool, PoolAccess
from guanxi.workspaces.models import Role, Sight, TeamPlace

ACTIONS = ("edit", "talk", "claim", "assign", "release", "ignore", "confirm", "delete", "restore")
# Deeds that end or need the lead's time as a lead.
OF_OPEN = frozenset(ACTIONS) - {"restore"}


@dataclass(frozen=True, slots=True)
class Reach:
    """How far an actor reaches among leads: who works below him, and from which pools he may take."""

    actor: Actor
    led: frozenset[UUID]
    pools: frozenset[UUID]

    @property
    def assigns(self) -> bool:
        """Whether he says who of ours works on a lead."""
        return self.actor.writes and (self.everywhere or bool(self.led))

    @property
    def everywhere(self) -> bool:
        """Whether he assigns any lead to anybody."""
        return self.actor.is_administrator or self.actor.role == Role.DIRECTOR

    def leads(self, member_id: UUID | None) -> bool:
        """Whether somebody works below him."""
        return member_id in self.led

    def may_assign_to(self, member_id: UUID) -> bool:
        """Whether he may give leads to somebody: to himself, and whoever works below him."""
        return self.everywhere or member_id == self.actor.member_id or self.leads(member_id)


def reach_of(actor: Actor) -> Reach:
    """Return how far an actor reaches, in two statements."""
    below = Sight.objects.of(actor.workspace_id).filter(viewer_id=actor.member_id, leads=True)
    led = frozenset(below.values_list("owner_id", flat=True))
    return Reach(actor, led, frozenset(open_pools(actor).values_list("pk", flat=True)))


def open_pools(actor: Actor) -> "QuerySet[Pool]":
    """Return the stored pools the actor may take from."""
    rows: QuerySet[Pool] = Pool.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    if actor.is_administrator:
        return rows
    teams = TeamPlace.objects.of(actor.workspace_id).filter(member_id=actor.member_id).values("team_id")
    named = PoolAccess.objects.of(actor.workspace_id).current()
    named = named.filter(Q(member_id=actor.member_id) | Q(team_id__in=teams))
    return rows.filter(Q(open_to_all=True) | Q(pk__in=named.values("pool_id")))


def visible_leads(reach: Reach, rows: "QuerySet[Lead]") -> "QuerySet[Lead]":
    """Restrict leads to those the actor may read."""
    if reach.actor.reads_all:
        return rows
    mine = Q(owner_id=reach.actor.member_id) | Q(owner_id__in=reach.led)
    return rows.filter(mine | Q(owner_id__isnull=True, pool_id__in=reach.pools))


def sees_numbers(reach: Reach, lead: Lead) -> bool:
    """Tell whether the actor sees a lead's number and address in clear: it is his, or he administers."""
    return reach.actor.writes and (reach.actor.is_administrator or lead.owner_id == reach.actor.member_id)


def may(reach: Reach, action: str, lead: Lead) -> bool:
    """Tell whether the actor may do something with a lead he can read."""
    if action == "read":
        return True
    if not reach.actor.writes or not _is_time(action, lead):
        return False
    if action == "claim":
        return lead.owner_id is None and lead.pool_id in reach.pools
    if action == "assign":
        return reach.everywhere or (reach.assigns if lead.owner_id is None else reach.leads(lead.owner_id))
    if reach.actor.is_administrator or lead.owner_id == reach.actor.member_id:
        return action != "release" or lead.owner_id is not None
    if action == "release":
        return reach.leads(lead.owner_id)
    return action == "talk" and lead.owner_id is None and lead.pool_id in reach.pools


def _is_time(action: str, lead: Lead) -> bool:
    """Tell whether a lead is in a state in which something can be done: confirmed ones are customers now."""
    if lead.archived_at is not None:
        return action == "restore"
    if action == "ignore" and lead.state == LeadState.IGNORED:
        return False
    return action in OF_OPEN and lead.state != LeadState.CONFIRMED


def abilities(reach: Reach, lead: Lead) -> dict[str, bool]:
    """Return everything the actor may do with a lead, as the page is told."""
    return {action: may(reach, action, lead) for action in ACTIONS}


def may_change_pools(actor: Actor) -> bool:
    """Tell whether the actor makes pools and their rules."""
    return actor.is_administrator
