"""Interactions as they are told, with the names of who and what belongs to them, in a few statements for many."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q

from guanxi.core.actor import Actor
from guanxi.directory.models import Account
from guanxi.directory.policies import visible_accounts
from guanxi.directory.queries.access import access_account, readable_contacts
from guanxi.directory.queries.insight import insighted
from guanxi.files.kinds import family_of
from guanxi.files.previews import can_preview
from guanxi.interactions.models import (
    Attachment,
    Interaction,
    InteractionAccount,
    InteractionMember,
    Mention,
    Participant,
)
from guanxi.interactions.policies import changeable
from guanxi.interactions.queries.access import access_interaction

Row = dict[str, Any]
COLUMNS = (
    "kind", "began", "at", "duration_minutes", "place", "summary", "outcome", "sentiment", "anonymous", "version",
    "created_at",
)  # fmt: skip


def account_interactions(actor: Actor, *, account_id: UUID, limit: int) -> list[Row]:
    """Return an account's newest interactions, those it shared with others included."""
    access_account(actor, account_id)
    further = InteractionAccount.objects.of(actor.workspace_id).filter(account_id=account_id, archived_at=None)
    rows = Interaction.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    rows = rows.filter(Q(account_id=account_id) | Q(pk__in=further.values("interaction_id")))
    return tell(actor, rows.select_related("account", "member", "logged_by").order_by("-at", "-pk")[:limit])


def interaction_details(actor: Actor, interaction_id: UUID) -> Row:
    """Return everything about an interaction."""
    [row] = tell(actor, [access_interaction(actor, interaction_id)])
    return row


def tell(actor: Actor, found: Iterable[Interaction]) -> list[Row]:
    """Return interactions as the page shows them; the actor is known to read them."""
    rows = list(found)
    keys = [row.pk for row in rows]
    mine = changeable(actor, rows)
    people, ours, named = _people(actor, keys), _members(actor, keys), _mentions(actor, keys)
    files, accounts = _attachments(actor, keys), _accounts(actor, rows)
    return [
        {name: getattr(row, name) for name in COLUMNS}
        | {
            "id": row.pk,
            "member": {"id": row.member_id, "name": row.member.name},
            "member_name": row.member.name,
            "logged_by": {"id": row.logged_by_id, "name": row.logged_by.name} if row.logged_by else None,
            "members": ours[row.pk],
            "contacts": people[row.pk],
            "account": next((one for one in accounts[row.pk] if one["id"] == row.account_id), None),
            "accounts": accounts[row.pk],
            "mentions": named[row.pk],
            "attachments": files[row.pk],
            "can": {"edit": row.pk in mine},
        }
        for row in rows
    ]


def _people(actor: Actor, keys: Sequence[UUID]) -> dict[UUID, list[Row]]:
    people = Participant.objects.of(actor.workspace_id).filter(interaction_id__in=keys, archived_at__isnull=True)
    rows = list(people.values_list("interaction_id", "contact_id", "contact__name").order_by("pk"))
    seen = readable_contacts(actor, {contact_id for _, contact_id, _ in rows})
    known = insighted(actor, seen)
    found: dict[UUID, list[Row]] = defaultdict(list)
    for key, contact_id, name in rows:
        person = {"id": contact_id, "name": name, "can": {"read": contact_id in seen}}
        found[key].append(person | {"insighted": contact_id in known if contact_id in seen else None})
    return found


def _members(actor: Actor, keys: Sequence[UUID]) -> dict[UUID, list[Row]]:
    return _named(InteractionMember.objects.of(actor.workspace_id), keys)


def _mentions(actor: Actor, keys: Sequence[UUID]) -> dict[UUID, list[Row]]:
    return _named(Mention.objects.of(actor.workspace_id), keys)


def _named(rows: Any, keys: Sequence[UUID]) -> dict[UUID, list[Row]]:
    found: dict[UUID, list[Row]] = defaultdict(list)
    present = rows.filter(interaction_id__in=keys, archived_at__isnull=True).order_by("pk")
    for key, member_id, name in present.values_list("interaction_id", "member_id", "member__name"):
        found[key].append({"id": member_id, "name": name})
    return found


def _attachments(actor: Actor, keys: Sequence[UUID]) -> dict[UUID, list[Row]]:
    rows = Attachment.objects.of(actor.workspace_id).filter(interaction_id__in=keys, archived_at__isnull=True)
    found: dict[UUID, list[Row]] = defaultdict(list)
    for row in rows.select_related("file").order_by("pk"):
        found[row.interaction_id].append(attachment_row(row))
    return found


def attachment_row(row: Attachment) -> Row:
    """Return an attachment as the page shows it."""
    kind = row.file.media_type
    return {
        "id": row.pk,
        "name": row.name,
        "size": row.file.size,
        "media_type": kind,
        "family": family_of(kind),
        "preview": can_preview(kind),
    }


def _accounts(actor: Actor, rows: Sequence[Interaction]) -> dict[UUID, list[Row]]:
    """Return the accounts each was with, the first one first: those the actor reads, the others he is not told of."""
    places: dict[UUID, list[UUID]] = {row.pk: [row.account_id] for row in rows}
    further = InteractionAccount.objects.of(actor.workspace_id).filter(interaction_id__in=list(places))
    present = further.filter(archived_at__isnull=True).order_by("pk")
    for key, account_id in present.values_list("interaction_id", "account_id"):
        places[key].append(account_id)
    wanted = {account_id for ids in places.values() for account_id in ids}
    seen = visible_accounts(actor, Account.objects.of(actor.workspace_id)).filter(pk__in=wanted)
    names = dict(seen.values_list("pk", "name"))
    return {
        key: [{"id": one, "name": names[one]} for one in dict.fromkeys(ids) if one in names]
        for key, ids in places.items()
    }
