"""The course of an introduction: asked, answered, done or withdrawn. Every step can be taken back."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.models import Account
from guanxi.directory.queries.access import access_account, access_contact, access_department
from guanxi.directory.services.fields import optional_texts
from guanxi.directory.services.ownership import access_owner
from guanxi.followups.services.planning import plan_follow_up
from guanxi.followups.services.telling import tell_assigned
from guanxi.interactions.queries import access_interaction
from guanxi.network.models import Introduction, IntroductionContact, IntroductionState
from guanxi.network.queries.introductions import OPEN, access_introduction, target_name
from guanxi.network.services.telling import tell_answered, tell_asked, tell_closed, tell_withdrawn
from guanxi.opportunities.services.owners import check_owner

MOST_TEXT = 2_000


def ask_introduction(*, actor: Actor, values: Mapping[str, Any], now: datetime) -> Introduction:
    """Ask a colleague for an introduction. Whoever names himself has agreed.

    ``values`` has ``account_id``, ``asked_id``, and ``contact_id`` or ``department_id`` (or neither: anybody there);
    perhaps ``via_ids`` in order and ``message``.

    Raises Conflict ``introduction.open`` when the same was asked of him and is open.
    """
    account_id = values["account_id"]
    with Recording(actor=actor, kind="introduction.asked", now=now, account_id=account_id) as rec:
        account = access_account(actor, account_id, "contribute")
        asked = access_owner(actor, values["asked_id"])
        columns = {**_target(actor, account, values), **_texts(values, "message")}
        _check_not_open(rec, account, asked.pk, columns)
        columns |= _begun(asked.pk == actor.member_id, now)
        row = Introduction(id=new_id(), account=account, asker_id=actor.member_id, asked=asked, asked_at=now, **columns)
        rec.create(row)
        _lead_over(rec, row, values.get("via_ids") or ())
        rec.params |= {"member": asked.name}
        tell_asked(rec, row)
    return row


def change_introduction(
    *, actor: Actor, introduction_id: UUID, expected_version: int, values: Mapping[str, Any], now: datetime
) -> Introduction:
    """Change the message, or ask somebody else instead; whoever is asked now has not answered yet, unless
    it is he who asks.

    Raises Conflict ``stale`` when somebody else changed it since.
    """
    with working(actor=actor, introduction_id=introduction_id, now=now, kind="introduction.changed") as (rec, row):
        if row.version != expected_version:
            raise Conflict("stale", "Somebody else changed this meanwhile.", params={"what": "introduction"})
        columns: dict[str, Any] = _texts(values, "message") if values.get("message") is not None else {}
        if values.get("asked_id") and values["asked_id"] != row.asked_id:
            asked = access_owner(actor, values["asked_id"])
            columns |= {"asked_id": asked.pk, "answer_note": "", **_begun(asked.pk == row.asker_id, now)}
        rec.update(row, **columns)
        if "asked_id" in columns:
            tell_asked(rec, row)
    return row


def answer_introduction(
    *,
    actor: Actor,
    introduction_id: UUID,
    answer: str,
    now: datetime,
    note: str = "",
    follow_up_on: date | None = None,
) -> Introduction:
    """Say whether the colleague who was asked will do it: he himself, or somebody who heard it from him.

    With a day it becomes a follow-up of his. Raises Conflict ``introduction.answered`` when there is an answer.
    """
    with working(
        actor=actor, introduction_id=introduction_id, now=now, kind="introduction.answered", action="answer"
    ) as (rec, row):  # fmt: skip
        if row.state != IntroductionState.ASKED:
            raise Conflict("introduction.answered", "This was answered already.", params={"state": row.state})
        agreed = answer == IntroductionState.AGREED
        said = _texts({"answer_note": note}, "answer_note")
        rec.update(row, state=answer, answered_at=now, closed_at=None if agreed else now, **said)
        rec.params |= {"answer": answer}
        if agreed and follow_up_on is not None:
            _plan(rec, row, follow_up_on)
        tell_answered(rec, row)
    return row


def close_introduction(
    *,
    actor: Actor,
    introduction_id: UUID,
    result: str,
    now: datetime,
    note: str = "",
    interaction_id: UUID | None = None,
) -> Introduction:
    """Say what came of an introduction, and by which interaction with the account."""
    with working(
        actor=actor, introduction_id=introduction_id, now=now, kind="introduction.done", action="answer"
    ) as (rec, row):  # fmt: skip
        if interaction_id is not None and access_interaction(actor, interaction_id).account_id != row.account_id:
            raise Invalid("invalid", fields=[FieldError("interaction_id", "other_account")])
        columns = {"result": result, "interaction_id": interaction_id, **_texts({"note": note}, "note")}
        answered = row.answered_at or now
        rec.update(row, state=IntroductionState.DONE, closed_at=now, answered_at=answered, **columns)
        rec.params |= {"result": result}
        tell_closed(rec, row)
    return row


def withdraw_introduction(*, actor: Actor, introduction_id: UUID, now: datetime) -> Introduction:
    """Say that it is not needed any more."""
    with working(actor=actor, introduction_id=introduction_id, now=now, kind="introduction.withdrawn") as (rec, row):
        rec.update(row, state=IntroductionState.WITHDRAWN, closed_at=now)
        tell_withdrawn(rec, row)
    return row


@contextmanager
def working(
    *, actor: Actor, introduction_id: UUID, now: datetime, kind: str, action: str = "contribute"
) -> Iterator[tuple[Recording, Introduction]]:
    """Record what is done to one introduction that is open.

    Raises Conflict ``introduction.closed`` when it was declined, done or withdrawn.
    """
    access_introduction(actor, introduction_id, action)
    with Recording(actor=actor, kind=kind, now=now) as rec:
        row = access_introduction(actor, introduction_id, action)
        if row.state not in OPEN:
            raise Conflict("introduction.closed", "This is closed.", params={"state": row.state})
        rec.account_id = row.account_id
        rec.params = {"member": row.asked.name}
        yield rec, row


def _target(actor: Actor, account: Account, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return whom one wants to meet: somebody, wherever he works by now, or a department of the account."""
    columns: dict[str, Any] = {}
    if values.get("contact_id"):
        columns["contact"] = access_contact(actor, values["contact_id"])
    if values.get("department_id"):
        columns["department"] = access_department(actor, values["department_id"])
        if columns["department"].account_id != account.pk:
            raise Invalid("invalid", fields=[FieldError("department_id", "other_account")])
    return columns


