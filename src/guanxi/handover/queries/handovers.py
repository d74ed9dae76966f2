"""What was handed over: by me, to me, by those below me."""

from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.handover.models import Handover, HandoverAccount
from guanxi.handover.queries.access import access_handover, visible_handovers
from guanxi.workspaces.policies import may_look_at_leaving
from guanxi.workspaces.queries.staff import led_by

Row = dict[str, Any]
MOST = 200


def handovers(actor: Actor, *, to_me: bool) -> list[Row]:
    """Return the newest handovers the actor may look at, with the customers that went to each."""
    rows = visible_handovers(actor).order_by("-at", "-pk")
    if to_me:
        received = HandoverAccount.objects.of(actor.workspace_id).filter(to_member_id=actor.member_id)
        rows = rows.filter(pk__in=received.values("handover_id"), archived_at__isnull=True)
    return _rows(actor, list(rows[:MOST]), to_me=to_me)


def handover_details(actor: Actor, handover_id: UUID) -> Row:
    """Return one handover."""
    [row] = _rows(actor, [access_handover(actor, handover_id)], to_me=False)
    return row


def _rows(actor: Actor, found: list[Handover], *, to_me: bool) -> list[Row]:
    below = led_by(actor)
    accounts: dict[UUID, list[HandoverAccount]] = {row.pk: [] for row in found}
    parts = HandoverAccount.objects.of(actor.workspace_id).filter(handover_id__in=list(accounts))
    for part in parts.select_related("account", "to_member").order_by("account__sort_key", "pk"):
        accounts[part.handover_id].append(part)
    rows = []
    for row in found:
        above = may_look_at_leaving(actor, leads=row.from_member_id in below)
        whole = not to_me and (above or actor.member_id in (row.from_member_id, row.by_member_id))
        mine = [part for part in accounts[row.pk] if whole or part.to_member_id == actor.member_id]
        rows.append({
            "id": row.pk,
            "at": row.at,
            "from": {"id": row.from_member_id, "name": row.from_member.name},
            "by": {"id": row.by_member_id, "name": row.by_member.name},
            "accounts": [_part_row(part) for part in mine],
            "contact_count": row.contact_count,
            "opportunity_count": row.opportunity_count,
            "grant_count": row.grant_count,
            "lead_count": row.lead_count,
            "follow_up_count": row.follow_up_count,
            "taken_back": row.archived_at is not None,
            "can": {"undo": above and actor.writes and row.archived_at is None},
        })  # fmt: skip
    return rows


def _part_row(part: HandoverAccount) -> Row:
    return {
        "account": {"id": part.account_id, "name": part.account.name},
        "to": {"id": part.to_member_id, "name": part.to_member.name},
    }
