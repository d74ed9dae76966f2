"""Chains as they stand at a moment, as plain values: for rules, the simulator and print.

One or many chains take the same number of statements.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from guanxi.core.actor import Actor
from guanxi.core.moment import one_moment
from guanxi.decisions.models import ChainMember, DecisionChain, DecisionStage, Pairing, StagePart
from guanxi.decisions.queries.access import visible_chains
from guanxi.decisions.queries.chains import pairing_rows, parts_by_stage, stage_rows
from guanxi.decisions.queries.opinions import Opinions
from guanxi.decisions.queries.rosters import Rosters, level_of
from guanxi.decisions.words import stage_name, vocabularies
from guanxi.directory.models import Account, Attention
from guanxi.interactions.queries import Touching, touch_counts
from guanxi.opportunities.models import OpportunityCompetitor
from guanxi.orgchart.models import Line
from guanxi.workspaces.models import Member as Ours
from guanxi.workspaces.queries import access_workspace
from relgraph.situation import Colleague, Key, Link, Member, Pair, Part, Situation, Stage, Standing, Touch
from relgraph.vocabularies import Vocabulary

Row = TypeVar("Row")
YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Read:
    """What was read for all chains together."""

    actor: Actor
    now: datetime
    zone: ZoneInfo
    vocabulary: Vocabulary
    rosters: Rosters
    said: Opinions
    touches: Mapping[UUID, list[Touching]]
    stages: Mapping[UUID, list[DecisionStage]]
    parts: Mapping[UUID, list[StagePart]]
    pairings: Mapping[UUID, list[Pairing]]
    lines: Mapping[UUID, list[tuple[str, UUID, UUID]]]
    competitors: Mapping[UUID, Mapping[Key, str]]
    ours: Mapping[UUID, Colleague]


def chain_snapshots(actor: Actor, chain_ids: Collection[UUID], now: datetime) -> dict[UUID, Situation]:
    """Return how some chains stand, those the actor may read and that were not put away, by key.

    Of people he does not see there is the name, as on the chart, and nothing that is thought of them.
    """
    with one_moment():
        rows = visible_chains(actor).filter(pk__in=list(chain_ids), archived_at__isnull=True)
        chains = list(rows.select_related("account", "owner", "opportunity").order_by("pk"))
        read = _read(actor, chains, now)
    return {chain.pk: _situation(read, chain) for chain in chains}


def _read(actor: Actor, chains: Collection[DecisionChain], now: datetime) -> Read:
    keys = [chain.pk for chain in chains]
    workspace, rosters = access_workspace(actor), Rosters(actor, chains)
    accounts = Account.objects.of(actor.workspace_id).filter(pk__in={chain.account_id for chain in chains})
    return Read(
        actor=actor,
        now=now,
        zone=ZoneInfo(workspace.time_zone),
        vocabulary=vocabularies()[workspace.role_vocabulary],
        rosters=rosters,
        said=rosters.opinions(),
        touches=touch_counts(actor, people=rosters.contacts(), accounts=accounts, since=now - YEAR, moment=now),
        stages=_by_chain((stage.chain_id, stage) for stage in stage_rows(actor, keys)),
        parts=parts_by_stage(actor, keys),
        pairings=_by_chain((row.chain_member.chain_id, row) for row in pairing_rows(actor, keys)),
        lines=_lines(rosters),
        competitors=_competitors(actor, chains),
        ours={row.pk: Colleague(row.pk, row.name, level_of(row)) for row in Ours.objects.of(actor.workspace_id)},
    )


def _by_chain(rows: Iterable[tuple[UUID, Row]]) -> dict[UUID, list[Row]]:
    found: dict[UUID, list[Row]] = defaultdict(list)
    for key, row in rows:
        found[key].append(row)
    return found


def _lines(rosters: Rosters) -> dict[UUID, list[tuple[str, UUID, UUID]]]:
    """Return the lines between seats that the chains' people hold, by account."""
    seats = {seat for member in rosters.members if (seat := rosters.seat(member))}
    rows = Line.objects.of(rosters.actor.workspace_id).current().filter(source_id__in=seats, target_id__in=seats)
    columns = rows.order_by("kind", "pk").values_list("account_id", "kind", "source_id", "target_id")
    return _by_chain((account_id, (kind, source, target)) for account_id, kind, source, target in columns)