def _check_not_open(rec: Recording, account: Account, asked_id: UUID, columns: Mapping[str, Any]) -> None:
    rec.wait_in_line()
    rows = Introduction.objects.of(rec.workspace_id).filter(archived_at__isnull=True, state__in=OPEN)
    same = {name: columns.get(name) for name in ("contact", "department")}
    missing = {f"{name}__isnull": True for name, value in same.items() if value is None}
    there = {name: value for name, value in same.items() if value is not None}
    if rows.filter(account=account, asked_id=asked_id, asker_id=rec.actor.member_id, **there, **missing).exists():
        raise Conflict("introduction.open", "He was asked for this already.")


def _begun(own: bool, now: datetime) -> dict[str, Any]:
    """Return where an introduction stands once somebody is asked: who asks himself has agreed."""
    state = IntroductionState.AGREED if own else IntroductionState.ASKED
    return {"state": state, "answered_at": now if own else None}


def _lead_over(rec: Recording, row: Introduction, contact_ids: Iterable[UUID]) -> None:
    people = [access_contact(rec.actor, key) for key in dict.fromkeys(contact_ids) if key != row.contact_id]
    rec.create_many([IntroductionContact(introduction=row, contact=one, rank=rank) for rank, one in enumerate(people)])


def _texts(values: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return dict(optional_texts(values, dict.fromkeys(names, MOST_TEXT)))


def _plan(rec: Recording, row: Introduction, day: date) -> None:
    """Plan what the colleague will do, with whom he has to speak first; he has to see the account for that."""
    check_owner(rec.actor, row.asked_id, row.account, "follow_up_on")
    links = IntroductionContact.objects.of(rec.workspace_id).filter(introduction=row, archived_at__isnull=True)
    first = links.order_by("rank", "pk").values_list("contact_id", flat=True).first() or row.contact_id
    values = {"due_on": day, "member_id": row.asked_id, "what": f"引荐：{target_name(row)}"}
    if rec.actor.language != "zh-CN":
        values["what"] = f"Introduction: {target_name(row)}"
    planned = plan_follow_up(rec, account=row.account, values=values, contact_ids=[first] if first else [])
    tell_assigned(rec, planned)
