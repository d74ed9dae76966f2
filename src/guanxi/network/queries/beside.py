"""Who else of ours is in touch with somebody."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.interactions.models import InteractionMember, Participant
from guanxi.network.queries.encounters import NO_TOUCH


def in_touch(actor: Actor, keys: Collection[UUID], *, since: datetime, until: datetime) -> dict[UUID, set[UUID]]:
    """Return who of ours met or wrote to some people in ``[since, until]``, whether or not the reader may open it.

    Two statements, however many people.
    """
    rows = Participant.objects.of(actor.workspace_id).filter(archived_at__isnull=True, at__gte=since, at__lte=until)
    rows = rows.filter(contact_id__in=keys, interaction__archived_at__isnull=True)
    rows = rows.exclude(interaction__kind__in=NO_TOUCH).order_by()
    there: defaultdict[UUID, set[UUID]] = defaultdict(set)
    found: defaultdict[UUID, set[UUID]] = defaultdict(set)
    for interaction_id, contact_id, leader in rows.values_list(
        "interaction_id", "contact_id", "interaction__member_id"
    ):
        there[interaction_id].add(contact_id)
        found[contact_id].add(leader)
    links = InteractionMember.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    links = links.filter(interaction_id__in=rows.values("interaction_id"))
    for interaction_id, member_id in links.values_list("interaction_id", "member_id"):
        for contact_id in there[interaction_id]:
            found[contact_id].add(member_id)
    return dict(found)
