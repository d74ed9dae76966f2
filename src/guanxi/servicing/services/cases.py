"""Opening, working on and closing service cases."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.models import Account
from guanxi.directory.queries.access import access_account, access_contact
from guanxi.directory.services.fields import optional_texts, required_text
from guanxi.opportunities.services.owners import check_owner
from guanxi.servicing.models import (
    CaseChannel,
    CaseKind,
    CasePriority,
    CaseState,
    ServiceCase,
)
from guanxi.servicing.queries.access import access_case
from guanxi.servicing.services.telling import tell_assigned

TEXTS = {"description": 20_000, "comment": 20_000, "external_id": 100}
CHOICES: Mapping[str, Any] = {
    "kind": CaseKind, "priority": CasePriority, "channel": CaseChannel, "state": CaseState,
}  # fmt: skip
DONE = (CaseState.SOLVED, CaseState.CLOSED)


def open_case(*, actor: Actor, account_id: UUID, values: Mapping[str, Any], now: datetime) -> ServiceCase:
    """Open a case of an account. Whoever opens it works on it unless ``owner_id`` says who does, or null: nobody yet.

    Raises Conflict ``case.known`` when another one has the same key in the other system.
    """
    with Recording(actor=actor, kind="case.opened", now=now, account_id=account_id) as rec:
        account = access_account(actor, account_id, "contribute")
        return write_case(rec, account, {"owner_id": actor.member_id, **values})


def write_case(rec: Recording, account: Account, values: Mapping[str, Any]) -> ServiceCase:
    """Write a new case into an open recording; the caller has authorised the account."""
    columns = case_columns(rec.actor, account, None, values)
    columns["subject"] = required_text(values, "subject", 200)
    state = columns.get("state", CaseState.NEW)
    opened = values.get("opened_at") or rec.now
    solved = (values.get("solved_at") or rec.now) if state in DONE else None
    if solved is not None and solved < opened:
        raise Invalid("invalid", fields=[FieldError("solved_at", "before_start")])
    check_external(rec, columns.get("external_id", ""))
    case = ServiceCase(id=new_id(), account=account, opened_at=opened, solved_at=solved, **columns)
    case.number = next_number(rec)
    rec.create(case)
    tell_assigned(rec, case)
    rec.params |= told(case)
    return case


def edit_case(
    *, actor: Actor, case_id: UUID, expected_version: int, values: Mapping[str, Any], now: datetime
) -> ServiceCase:
    """Change what is known of a case; how far it is, is moved apart.

    Raises Conflict ``stale`` when somebody else changed it since.
    """
    with working_on(actor=actor, case_id=case_id, now=now, kind="case.edited", version=expected_version) as (rec, case):
        rewrite_case(rec, case, {name: value for name, value in values.items() if name != "state"})
    return case


def rewrite_case(rec: Recording, case: ServiceCase, values: Mapping[str, Any]) -> bool:
    """Write what differs into an open recording; answer whether anything did."""
    columns = case_columns(rec.actor, case.account, case, values)
    if values.get("subject") is not None:
        columns["subject"] = required_text(values, "subject", 200)
    if columns.get("external_id", case.external_id) != case.external_id:
        check_external(rec, columns["external_id"])
    if "state" in columns:
        columns |= _solved(case, columns["state"], values.get("solved_at") or rec.now)
    former = case.owner_id
    changed = rec.update(case, **columns)
    rec.params |= told(case)
    if case.owner_id != former:
        tell_assigned(rec, case)
    return changed


def move_case(
    *,
    actor: Actor,
    case_id: UUID,
    state: str,
    now: datetime,
    satisfaction: int | None = None,
    comment: str | None = None,
    expected_version: int | None = None,
) -> ServiceCase:
    """Say how far a case is now; what they said of it may come along."""
    said = {"satisfaction": satisfaction} if satisfaction is not None else {}
    words = {"comment": comment} if comment is not None else {}
    with working_on(actor=actor, case_id=case_id, now=now, kind="case.moved", version=expected_version) as (rec, case):
        rec.params |= {"from": case.state, "to": state}
        rewrite_case(rec, case, {"state": state, **said, **words})
    return case


def archive_case(*, actor: Actor, case_id: UUID, now: datetime) -> None:
    """Put a case away; nothing is deleted."""
    with working_on(actor=actor, case_id=case_id, now=now, kind="case.archived", action="edit") as (rec, case):
        rec.update(case, archived_at=now)


def restore_case(*, actor: Actor, case_id: UUID, now: datetime) -> ServiceCase:
    """Bring back a case that was put away."""
    with working_on(
        actor=actor, case_id=case_id, now=now, kind="case.restored", action="edit", archived=True
    ) as (rec, case):  # fmt: skip
        check_external(rec, case.external_id)
        rec.update(case, archived_at=None)
    return case


@contextmanager
def working_on(
    *,
    actor: Actor,
    case_id: UUID,
    now: datetime,
    kind: str,
    action: str = "work",
    version: int | None = None,
    archived: bool = False,
) -> Iterator[tuple[Recording, ServiceCase]]:
    """Record what is done to one case; ``version`` is what the actor saw of it."""
    access_case(actor, case_id, action, archived=archived)
    with Recording(actor=actor, kind=kind, now=now) as rec:
        case = access_case(actor, case_id, action, archived=archived)
        if version is not None and case.version != version:
            raise Conflict("stale", "Somebody else changed this meanwhile.", params={"what": "case"})
        rec.account_id = case.account_id
        rec.params = told(case)
        yield rec, case


def told(case: ServiceCase) -> dict[str, Any]:
    """Return what sentences about a case name."""
    return {"number": case.number, "name": case.subject}


def case_columns(actor: Actor, account: Account, case: ServiceCase | None, values: Mapping[str, Any]) -> dict[str, Any]:
    """Check what was sent and return the columns it sets."""
    columns: dict[str, Any] = dict(optional_texts(values, TEXTS))
    for name, choices in CHOICES.items():
        if values.get(name) is not None:
            columns[name] = _choice(name, choices, values[name])
    if "due_on" in values:
        columns["due_on"] = values["due_on"]
    if "satisfaction" in values:
        columns["satisfaction"] = _satisfaction(values["satisfaction"])
    if "contact_id" in values and values["contact_id"] != (case.contact_id if case else None):
        columns["contact_id"] = access_contact(actor, values["contact_id"]).pk if values["contact_id"] else None
    if "owner_id" in values and values["owner_id"] != (case.owner_id if case else None):
        columns["owner_id"] = check_owner(actor, values["owner_id"], account) if values["owner_id"] else None
    return columns


def check_external(rec: Recording, key: str) -> None:
    """Raise Conflict ``case.known`` when a case has this key in the other system already."""
    rows = ServiceCase.objects.of(rec.workspace_id).filter(external_id=key, archived_at__isnull=True)
    number = rows.values_list("number", flat=True).first() if key else None
    if number is not None:
        raise Conflict("case.known", "A case has this key already.", params={"number": number, "key": key})


def _choice(name: str, choices: Any, value: str) -> str:
    if value not in choices.values and not (name == "channel" and value == ""):
        raise Invalid("invalid", fields=[FieldError(name, "unknown_choice")])
    return value


def _satisfaction(value: int | None) -> int | None:
    if value is not None and not 1 <= value <= 5:
        raise Invalid("invalid", fields=[FieldError("satisfaction", "out_of_range", {"min": 1, "max": 5})])
    return value


def _solved(case: ServiceCase, state: str, now: datetime) -> dict[str, Any]:
    """Return when a case counts as solved, in a state: closing what is solved leaves that as it was."""
    if state not in DONE:
        return {"solved_at": None}
    return {} if case.solved_at is not None else {"solved_at": now}


def next_number(rec: Recording) -> int:
    """Return the next number; nobody else takes one until this recording is through."""
    rec.wait_in_line()
    last = ServiceCase.objects.of(rec.workspace_id).aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1
