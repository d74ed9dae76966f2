"""Handing accounts from one colleague to another, with the people the former owner held there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps

from guanxi.changes.recording import Recording
from guanxi.core.actor import WRITES_NOTHING, Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.core.models import WorkspaceModel
from guanxi.directory.models import Account, Contact, Employment, Grant
from guanxi.directory.queries.access import access_account
from guanxi.directory.queries.sharing import grants_in_force
from guanxi.directory.services.locking import lock_contacts
from guanxi.workspaces.models import Level, Member
from guanxi.workspaces.queries import access_member

SEVERAL_TRANSFERRED = "accounts.transferred"


def transfer_account(
    *, actor: Actor, account_id: UUID, member_id: UUID, now: datetime, keep: int = Level.NONE
) -> Account:
    """Make a colleague the owner of an account; ``keep`` is what the former owner may still do there."""
    with Recording(actor=actor, kind="account.transferred", now=now, account_id=account_id) as rec:
        account = access_account(actor, account_id, "transfer")
        if account.owner_id == member_id:
            raise Invalid("invalid", fields=[FieldError("member_id", "is_owner")])
        move_account(rec, account, to=access_owner(actor, member_id), keep=keep)
    return account


@dataclass(frozen=True, slots=True)
class Transfer:
    """Accounts that changed hands in one step; it is taken back by its key."""

    id: UUID
    count: int


def transfer_accounts(
    *, actor: Actor, account_ids: Iterable[UUID], member_id: UUID, now: datetime, keep: int = Level.NONE
) -> Transfer:
    """Hand over several accounts, all or none, as one change; what the colleague owns already is passed over."""
    transfer_id, count = new_id(), 0
    with Recording(actor=actor, kind="accounts.transferred", now=now, operation_id=transfer_id) as rec:
        to = access_owner(actor, member_id)
        accounts = [access_account(actor, account_id, "transfer") for account_id in sorted(set(account_ids))]
        for account in accounts:
            if account.owner_id != member_id:
                move_account(rec, account, to=to, keep=keep)
                count += 1
        rec.params |= {"to": to.name, "accounts": count}
    return Transfer(transfer_id, count)


def access_owner(actor: Actor, member_id: UUID) -> Member:
    """Return an active colleague who can own an account: one whose role lets him work on it."""
    member = access_member(actor, member_id)
    if member.role in WRITES_NOTHING:
        raise Invalid("invalid", fields=[FieldError("member_id", "cannot_own", {"name": member.name})])
    return member


def move_account(rec: Recording, account: Account, *, to: Member, keep: int = Level.NONE) -> int:
    """Write a new owner into an open recording; answer how many contacts went along.

    The caller has authorised it. Contacts go along when the former owner held them and they work there today, and so
    does what he has to do there (opportunities, decisions, follow-ups).
    """
    former_id = account.owner_id
    if former_id == to.pk:
        return 0
    moved = _move_contacts(rec, account, former_id, to.pk)
    _move_work(rec, account, former_id, to.pk)
    rec.update(account, owner_id=to.pk)
    for grant in grants_in_force(rec.actor, account.pk).filter(member_id=to.pk):
        rec.end(grant)  # an owner needs none
    _keep(rec, account, former_id, keep)
    return moved


def _move_contacts(rec: Recording, account: Account, former_id: UUID, owner_id: UUID) -> int:
    jobs = Employment.objects.of(rec.workspace_id).current().filter(account_id=account.pk)
    held = Contact.objects.of(rec.workspace_id).filter(owner_id=former_id, archived_at__isnull=True)
    held = held.filter(pk__in=jobs.values("contact_id"))
    lock_contacts(rec.workspace_id, held.values_list("pk", flat=True))
    contacts = list(held.order_by("pk"))
    for contact in contacts:
        rec.update(contact, owner_id=owner_id)
    return len(contacts)


def _move_work(rec: Recording, account: Account, former_id: UUID, owner_id: UUID) -> None:
    """Pass on what is at work at the account: tables of higher domains say themselves which of their rows that is."""
    for model in apps.get_models():
        if issubclass(model, WorkspaceModel) and model.passes_on is not None:
            rows: Any = model.objects.of(rec.workspace_id).filter(model.passes_on)
            for row in rows.filter(**{"account_id": account.pk, model.held_by: former_id}).order_by("pk"):
                rec.update(row, **{model.held_by: owner_id})


def _keep(rec: Recording, account: Account, former_id: UUID, level: int) -> None:
    """Leave the former owner with a level, or with nothing."""
    standing = list(grants_in_force(rec.actor, account.pk).filter(member_id=former_id))
    for grant in standing[1:] if level else standing:
        rec.end(grant)
    if level and standing:
        rec.update(standing[0], level=level, valid_to=None)
    elif level:
        rec.create(Grant(account=account, member_id=former_id, level=level, valid_from=rec.now))
