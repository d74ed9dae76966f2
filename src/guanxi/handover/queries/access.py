"""Who may look at what hangs on a colleague, and at what was handed over."""

from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.core.errors import Forbidden, NotFound
from guanxi.directory.models import Account
from guanxi.handover.models import Handover, HandoverAccount
from guanxi.workspaces.models import Member, Role
from guanxi.workspaces.policies import may_look_at_leaving
from guanxi.workspaces.queries.staff import any_member, leads, led_by


def access_leaver(actor: Actor, member_id: UUID) -> Member:
    """Return a colleague whose leaving the actor may prepare: administrators, directors, and those above him."""
    member = any_member(actor, member_id)
    if not may_look_at_leaving(actor, leads=leads(actor, member.pk)):
        raise Forbidden("forbidden", "This is for those above him.", params={"action": "leaving"})
    return member


def visible_handovers(actor: Actor) -> "QuerySet[Handover]":
    """Return the handovers the actor may look at: his own on either side, and those of people below him."""
    rows: QuerySet[Handover] = Handover.objects.of(actor.workspace_id).select_related("from_member", "by_member")
    if actor.is_administrator or actor.role == Role.DIRECTOR:
        return rows
    received = HandoverAccount.objects.of(actor.workspace_id).filter(to_member_id=actor.member_id)
    own = Q(from_member_id=actor.member_id) | Q(by_member_id=actor.member_id)
    return rows.filter(own | Q(pk__in=received.values("handover_id")) | Q(from_member_id__in=led_by(actor)))


def access_handover(actor: Actor, handover_id: UUID) -> Handover:
    """Return a handover the actor may look at, taken back or not."""
    row = visible_handovers(actor).filter(pk=handover_id).first()
    if row is None:
        raise NotFound("handover")
    return row


def access_sheet(actor: Actor, handover_id: UUID, account_id: UUID) -> tuple[Handover, HandoverAccount]:
    """Return the handover of one customer; of several successors each sees the sheets of what came to him."""
    handover = access_handover(actor, handover_id)
    rows = HandoverAccount.objects.of(actor.workspace_id).select_related("account", "to_member")
    row = rows.filter(handover=handover, account_id=account_id).first()
    if row is None or not _may_read(actor, handover, row):
        raise NotFound("handover")
    return handover, row


def owned_accounts(actor: Actor, member_id: UUID) -> "QuerySet[Account]":
    """Return the customers a colleague owns today."""
    rows: QuerySet[Account] = Account.objects.of(actor.workspace_id)
    return rows.filter(owner_id=member_id, archived_at__isnull=True)


def _may_read(actor: Actor, handover: Handover, row: HandoverAccount) -> bool:
    own = actor.member_id in (handover.from_member_id, handover.by_member_id, row.to_member_id)
    return own or may_look_at_leaving(actor, leads=leads(actor, handover.from_member_id))
