"""Interactions as notices name them: by whom they were with, for what was said may hold anybody's number."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.interactions.models import Participant
from guanxi.interactions.queries.access import visible_interactions
from guanxi.notices.subjects import Shown

PAGE = "/accounts/{account}/interactions?interaction={key}"


def shown(actor: Actor, keys: Collection[UUID]) -> Mapping[UUID, Shown]:
    """Return how notices name interactions, of those the actor may see."""
    rows = list(visible_interactions(actor).filter(pk__in=keys).select_related("account"))
    names: dict[UUID, list[str]] = defaultdict(list)
    people = Participant.objects.of(actor.workspace_id).filter(interaction_id__in=[row.pk for row in rows])
    present = people.filter(archived_at__isnull=True).order_by("pk")
    for key, name in present.values_list("interaction_id", "contact__name"):
        names[key].append(name)
    return {
        row.pk: Shown(
            "、".join(names[row.pk]) or row.account.name,
            PAGE.format(account=row.account_id, key=row.pk),
            row.account.name,
        )
        for row in rows
    }
