"""Who sees which numbers in clear: the one place where a point becomes what is shown of it."""

from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Value

from guanxi.core.actor import Actor
from guanxi.directory import policies
from guanxi.directory.models import Account, Contact, ContactPoint
from guanxi.workspaces.queries.settings import sensitive_fields
from relgraph.masking import STARS, masked

Row = dict[str, Any]


def clear_contacts(actor: Actor, contact_ids: Collection[UUID]) -> frozenset[UUID]:
    """Return those of some contacts whose numbers the actor sees in clear, in one statement or none."""
    if not contact_ids:
        return frozenset()
    if policies.sees_all_numbers(actor):
        return frozenset(contact_ids)
    rows = policies.editable_contacts(actor, Contact.objects.of(actor.workspace_id))
    return frozenset(rows.filter(pk__in=contact_ids).values_list("pk", flat=True))


def shown_points(rows: "QuerySet[ContactPoint]", clear: Collection[UUID]) -> Iterator[tuple[UUID, Row]]:
    """Yield whose point it is, and what is shown of it."""
    for contact_id, kind, value, sensitive in rows.values_list("contact_id", "kind", "value", "sensitive"):
        yield contact_id, shown_point(kind, value, sensitive=sensitive, clear=contact_id in clear)


def points_as_shown(actor: Actor, rows: "QuerySet[ContactPoint]") -> Iterator[tuple[UUID, Row]]:
    """Yield whose point it is, and what the actor is shown of it, in one statement: for a page of a list."""
    if policies.sees_all_numbers(actor):
        told = rows.annotate(clear=Value(True))
    else:
        editable = policies.editable_contacts(actor, Contact.objects.of(actor.workspace_id))
        told = rows.annotate(clear=Exists(editable.filter(pk=OuterRef("contact_id"))))
    for contact_id, kind, value, sensitive, clear in told.values_list(
        "contact_id", "kind", "value", "sensitive", "clear"
    ):
        yield contact_id, shown_point(kind, value, sensitive=sensitive, clear=clear)


def clear_accounts(actor: Actor, account_ids: Collection[UUID]) -> frozenset[UUID]:
    """Return those of some accounts whose number and fields the actor sees in clear, in one statement or none."""
    if not account_ids or policies.sees_all_numbers(actor):
        return frozenset(account_ids)
    rows = policies.editable_accounts(actor, Account.objects.of(actor.workspace_id))
    return frozenset(rows.filter(pk__in=account_ids).values_list("pk", flat=True))


def shown_number(value: str, *, clear: bool) -> str:
    """Return an account's number as it goes over the wire."""
    return value if clear or not value else masked("phone", value)


def shown_custom(actor: Actor, custom: Row, *, clear: bool) -> Row:
    """Return custom fields as they go over the wire, those that the workspace marked without their values."""
    return custom if clear or not custom else masked_custom(custom, sensitive_fields(actor.workspace_id))


def masked_custom(custom: Row, names: Collection[str]) -> Row:
    """Return custom fields with the values of some hidden."""
    return {name: STARS if name in names else value for name, value in custom.items()}


def shown_point(kind: str, value: str, *, sensitive: bool, clear: bool) -> Row:
    """Return a number or address as it goes over the wire."""
    hidden = sensitive and not clear
    return {"kind": kind, "value": masked(kind, value) if hidden else value, "private": sensitive, "masked": hidden}
