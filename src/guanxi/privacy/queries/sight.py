"""What of a person's data the one who takes them out may see: not everybody who holds a contact reads all accounts."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.changes.models import Change
from guanxi.core.actor import Actor
from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import WorkspaceModel
from guanxi.directory.models import Account, Contact
from guanxi.directory.policies import sees_everything, visible_accounts, visible_contacts

Row = dict[str, Any]


def shown_rows(actor: Actor, rows: Sequence[WorkspaceModel]) -> list[WorkspaceModel]:
    """Leave out the rows of accounts that the actor does not read, told by their own or by what they point at."""
    if sees_everything(actor):
        return list(rows)
    places = _accounts_behind(actor, rows)
    hidden = _hidden(actor, {key for keys in places for key in keys})
    return [row for row, keys in zip(rows, places, strict=True) if not keys & hidden]


def shown_mentions(actor: Actor, found: Sequence[Row]) -> list[Row]:
    """Leave out texts elsewhere, unless they belong to an account that the actor reads."""
    if sees_everything(actor):
        return list(found)
    hidden = _hidden(actor, {one["account_id"] for one in found} - {None})
    return [one for one in found if one["account_id"] and one["account_id"] not in hidden]


def shown_changes(actor: Actor, rows: "QuerySet[Change]") -> "QuerySet[Change]":
    """Restrict changes to those of accounts the actor reads, and those of none in particular."""
    if sees_everything(actor):
        return rows
    return rows.filter(Q(account_id__isnull=True) | Q(account_id__in=_visible(actor).values("pk")))


def nameable(actor: Actor, model: Any) -> Any:
    """Return the rows of a table whose names the actor may know."""
    rows = model.objects.of(actor.workspace_id)
    if model is Account:
        return visible_accounts(actor, rows, archived=True)
    return visible_contacts(actor, rows, archived=True) if model is Contact else rows


def _visible(actor: Actor) -> "QuerySet[Account]":
    return visible_accounts(actor, Account.objects.of(actor.workspace_id), archived=True)


def _hidden(actor: Actor, keys: set[UUID]) -> set[UUID]:
    return keys - set(_visible(actor).filter(pk__in=keys).values_list("pk", flat=True))


def _accounts_behind(actor: Actor, rows: Iterable[WorkspaceModel]) -> list[set[UUID]]:
    """Return the accounts that each row belongs to: its own, and those of what it points at (a visit, a chain)."""
    listed = list(rows)
    wanted: dict[Any, set[UUID]] = {}
    for row in listed:
        for model, key in _pointed(row):
            wanted.setdefault(model, set()).add(key)
    places: dict[UUID, UUID] = {}
    for model, keys in wanted.items():
        found = model.objects.of(actor.workspace_id).filter(pk__in=keys).exclude(account_id=None)
        places |= dict(found.values_list("pk", "account_id"))
    return [_own(row) | {places[key] for _, key in _pointed(row) if key in places} for row in listed]


def _own(row: WorkspaceModel) -> set[UUID]:
    key: UUID | None = getattr(row, "account_id", None)
    return {key} if key else set()


def _pointed(row: WorkspaceModel) -> list[tuple[Any, UUID]]:
    """Return what a row points at that belongs to an account itself."""
    fields = [field for field in row._meta.local_fields if isinstance(field, WorkspaceForeignKey)]
    models = [(field.related_model, getattr(row, field.attname)) for field in fields]
    return [(model, key) for model, key in models if key is not None and _of_account(model)]


def _of_account(model: Any) -> bool:
    return model is not Contact and any(field.name == "account" for field in model._meta.local_fields)
