"""Follow-ups as they are told outside the page: in notices, mails and calendars, without anybody's number."""

import re
from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.followups.models import FollowUp, FollowUpContact
from guanxi.followups.queries.rows import about
from guanxi.followups.queries.visible import visible_follow_ups
from guanxi.notices.subjects import Shown
from relgraph.masking import masked

NUMBER = re.compile(r"(?<!\d)\+?\d(?:[ ()-]?\d){8,18}(?!\d)")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PAGE = "/followups?id={key}"


def without_numbers(text: str) -> str:
    """Return a text with the phone numbers and addresses in it masked.

    >>> without_numbers("回电 138 0013 5678，2026-03-01 前；zhang@163.com")
    '回电 138****5678，2026-03-01 前；z***@163.com'
    """
    text = MAIL.sub(lambda found: masked("email", found[0]), text)
    return NUMBER.sub(lambda found: masked("phone", found[0]), text)


def names_of(actor: Actor, keys: Iterable[UUID]) -> dict[UUID, list[str]]:
    """Return whom follow-ups are with, by name."""
    found: dict[UUID, list[str]] = {key: [] for key in keys}
    links = FollowUpContact.objects.of(actor.workspace_id).filter(follow_up_id__in=list(found))
    people = links.filter(archived_at__isnull=True).order_by("pk").values_list("follow_up_id", "contact__name")
    for key, name in people:
        found[key].append(name)
    return found


def title_of(row: FollowUp, names: Collection[str]) -> str:
    """Return what a follow-up is called in a line: what it is about and with whom."""
    parts = [without_numbers(about(row)), "、".join(names)]
    return " · ".join(part for part in parts if part) or row.account.name


def shown(actor: Actor, keys: Collection[UUID]) -> Mapping[UUID, Shown]:
    """Return how notices name follow-ups, of those the actor may see."""
    rows = list(visible_follow_ups(actor).filter(pk__in=keys).select_related("account", "origin_interaction"))
    names = names_of(actor, [row.pk for row in rows])
    return {row.pk: Shown(title_of(row, names[row.pk]), PAGE.format(key=row.pk), row.account.name) for row in rows}
