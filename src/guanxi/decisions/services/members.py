"""Who is on a chain: joining, what part somebody plays, being taken out."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.core.models import Certainty
from guanxi.decisions.models import BuyingRole, ChainMember, ChainRole, DecisionChain, Pairing, StagePart
from guanxi.decisions.queries.access import access_member, access_stage
from guanxi.decisions.queries.naming import called
from guanxi.decisions.services.chain_writing import chain_write, check_seen, choice, distinct_roles, within
from guanxi.decisions.services.facts import facts
from guanxi.decisions.services.parts import set_parts
from guanxi.directory.models import Attention
from guanxi.directory.queries.access import access_contact
from guanxi.directory.services.fields import optional_texts
from guanxi.orgchart.models import Occupancy, Position
from guanxi.orgchart.queries.access import access_position
from guanxi.orgchart.queries.chart import people

MAX_MEMBERS = 200
RANK_STEP = 1024.0
ORIGIN: tuple[str, ...] = ("certainty", "evidence", "review_on")


def add_members(
    *,
    actor: Actor,
    chain_id: UUID,
    now: datetime,
    contact_ids: Sequence[UUID] = (),
    position_ids: Sequence[UUID] = (),
    stage_id: UUID | None = None,
    kind: str = "influencing",
) -> list[ChainMember]:
    """Put people of the account, those on its chart, or seats on a chain; in a stage, too, where one is named.

    Who is on the chain already, by name or by his seat, stays the one he is. Returns a member for each wish.
    """
    if not contact_ids and not position_ids:
        raise Invalid("invalid", fields=[FieldError("contact_ids", "required")])
    with chain_write(actor=actor, chain_id=chain_id, kind="chain.members_added", now=now) as (rec, chain):
        found = join(rec, chain, contact_ids=contact_ids, position_ids=position_ids)
        if stage_id is not None:
            stage = access_stage(actor, stage_id, "edit")
            if stage.chain_id != chain_id:
                raise Invalid("invalid", fields=[FieldError("stage_id", "other_chain")])
            set_parts(rec, stage, found, kind)
        return found


def join(
    rec: Recording, chain: DecisionChain, *, contact_ids: Sequence[UUID] = (), position_ids: Sequence[UUID] = ()
) -> list[ChainMember]:
    """Write new members into an open recording; return a member for each wish, in their order."""
    _check_contacts(rec.actor, chain.account_id, contact_ids)
    _check_seats(rec.actor, chain.account_id, position_ids)
    roster = _Roster(rec, chain)
    found = [roster.person(key) for key in contact_ids] + [roster.seat(key) for key in position_ids]
    if len(roster.members) > MAX_MEMBERS:
        raise Invalid("invalid", fields=[FieldError("contact_ids", "too_many", {"max": MAX_MEMBERS})])
    rec.create_many(roster.new)
    return found


class _Roster:
    """Who is on a chain, by name and by seat: nobody comes onto it twice, in whichever way he is named."""

    def __init__(self, rec: Recording, chain: DecisionChain) -> None:
        self.rec, self.chain = rec, chain
        rows = ChainMember.objects.of(rec.workspace_id).current().filter(chain=chain)
        self.members = list(rows.order_by("rank", "pk"))
        self.new: list[ChainMember] = []
        sitting = Occupancy.objects.of(rec.workspace_id).current().filter(account_id=chain.account_id)
        self.occupants = dict(sitting.values_list("position_id", "contact_id"))
        self.seats = {contact_id: position_id for position_id, contact_id in self.occupants.items()}

    def person(self, contact_id: UUID) -> ChainMember:
        """Return a contact's place on the chain, a new one if he has none."""
        return self._find(contact_id, self.seats.get(contact_id)) or self._add(contact_id=contact_id)

    def seat(self, position_id: UUID) -> ChainMember:
        """Return a seat's place on the chain, a new one if it has none."""
        return self._find(self.occupants.get(position_id), position_id) or self._add(position_id=position_id)

    def _find(self, contact_id: UUID | None, position_id: UUID | None) -> ChainMember | None:
        keys = {contact_id, position_id} - {None}
        return next((one for one in self.members if {one.contact_id, one.position_id} & keys), None)

    def _add(self, **who: UUID) -> ChainMember:
        rank = max((member.rank for member in self.members), default=0.0) + RANK_STEP
        member = ChainMember(
            id=new_id(),
            account_id=self.chain.account_id,
            chain=self.chain,
            rank=rank,
            valid_from=self.rec.now,
            asserted_by_id=self.rec.actor.member_id,
            asserted_at=self.rec.now,
            **who,
        )
        self.members.append(member)
        self.new.append(member)
        return member


