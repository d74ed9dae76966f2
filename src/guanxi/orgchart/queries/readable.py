"""What of the change log an actor may read: a change of one account may hold rows of another one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any
from uuid import UUID

from guanxi.changes.images import Image
from guanxi.changes.veils import veiled
from guanxi.core.actor import Actor
from guanxi.core.models import WorkspaceModel
from guanxi.directory.models import Account, Contact, Department
from guanxi.directory.policies import sees_everything, visible_accounts, visible_contacts
from guanxi.orgchart.models import Group, TieKind
from guanxi.workspaces.models import Member, Team

Ids = dict[type[WorkspaceModel], set[str]]
NAMED: dict[str, type[WorkspaceModel]] = {
    model.word: model for model in (Account, Contact, Department, Group, Member, Team)
}
# Whose a row is: its account decides where it has one, else its people. Who sits where belongs to the chart.
BY_ACCOUNT = ("account_id",)
BY_PEOPLE = ("contact_id", "contact_a_id", "contact_b_id")
BATCH = 500


def readable(actor: Actor, kept: Mapping[Any, list[Image]]) -> dict[Any, list[Image]]:
    """Return the rows of changes without those of accounts and people the actor may not read of."""
    kept = _veiled(actor, kept)
    if sees_everything(actor):
        return dict(kept)
    rows = [row for some in kept.values() for row in some]
    accounts = _seen(actor, Account, _keys(rows, "account", BY_ACCOUNT))
    contacts = _seen(actor, Contact, _keys(rows, "contact", BY_PEOPLE))
    return {key: [row for row in some if _is_open(row, accounts, contacts)] for key, some in kept.items()}


def _veiled(actor: Actor, kept: Mapping[Any, list[Image]]) -> dict[Any, list[Image]]:
    """Return the rows of changes as the reader may see them, all of them asked about at once."""
    rows = iter(veiled(actor, [row for some in kept.values() for row in some]))
    return {key: list(islice(rows, len(some))) for key, some in kept.items()}


def names_of(actor: Actor, ids: Ids) -> dict[str, str]:
    """Return the names of what rows point at, as far as the actor may know them."""
    names: dict[str, str] = {}
    for model in NAMED.values():
        if ids[model]:
            found: Any = model.objects.of(actor.workspace_id).filter(pk__in=ids[model])
            names |= {str(key): name for key, name in _visible(actor, model, found).values_list("pk", "name")}
    kinds = TieKind.objects.of(actor.workspace_id).filter(code__in=ids[TieKind])
    return names | dict(kinds.values_list("code", "name"))


def names_by_word(actor: Actor, things: Iterable[tuple[str, UUID | None]]) -> dict[UUID, str]:
    """Return what things are called that the logs name by table and key; what has no name is left out."""
    ids: Ids = defaultdict(set)
    for word, key in things:
        model = NAMED.get(word)
        if key is not None and model is not None:
            ids[model].add(str(key))
    return {UUID(key): name for key, name in names_of(actor, ids).items()}


def _images(row: Image) -> Iterator[Image]:
    return (image for image in (row["before"], row["after"]) if image is not None)


def _keys(rows: Iterable[Image], table: str, columns: Iterable[str]) -> set[str]:
    """Return every account, or every person, that rows are about."""
    found: set[str] = set()
    for row in rows:
        if row["table"] == table:
            found.add(row["id"])
        found.update(image[column] for image in _images(row) for column in columns if image.get(column))
    return found


def _seen(actor: Actor, model: type[WorkspaceModel], keys: set[str]) -> set[str]:
    ordered = sorted(keys)
    found: set[str] = set()
    for start in range(0, len(ordered), BATCH):
        rows: Any = model.objects.of(actor.workspace_id).filter(pk__in=ordered[start : start + BATCH])
        found |= {str(key) for key in _visible(actor, model, rows).values_list("pk", flat=True)}
    return found


def _visible(actor: Actor, model: type[WorkspaceModel], rows: Any) -> Any:
    """Restrict accounts and contacts, archived ones included; whatever else has a name is asked for by its key."""
    if model is Account:
        return visible_accounts(actor, rows, archived=True)
    return visible_contacts(actor, rows, archived=True) if model is Contact else rows


def _is_open(row: Image, accounts: set[str], contacts: set[str]) -> bool:
    """Tell whether a row's account is readable or, where it has none, everybody it is about."""
    own = {"account": accounts, "contact": contacts}.get(row["table"])
    if own is not None:
        return row["id"] in own
    of_account = {image[column] for image in _images(row) for column in BY_ACCOUNT if image.get(column)}
    if of_account:
        return of_account <= accounts
    people = {image[column] for image in _images(row) for column in BY_PEOPLE if image.get(column)}
    return people <= contacts