def _competitors(actor: Actor, chains: Collection[DecisionChain]) -> Mapping[UUID, Mapping[Key, str]]:
    """Return who else wants each opportunity."""
    rows = OpportunityCompetitor.objects.of(actor.workspace_id).current()
    rows = rows.filter(opportunity_id__in={chain.opportunity_id for chain in chains if chain.opportunity_id})
    found: dict[UUID, dict[Key, str]] = defaultdict(dict)
    for opportunity_id, key, name in rows.order_by("pk").values_list(
        "opportunity_id", "competitor_id", "competitor__name"
    ):
        found[opportunity_id][key] = name
    return found


def _situation(read: Read, chain: DecisionChain) -> Situation:
    about = chain.opportunity
    rows = read.rosters.of(chain.pk)
    members = tuple(_member(read, row) for row in rows)
    stages = tuple(_stage(read, stage) for stage in read.stages.get(chain.pk, []))
    pairs = tuple(_pair(row) for row in read.pairings.get(chain.pk, []))
    return Situation(
        chain=chain.pk,
        account=chain.account_id,
        name=chain.name,
        now=read.now,
        today=read.now.astimezone(read.zone).date(),
        state=chain.state,
        attention=chain.attention,
        owner=chain.owner_id,
        opportunity=chain.opportunity_id,
        expected_close=about.expected_close if about else None,
        members=members,
        stages=stages,
        links=_links(read, chain, rows),
        pairs=pairs,
        colleagues=tuple(_colleagues(read, chain, members, stages, pairs)),
        competitors=read.competitors.get(chain.opportunity_id, {}) if chain.opportunity_id else {},
        vocabulary=read.vocabulary,
    )


def _member(read: Read, row: ChainMember) -> Member:
    rosters = read.rosters
    person = rosters.person(row)
    known = person if person in rosters.seen else None
    place = rosters.place(row)
    seat = row.position
    return Member(
        key=row.pk,
        contact=person,
        position=row.position_id,
        name=rosters.name(row),
        title=(place.title if place else "") or (seat.title if seat else ""),
        department=(place.department if place else "") or (seat.department.name if seat and seat.department else ""),
        roles=frozenset(role.role for role in rosters.roles.get(row.pk, [])),
        influence=row.influence,
        level=rosters.level(row),
        key_person=row.attention == Attention.KEY,
        left=rosters.has_left(row),
        joined_at=row.valid_from,
        standing=read.said.standing(known, row.chain_id) if known else Standing(),
        touches=tuple(Touch(*one) for one in read.touches.get(known, [])) if known else (),
        rivals=_rivals(read, row, known),
    )


def _rivals(read: Read, row: ChainMember, known: UUID | None) -> dict[Key, int]:
    """Return how somebody stands to each competitor."""
    found: dict[Key, int] = {}
    found.update(read.said.rivals(known, row.chain_id).items() if known else ())
    return found


def _stage(read: Read, stage: DecisionStage) -> Stage:
    return Stage(
        key=stage.pk,
        name=stage_name(read.actor.language, stage.code, stage.name),
        state=stage.state,
        owner=stage.owner_id,
        starts_on=stage.starts_on,
        ends_on=stage.ends_on,
        rule=stage.rule,
        quota=stage.quota,
        required_roles=tuple(stage.required_roles),
        parts=tuple(Part(part.chain_member_id, part.kind, part.weight) for part in read.parts.get(stage.pk, [])),
    )


def _pair(row: Pairing) -> Pair:
    return Pair(
        key=row.pk,
        member=row.chain_member_id,
        colleague=row.member_id,
        current=row.current,
        target=row.target,
        action=row.action,
        due_on=row.due_on,
        done=row.done_at is not None,
    )


def _links(read: Read, chain: DecisionChain, rows: Iterable[ChainMember]) -> tuple[Link, ...]:
    """Return the lines of the chart between the members of one chain."""
    holders = {seat: row.pk for row in rows if (seat := read.rosters.seat(row))}
    return tuple(
        Link(kind, holders[source], holders[target])
        for kind, source, target in read.lines.get(chain.account_id, [])
        if source in holders and target in holders
    )


def _colleagues(
    read: Read, chain: DecisionChain, members: Iterable[Member], stages: Iterable[Stage], pairs: Iterable[Pair]
) -> Iterable[Colleague]:
    """Return those of ours who have to do with a chain: who drives it, answers for a stage, plans, or was in touch."""
    touched = {touch.colleague for member in members for touch in member.touches}
    keys = {chain.owner_id, *(stage.owner for stage in stages), *(pair.colleague for pair in pairs), *touched}
    return (ours for key, ours in read.ours.items() if key in keys)
