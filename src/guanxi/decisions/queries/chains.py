"""One chain as its page needs it: people, stages and plan, in a constant number of statements."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.moment import one_moment
from guanxi.decisions.models import ChainMember, ChainRole, DecisionChain, DecisionStage, Pairing, StagePart
from guanxi.decisions.policies import abilities, may_keep_pairing
from guanxi.decisions.queries.access import access_chain
from guanxi.decisions.queries.facts import standing_fields
from guanxi.decisions.queries.opinions import Opinions
from guanxi.decisions.queries.rosters import Rosters, level_of
from guanxi.decisions.words import language, stage_name, vocabularies
from guanxi.interactions.queries import last_contacts
from guanxi.workspaces.queries import access_workspace
from relgraph.situation import Standing
from relgraph.vocabularies import Vocabulary

Row = dict[str, Any]


def chain_details(actor: Actor, chain_id: UUID, lang: str = "") -> Row:
    """Return a chain with everything that belongs to it, one that was put away too."""
    with one_moment():
        chain = access_chain(actor, chain_id, archived=True)
        can = abilities(actor, chain)
        vocabulary = vocabularies()[access_workspace(actor).role_vocabulary]
        rosters = Rosters(actor, [chain])
        said, last = rosters.opinions(), last_contacts(actor, people=rosters.contacts())
        members = [_member_row(rosters, member, said, last) for member in rosters.members]
        return {
            **chain_head(chain),
            "can": can,
            "vocabulary": vocabulary.code,
            "members": members,
            "stages": _stages(actor, chain, members, vocabulary, language(lang or actor.language)),
            "pairings": chain_pairings(actor, chain),
        }


def chain_pairings(actor: Actor, chain: DecisionChain) -> list[Row]:
    """Return the plans of a chain as the page needs them."""
    can = abilities(actor, chain)
    return [pairing_row(row, may_keep_pairing(actor, row.member_id, can)) for row in pairing_rows(actor, [chain.pk])]


def chain_head(chain: DecisionChain) -> Row:
    """Return what a chain is, without what belongs to it."""
    about = chain.opportunity
    names = ("name", "attention", "state", "note", "created_at", "closed_at", "archived_at", "version")
    return {
        "id": chain.pk,
        "account": {"id": chain.account_id, "name": chain.account.name},
        "opportunity": {"id": about.pk, "name": about.name, "state": about.state} if about else None,
        "owner": {"id": chain.owner_id, "name": chain.owner.name},
        **{name: getattr(chain, name) for name in names},
    }


def stage_rows(actor: Actor, chain_ids: Sequence[UUID]) -> list[DecisionStage]:
    """Return the stages of some chains in their order."""
    rows = DecisionStage.objects.of(actor.workspace_id).filter(chain_id__in=chain_ids, archived_at__isnull=True)
    return list(rows.select_related("owner").order_by("rank", "pk"))


def parts_by_stage(actor: Actor, chain_ids: Sequence[UUID]) -> Mapping[UUID, list[StagePart]]:
    """Return who counts in each stage of some chains."""
    found: dict[UUID, list[StagePart]] = defaultdict(list)
    rows = StagePart.objects.of(actor.workspace_id).current().filter(stage__chain_id__in=chain_ids)
    for row in rows.order_by("pk"):
        found[row.stage_id].append(row)
    return found


def pairing_rows(actor: Actor, chain_ids: Sequence[UUID]) -> list[Pairing]:
    """Return the plans of some chains."""
    rows = Pairing.objects.of(actor.workspace_id).current().filter(chain_member__chain_id__in=chain_ids)
    return list(rows.select_related("member", "chain_member").order_by("pk"))


def pairing_row(row: Pairing, can_edit: bool) -> Row:
    """Return a plan as the page needs it."""
    return {
        "id": row.pk,
        "member_id": row.chain_member_id,
        "colleague": {"id": row.member_id, "name": row.member.name, "level": level_of(row.member)},
        "can_edit": can_edit,
        **{name: getattr(row, name) for name in ("current", "target", "action", "due_on", "done_at", "version")},
    }


def _stages(actor: Actor, chain: DecisionChain, members: Sequence[Row], vocabulary: Vocabulary, lang: str) -> list[Row]:
    roles = {row["id"]: row["roles"] for row in members}
    parts = parts_by_stage(actor, [chain.pk])
    rows = stage_rows(actor, [chain.pk])
    return [_stage_row(stage, parts.get(stage.pk, []), roles, vocabulary, lang) for stage in rows]


def _stage_row(
    stage: DecisionStage,
    parts: Sequence[StagePart],
    roles: Mapping[UUID, Sequence[str]],
    vocabulary: Vocabulary,
    lang: str,
) -> Row:
    filled = {role for part in parts for role in roles.get(part.chain_member_id, ())}
    names = (
        "code", "rank", "state", "starts_on", "ends_on", "rule", "quota", "required_roles", "note", "version",
    )  # fmt: skip
    return {
        "id": stage.pk,
        "name": stage_name(lang, stage.code, stage.name),
        "renamed": bool(stage.code and stage.name),
        "owner": {"id": stage.owner_id, "name": stage.owner.name} if stage.owner else None,
        "missing_roles": list(vocabulary.missing(stage.required_roles, filled)),
        "parts": [
            {"id": part.pk, "member_id": part.chain_member_id, "kind": part.kind, "weight": part.weight}
            for part in parts
        ],
        **{name: getattr(stage, name) for name in names},
    }


def _member_row(rosters: Rosters, member: ChainMember, said: Opinions, last: Mapping[UUID, datetime]) -> Row:
    person = rosters.person(member)
    readable = rosters.reads(member)
    standing = said.standing(person, member.chain_id) if person and readable else Standing()
    roles = rosters.roles.get(member.pk, [])
    names = (
        "influence", "level", "attention", "note", "certainty", "evidence", "review_on", "rank", "version",
    )  # fmt: skip
    return {
        "id": member.pk,
        "contact": _person(rosters, member) if member.contact_id else None,
        "position": _seat(rosters, member) if member.position_id else None,
        "name": rosters.name(member),
        "roles": [role.role for role in roles],
        "role_facts": [_role_fact(role) for role in roles],
        "readable": readable,
        "shown_level": rosters.level(member),
        "left": rosters.has_left(member),
        "joined_at": member.valid_from,
        "facts": {
            **standing_fields(standing, in_chain=True),
            "last_contact_at": last.get(person) if person and readable else None,
        },
        **{name: getattr(member, name) for name in names},
    }


def _person(rosters: Rosters, member: ChainMember) -> Row:
    place, employer = rosters.place(member), rosters.employer(member)
    return {
        "id": member.contact_id,
        "name": rosters.name(member),
        "title": place.title if place else "",
        "department": place.department if place else "",
        "account": {"id": employer.account_id, "name": employer.account} if employer else None,
    }


def _seat(rosters: Rosters, member: ChainMember) -> Row | None:
    seat = member.position
    if seat is None:
        return None
    occupant = rosters.occupants.get(seat.pk)
    return {
        "id": seat.pk,
        "title": seat.title,
        "department": seat.department.name if seat.department else "",
        "empty_as": seat.empty_as,
        "occupant": {"id": occupant[0], "name": occupant[1]} if occupant else None,
        "gone": seat.valid_to is not None,
    }


def _role_fact(role: ChainRole) -> Row:
    by = role.asserted_by
    names = ("role", "certainty", "origin", "evidence", "evidence_id", "asserted_at", "review_on")
    said = {name: getattr(role, name) for name in names}
    return {**said, "asserted_by": {"id": by.pk, "name": by.name} if by else None}
