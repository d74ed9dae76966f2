"""Our own people as pages of the network name them."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.workspaces.models import Member


@dataclass(frozen=True, slots=True)
class Colleague:
    """One of ours; ``active`` is whether he still works here."""

    id: UUID
    name: str
    title: str
    active: bool


def colleagues(actor: Actor, keys: Iterable[UUID]) -> dict[UUID, Colleague]:
    """Return what some of ours are called, by name. One statement."""
    rows = Member.objects.of(actor.workspace_id).filter(pk__in=set(keys)).order_by("name", "pk")
    columns = rows.values_list("pk", "name", "title", "archived_at")
    return {key: Colleague(key, name, title, gone is None) for key, name, title, gone in columns}
