"""A hop of a way as it goes over the wire: what was seen of two people and what is told of them."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.models import Account
from guanxi.directory.policies import visible_accounts
from guanxi.network.queries.told import Told
from guanxi.orgchart.models import TieKind

Row = dict[str, Any]
DIRECTED = {
    "reports_to": ("reports_to", "superior_of"),
    "dotted": ("dotted_to", "dotted_of"),
    "influence": ("influences", "influenced_by"),
}


class Passed(Protocol):
    """What passed between two people."""

    times: int
    meetings: int
    hidden: int
    last_at: Any


class Bond(Protocol):
    """Why two people may introduce one another."""

    chance: float
    strength: float
    passed: Any
    told: list[Told]


def tie_names(actor: Actor, told: Iterable[Told]) -> dict[object, str]:
    """Return what the workspace calls its own kinds of ties, and the accounts of common pasts, in two statements."""
    rows = list(told)
    kinds = TieKind.objects.of(actor.workspace_id).filter(code__in={one.kind for one in rows})
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id), archived=True)
    accounts = accounts.filter(pk__in={one.where for one in rows if one.where})
    return {**dict(kinds.values_list("code", "name")), **dict(accounts.values_list("pk", "name"))}


def hop_row(bond: Bond, before: UUID, names: Mapping[object, str]) -> Row:
    """Return a hop, said from whoever stands before it."""
    seen = bond.passed
    return {
        "strength": round(bond.strength),
        "weight": round(100 * bond.chance),
        "times": seen.times if seen else 0,
        "meetings": seen.meetings if seen else 0,
        "last_at": seen.last_at if seen else None,
        "hidden": seen.hidden if seen else 0,
        "told": [_told(one, before, names) for one in bond.told],
    }


def _told(one: Told, before: UUID, names: Mapping[object, str]) -> Row:
    kind = DIRECTED[one.kind][one.one != before] if one.kind in DIRECTED else one.kind
    name = names.get(one.where, "") if one.where else names.get(one.kind, "")
    return {"kind": kind, "name": name, "certainty": one.certainty}
