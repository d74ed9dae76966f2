"""Where people work: corrections, a new title, a new employer."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.models import Certainty
from guanxi.directory.models import Account, Employment
from guanxi.directory.queries.access import access_account, access_employment
from guanxi.directory.services.contacts import check_department
from guanxi.directory.services.fields import optional_texts
from guanxi.directory.services.index import reindex_contacts
from guanxi.directory.services.locking import lock_contacts


def edit_employment(*, actor: Actor, employment_id: UUID, values: Mapping[str, Any], now: datetime) -> Employment:
    """Correct title, department or period of an employment."""
    seen = access_employment(actor, employment_id, "edit")
    with Recording(actor=actor, kind="employment.edited", now=now, account_id=seen.account_id) as rec:
        lock_contacts(rec.workspace_id, [seen.contact_id])
        employment = access_employment(actor, employment_id, "edit")
        correct_employment(rec, employment, values)
        reindex_contacts(rec.workspace_id, [employment.contact_id])
    return employment


def correct_employment(rec: Recording, employment: Employment, values: Mapping[str, Any]) -> None:
    """Write a correction into an open recording."""
    columns: dict[str, Any] = dict(optional_texts(values, {"title": 200, "evidence": 500}))
    columns |= {name: values[name] for name in ("valid_from", "certainty", "review_on") if name in values}
    if columns.get("certainty", Certainty.CONFIRMED) not in Certainty.values:
        raise Invalid("invalid", fields=[FieldError("certainty", "unknown_choice")])
    if "department_id" in values:
        if values["department_id"] is not None:
            check_department(rec.actor, employment.account_id, values["department_id"])
        columns["department_id"] = values["department_id"]
    started = columns.get("valid_from", employment.valid_from)
    if started and employment.valid_to and started > employment.valid_to:
        raise Invalid("invalid", fields=[FieldError("valid_from", "after_end")])
    rec.update(employment, **columns)


def start_employment(
    rec: Recording, *, contact_id: UUID, account: Account, values: Mapping[str, Any], since: datetime | None
) -> Employment:
    """Begin an employment; a second one at the same account at the same time is refused."""
    rows = Employment.objects.of(rec.workspace_id).current().filter(contact_id=contact_id, account_id=account.pk)
    if rows.exists():
        raise Invalid("invalid", fields=[FieldError("account_id", "already_employed", {"account": account.name})])
    if values.get("department_id"):
        check_department(rec.actor, account.pk, values["department_id"])
    return rec.create(
        Employment(
            contact_id=contact_id,
            account_id=account.pk,
            department_id=values.get("department_id"),
            title=optional_texts({"title": values.get("title")}, {"title": 200})["title"],
            valid_from=since,
            certainty=values.get("certainty") or "confirmed",
            origin=values.get("origin") or "manual",
            **optional_texts({"evidence": values.get("evidence")}, {"evidence": 500}),
            asserted_by_id=rec.actor.member_id,
            asserted_at=rec.now,
        )
    )


def end_employment(rec: Recording, employment: Employment, until: datetime) -> None:
    """End an employment at a moment, which may lie in the past but not before its beginning."""
    if employment.valid_from and until < employment.valid_from:
        raise Invalid("invalid", fields=[FieldError("since", "before_start")])
    rec.update(employment, valid_to=until)


def access_target(actor: Actor, account_id: UUID) -> Account:
    """Return the account somebody moves to."""
    return access_account(actor, account_id, "edit")
