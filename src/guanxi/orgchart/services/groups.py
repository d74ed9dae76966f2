"""Groups of seats."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.directory.services.fields import optional_texts, required_text
from guanxi.orgchart.models import Color, Group, GroupMember
from guanxi.orgchart.queries.access import access_group, access_position
from guanxi.orgchart.services.locking import chart_write


def create_group(*, actor: Actor, account_id: UUID, values: Mapping[str, Any], now: datetime) -> Group:
    """Name a set of seats, its first members included."""
    with chart_write(actor=actor, account_id=account_id, kind="group.created", now=now) as rec:
        group = rec.create(Group(account_id=account_id, valid_from=rec.now, **_columns(values, new=True)))
        rec.create_many([_member(rec, group, key) for key in dict.fromkeys(values.get("position_ids") or ())])
        return group


def edit_group(*, actor: Actor, group_id: UUID, values: Mapping[str, Any], now: datetime) -> Group:
    """Rename or recolour a group; ``position_ids`` sets its members."""
    account_id = access_group(actor, group_id, "edit").account_id
    with chart_write(actor=actor, account_id=account_id, kind="group.edited", now=now) as rec:
        group = access_group(actor, group_id, "edit")
        rec.update(group, **_columns(values, new=False))
        if values.get("position_ids") is not None:
            present = {row.position_id: row for row in _members(actor, group)}
            wanted = dict.fromkeys(values["position_ids"])
            for key in sorted(set(present) - set(wanted)):
                rec.end(present[key])
            rec.create_many([_member(rec, group, key) for key in wanted if key not in present])
        return group


def remove_group(*, actor: Actor, group_id: UUID, now: datetime) -> None:
    """Dissolve a group; its seats stay."""
    account_id = access_group(actor, group_id, "edit").account_id
    with chart_write(actor=actor, account_id=account_id, kind="group.removed", now=now) as rec:
        group = access_group(actor, group_id, "edit")
        for row in _members(actor, group):
            rec.end(row)
        rec.end(group)


def _members(actor: Actor, group: Group) -> list[GroupMember]:
    return list(GroupMember.objects.of(actor.workspace_id).current().filter(group=group).order_by("pk"))


def _member(rec: Recording, group: Group, position_id: UUID) -> GroupMember:
    if access_position(rec.actor, position_id).account_id != group.account_id:
        raise Invalid("invalid", fields=[FieldError("position_ids", "other_account")])
    return GroupMember(account_id=group.account_id, group=group, position_id=position_id, valid_from=rec.now)


def _columns(values: Mapping[str, Any], *, new: bool) -> dict[str, Any]:
    columns: dict[str, Any] = dict(optional_texts(values, {"note": 20_000}))
    if new or "name" in values:
        columns["name"] = required_text(values, "name", 100)
    if "color" in values:
        if values["color"] not in (None, *Color.values):
            raise Invalid("invalid", fields=[FieldError("color", "unknown_choice")])
        columns["color"] = values["color"]
    return columns
