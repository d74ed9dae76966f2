"""Narrowing the entries of a line of time: by kind, people of theirs and ours, words, and period."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from functools import reduce
from operator import and_
from zoneinfo import ZoneInfo

from django.db.models import Q

from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.directory.queries.access import access_contact
from guanxi.followups.models import FollowUpContact
from guanxi.interactions.models import InteractionKind, InteractionMember, Participant
from guanxi.timeline.queries.sources import Rows, Source
from guanxi.timeline.schemas import KINDS, TimelineFilter
from guanxi.workspaces.queries import check_member

MAX_WORDS = 6
# What of each kind words are looked for in.
TEXTS: dict[str, tuple[str, ...]] = {
    "follow_up": ("what", "reason"),
    "case": ("subject", "description", "comment"),
    "campaign": ("campaign__name", "note"),
    "job": ("title", "contact__name", "account__name"),
    "opportunity": ("name", "reason_note"),
    "stage": ("name", "chain__name"),
}
INTERACTION_TEXTS = ("summary", "outcome", "place", "member__name")
MEMBERS = {"follow_up": "member_id", "case": "owner_id", "campaign": "campaign__owner_id", "opportunity": "owner_id",
           "stage": "owner_id"}  # fmt: skip
CONTACTS = {"case": "contact_id", "campaign": "contact_id", "job": "contact_id"}


def check_filter(actor: Actor, chosen: TimelineFilter) -> None:
    """Raise for a kind that there is not, and NotFound for people the actor does not see."""
    if any(kind not in KINDS for kind in kinds_of(chosen)):
        raise Invalid("invalid", fields=[FieldError("kind", "unknown_choice")])
    if chosen.way and chosen.way not in InteractionKind.values:
        raise Invalid("invalid", fields=[FieldError("way", "unknown_choice")])
    if chosen.contact_id is not None:
        access_contact(actor, chosen.contact_id)
    if chosen.member_id is not None:
        check_member(actor, chosen.member_id)


def kinds_of(chosen: TimelineFilter) -> list[str]:
    """Return the kinds asked for; none means all."""
    return [kind for kind in chosen.kind.split(",") if kind]


def sifted(actor: Actor, found: Iterator[Source], chosen: TimelineFilter, zone: ZoneInfo) -> list[Source]:
    """Return the sources that can hold what is asked for, narrowed to it."""
    kinds = ["interaction"] if chosen.way else kinds_of(chosen)
    wanted = (source for source in found if not kinds or source.kind in kinds)
    narrowed = (_narrowed(actor, source, chosen, zone) for source in wanted)
    return [source for source in narrowed if source is not None]


def _narrowed(actor: Actor, source: Source, chosen: TimelineFilter, zone: ZoneInfo) -> Source | None:
    rows = source.rows.exclude(**{f"{source.at}__isnull": True})
    if chosen.since:
        rows = rows.filter(**{f"{source.at}__gte": datetime.combine(chosen.since, time(), zone)})
    if chosen.until:
        rows = rows.filter(**{f"{source.at}__lt": datetime.combine(chosen.until + timedelta(days=1), time(), zone)})
    if source.kind == "interaction":
        rows = _interactions(actor, source, rows, chosen)
    elif (chosen.contact_id and not _knows_people(source)) or (chosen.member_id and source.kind not in MEMBERS):
        return None
    else:
        rows = _others(actor, source, rows, chosen)
    return Source(source.name, source.kind, rows, source.at, source.key)


def _knows_people(source: Source) -> bool:
    return source.kind in CONTACTS or source.kind == "follow_up"


def _interactions(actor: Actor, source: Source, rows: Rows, chosen: TimelineFilter) -> Rows:
    """Narrow interactions: the rows may be their participants or further accounts."""
    at = "" if source.key == "pk" else "interaction__"
    if chosen.way:
        rows = rows.filter(**{f"{at}kind": chosen.way})
    if chosen.contact_id:
        met = Participant.objects.of(actor.workspace_id).filter(contact_id=chosen.contact_id, archived_at__isnull=True)
        rows = rows.filter(**{f"{source.key}__in": met.values("interaction_id")})
    if chosen.member_id:
        there = InteractionMember.objects.of(actor.workspace_id).filter(member_id=chosen.member_id, archived_at=None)
        led = Q(**{f"{at}member_id": chosen.member_id})
        rows = rows.filter(led | Q(**{f"{source.key}__in": there.values("interaction_id")}))
    for word in _words(chosen):
        rule = _says(INTERACTION_TEXTS, word, at)
        people = Participant.objects.of(actor.workspace_id).filter(contact__name__icontains=word, archived_at=None)
        rows = rows.filter(rule | Q(**{f"{source.key}__in": people.values("interaction_id")}))
    return rows


def _others(actor: Actor, source: Source, rows: Rows, chosen: TimelineFilter) -> Rows:
    if chosen.contact_id and source.kind == "follow_up":
        links = FollowUpContact.objects.of(actor.workspace_id).filter(contact_id=chosen.contact_id, archived_at=None)
        rows = rows.filter(pk__in=links.values("follow_up_id"))
    elif chosen.contact_id:
        rows = rows.filter(**{CONTACTS[source.kind]: chosen.contact_id})
    if chosen.member_id:
        rows = rows.filter(**{MEMBERS[source.kind]: chosen.member_id})
    rules = [_says(TEXTS[source.kind], word) for word in _words(chosen)]
    return rows.filter(reduce(and_, rules)) if rules else rows


def _words(chosen: TimelineFilter) -> list[str]:
    return chosen.q.split()[:MAX_WORDS]


def _says(columns: tuple[str, ...], word: str, at: str = "") -> Q:
    rule = Q()
    for column in columns:
        rule |= Q(**{f"{at}{column}__icontains": word})
    return rule
