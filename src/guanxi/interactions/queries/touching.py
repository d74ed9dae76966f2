"""When who was in touch with whom: whoever of ours was there counts, and every account it was with."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Contact
from guanxi.directory.policies import sees_everything, visible_accounts
from guanxi.interactions.models import InteractionAccount, InteractionKind, InteractionMember, Participant


def last_contacts(actor: Actor, *, people: "QuerySet[Contact]", until: datetime | None = None) -> dict[UUID, datetime]:
    """Return when each of some contacts was last in touch with any of us, as far as the actor may read of it."""
    rows = Participant.objects.of(actor.workspace_id).filter(contact__in=people.values("pk"), archived_at__isnull=True)
    if until:
        rows = rows.filter(at__lte=until)
    if not sees_everything(actor):
        rows = rows.filter(_at(actor, visible_accounts(actor, Account.objects.of(actor.workspace_id))))
    return dict(rows.values_list("contact_id").annotate(last=Max("at")))


def touches(
    actor: Actor, *, people: "QuerySet[Contact]", accounts: "QuerySet[Account]", moment: datetime
) -> dict[UUID, dict[UUID, datetime]]:
    """Return when each of some contacts was last in touch with each of ours, as of a moment; notes are no touch.

    What passed at ``accounts`` counts, and elsewhere as far as the actor may read of it.
    """
    found: dict[UUID, dict[UUID, datetime]] = {}
    rows = _touching(actor, people, accounts, moment)
    for contact_id, member_id, last in rows.values_list("contact_id", "interaction__member_id").annotate(
        last=Max("at")
    ):
        found.setdefault(contact_id, {})[member_id] = last
    for contact_id, member_id, at in _beside(actor, rows):
        seen = found.setdefault(contact_id, {})
        seen[member_id] = max(at, seen.get(member_id, at))
    return found


class Touching(NamedTuple):
    """How often one of ours was in touch with somebody since a moment, and when last (before it, too)."""

    member_id: UUID
    times: int
    last: datetime


def touch_counts(
    actor: Actor, *, people: "QuerySet[Contact]", accounts: "QuerySet[Account]", since: datetime, moment: datetime
) -> dict[UUID, list[Touching]]:
    """Return for each of some contacts who of ours was in touch with him; what counts as :func:`touches` says."""
    times: dict[tuple[UUID, UUID], tuple[int, datetime]] = {}
    rows = _touching(actor, people, accounts, moment)
    counted = rows.values_list("contact_id", "interaction__member_id").annotate(
        count=Count("pk", filter=Q(at__gt=since)), last=Max("at")
    )
    for contact_id, member_id, count, last in counted.order_by():
        times[contact_id, member_id] = count, last
    for contact_id, member_id, at in _beside(actor, rows):
        count, last = times.get((contact_id, member_id), (0, at))
        times[contact_id, member_id] = count + (at > since), max(last, at)
    found: dict[UUID, list[Touching]] = defaultdict(list)
    for (contact_id, member_id), (count, last) in sorted(times.items()):
        found[contact_id].append(Touching(member_id, count, last))
    return dict(found)


def _beside(actor: Actor, rows: "QuerySet[Participant]") -> Iterator[tuple[UUID, UUID, datetime]]:
    """Yield contact, colleague and moment for whoever of ours was there beside the one who led it."""
    links = InteractionMember.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    members: dict[UUID, list[UUID]] = defaultdict(list)
    passed = rows.filter(interaction_id__in=links.values("interaction_id"))
    together = list(passed.values_list("interaction_id", "contact_id", "interaction__member_id", "at"))
    links = links.filter(interaction_id__in=passed.values("interaction_id"))
    for interaction_id, member_id in links.values_list("interaction_id", "member_id"):
        members[interaction_id].append(member_id)
    for interaction_id, contact_id, leader, at in together:
        for member_id in members[interaction_id]:
            if member_id != leader:
                yield contact_id, member_id, at


def _at(actor: Actor, accounts: "QuerySet[Account]") -> Q:
    """Return the rule of what passed with any of some accounts, as the first or a further one."""
    further = InteractionAccount.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    further = further.filter(account__in=accounts.values("pk"))
    return Q(interaction__account__in=accounts.values("pk")) | Q(interaction_id__in=further.values("interaction_id"))


def _touching(
    actor: Actor, people: "QuerySet[Contact]", accounts: "QuerySet[Account]", moment: datetime
) -> "QuerySet[Participant]":
    """Return who took part in what passed until a moment, as far as the actor may read of it."""
    rows = Participant.objects.of(actor.workspace_id).filter(contact__in=people.values("pk"), archived_at__isnull=True)
    if not sees_everything(actor):
        seen = visible_accounts(actor, Account.objects.of(actor.workspace_id))
        rows = rows.filter(_at(actor, accounts) | _at(actor, seen))
    rows = rows.filter(interaction__archived_at__isnull=True, at__lte=moment)
    return rows.exclude(interaction__kind=InteractionKind.NOTE)
