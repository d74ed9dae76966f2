"""Passing a colleague's customers, contacts and shares on to others: one transaction, one change, taken back as one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import QuerySet

from guanxi.changes.models import Change
from guanxi.changes.queries import operation_changes
from guanxi.changes.recording import Recording
from guanxi.changes.services import mark_undone, revert
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Forbidden, Invalid, NotFound
from guanxi.core.keys import new_id
from guanxi.core.models import WorkspaceModel
from guanxi.directory.models import Account, Contact, Grant
from guanxi.directory.queries.access import check_writes
from guanxi.directory.services.locking import lock_contacts
from guanxi.directory.services.ownership import access_owner, move_account
from guanxi.handover.models import Handover, HandoverAccount
from guanxi.handover.queries.access import access_handover, access_leaver, owned_accounts
from guanxi.handover.queries.leaving import cases_of, follow_ups_of, grants_of, opportunities_of
from guanxi.leads.services.leaving import hold_leads_of, pass_on_leads
from guanxi.leads.services.working import hold_leads
from guanxi.opportunities.services.owners import check_owner
from guanxi.servicing.services.telling import tell_assigned
from guanxi.workspaces.models import Member

HANDED_OVER = "handover.done"
# Asks what of one kind somebody holds at others' customers.
Held = Callable[[Actor, UUID], "QuerySet[Any]"]


@dataclass(frozen=True, slots=True)
class Plan:
    """Who gets which customer, who the contacts that work at none of them, who what was shared with the leaver, who
    his opportunities, follow-ups and open service cases at others' customers, who his leads (or that they go back to
    their pools)."""

    moves: Sequence[tuple[UUID, UUID]] = ()
    contacts_to: UUID | None = None
    grants_to: UUID | None = None
    opportunities_to: UUID | None = None
    cases_to: UUID | None = None
    follow_ups_to: UUID | None = None
    leads_to: UUID | None = None
    leads_to_pool: bool = False

    @property
    def with_leads(self) -> bool:
        """Whether his leads are passed on."""
        return self.leads_to_pool or self.leads_to is not None


@dataclass(slots=True)
class _Done:
    """What was done so far."""

    accounts: list[tuple[Account, Member]] = field(default_factory=list)
    contacts: int = 0
    grants: int = 0
    leads: int = 0


def hand_over(*, actor: Actor, member_id: UUID, plan: Plan, now: datetime) -> Handover:
    """Pass on what a colleague holds.

    Raises NotFound for a customer that is not his, Invalid for a successor who cannot own one, Conflict
    ``handover.nothing`` when there is nothing in the plan.
    """
    handover = Handover(id=new_id(), by_member_id=actor.member_id, at=now)
    with Recording(actor=actor, kind="handover.done", now=now, operation_id=handover.pk) as rec:
        leaver = access_leaver(actor, member_id)
        check_writes(actor, "handover")
        done = _Done()
        if plan.with_leads:
            hold_leads_of(actor, leaver.pk, plan.leads_to)
        lock_contacts(rec.workspace_id, _contacts_of(rec, leaver).values_list("pk", flat=True))
        _move_accounts(rec, leaver, plan, done)
        _move_contacts(rec, leaver, plan, done)
        _move_grants(rec, leaver, plan, done)
        _move_work(rec, leaver, plan.opportunities_to, "opportunities_to", opportunities_of)
        for case in _move_work(rec, leaver, plan.cases_to, "cases_to", cases_of):
            tell_assigned(rec, case)
        _move_work(rec, leaver, plan.follow_ups_to, "follow_ups_to", follow_ups_of, "member_id")
        errands = _move_errands(rec, leaver, plan.follow_ups_to)
        _move_leads(rec, leaver, plan, done)
        handover.opportunity_count, handover.follow_up_count = (
            len(rec.touched(word)) for word in ("opportunity", "follow_up")
        )
        moved = handover.opportunity_count + handover.follow_up_count + len(rec.touched("case")) + errands
        if not (done.accounts or done.contacts or done.grants or done.leads or moved):
            raise Conflict("handover.nothing", "There is nothing to hand over.")
        handover.from_member, handover.lead_count = leaver, done.leads
        handover.contact_count, handover.grant_count = done.contacts, done.grants
        _write_down(rec, handover, done)
    return handover


def undo_handover(*, actor: Actor, handover_id: UUID, now: datetime) -> None:
    """Take a handover back as a whole.

    Raises Conflict ``undo.overtaken`` when anything it passed on was passed on again since, ``undo.nothing`` when it
    was taken back already.
    """
    handover = access_handover(actor, handover_id)
    try:
        access_leaver(actor, handover.from_member_id)
    except Forbidden:
        raise Forbidden("forbidden", "This is for those above him.", params={"action": "undo_handover"}) from None
    change = _standing(actor, handover)
    with Recording(
        actor=actor,
        kind="change.undone",
        now=now,
        operation_id=handover.pk,
        undoes_id=change.pk,
        params={"kind": HANDED_OVER},
    ) as rec:
        hold_leads(actor, _keys_of(change, "lead"))
        lock_contacts(rec.workspace_id, _keys_of(change, "contact"))
        _standing(actor, handover)
        revert(rec, change)
        mark_undone(rec, change)


def _keys_of(change: Change, word: str) -> list[UUID]:
    """Return the keys of the rows of a table that a change touched."""
    return [UUID(row["id"]) for row in change.rows if row["table"] == word]


def _standing(actor: Actor, handover: Handover) -> Change:
    change = operation_changes(actor, operation_id=handover.pk).first()
    if change is None:
        raise Conflict("undo.nothing", "There is nothing to take back.")
    return change


def _move_accounts(rec: Recording, leaver: Member, plan: Plan, done: _Done) -> None:
    wanted = dict(plan.moves)
    found = {row.pk: row for row in owned_accounts(rec.actor, leaver.pk).filter(pk__in=wanted)}
    heirs = {key: _heir(rec, leaver, key, "moves") for key in sorted(set(wanted.values()))}
    for account_id in sorted(wanted):
        account = found.get(account_id)
        if account is None:
            raise NotFound("account")
        done.contacts += move_account(rec, account, to=heirs[wanted[account_id]])
        done.accounts.append((account, heirs[wanted[account_id]]))


def _move_contacts(rec: Recording, leaver: Member, plan: Plan, done: _Done) -> None:
    """Pass on the people who did not go along with a customer."""
    if plan.contacts_to is None:
        return
    heir = _heir(rec, leaver, plan.contacts_to, "contacts_to")
    for contact in _contacts_of(rec, leaver):
        rec.update(contact, owner_id=heir.pk)
        done.contacts += 1


def _move_grants(rec: Recording, leaver: Member, plan: Plan, done: _Done) -> None:
    """Let the successor do with others' customers what the leaver could; he keeps what reaches further."""
    if plan.grants_to is None:
        return
    heir = _heir(rec, leaver, plan.grants_to, "grants_to")
    own = {row.account_id: row for row in grants_of(rec.actor, heir.pk)}
    for grant in list(grants_of(rec.actor, leaver.pk)):
        until = grant.valid_to
        rec.end(grant)
        done.grants += 1
        held = own.get(grant.account_id)
        if grant.account.owner_id != heir.pk and (held is None or held.level < grant.level):
            period = {"valid_from": rec.now, "valid_to": until}
            rec.create(Grant(account_id=grant.account_id, member_id=heir.pk, level=grant.level, **period))


