"""Customers by kind, and who owns them."""

from typing import Any

from django.db.models import Count, Q

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Attention
from guanxi.directory.policies import visible_accounts
from guanxi.stewardship.schemas import CoverageFilter
from guanxi.workspaces.queries import check_member

Row = dict[str, Any]


def owned_counts(actor: Actor, by: str, **narrowed: Any) -> list[Row]:
    """Return how many customers each owner has of each kind, of those the actor sees, the largest first."""
    rows = visible_accounts(actor, Account.objects.of(actor.workspace_id)).filter(**narrowed)
    counted = rows.values(by, "owner_id", "owner__name").annotate(
        count=Count("pk"), keys=Count("pk", filter=Q(attention=Attention.KEY))
    )
    return [
        {
            "value": row[by],
            "owner": {"id": row["owner_id"], "name": row["owner__name"]},
            "count": row["count"],
            "keys": row["keys"],
        }
        for row in counted.order_by("-count", by, "owner_id")
    ]


def coverage(actor: Actor, chosen: CoverageFilter) -> list[Row]:
    """Return the customers by region, industry or product interest with who owns them: who covers what."""
    if chosen.owner_id is not None:
        check_member(actor, chosen.owner_id)
    narrowed = {"owner_id": chosen.owner_id} if chosen.owner_id else {}
    groups: dict[str, Row] = {}
    for row in owned_counts(actor, chosen.by, **narrowed):
        group = groups.setdefault(row["value"], {"value": row["value"], "count": 0, "keys": 0, "owners": []})
        group["count"] += row["count"]
        group["keys"] += row["keys"]
        group["owners"].append({"owner": row["owner"], "count": row["count"], "keys": row["keys"]})
    return sorted(groups.values(), key=lambda group: (group["value"] == "", -group["count"], group["value"]))
