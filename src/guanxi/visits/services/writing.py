"""Writing an answer where it belongs: each shape through the services of the domain that owns the fact.

All of it happens inside the recording of the answer, which holds the account's chart.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.decisions.models import ChainRole
from guanxi.decisions.queries.access import access_chain, access_member, access_stage
from guanxi.decisions.services.members import add_role, join
from guanxi.decisions.services.parts import set_parts
from guanxi.decisions.services.ratings import give_ratings
from guanxi.decisions.services.stages import give_stage
from guanxi.directory.queries.access import access_account, access_contact
from guanxi.directory.services.again import look_again
from guanxi.directory.services.contacts import add_contact
from guanxi.directory.services.locking import lock_contacts
from guanxi.directory.services.points import add_point
from guanxi.orgchart.queries.access import access_line, access_position, access_tie
from guanxi.orgchart.services.occupants import seat_somebody
from guanxi.orgchart.services.positions import certain, check_below, hang
from guanxi.visits.models import VisitQuestion

Values = Mapping[str, Any]


class Said(NamedTuple):
    """An answer to be written: with what certainty, on what evidence."""

    question: VisitQuestion
    account_id: UUID
    values: Values
    certainty: str
    evidence: str
    evidence_id: UUID

    @property
    def key(self) -> UUID:
        """The row the question is about."""
        return UUID(self.question.key.split(":")[1])

    @property
    def facts(self) -> dict[str, Any]:
        """The columns that tell how sure we are, and why."""
        return certain(self.certainty, self.evidence, self.evidence_id)


def write(rec: Recording, shape: str, said: Said) -> dict[str, Any]:
    """Write an answer; return what was written, as keys and numbers."""
    return _WRITERS[shape](rec, said)


def _scale(rec: Recording, said: Said) -> dict[str, Any]:
    features = said.question.params.get("features") or []
    values = {name: value for name, value in (said.values.get("ratings") or {}).items() if value is not None}
    if not values or set(values) - set(features):
        raise _wrong("ratings", "required" if not values else "unknown_choice")
    given = [{"feature": name, "value": value, **said.facts} for name, value in values.items()]
    contact_id = said.question.person_id
    if contact_id is None:
        raise _wrong("ratings", "unknown_choice")
    give_ratings(rec, contact_id=contact_id, values=given)
    return {"ratings": values}


def _occupant(rec: Recording, said: Said) -> dict[str, Any]:
    position = access_position(rec.actor, said.key, "edit")
    contact_id = _somebody(rec, said, position.title)
    seat_somebody(rec, position, contact_id, said.facts)
    return {"contact_id": str(contact_id)}


def _superior(rec: Recording, said: Said) -> dict[str, Any]:
    manager_id = _required(said, "position_id")
    position = access_position(rec.actor, said.key, "edit")
    check_below(rec.actor, position, manager_id)
    hang(rec, position, manager_id, said.facts)
    return {"position_id": str(manager_id)}


def _owner(rec: Recording, said: Said) -> dict[str, Any]:
    member_id = _required(said, "member_id")
    give_stage(rec, access_stage(rec.actor, said.key, "edit"), member_id)
    return {"member_id": str(member_id)}


def _responsible(rec: Recording, said: Said) -> dict[str, Any]:
    stage = access_stage(rec.actor, said.key, "edit")
    chain = access_chain(rec.actor, stage.chain_id, "edit")
    contact_id = _somebody(rec, said, "")
    set_parts(rec, stage, join(rec, chain, contact_ids=[contact_id]), "responsible")
    return {"contact_id": str(contact_id)}


def _role(rec: Recording, said: Said) -> dict[str, Any]:
    role = said.values.get("role")
    if not role:
        raise _wrong("role", "required")
    add_role(rec, access_member(rec.actor, said.key, "edit"), role, said.facts)
    return {"role": role}


def _point(rec: Recording, said: Said) -> dict[str, Any]:
    point = said.values.get("point") or {}
    if not str(point.get("value") or "").strip():
        raise _wrong("point", "required")
    lock_contacts(rec.workspace_id, [said.key])
    add_point(rec, access_contact(rec.actor, said.key, "edit"), point["kind"], point["value"])
    return {"point": point["kind"]}  # the number itself stands where it is sealed


def _still(rec: Recording, said: Said) -> dict[str, Any]:
    holds = said.values.get("holds")
    if holds is None:
        raise _wrong("holds", "required")
    table, key = said.question.key.split(":")[1:]
    look_again(rec, _again(rec, table, UUID(key)), holds=holds, facts=said.facts)
    return {"holds": holds}


def _again(rec: Recording, table: str, key: UUID) -> Any:
    """Return the fact that is looked at again, if the actor may change it."""
    if table == "line":
        return access_line(rec.actor, key, "edit")
    if table == "tie":
        return access_tie(rec.actor, key, "edit")
    role = ChainRole.objects.of(rec.workspace_id).current().filter(pk=key).first()
    if role is None:
        raise Conflict("stale", "This is not so any more.", params={"what": "chain_role"})
    access_member(rec.actor, role.chain_member_id, "edit")
    return role


def _somebody(rec: Recording, said: Said, title: str) -> UUID:
    """Return the contact that was chosen, or a new one by the name that was heard."""
    chosen = said.values.get("contact_id")
    if chosen is not None:
        return access_contact(rec.actor, chosen).pk
    if not str(said.values.get("name") or "").strip():
        raise _wrong("contact_id", "required")
    account = access_account(rec.actor, said.account_id, "edit")
    return add_contact(
        rec, account=account, values={"name": said.values["name"], "title": said.values.get("title") or title}
    ).pk


def _required(said: Said, name: str) -> UUID:
    key: UUID | None = said.values.get(name)
    if key is None:
        raise _wrong(name, "required")
    return key


def _wrong(name: str, code: str) -> Invalid:
    return Invalid("invalid", fields=[FieldError(name, code)])


_WRITERS: Mapping[str, Callable[[Recording, Said], dict[str, Any]]] = {
    "scale": _scale,
    "occupant": _occupant,
    "superior": _superior,
    "owner": _owner,
    "responsible": _responsible,
    "role": _role,
    "point": _point,
    "still": _still,
}
WRITTEN = frozenset(_WRITERS)
