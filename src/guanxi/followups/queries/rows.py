"""Follow-ups as pages, sheets and commands show them."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from guanxi.core.actor import Actor
from guanxi.directory.models import Account
from guanxi.directory.policies import contributable_accounts
from guanxi.directory.queries.access import readable_contacts
from guanxi.directory.queries.insight import insighted
from guanxi.followups.models import FollowUp, FollowUpContact

Row = dict[str, Any]
MAX_LINE = 200
REFERENCES = ("account", "member", "opportunity", "chain", "stage", "origin_interaction", "outcome_interaction")


def follow_up_rows(actor: Actor, rows: "QuerySet[FollowUp]", *, start: int = 0, most: int = 200) -> list[Row]:
    """Return follow-ups with whom and what they are about, in a few statements."""
    found = list(rows.select_related(*REFERENCES)[start : start + most])
    people = _people(actor, [row.pk for row in found])
    accounts = Account.objects.of(actor.workspace_id).filter(pk__in={row.account_id for row in found})
    mine = set(contributable_accounts(actor, accounts).values_list("pk", flat=True)) if found else set()
    return [_row(row, people[row.pk]) | {"can": {"contribute": row.account_id in mine}} for row in found]


def about(row: FollowUp) -> str:
    """Return in one line what a follow-up is about: what was said of it, else what passed before."""
    before = row.origin_interaction
    if row.what or before is None or before.archived_at is not None:
        return row.what
    text: str = before.outcome or before.summary
    return text.split("\n", 1)[0][:MAX_LINE]


def _people(actor: Actor, keys: Iterable[UUID]) -> dict[UUID, list[Row]]:
    """Return whom each follow-up is with; of people of companies one does not see there is nothing but the name."""
    found: dict[UUID, list[Row]] = {key: [] for key in keys}
    links = FollowUpContact.objects.of(actor.workspace_id).filter(follow_up_id__in=list(found))
    links = links.filter(archived_at__isnull=True).order_by("pk")
    people = list(links.values_list("follow_up_id", "contact_id", "contact__name"))
    seen = readable_contacts(actor, {contact_id for _, contact_id, _ in people})
    known = insighted(actor, seen)
    for key, contact_id, name in people:
        readable = contact_id in seen
        person: Row = {"id": contact_id, "name": name, "can": {"read": readable}}
        found[key].append(person | {"insighted": contact_id in known if readable else None})
    return found


def _row(row: FollowUp, contacts: list[Row]) -> Row:
    return {
        "id": row.pk,
        "version": row.version,
        "account": _named(row.account),
        "member": _named(row.member),
        "what": row.what,
        "about": about(row),
        "due_on": row.due_on,
        "due_at": row.due_at,
        "state": row.state,
        "snoozed": row.snoozed,
        "reason": row.reason,
        "contacts": contacts,
        "opportunity": _named(row.opportunity),
        "chain": _named(row.chain),
        "stage": None if row.stage is None else {"id": row.stage.pk, "code": row.stage.code, "name": row.stage.name},
        "origin": _passed(row.origin_interaction),
        "outcome": _passed(row.outcome_interaction),
        "created_at": row.created_at,
        "closed_at": row.closed_at,
    }


def _named(row: Any) -> Row | None:
    return None if row is None else {"id": row.pk, "name": row.name}


def _passed(row: Any) -> Row | None:
    """Return an interaction in short, unless it was taken back."""
    if row is None or row.archived_at is not None:
        return None
    return {"id": row.pk, "kind": row.kind, "at": row.at, "summary": row.summary, "outcome": row.outcome}
