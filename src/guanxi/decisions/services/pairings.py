"""Who of ours is to win whom of theirs (兵对兵、将对将)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Forbidden, NotFound
from guanxi.core.keys import new_id
from guanxi.decisions.models import ChainMember, Pairing
from guanxi.decisions.policies import abilities, may_keep_pairing
from guanxi.decisions.queries.access import access_member, present_pairing
from guanxi.decisions.queries.naming import called
from guanxi.decisions.services.chain_writing import chain_write, check_seen, within
from guanxi.directory.services.fields import optional_texts
from guanxi.workspaces.queries import access_member as access_colleague
from guanxi.workspaces.queries.staff import any_member


def set_pairing(
    *,
    actor: Actor,
    chain_member_id: UUID,
    member_id: UUID,
    values: Mapping[str, Any],
    now: datetime,
    expected_version: int | None = None,
) -> Pairing:
    """Set what a colleague plans with somebody on a chain; what is left out stays. A new next step is not done yet."""
    chain_id = access_member(actor, chain_member_id, "contribute").chain_id
    with chain_write(actor=actor, chain_id=chain_id, kind="pairing.set", now=now, action="contribute") as (rec, chain):
        member = access_member(actor, chain_member_id, "contribute")
        if not may_keep_pairing(actor, member_id, abilities(actor, chain)):
            raise _not_yours()
        row = present_pairing(actor, chain_member_id, member_id)
        colleague = any_member(actor, member_id) if row is not None else access_colleague(actor, member_id)
        rec.params |= {"who": called(actor, member), "colleague": colleague.name}
        if row is None:
            row = _begun(rec, member, member_id)
        check_seen(row, expected_version)
        rec.update(row, **_columns(row, values, rec.now))
        return row


def remove_pairing(*, actor: Actor, chain_member_id: UUID, member_id: UUID, now: datetime) -> None:
    """End what a colleague plans with somebody."""
    chain_id = access_member(actor, chain_member_id, "contribute").chain_id
    with chain_write(
        actor=actor, chain_id=chain_id, kind="pairing.removed", now=now, action="contribute"
    ) as (rec, chain):  # fmt: skip
        member = access_member(actor, chain_member_id, "contribute")
        colleague = any_member(actor, member_id)
        if not may_keep_pairing(actor, member_id, abilities(actor, chain)):
            raise _not_yours()
        row = present_pairing(actor, chain_member_id, member_id)
        if row is None:
            raise NotFound("pairing")
        rec.params |= {"who": called(actor, member), "colleague": colleague.name}
        rec.end(row)


def _begun(rec: Recording, member: ChainMember, member_id: UUID) -> Pairing:
    return rec.create(
        Pairing(id=new_id(), account_id=member.account_id, chain_member=member, member_id=member_id, valid_from=rec.now)
    )


def _columns(row: Pairing, values: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    columns: dict[str, Any] = dict(optional_texts(values, {"action": 500}))
    for name in ("current", "target"):
        if name in values:
            columns[name] = within(name, values[name], -2, 2)
    if "due_on" in values:
        columns["due_on"] = values["due_on"]
    if values.get("done") is not None:
        columns["done_at"] = (row.done_at or now) if values["done"] else None
    elif columns.get("action", row.action) != row.action:
        columns["done_at"] = None
    return columns


def _not_yours() -> Forbidden:
    return Forbidden("forbidden", "You may only keep your own plan here.", params={"action": "edit"})
