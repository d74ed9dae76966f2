"""Entering many people at once: few statements, one change in the log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.keys import new_id
from guanxi.directory.models import Contact, Employment
from guanxi.directory.queries.access import access_account
from guanxi.directory.services.bases import basis_rule
from guanxi.directory.services.index import index_new_contacts
from guanxi.directory.services.points import new_point
from relgraph.names import sort_key


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A person to enter; the caller has checked names and numbers."""

    name: str
    account_id: UUID
    title: str = ""
    department_id: UUID | None = None
    owner_id: UUID | None = None
    points: Sequence[tuple[str, str]] = ()
    note: str = ""
    source: str = ""
    source_detail: str = ""
    lawful_basis: str = ""
    since: datetime | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


def enter_people(
    *, actor: Actor, account_id: UUID, people: Sequence[NewPerson], now: datetime, operation_id: UUID | None = None
) -> list[Contact]:
    """Enter people who work at one account, as one change."""
    with Recording(
        actor=actor, kind="contacts.entered", now=now, account_id=account_id, operation_id=operation_id
    ) as rec:
        access_account(actor, account_id, "edit")
        return add_people(rec, people)


def add_people(rec: Recording, people: Sequence[NewPerson]) -> list[Contact]:
    """Write contacts with their employments, numbers and search terms; answer them in the order given."""
    rule = basis_rule(rec.workspace_id)
    contacts = [_contact(rec, person, rule.settled(person.lawful_basis)) for person in people]
    both = list(zip(contacts, people, strict=True))
    employments = [_employment(rec, contact, person) for contact, person in both]
    points = [
        new_point(rec, contact.pk, kind, value)
        for contact, person in both
        for kind, value in dict.fromkeys(person.points)
    ]
    rec.create_many(contacts)
    rec.create_many(employments)
    rec.create_many(points)
    index_new_contacts(rec.workspace_id, contacts, employments, points)
    return contacts


def _contact(rec: Recording, person: NewPerson, basis: str) -> Contact:
    return Contact(
        id=new_id(),
        name=person.name[:100],
        sort_key=sort_key(person.name)[:200],
        note=person.note,
        source=person.source,
        source_detail=person.source_detail[:200],
        lawful_basis=basis,
        owner_id=person.owner_id or rec.actor.member_id,
        created_at=rec.now,
    )


def _employment(rec: Recording, contact: Contact, person: NewPerson) -> Employment:
    facts = {
        "valid_from": person.since,
        "asserted_by_id": rec.actor.member_id,
        "asserted_at": rec.now,
        **person.facts,
    }
    return Employment(
        contact=contact,
        account_id=person.account_id,
        department_id=person.department_id,
        title=person.title[:200],
        **facts,
    )
