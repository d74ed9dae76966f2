"""Service cases as notices name them."""

from collections.abc import Collection
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.notices.subjects import Shown
from guanxi.servicing.queries.access import visible_cases


def shown(actor: Actor, keys: Collection[UUID]) -> dict[UUID, Shown]:
    """Return the cases of some keys that the actor may read of, in one statement."""
    rows = visible_cases(actor).filter(pk__in=keys).values_list("pk", "number", "subject", "account__name")
    return {
        key: Shown(name=f"#{number} {subject}", path=f"/cases?case={key}", account=account)
        for key, number, subject, account in rows
    }
