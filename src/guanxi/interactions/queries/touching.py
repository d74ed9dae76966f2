"""When who was in touch with whom."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Contact
from guanxi.directory.policies import sees_everything, visible_accounts
from guanxi.interactions.models import InteractionKind, Participant


def last_contacts(actor: Actor, *, people: "QuerySet[Contact]", until: datetime | None = None) -> dict[UUID, datetime]:
    """Return when each of some contacts was last in touch with any of us, as far as the actor may read of it."""
    rows = Participant.objects.of(actor.workspace_id).filter(contact__in=people.values("pk"), archived_at__isnull=True)
    if until:
        rows = rows.filter(at__lte=until)
    if not sees_everything(actor):
        rows = rows.filter(interaction__account__in=visible_accounts(actor, Account.objects.of(actor.workspace_id)))
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
    found: dict[UUID, list[Touching]] = {}
    rows = _touching(actor, people, accounts, moment).values_list("contact_id", "interaction__member_id")
    counted = rows.annotate(count=Count("pk", filter=Q(at__gt=since)), last=Max("at"))
    for contact_id, *touching in counted.order_by("contact_id", "interaction__member_id"):
        found.setdefault(contact_id, []).append(Touching(*touching))
    return found


def _touching(
    actor: Actor, people: "QuerySet[Contact]", accounts: "QuerySet[Account]", moment: datetime
) -> "QuerySet[Participant]":
    """Return who took part in what passed until a moment, as far as the actor may read of it."""
    rows = Participant.objects.of(actor.workspace_id).filter(contact__in=people.values("pk"), archived_at__isnull=True)
    if not sees_everything(actor):
        seen = visible_accounts(actor, Account.objects.of(actor.workspace_id))
        rows = rows.filter(
            Q(interaction__account__in=accounts.values("pk")) | Q(interaction__account__in=seen.values("pk"))
        )
    rows = rows.filter(interaction__archived_at__isnull=True, at__lte=moment)
    return rows.exclude(interaction__kind=InteractionKind.NOTE)