def edit_member(
    *, actor: Actor, member_id: UUID, values: Mapping[str, Any], now: datetime, expected_version: int | None = None
) -> ChainMember:
    """Change what part somebody plays in a chain: roles, influence, level, attention, note, place.

    Certainty and evidence are those of the roles where roles are set, else of his taking part.
    """
    chain_id = access_member(actor, member_id, "edit").chain_id
    with chain_write(actor=actor, chain_id=chain_id, kind="chain_member.edited", now=now) as (rec, _):
        member = access_member(actor, member_id, "edit")
        check_seen(member, expected_version)
        columns = _columns(values)
        if "roles" in values:
            origin = {name: columns.pop(name) for name in ORIGIN if name in columns}
            if _set_roles(rec, member, distinct_roles("roles", values["roles"] or []), origin):
                rec.touch(member)
        said = {name: getattr(member, name) for name in columns} != columns
        if said and {"certainty", "evidence"} & set(columns):
            columns |= {"asserted_by_id": actor.member_id, "asserted_at": rec.now}
        rec.update(member, **columns)
        rec.params["who"] = called(actor, member)
        return member


def add_role(rec: Recording, member: ChainMember, role: str, said: Mapping[str, Any]) -> None:
    """Let somebody play one more part inside a recording that holds the chain; what was said of the others stays."""
    choice("role", role, BuyingRole.values)
    rows = ChainRole.objects.of(rec.workspace_id).current().filter(chain_member=member, role=role)
    if rows.exists():
        return
    rec.create(ChainRole(account_id=member.account_id, chain_member=member, role=role, **facts(rec, **said)))
    rec.touch(member)


def remove_member(*, actor: Actor, member_id: UUID, now: datetime) -> None:
    """Take somebody out of a chain: the link with its roles, parts and plans. He himself and his ratings stay."""
    chain_id = access_member(actor, member_id, "edit").chain_id
    with chain_write(actor=actor, chain_id=chain_id, kind="chain_member.removed", now=now) as (rec, _):
        member = access_member(actor, member_id, "edit")
        rec.params["who"] = called(actor, member)
        for model in (ChainRole, StagePart, Pairing):
            rows: Any = model.objects.of(rec.workspace_id)
            for row in rows.current().filter(chain_member=member).order_by("pk"):
                rec.end(row)
        rec.end(member)


def _check_contacts(actor: Actor, account_id: UUID, contact_ids: Iterable[UUID]) -> None:
    """Refuse who neither works at the account nor stands on its chart; a foreign contact does not exist."""
    wanted = set(contact_ids)
    if not wanted:
        return
    here = set(people(actor, account_id).filter(pk__in=wanted).values_list("pk", flat=True))
    for contact_id in sorted(wanted - here):
        access_contact(actor, contact_id)
        raise Invalid("invalid", fields=[FieldError("contact_ids", "other_account")])


def _check_seats(actor: Actor, account_id: UUID, position_ids: Iterable[UUID]) -> None:
    wanted = set(position_ids)
    if not wanted:
        return
    rows = Position.objects.of(actor.workspace_id).current().filter(account_id=account_id, pk__in=wanted)
    for position_id in sorted(wanted - set(rows.values_list("pk", flat=True))):
        access_position(actor, position_id)
        raise Invalid("invalid", fields=[FieldError("position_ids", "other_account")])


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    """Check what was sent about a member, his roles apart."""
    columns: dict[str, Any] = dict(optional_texts(values, {"note": 20_000, "evidence": 500}))
    for name, (low, high) in {"influence": (0, 100), "level": (1, 4)}.items():
        if name in values:
            columns[name] = within(name, values[name], low, high)
    for name, choices in {"attention": Attention.values, "certainty": Certainty.values}.items():
        if name in values:
            columns[name] = choice(name, values[name], choices)
    return columns | {name: values[name] for name in ("rank", "review_on") if name in values}


def _set_roles(rec: Recording, member: ChainMember, roles: list[str], origin: Mapping[str, Any]) -> bool:
    """Let somebody play these roles and no others; answer whether anything changed.

    A role he has stays as it was said, unless it is said anew with another certainty or evidence.
    """
    rows = {row.role: row for row in ChainRole.objects.of(rec.workspace_id).current().filter(chain_member=member)}
    said_anew = {
        role
        for role, row in rows.items()
        if role in roles and any(getattr(row, name) != value for name, value in origin.items())
    }
    for role in sorted((set(rows) - set(roles)) | said_anew):
        rec.end(rows[role])
    new = [role for role in roles if role not in rows or role in said_anew]
    said = facts(rec, origin.get("certainty", Certainty.CONFIRMED), origin.get("evidence", ""))
    said["review_on"] = origin.get("review_on")
    made = [ChainRole(account_id=member.account_id, chain_member=member, role=role, **said) for role in new]
    rec.create_many(made)
    return bool(new) or set(rows) != set(roles)
