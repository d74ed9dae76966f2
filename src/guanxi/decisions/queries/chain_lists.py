"""Lists of chains: a fixed number of statements whatever their length."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q

from guanxi.core.actor import Actor
from guanxi.decisions.models import ChainMember, DecisionChain, DecisionStage, StageState
from guanxi.decisions.queries.access import visible_chains
from guanxi.decisions.queries.chains import chain_head, stage_rows
from guanxi.decisions.queries.opinions import Opinions
from guanxi.decisions.queries.rosters import Rosters
from guanxi.decisions.schemas.chains import ChainFilter, ChainPage
from guanxi.decisions.words import language, stage_name
from guanxi.directory.models import Account, Subject
from guanxi.directory.policies import visible_accounts
from guanxi.directory.queries.access import access_account
from guanxi.directory.queries.search import narrowed
from guanxi.opportunities.queries.visible import access_any_opportunity
from guanxi.workspaces.queries import check_member
from relgraph.situation import Standing

Row = dict[str, Any]
SORTS = {"account": "account__sort_key", "owner": "owner__name"}
PASSED = (StageState.DONE, StageState.SKIPPED)
OPEN = (StageState.ACTIVE, StageState.PLANNED)


def chain_page(actor: Actor, chosen: ChainFilter, page: ChainPage) -> Row:
    """Return one page of the chains the actor may read, with the total."""
    rows = _filtered(actor, chosen)
    total = rows.count()
    if not total:
        _check_filter(actor, chosen)
    start = (page.page - 1) * page.page_size
    found = rows.select_related("account", "owner", "opportunity").order_by(_order(page.sort), "pk")
    return {"items": _list_rows(actor, list(found[start : start + page.page_size]), page.lang), "total": total}


def account_chains(actor: Actor, account_id: UUID, *, archived: bool = False, lang: str = "") -> list[Row]:
    """Return the chains of an account, the newest first."""
    access_account(actor, account_id)
    rows = _filtered(actor, ChainFilter(account_id=account_id, archived=archived))
    found = rows.select_related("account", "owner", "opportunity").order_by("-created_at", "pk")
    return _list_rows(actor, list(found), lang)


def _filtered(actor: Actor, chosen: ChainFilter) -> Any:
    rows = visible_chains(actor).filter(archived_at__isnull=not chosen.archived)
    for name in ("account_id", "owner_id", "opportunity_id", "state", "attention"):
        if getattr(chosen, name):
            rows = rows.filter(**{name: getattr(chosen, name)})
    text = chosen.q.strip()
    if not text:
        return rows
    accounts = narrowed(
        actor, visible_accounts(actor, Account.objects.of(actor.workspace_id)), Subject.ACCOUNT, chosen.q
    )
    named = Q(name__icontains=text) | Q(opportunity__name__icontains=text)
    return rows.filter(named | Q(account_id__in=accounts.values("pk")))


def _check_filter(actor: Actor, chosen: ChainFilter) -> None:
    """Raise NotFound when a filter names what the actor cannot see."""
    if chosen.owner_id is not None:
        check_member(actor, chosen.owner_id)
    if chosen.account_id is not None:
        access_account(actor, chosen.account_id)
    if chosen.opportunity_id is not None:
        access_any_opportunity(actor, chosen.opportunity_id)


def _list_rows(actor: Actor, chains: Sequence[DecisionChain], lang: str) -> list[Row]:
    rosters = Rosters(actor, chains)
    said = rosters.opinions()
    people: dict[UUID, list[Row]] = {chain.pk: [] for chain in chains}
    for member in rosters.members:
        people[member.chain_id].append(_person(rosters, member, said))
    stages: dict[UUID, list[DecisionStage]] = {chain.pk: [] for chain in chains}
    for stage in stage_rows(actor, list(stages)):
        stages[stage.chain_id].append(stage)
    lang = language(lang or actor.language)
    return [{**chain_head(chain), **_people(people[chain.pk]), **_progress(stages[chain.pk], lang)} for chain in chains]


def _person(rosters: Rosters, member: ChainMember, said: Opinions) -> Row:
    """Return how somebody stands; of people the reader does not see there is the name."""
    person = rosters.person(member)
    seen = person is not None and person in rosters.seen
    standing = said.standing(person, member.chain_id) if person and seen else Standing()
    return {"name": rosters.name(member), "stance": standing.stance, "red": seen and not standing.insighted}


def _people(people: Sequence[Row]) -> Row:
    return {"members": len(people), "people": people, "red": sum(person["red"] for person in people)}


def _progress(stages: Sequence[DecisionStage], lang: str) -> Row:
    """Return how far the stages of a chain are, and the one it is in or that comes next."""
    open_ones = sorted((stage for stage in stages if stage.state in OPEN), key=lambda one: OPEN.index(one.state))
    coming = next(iter(open_ones), None)
    return {
        "stages": len(stages),
        "stages_done": sum(stage.state in PASSED for stage in stages),
        "next_stage": coming
        and {
            "id": coming.pk,
            "code": coming.code,
            "name": stage_name(lang, coming.code, coming.name),
            "state": coming.state,
            "ends_on": coming.ends_on,
        },
    }


def _order(sort: str) -> str:
    name = sort.removeprefix("-")
    return ("-" if sort.startswith("-") else "") + SORTS.get(name, name)
