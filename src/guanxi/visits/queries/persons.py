"""Those whom we meet: what we know of them, what is planned with them."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.decisions.models import ChainMember, ChainRole, DecisionChain
from guanxi.decisions.queries.chains import pairing_row, pairing_rows
from guanxi.decisions.queries.facts import account_facts
from guanxi.directory.models import Account, Contact, Employment
from guanxi.directory.policies import visible_accounts
from guanxi.directory.queries.access import readable_contacts
from guanxi.followups.models import FollowUp, FollowUpContact, FollowUpState
from guanxi.followups.queries.rows import about
from guanxi.followups.queries.visible import visible_follow_ups
from guanxi.interactions.models import Participant
from guanxi.orgchart.models import Occupancy
from guanxi.visits.models import Visit

Row = dict[str, Any]
LOOK_BACK = 300
TOLD = ("member", "origin_interaction")
FACTS = ("stance", "overall", "closeness", "approval", "price", "veto", "insighted", "last_contact_at", "role")


def people_met(actor: Actor, visit: Visit, contact_ids: Sequence[UUID]) -> list[Row]:
    """Return what is known of some people, in their order: of those the reader does not see, the name."""
    names = dict(Contact.objects.of(actor.workspace_id).filter(pk__in=contact_ids).values_list("pk", "name"))
    seen = readable_contacts(actor, contact_ids)
    facts = {row["contact_id"]: row for row in account_facts(actor, visit.account_id, chain_id=visit.chain_id)}
    places, seats = _places(actor, visit, seen), _seats(actor, visit, contact_ids)
    parts, last, due = _parts(actor, visit, seen), _last(actor, seen), _due(actor, seen)
    nothing = dict.fromkeys(FACTS) | {"insighted": False}
    return [
        {
            "contact": {"id": key, "name": names[key]},
            "readable": key in seen,
            **dict(zip(("title", "department"), places.get(key, ("", "")), strict=True)),
            "position_id": seats.get(key),
            **{name: facts.get(key, nothing).get(name) for name in FACTS},
            **parts.get(key, {"member_id": None, "roles": [], "influence": None, "plans": []}),
            "last": last.get(key),
            "follow_ups": due.get(key, []),
        }
        for key in contact_ids
        if key in names
    ]


def _places(actor: Actor, visit: Visit, seen: Iterable[UUID]) -> dict[UUID, tuple[str, str]]:
    rows = Employment.objects.of(actor.workspace_id).current().filter(contact_id__in=seen, account_id=visit.account_id)
    columns = rows.values_list("contact_id", "title", "department__name")
    return {key: (title, unit or "") for key, title, unit in columns}


def _seats(actor: Actor, visit: Visit, contact_ids: Iterable[UUID]) -> dict[UUID, UUID]:
    rows = Occupancy.objects.of(actor.workspace_id).current().filter(account_id=visit.account_id)
    return dict(rows.filter(contact_id__in=contact_ids).values_list("contact_id", "position_id"))


def _parts(actor: Actor, visit: Visit, seen: Iterable[UUID]) -> dict[UUID, Row]:
    """Return what part people play in the decision the visit is about, and what is planned with them in it."""
    if visit.chain_id is None:
        return {}
    chain = DecisionChain.objects.of(actor.workspace_id).get(pk=visit.chain_id)
    rows = ChainMember.objects.of(actor.workspace_id).current().filter(chain=chain, contact_id__in=seen)
    members = {row.pk: row for row in rows}
    roles: dict[UUID, list[str]] = {}
    said = ChainRole.objects.of(actor.workspace_id).current().filter(chain_member_id__in=members)
    for key, role in said.order_by("asserted_at", "pk").values_list("chain_member_id", "role"):
        roles.setdefault(key, []).append(role)
    plans: dict[UUID, list[Row]] = {}
    for pairing in pairing_rows(actor, [chain.pk]):
        plans.setdefault(pairing.chain_member_id, []).append(pairing_row(pairing, False))
    return {
        row.contact_id: {
            "member_id": row.pk,
            "roles": roles.get(row.pk, []),
            "influence": row.influence,
            "plans": plans.get(row.pk, []),
        }
        for row in members.values()
        if row.contact_id
    }


def _last(actor: Actor, seen: Iterable[UUID]) -> dict[UUID, Row]:
    """Return what passed last with each, as far as the actor may read of it."""
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    rows = Participant.objects.of(actor.workspace_id).filter(contact_id__in=seen, archived_at__isnull=True)
    rows = rows.filter(interaction__archived_at__isnull=True, interaction__account__in=accounts.values("pk"))
    found: dict[UUID, Row] = {}
    for row in rows.select_related("interaction__member").order_by("-at", "-pk")[:LOOK_BACK]:
        about = row.interaction
        told = {"id": about.pk, "kind": about.kind, "at": about.at, "summary": about.summary}
        found.setdefault(row.contact_id, {**told, "member_name": about.member.name})
    return found


def follow_up_in_short(row: FollowUp) -> Row:
    """Return a follow-up as a sheet tells it: what by when, and whose it is."""
    told = {"id": row.pk, "about": about(row), "due_on": row.due_on, "state": row.state}
    return {**told, "member": {"id": row.member_id, "name": row.member.name}}


def _due(actor: Actor, seen: Iterable[UUID]) -> dict[UUID, list[Row]]:
    """Return what is still to be done with each, the most urgent first."""
    links = FollowUpContact.objects.of(actor.workspace_id).filter(contact_id__in=seen, archived_at__isnull=True)
    waiting = visible_follow_ups(actor).filter(state=FollowUpState.OPEN)
    links = links.filter(follow_up_id__in=waiting.values("pk"))
    found: dict[UUID, list[Row]] = {}
    for link in links.select_related(*(f"follow_up__{name}" for name in TOLD)).order_by("follow_up__due_on", "pk"):
        found.setdefault(link.contact_id, []).append(follow_up_in_short(link.follow_up))
    return found
