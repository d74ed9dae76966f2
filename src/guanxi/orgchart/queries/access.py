"""Fetch and authorise the parts of a chart."""

from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.directory.models import Account, Contact
from guanxi.directory.policies import may_with_contact, visible_accounts, visible_contacts
from guanxi.directory.queries.access import access_contact, check_may
from guanxi.orgchart.models import Group, Line, Position, Template, Tie


def access_position(actor: Actor, position_id: UUID, action: str = "read") -> Position:
    """Return a seat that stands on a chart today."""
    position: Position = _on_chart(actor, Position, position_id, action, "position")
    return position


def access_line(actor: Actor, line_id: UUID, action: str = "read") -> Line:
    """Return a line that is drawn today."""
    line: Line = _on_chart(actor, Line, line_id, action, "line")
    return line


def access_group(actor: Actor, group_id: UUID, action: str = "read") -> Group:
    """Return a group."""
    group: Group = _on_chart(actor, Group, group_id, action, "group")
    return group


def access_tie(actor: Actor, tie_id: UUID, action: str = "read") -> Tie:
    """Return a tie between two contacts the actor can see; one of them he may do ``action`` with."""
    seen = visible_contacts(actor, Contact.objects.of(actor.workspace_id)).values("pk")
    rows = Tie.objects.of(actor.workspace_id).current().filter(contact_a_id__in=seen, contact_b_id__in=seen)
    tie: Tie | None = rows.filter(pk=tie_id).select_related("contact_a", "contact_b").first()
    if tie is None:
        raise NotFound("tie")
    if not may_with_contact(actor, action, tie.contact_a):
        access_contact(actor, tie.contact_b_id, action)
    return tie


def access_template(actor: Actor, template_id: UUID) -> Template:
    """Return one of the workspace's own templates."""
    rows = Template.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    template = rows.filter(pk=template_id).first()
    if template is None:
        raise NotFound("template")
    return template


def _on_chart(actor: Actor, model: Any, key: UUID, action: str, what: str) -> Any:
    """Return a present row of a chart together with its account, which says what the actor may do, in one statement."""
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id))
    rows = model.objects.of(actor.workspace_id).current().filter(account__in=accounts).select_related("account")
    row = rows.filter(pk=key).first()
    if row is None:
        raise NotFound(what)
    check_may(actor, action, row.account)
    return row