def _move_work(
    rec: Recording, leaver: Member, to: UUID | None, name: str, held: Held, column: str = "owner_id"
) -> list[Any]:
    """Pass on what did not go along with a customer, to somebody who can see where it is; return it."""
    if to is None:
        return []
    heir = _heir(rec, leaver, to, name)
    rows = list(held(rec.actor, leaver.pk).select_related("account").order_by("pk"))
    for row in rows:
        check_owner(rec.actor, heir.pk, row.account, name)
        rec.update(row, **{column: heir.pk})
    return rows


def _move_errands(rec: Recording, leaver: Member, to: UUID | None) -> int:
    """Let the successor do what else was asked of the leaver: tables of higher domains say themselves what that is."""
    rows: list[tuple[Any, str]] = []
    for model in apps.get_models() if to is not None else ():
        if issubclass(model, WorkspaceModel) and model.passes_on is not None:
            held: Any = model.objects.of(rec.workspace_id).filter(model.passes_on)
            for column in model.errand_of:
                rows += [(row, column) for row in held.filter(**{column: leaver.pk}).order_by("pk")]
    heir = _heir(rec, leaver, to, "follow_ups_to") if to is not None else leaver
    for row, column in rows:
        row.refresh_from_db(from_queryset=type(row).objects.of(rec.workspace_id))
        rec.update(row, **{column: heir.pk})
    return len(rows)


def _move_leads(rec: Recording, leaver: Member, plan: Plan, done: _Done) -> None:
    """Pass on his leads to a successor, or back to where others may claim them."""
    if plan.with_leads:
        heir = _heir(rec, leaver, plan.leads_to, "leads_to") if plan.leads_to is not None else None
        done.leads = pass_on_leads(rec, leaver, heir)


def _write_down(rec: Recording, handover: Handover, done: _Done) -> None:
    rec.create(handover)
    rec.create_many(
        [HandoverAccount(handover=handover, account=account, to_member=heir) for account, heir in done.accounts]
    )
    rec.params |= {
        "from": handover.from_member.name,
        "to": sorted({heir.name for _, heir in done.accounts}),
        "accounts": len(done.accounts),
        "contacts": done.contacts,
        "opportunities": handover.opportunity_count,
        "cases": len(rec.touched("case")),
        "follow_ups": handover.follow_up_count,
        "leads": handover.lead_count,
    }


def _heir(rec: Recording, leaver: Member, member_id: UUID, name: str) -> Member:
    if member_id == leaver.pk:
        raise Invalid("invalid", fields=[FieldError(name, "same_person")])
    return access_owner(rec.actor, member_id)


def _contacts_of(rec: Recording, leaver: Member) -> "QuerySet[Contact]":
    rows: QuerySet[Contact] = Contact.objects.of(rec.workspace_id)
    return rows.filter(owner_id=leaver.pk, archived_at__isnull=True).order_by("pk")
