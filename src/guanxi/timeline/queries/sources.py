"""Where the entries of a line of time come from: one query each, on an index that ends with the moment.

Every source yields ``(moment, key)`` pairs of one table. Its name is its place among entries of the same moment, so
that pages can be cut anywhere (the order is moment, name, key; newest first).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from guanxi.decisions.models import DecisionStage, StageState
from guanxi.directory.models import Account, Employment
from guanxi.directory.policies import visible_accounts, visible_employments
from guanxi.followups.models import FollowUpContact, FollowUpState
from guanxi.followups.queries.visible import visible_follow_ups
from guanxi.interactions.models import Interaction, InteractionAccount, Participant
from guanxi.interactions.policies import visible
from guanxi.marketing.models import CampaignMember
from guanxi.opportunities.models import Opportunity, OpportunityState
from guanxi.servicing.queries.access import visible_cases
from guanxi.timeline.queries.subjects import Subject

Rows = QuerySet[Any]
CLOSED = (OpportunityState.WON, OpportunityState.LOST)
REACHED = (StageState.ACTIVE, StageState.DONE)


@dataclass(frozen=True, slots=True)
class Source:
    """Rows of one table that are entries: ``at`` is the column of their moment, ``key`` that of what they tell of."""

    name: str
    kind: str
    rows: Rows
    at: str
    key: str = "pk"


def sources(subject: Subject) -> Iterator[Source]:
    """Yield everything that a subject's line of time is made of."""
    for make in (_interactions, _follow_ups, _cases, _campaigns, _jobs, _opportunities, _stages):
        yield from make(subject)


def _present(model: Any, subject: Subject) -> Rows:
    rows: Rows = model.objects.of(subject.actor.workspace_id).filter(archived_at__isnull=True)
    return rows


def _interactions(subject: Subject) -> Iterator[Source]:
    rows = _present(Interaction, subject)
    if subject.account_id:
        yield Source("interaction", "interaction", rows.filter(account_id=subject.account_id), "at")
        further = _present(InteractionAccount, subject).filter(interaction__archived_at__isnull=True)
        further = further.filter(account_id=subject.account_id)
        yield Source("interaction", "interaction", further, "at", "interaction_id")
    elif subject.contact_id:
        with_him = _present(Participant, subject).filter(contact_id=subject.contact_id)
        seen = visible(subject.actor, Interaction.objects.of(subject.actor.workspace_id))
        # One by one: the reader's right is asked of this person's interactions, not of all there are.
        with_him = with_him.filter(Exists(seen.filter(pk=OuterRef("interaction_id"))))
        yield Source("interaction", "interaction", with_him, "at", "interaction_id")
    elif subject.place:
        met = _present(Participant, subject).filter(contact_id__in=sorted(subject.people))
        rows = rows.filter(account_id=subject.place, at__gte=subject.begun_at)
        yield Source("interaction", "interaction", rows.filter(pk__in=met.values("interaction_id")), "at")


def _follow_ups(subject: Subject) -> Iterator[Source]:
    """What was done without an interaction that tells of it."""
    rows = visible_follow_ups(subject.actor).filter(state=FollowUpState.DONE, outcome_interaction__isnull=True)
    if subject.account_id:
        rows = rows.filter(account_id=subject.account_id)
    elif subject.contact_id:
        rows = rows.filter(pk__in=_follow_ups_with(subject).values("follow_up_id"))
    else:
        rows = rows.filter(
            Q(chain_id__in=subject.chain_ids)
            | Q(stage__chain_id__in=subject.chain_ids)
            | Q(opportunity_id=subject.opportunity_id, opportunity_id__isnull=False)
        )
    yield Source("follow_up", "follow_up", rows, "closed_at")


def _follow_ups_with(subject: Subject) -> Rows:
    return _present(FollowUpContact, subject).filter(contact_id=subject.contact_id)


def _cases(subject: Subject) -> Iterator[Source]:
    if subject.is_decision:
        return
    rows = visible_cases(subject.actor)
    whose = {"account_id": subject.account_id} if subject.account_id else {"contact_id": subject.contact_id}
    rows = rows.filter(**whose)
    yield Source("case/opened", "case", rows, "opened_at")
    yield Source("case/solved", "case", rows.filter(solved_at__isnull=False), "solved_at")


def _campaigns(subject: Subject) -> Iterator[Source]:
    if subject.is_decision:
        return
    rows = _present(CampaignMember, subject).filter(campaign__archived_at__isnull=True)
    if subject.account_id:
        rows = rows.filter(account_id=subject.account_id)
    else:
        rows = rows.filter(contact_id=subject.contact_id)
    yield Source("campaign", "campaign", rows, "at")


def _jobs(subject: Subject) -> Iterator[Source]:
    """Who came and who went, as far as it is known when; a mistake was true at no instant."""
    rows: Rows = visible_employments(subject.actor, Employment.objects.of(subject.actor.workspace_id))
    if subject.account_id:
        rows = rows.filter(account_id=subject.account_id)
    elif subject.contact_id:
        rows = rows.filter(contact_id=subject.contact_id)
    elif subject.place:
        rows = rows.filter(account_id=subject.place, contact_id__in=sorted(subject.people))
        rows = rows.filter(Q(valid_from__gte=subject.begun_at) | Q(valid_to__gte=subject.begun_at))
    else:
        return
    rows = rows.exclude(valid_from__isnull=False, valid_to__isnull=False, valid_from=F("valid_to"))
    if subject.is_decision:
        yield Source("job/began", "job", rows.filter(valid_from__range=(subject.begun_at, subject.now)), "valid_from")
        yield Source("job/ended", "job", rows.filter(valid_to__range=(subject.begun_at, subject.now)), "valid_to")
        return
    yield Source("job/began", "job", rows.filter(valid_from__lte=subject.now), "valid_from")
    yield Source("job/ended", "job", rows.filter(valid_to__lte=subject.now), "valid_to")


def _opportunities(subject: Subject) -> Iterator[Source]:
    rows: Rows = Opportunity.objects.of(subject.actor.workspace_id)
    if subject.account_id:
        rows = rows.filter(account_id=subject.account_id, archived_at__isnull=True)
    elif subject.opportunity_id:
        rows = rows.filter(pk=subject.opportunity_id, account__in=_accounts(subject))
    else:
        return
    yield Source("opportunity/added", "opportunity", rows, "created_at")
    yield Source("opportunity/closed", "opportunity", rows.filter(state__in=CLOSED), "closed_at")


def _accounts(subject: Subject) -> Rows:
    return visible_accounts(subject.actor, Account.objects.of(subject.actor.workspace_id)).values("pk")


def _stages(subject: Subject) -> Iterator[Source]:
    rows = _present(DecisionStage, subject).filter(state__in=REACHED, reached_at__isnull=False)
    if subject.account_id:
        rows = rows.filter(account_id=subject.account_id, chain__archived_at__isnull=True)
    elif subject.chains:
        rows = rows.filter(chain_id__in=subject.chain_ids)
    else:
        return
    yield Source("stage", "stage", rows, "reached_at")
