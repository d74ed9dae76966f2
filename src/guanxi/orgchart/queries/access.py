"""Fetch and authorise the parts of a chart."""

from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.directory.queries.access import access_account, access_contact
from guanxi.orgchart.models import Group, Line, Position, Template, Tie


def access_position(actor: Actor, position_id: UUID, action: str = "read") -> Position:
    """Return a seat that stands on a chart today."""
    position: Position = _current(actor, Position, position_id, "position")
    access_account(actor, position.account_id, action)
    return position


def access_line(actor: Actor, line_id: UUID, action: str = "read") -> Line:
    """Return a line that is drawn today."""
    line: Line = _current(actor, Line, line_id, "line")
    access_account(actor, line.account_id, action)
    return line


def access_group(actor: Actor, group_id: UUID, action: str = "read") -> Group:
    """Return a group."""
    group: Group = _current(actor, Group, group_id, "group")
    access_account(actor, group.account_id, action)
    return group


def access_tie(actor: Actor, tie_id: UUID, action: str = "read") -> Tie:
    """Return a tie between two contacts the actor can see."""
    tie: Tie = _current(actor, Tie, tie_id, "tie")
    access_contact(actor, tie.contact_a_id, action)
    return tie


def access_template(actor: Actor, template_id: UUID) -> Template:
    """Return one of the workspace's own templates."""
    rows = Template.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    template = rows.filter(pk=template_id).first()
    if template is None:
        raise NotFound("template")
    return template


def _current(actor: Actor, model: Any, key: UUID, what: str) -> Any:
    row = model.objects.of(actor.workspace_id).current().filter(pk=key).first()
    if row is None:
        raise NotFound(what)
    return row
