"""What is said of people, by everybody who rated them: read in one statement, answered for any of them and any chain.

Whoever needs to know how somebody stands asks here: charts, lists, chains, rules, exports.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.core.models import Certainty
from guanxi.core.scope import ValidityQuerySet
from guanxi.decisions.models import SCALES, YES_OR_NO, Feature, Rating
from guanxi.directory.models import Account
from guanxi.directory.policies import sees_everything, visible_accounts
from relgraph.agreement import APART, APART_YES_OR_NO, agreed, disagreeing
from relgraph.situation import Standing

COLUMNS = ("contact_id", "chain_id", "competitor_id", "feature", "rater_id", "value", "asserted_at")
# What is said of somebody in one decision tells of him everywhere; whom he is for in it does not.
CARRIED = frozenset(Feature.values) - {Feature.ATTITUDE}
# Without these two we do not know somebody: his name is red.
INSIGHT = (Feature.CLOSENESS, Feature.APPROVAL)


class Said(NamedTuple):
    """One value that counts."""

    contact_id: UUID
    chain_id: UUID | None
    competitor_id: UUID | None
    feature: str
    rater_id: UUID
    value: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Opinion:
    """What all who rated a feature say together; ``scope`` is where they said it: ``own``, ``overall``, ``chains``."""

    value: int | None = None
    raters: int = 0
    disagreement: bool = False
    at: datetime | None = None
    scope: str = "own"


UNSET = Opinion()


class Opinions:
    """The values that count, of some people."""

    def __init__(self, said: Iterable[Said]) -> None:
        self._to_us: dict[tuple[UUID, str], list[Said]] = defaultdict(list)
        self._to_rivals: dict[UUID, dict[UUID, list[Said]]] = defaultdict(lambda: defaultdict(list))
        for one in said:
            if one.competitor_id is None:
                self._to_us[one.contact_id, one.feature].append(one)
            else:
                self._to_rivals[one.contact_id][one.competitor_id].append(one)

    @property
    def rated(self) -> set[UUID]:
        """Return who was rated at all, as to us."""
        return {contact_id for contact_id, _ in self._to_us}

    def of(self, contact_id: UUID, feature: str, chain_id: UUID | None = None) -> Opinion:
        """Return a feature in one chain, or overall.

        Where nobody rated it there, what was said overall counts and then what was said in any chain: the attitude
        excepted, because overall attitude and the one in a decision are two things.
        """
        rows = self._to_us.get((contact_id, feature), [])
        here = [one for one in rows if one.chain_id == chain_id]
        if here or feature not in CARRIED:
            return _opinion(feature, here, "own")
        overall = [one for one in rows if one.chain_id is None]
        return _opinion(feature, overall, "overall") if overall else _opinion(feature, _latest(rows), "chains")

    def standing(self, contact_id: UUID, chain_id: UUID | None = None) -> Standing:
        """Return how somebody stands to us; ``project`` is only known in a chain."""
        found = {feature: self.of(contact_id, feature, chain_id) for feature in Feature.values}
        overall = self.of(contact_id, Feature.ATTITUDE) if chain_id else found[Feature.ATTITUDE]
        used = [*found.values(), overall]
        return Standing(
            project=found[Feature.ATTITUDE].value if chain_id else None,
            overall=overall.value,
            closeness=found[Feature.CLOSENESS].value,
            approval=found[Feature.APPROVAL].value,
            price=found[Feature.PRICE].value,
            veto=_power(found[Feature.VETO]),
            sole_approval=_power(found[Feature.SOLE_APPROVAL]),
            disagreement=any(one.disagreement for one in used),
            rated_at=max((one.at for one in used if one.at), default=None),
        )

    def rivals(self, contact_id: UUID, chain_id: UUID | None = None) -> Mapping[UUID, int]:
        """Return how somebody stands to each competitor: by attitude or, where that is unset, by closeness."""
        found = {key: _to_rival(rows, chain_id) for key, rows in self._to_rivals.get(contact_id, {}).items()}
        return {key: value for key, value in found.items() if value is not None}


def opinions(actor: Actor, *, contacts: Any, at: datetime | None = None) -> Opinions:
    """Return what is said of some people (their keys, or a query of them), now or at a moment, in one statement."""
    rows = counting(actor, at=at).filter(contact_id__in=contacts).order_by("asserted_at", "pk")
    return Opinions(map(Said._make, rows.values_list(*COLUMNS)))


def insighted_contacts(actor: Actor) -> "QuerySet[Any, Any]":
    """Return the keys of the contacts of whom closeness and approval are known: the names of all others are red.

    The same as :attr:`Standing.insighted` of each, for lists of thousands; a test holds the two together.
    """
    known = counting(actor).filter(competitor__isnull=True)
    close, approving = (known.filter(feature=feature) for feature in INSIGHT)
    return close.filter(contact_id__in=approving.values("contact_id")).values("contact_id")


def counting(actor: Actor, *, at: datetime | None = None) -> "ValidityQuerySet[Rating]":
    """Return the ratings that count: present, not disproven, of no chain that was put away or that he cannot read."""
    rows = Rating.objects.of(actor.workspace_id)
    rows = (rows.at(at) if at else rows.current()).exclude(certainty=Certainty.DISPROVEN)
    open_chain = Q(chain__archived_at__isnull=True)
    if not sees_everything(actor):
        seen = visible_accounts(actor, Account.objects.of(actor.workspace_id))
        open_chain &= Q(chain__account__in=seen.values("pk"))
    return rows.filter(Q(chain__isnull=True) | open_chain)


def steps_apart(feature: str) -> int:
    """Return how far apart two raters of a feature are who disagree."""
    return APART_YES_OR_NO if SCALES[feature] == YES_OR_NO else APART


def _opinion(feature: str, rows: list[Said], scope: str) -> Opinion:
    if not rows:
        return UNSET
    values = [one.value for one in rows]
    return Opinion(
        agreed(values),
        len(rows),
        disagreeing(values, apart=steps_apart(feature)),
        max(one.at for one in rows),
        scope,
    )


def _latest(rows: list[Said]) -> list[Said]:
    """Return each rater's last word over all chains; the rows come in order of time."""
    return list({one.rater_id: one for one in rows}.values())


def _power(opinion: Opinion) -> bool | None:
    return None if opinion.value is None else bool(opinion.value)


def _to_rival(rows: list[Said], chain_id: UUID | None) -> int | None:
    """Return an attitude or a closeness, from the chain where there is one there, else from overall."""
    for feature in (Feature.ATTITUDE, Feature.CLOSENESS):
        for place in dict.fromkeys((chain_id, None)):
            values = [one.value for one in rows if one.feature == feature and one.chain_id == place]
            if values:
                return agreed(values)
    return None
