"""The files of an account: everything that is attached to what passed there."""

from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import Q

from guanxi.core.actor import Actor
from guanxi.directory.queries.access import access_account
from guanxi.files import contents
from guanxi.files.kinds import types_of
from guanxi.files.previews import preview
from guanxi.interactions.models import Attachment, InteractionAccount, Participant
from guanxi.interactions.queries import attachment_of, visible_interactions
from guanxi.interactions.queries.telling import attachment_row

Row = dict[str, Any]
PAGE = 60


def account_files(
    actor: Actor,
    *,
    account_id: UUID,
    family: str = "",
    contact_id: UUID | None = None,
    q: str = "",
    before: datetime | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
) -> Row:
    """Return an account's attachments, the newest first; ``before`` goes on after the last one of a page."""
    access_account(actor, account_id)
    further = InteractionAccount.objects.of(actor.workspace_id).filter(account_id=account_id, archived_at=None)
    seen = visible_interactions(actor)
    places = seen.filter(Q(account_id=account_id) | Q(pk__in=further.values("interaction_id")))
    rows = Attachment.objects.of(actor.workspace_id).filter(interaction__in=places.values("pk"), archived_at=None)
    if family:
        rows = rows.filter(_of_family(family))
    if contact_id:
        people = Participant.objects.of(actor.workspace_id).filter(contact_id=contact_id, archived_at=None)
        rows = rows.filter(interaction_id__in=people.values("interaction_id"))
    if q.strip():
        rows = rows.filter(name__icontains=q.strip())
    times = {"added_at__lt": before, "added_at__gte": since, "added_at__lte": until}
    rows = rows.filter(**{name: value for name, value in times.items() if value is not None})
    found = list(rows.select_related("file", "interaction", "added_by").order_by("-added_at", "-pk")[: PAGE + 1])
    return {"items": [_row(row) for row in found[:PAGE]], "more": len(found) > PAGE}


def look_at(actor: Actor, attachment_id: UUID, page: int) -> tuple[bytes, int]:
    """Return a picture of an attachment's page, and how many there are."""
    row = attachment_of(actor, attachment_id)
    return preview(contents.read(row.file), row.file.media_type, page)


def _of_family(family: str) -> Q:
    """Return the rule of files of a kind; what is of no kind is all the rest."""
    starts = types_of(family)
    if starts:
        return reduce(or_, [Q(file__media_type__startswith=start) for start in starts])
    return ~reduce(or_, [Q(file__media_type__startswith=start) for start in types_of("")])


def _row(row: Attachment) -> Row:
    passed = row.interaction
    return attachment_row(row) | {
        "added_at": row.added_at,
        "added_by": None if row.added_by is None else {"id": row.added_by_id, "name": row.added_by.name},
        "interaction": {"id": passed.pk, "kind": passed.kind, "at": passed.at, "summary": passed.summary[:200]},
    }
