"""Facts that were to be looked at again by a day that has passed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from guanxi.core.actor import Actor
from guanxi.decisions.models import ChainRole, Rating
from guanxi.directory.models import Contact, Employment
from guanxi.orgchart.models import Line, Tie
from guanxi.orgchart.queries.reporting import seat_names
from guanxi.workspaces.queries import access_workspace
from relgraph.unknowns import Fact, Subject

Found = Iterator[tuple[UUID, Fact]]


def due_facts(
    actor: Actor, accounts: Sequence[UUID], contacts: "QuerySet[Contact]", now: datetime
) -> dict[UUID, list[Fact]]:
    """Return lines, ties, roles and the actor's own ratings whose review date passed, by the customer they are of."""
    day = now.astimezone(ZoneInfo(access_workspace(actor).time_zone)).date()
    found: dict[UUID, list[Fact]] = defaultdict(list)
    for account_id, fact in _all(actor, accounts, contacts, day):
        found[account_id].append(fact)
    return found


def _all(actor: Actor, accounts: Sequence[UUID], contacts: "QuerySet[Contact]", day: date) -> Found:
    homes = _homes(actor, accounts)
    yield from _lines(actor, accounts, day)
    yield from _roles(actor, accounts, day)
    yield from _ties(actor, contacts, homes, day)
    yield from _ratings(actor, contacts, homes, day)


def _homes(actor: Actor, accounts: Sequence[UUID]) -> dict[UUID, UUID]:
    """Return at which of the customers each person works."""
    rows = Employment.objects.of(actor.workspace_id).current().filter(account_id__in=accounts).order_by("asserted_at")
    return dict(rows.values_list("contact_id", "account_id"))


def _lines(actor: Actor, accounts: Sequence[UUID], day: date) -> Found:
    rows = Line.objects.of(actor.workspace_id).current().filter(account_id__in=accounts, review_on__lt=day)
    lines = list(rows.order_by("pk"))
    names = seat_names(actor, {key for line in lines for key in (line.source_id, line.target_id)})
    for line in lines:
        about = tuple(Subject("position", key, names.get(key, "?")) for key in (line.source_id, line.target_id))
        yield line.account_id, Fact(line.pk, "line", line.kind, about, _day(line))


def _roles(actor: Actor, accounts: Sequence[UUID], day: date) -> Found:
    rows = ChainRole.objects.of(actor.workspace_id).current().filter(account_id__in=accounts, review_on__lt=day)
    rows = rows.filter(chain_member__contact__isnull=False, chain_member__chain__archived_at__isnull=True)
    for role in rows.select_related("chain_member__contact").order_by("pk"):
        member = role.chain_member
        about = (
            Subject("contact", member.contact_id, member.contact.name),
            Subject("chain_member", member.pk, member.contact.name),
        )
        yield role.account_id, Fact(role.pk, "chain_role", role.role, about, _day(role), member.chain_id)


def _ties(actor: Actor, contacts: "QuerySet[Contact]", homes: dict[UUID, UUID], day: date) -> Found:
    seen = contacts.values("pk")
    rows = Tie.objects.of(actor.workspace_id).current().filter(review_on__lt=day)
    rows = rows.filter(contact_a__in=seen, contact_b__in=seen).select_related("contact_a", "contact_b")
    for tie in rows.order_by("pk"):
        about = tuple(Subject("contact", one.pk, one.name) for one in (tie.contact_a, tie.contact_b))
        if home := homes.get(tie.contact_a_id) or homes.get(tie.contact_b_id):
            yield home, Fact(tie.pk, "tie", tie.kind, about, _day(tie))


def _ratings(actor: Actor, contacts: "QuerySet[Contact]", homes: dict[UUID, UUID], day: date) -> Found:
    """Yield what the actor himself said: only he can say it again."""
    rows = Rating.objects.of(actor.workspace_id).current().filter(review_on__lt=day, rater_id=actor.member_id)
    rows = rows.filter(contact__in=contacts.values("pk"), competitor__isnull=True).select_related("contact")
    for rating in rows.order_by("pk"):
        if home := homes.get(rating.contact_id):
            about = (Subject("contact", rating.contact_id, rating.contact.name),)
            yield home, Fact(rating.pk, "rating", rating.feature, about, _day(rating), rating.chain_id)


def _day(row: Any) -> date:
    day: date = row.review_on
    return day
