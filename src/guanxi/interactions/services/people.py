"""Who took part in an interaction, which accounts it was with, and who is named in it."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid, NotFound
from guanxi.directory.models import Account
from guanxi.directory.policies import contributable_accounts, visible_accounts
from guanxi.directory.queries.access import readable_contacts
from guanxi.interactions.models import Interaction, InteractionAccount, InteractionMember, Mention, Participant
from guanxi.notices.services import tell
from guanxi.workspaces.models import Member
from guanxi.workspaces.queries import actor_for

MOST = {"contact_ids": 100, "member_ids": 50, "account_ids": 20, "mention_ids": 20}


def set_people(rec: Recording, interaction: Interaction, values: Mapping[str, Any]) -> bool:
    """Write who and what belongs to an interaction, as far as ``values`` says; answer whether anything changed."""
    lists = {name: list(dict.fromkeys(values[name])) for name in MOST if values.get(name) is not None}
    for name, wanted in lists.items():
        if len(wanted) > MOST[name]:
            raise Invalid("invalid", fields=[FieldError(name, "too_many", {"max": MOST[name]})])
    done = [_set_accounts(rec, interaction, lists["account_ids"])] if "account_ids" in lists else []
    if "contact_ids" in lists:
        done.append(_set_contacts(rec, interaction, lists["contact_ids"]))
    if "member_ids" in lists:
        done.append(_set_members(rec, interaction, lists["member_ids"]))
    if "mention_ids" in lists:
        done.append(_set_mentions(rec, interaction, lists["mention_ids"]))
    return any(done)


def check_leader(actor: Actor, member_id: UUID) -> UUID:
    """Return the key of a colleague who may have led an interaction. Raises NotFound."""
    if member_id != actor.member_id:
        _active(actor, {member_id})
    return member_id


def _set_contacts(rec: Recording, interaction: Interaction, wanted: list[UUID]) -> bool:
    new = set(wanted) - _present(rec, Participant, interaction, "contact_id")
    if new - readable_contacts(rec.actor, new):
        raise NotFound("contact")
    return _set(rec, Participant, interaction, "contact_id", wanted, at=interaction.at)


def _set_members(rec: Recording, interaction: Interaction, wanted: list[UUID]) -> bool:
    others = [key for key in wanted if key != interaction.member_id]
    _active(rec.actor, set(others) - _present(rec, InteractionMember, interaction, "member_id"))
    return _set(rec, InteractionMember, interaction, "member_id", others)


def _set_accounts(rec: Recording, interaction: Interaction, wanted: list[UUID]) -> bool:
    """Set the further accounts; those that the actor does not see stay, for he cannot have meant to take them out."""
    accounts = Account.objects.of(rec.workspace_id)
    present = _present(rec, InteractionAccount, interaction, "account_id")
    seen = set(visible_accounts(rec.actor, accounts).filter(pk__in=present).values_list("pk", flat=True))
    others = [key for key in wanted if key != interaction.account_id]
    new = set(others) - present
    if new - set(contributable_accounts(rec.actor, accounts.filter(pk__in=new)).values_list("pk", flat=True)):
        raise NotFound("account")
    kept = sorted(present - seen - set(others))
    return _set(rec, InteractionAccount, interaction, "account_id", [*others, *kept], at=interaction.at)


def _set_mentions(rec: Recording, interaction: Interaction, wanted: list[UUID]) -> bool:
    new = set(wanted) - _present(rec, Mention, interaction, "member_id")
    for member in _active(rec.actor, new):
        _check_reads(rec.actor, member, interaction)
    changed = _set(rec, Mention, interaction, "member_id", wanted)
    tell(
        workspace_id=rec.workspace_id,
        member_ids=new,
        notice="mention",
        now=rec.now,
        key=f"mention:{interaction.pk}",
        subject=("interaction", interaction.pk),
        params={"by": rec.actor.name},
        but=rec.actor.member_id,
    )
    return changed


def _check_reads(actor: Actor, member: Member, interaction: Interaction) -> None:
    """Refuse to name somebody who could not read it: he would be led to a closed door."""
    further = InteractionAccount.objects.of(actor.workspace_id).filter(interaction_id=interaction.pk, archived_at=None)
    places = {interaction.account_id, *further.values_list("account_id", flat=True)}
    rows = Account.objects.of(actor.workspace_id).filter(pk__in=places)
    if not visible_accounts(actor_for(member, actor.at), rows).exists():
        error = FieldError("mention_ids", "cannot_read_interaction", {"name": member.name})
        raise Invalid("invalid", fields=[error])


def _active(actor: Actor, keys: Collection[UUID]) -> list[Member]:
    """Return colleagues by their keys. Raises NotFound for one who is none, or left."""
    if not keys:
        return []
    rows = Member.objects.of(actor.workspace_id).filter(pk__in=keys, archived_at__isnull=True)
    found = list(rows.select_related("user", "workspace").order_by("pk"))
    if len(found) != len(keys):
        raise NotFound("member")
    return found


def _present(rec: Recording, model: Any, interaction: Interaction, column: str) -> set[UUID]:
    rows = model.objects.of(rec.workspace_id).filter(interaction_id=interaction.pk, archived_at__isnull=True)
    return set(rows.values_list(column, flat=True))


def _set(
    rec: Recording,
    model: Any,
    interaction: Interaction,
    column: str,
    wanted: Iterable[UUID],
    **more: Any,
) -> bool:
    """Let the rows of a table say exactly what is wanted; one that was put away comes back instead of a second one."""
    rows = model.objects.of(rec.workspace_id).filter(interaction_id=interaction.pk)
    known = {getattr(row, column): row for row in rows.order_by("pk")}
    keys = list(wanted)
    going = [row for key, row in known.items() if key not in set(keys) and row.archived_at is None]
    for row in going:
        rec.retire(row)
    coming = [known[key] for key in keys if key in known and known[key].archived_at is not None]
    for row in coming:
        rec.update(row, archived_at=None, **more)
    new = [model(interaction=interaction, **{column: key}, **more) for key in keys if key not in known]
    rec.create_many(new)
    return bool(going or coming or new)


def move_in_time(rec: Recording, interaction: Interaction) -> None:
    """Let those who took part have done so when the interaction was."""
    for model in (Participant, InteractionAccount):
        rows: Any = model.objects.of(rec.workspace_id).filter(interaction_id=interaction.pk, archived_at__isnull=True)
        for row in rows.order_by("pk"):
            rec.update(row, at=interaction.at)
