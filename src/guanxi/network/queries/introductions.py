"""Introductions: who reads them, and how pages, sheets and commands show them.

Whoever reads the account reads them; so does whoever was asked, or asked, even where the account is not open to him:
of people he does not see otherwise he learns the names that he was told. To everybody else those people are nobody.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.directory.models import Account
from guanxi.directory.policies import contributable_accounts, sees_everything, visible_accounts
from guanxi.directory.queries.access import access_account, check_may, readable_contacts
from guanxi.interactions.queries import visible_interactions
from guanxi.network.models import Introduction, IntroductionContact, IntroductionState
from guanxi.network.schemas.introductions import IntroductionFilter
from guanxi.notices.subjects import Shown

Row = dict[str, Any]
OPEN = (IntroductionState.ASKED, IntroductionState.AGREED)
PAGE = "/paths?introduction={key}"


def visible_introductions(actor: Actor) -> "QuerySet[Introduction]":
    """Return the introductions the actor may read; none of an account that was put away."""
    rows: QuerySet[Introduction] = Introduction.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    if sees_everything(actor):
        return rows.filter(account__archived_at__isnull=True)
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    his = Q(asked_id=actor.member_id) | Q(asker_id=actor.member_id)
    return rows.filter(Q(account_id__in=accounts.values("pk")) | his, account__archived_at__isnull=True)


def access_introduction(actor: Actor, introduction_id: UUID, action: str = "read") -> Introduction:
    """Return an introduction the actor may do ``action`` with; whoever was asked answers, whatever the account opens.

    Raises NotFound when he cannot even read it, Forbidden when he can read it but not do that.
    """
    rows = visible_introductions(actor).select_related("account", "contact", "department", "asker", "asked")
    row = rows.filter(pk=introduction_id).first()
    if row is None:
        raise NotFound("introduction")
    if action != "answer" or row.asked_id != actor.member_id:
        check_may(actor, "contribute" if action == "answer" else action, row.account)
    return row


def introduction_page(actor: Actor, chosen: IntroductionFilter) -> Row:
    """Return the newest of those asked of the actor, or by him, with how many wait in either."""
    rows = visible_introductions(actor)
    mine = {"asked": rows.filter(asked_id=actor.member_id), "asking": rows.filter(asker_id=actor.member_id)}
    chosen_rows = mine[chosen.box]
    if chosen.state == "open":
        chosen_rows = chosen_rows.filter(state__in=OPEN)
    elif chosen.state is not None:
        chosen_rows = chosen_rows.filter(state=chosen.state)
    start = (chosen.page - 1) * chosen.page_size
    waiting = Q(asked_id=actor.member_id, state=IntroductionState.ASKED)
    his = Q(asker_id=actor.member_id, state__in=OPEN)
    counts = rows.aggregate(asked=Count("pk", filter=waiting), asking=Count("pk", filter=his))
    return {
        "counts": counts,
        "total": chosen_rows.count(),
        "items": introduction_rows(actor, chosen_rows, start=start, most=chosen.page_size),
    }


def account_introductions(actor: Actor, account_id: UUID) -> list[Row]:
    """Return what was asked about an account, the newest first."""
    access_account(actor, account_id)
    return introduction_rows(actor, visible_introductions(actor).filter(account_id=account_id))


def introduction_details(actor: Actor, introduction_id: UUID) -> Row:
    """Return one introduction."""
    row = access_introduction(actor, introduction_id)
    [found] = introduction_rows(actor, visible_introductions(actor).filter(pk=row.pk))
    return found


def introduction_rows(actor: Actor, rows: "QuerySet[Introduction]", *, start: int = 0, most: int = 200) -> list[Row]:
    """Return introductions with whom they are about, in a few statements."""
    ordered = rows.select_related("account", "contact", "department", "asker", "asked", "interaction")
    found = list(ordered.order_by("-asked_at", "-pk")[start : start + most])
    via = _via(actor, [row.pk for row in found])
    people = {person["id"] for some in via.values() for person in some}
    seen = readable_contacts(actor, people | {row.contact_id for row in found if row.contact_id})
    accounts = Account.objects.of(actor.workspace_id).filter(pk__in={row.account_id for row in found})
    read = set(visible_accounts(actor, accounts).values_list("pk", flat=True)) if found else set()
    work = set(contributable_accounts(actor, accounts).values_list("pk", flat=True)) if found else set()
    talks = {row.interaction_id for row in found if row.interaction_id}
    open_talks = set(visible_interactions(actor).filter(pk__in=talks).values_list("pk", flat=True)) if talks else set()
    return [
        _row(row, via[row.pk], _named_to(actor, row, seen, via[row.pk]), seen, row.interaction_id in open_talks)
        | {"can": _can(actor, row, reads=row.account_id in read, works=row.account_id in work)}
        for row in found
    ]


def shown(actor: Actor, keys: Collection[UUID]) -> Mapping[UUID, Shown]:
    """Return how notices name introductions, of those the actor may see: by whom one wants to meet."""
    rows = visible_introductions(actor).filter(pk__in=keys).select_related("account", "contact", "department")
    return {row.pk: Shown(target_name(row), PAGE.format(key=row.pk), row.account.name) for row in rows}


def target_name(row: Introduction) -> str:
    """Return whom one wants to meet: the person, else the department, else the customer."""
    target = row.contact or row.department or row.account
    name: str = target.name
    return name


def _via(actor: Actor, keys: Iterable[UUID]) -> dict[UUID, list[Row]]:
    found: dict[UUID, list[Row]] = {key: [] for key in keys}
    links = IntroductionContact.objects.of(actor.workspace_id).filter(introduction_id__in=list(found))
    links = links.filter(archived_at__isnull=True).order_by("rank", "pk")
    for key, contact_id, name in links.values_list("introduction_id", "contact_id", "contact__name"):
        found[key].append({"id": contact_id, "name": name})
    return found


def _can(actor: Actor, row: Introduction, *, reads: bool, works: bool) -> dict[str, bool]:
    """Return what the reader may do with one now."""
    answers = works or (actor.writes and row.asked_id == actor.member_id)
    return {
        "read_account": reads,
        "answer": answers and row.state == IntroductionState.ASKED,
        "close": answers and row.state in OPEN,
        "withdraw": works and row.state in OPEN,
        "edit": works and row.state in OPEN,
    }


def _named_to(actor: Actor, row: Introduction, seen: Collection[UUID], via: list[Row]) -> Collection[UUID]:
    """Return whom of an introduction's people the reader is told of: both who speak of it know them all."""
    if actor.member_id not in (row.asker_id, row.asked_id):
        return seen
    return {row.contact_id, *(person["id"] for person in via)}


def _row(row: Introduction, via: list[Row], told: Collection[UUID], seen: Collection[UUID], talk: bool) -> Row:
    people = [person | {"can": {"read": person["id"] in seen}} for person in via if person["id"] in told]
    contact = None
    if row.contact is not None and row.contact_id in told:
        contact = {"id": row.contact_id, "name": row.contact.name, "can": {"read": row.contact_id in seen}}
    names = ("version", "message", "state", "answer_note", "result", "note", "asked_at", "answered_at", "closed_at")
    return {
        "id": row.pk,
        **{name: getattr(row, name) for name in names},
        "account": {"id": row.account_id, "name": row.account.name},
        "contact": contact,
        "department": _named(row.department),
        "asker": _named(row.asker),
        "asked": _named(row.asked),
        "via": people,
        "interaction": _talk(row) if talk else None,
    }


def _talk(row: Introduction) -> Row:
    return {"id": row.interaction_id, "kind": row.interaction.kind, "at": row.interaction.at}


def _named(row: Any) -> Row | None:
    return None if row is None else {"id": row.pk, "name": row.name}
