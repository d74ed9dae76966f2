"""Making a customer of a lead: account, contact and opportunity in one step, with what passed before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.models import Account, Contact
from guanxi.directory.queries.access import access_account, access_contact, present_employment
from guanxi.directory.services.accounts import add_account
from guanxi.directory.services.contacts import add_contact
from guanxi.leads.models import Lead, LeadState, Step
from guanxi.leads.services.holding import end_hold
from guanxi.leads.services.passing import pass_on_talks, plan_next_talk
from guanxi.leads.services.working import note_step, working
from guanxi.opportunities.models import Opportunity
from guanxi.opportunities.services.opportunities import write_opportunity


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a lead."""

    account: Account
    contact: Contact | None
    opportunity: Opportunity | None
    talks: int


def confirm(*, actor: Actor, lead_id: UUID, values: Mapping[str, Any], now: datetime) -> Outcome:
    """Make a customer of a lead, or add it to one that is there; all of it is one change, taken back as one.

    Raises NotFound or Forbidden for a customer the actor cannot edit: then it is his who protects it.
    """
    with working(actor=actor, lead_id=lead_id, action="confirm", kind="lead.confirmed", now=now) as (rec, lead):
        account = _account(rec, lead, values)
        rec.account_id = account.pk
        contact = _contact(rec, lead, account, values)
        opportunity = _opportunity(rec, account, values)
        passed = pass_on_talks(rec, lead, account, contact)
        talks = len(passed)
        plan_next_talk(rec, lead, account, contact, passed[-1] if passed else None)
        end_hold(rec, lead)
        rec.update(
            lead,
            state=LeadState.CONFIRMED,
            confirmed_at=now,
            account_id=account.pk,
            contact_id=contact.pk if contact else None,
            opportunity_id=opportunity.pk if opportunity else None,
            next_on=None,
            reason="",
        )
        note_step(rec, lead, Step.CONFIRMED, account=account.name, merged=bool(values.get("account_id")), talks=talks)
        rec.params |= {"account": account.name, "merged": bool(values.get("account_id"))}
    return Outcome(account, contact, opportunity, talks)


def _account(rec: Recording, lead: Lead, values: Mapping[str, Any]) -> Account:
    if values.get("account_id"):
        return access_account(rec.actor, values["account_id"], "edit")
    names = ("industry", "region", "website", "registration_number", "note")
    wanted = {
        **{name: getattr(lead, name) for name in names},
        "name": values.get("name") or lead.company,
        "parent_id": values.get("parent_id"),
        "owner_id": lead.owner_id,
    }
    return add_account(rec, account_id=new_id(), values=wanted)


def _contact(rec: Recording, lead: Lead, account: Account, values: Mapping[str, Any]) -> Contact | None:
    if values.get("contact_id"):
        contact = access_contact(rec.actor, values["contact_id"])
        present_employment(rec.actor, account_id=account.pk, contact_id=contact.pk)
        return contact
    name = values.get("contact_name") or lead.contact_name
    if not values.get("contact", True) or not name.strip():
        return None
    points = [("phone", lead.phone), ("email", lead.email)]
    title = values.get("title") if values.get("title") is not None else lead.title
    wanted = {
        "name": name,
        "title": title,
        "source": lead.source,
        "source_detail": lead.source_detail,
        "lawful_basis": values.get("lawful_basis") or "",
        "points": [{"kind": _kind(kind, value), "value": value} for kind, value in points if value],
    }
    return _with_basis_named(rec, account, wanted)


def _kind(kind: str, value: str) -> str:
    """Return what kind of number it is: eleven digits that begin with 1 are a mobile's in China."""
    digits = "".join(sign for sign in value if sign.isdigit()).removeprefix("86")
    return "mobile" if kind == "phone" and len(digits) == 11 and digits.startswith("1") else kind


def _with_basis_named(rec: Recording, account: Account, wanted: Mapping[str, Any]) -> Contact:
    """Write the contact; what is wrong about his name is told of the field of this form."""
    try:
        return add_contact(rec, account=account, values=wanted)
    except Invalid as problem:
        renamed = {"name": "contact_name"}
        fields = [FieldError(renamed.get(row.field, row.field), row.code, row.params) for row in problem.fields]
        raise Invalid("invalid", fields=fields) from None


def _opportunity(rec: Recording, account: Account, values: Mapping[str, Any]) -> Opportunity | None:
    name = str(values.get("opportunity") or "").strip()
    if not name:
        return None
    wanted = {key: values.get(key) for key in ("amount", "expected_close")}
    return write_opportunity(
        rec, account=account, values={**wanted, "name": name, "currency": values.get("currency") or "CNY"}
    )
