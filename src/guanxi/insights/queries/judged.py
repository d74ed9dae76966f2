"""Decisions with everything that is said of them."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.late import late
from guanxi.decisions.queries.access import access_chain
from guanxi.decisions.queries.snapshot import chain_snapshots
from guanxi.insights.judging import LOUDNESS, Warned, judge
from guanxi.insights.queries.settings import switches_of
from guanxi.insights.rules.rule import Lang
from relgraph.decision import Outlook, outlook
from relgraph.decision.completeness import Completeness, Rag, completeness, rag
from relgraph.decision.situations import Reading, decision_of
from relgraph.situation import Situation

if TYPE_CHECKING:
    from guanxi.network.inference import situations
else:
    situations = late("guanxi.network.inference.situations")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """A decision with its warnings, how complete it is, how it stands, and the colour that follows.

    ``outlook`` is None where no stage that is to come has people.
    """

    situation: Situation
    warned: tuple[Warned, ...]
    completeness: Completeness
    reading: Reading
    outlook: Outlook | None
    rag: Rag

    def counts(self) -> dict[str, int]:
        """Return how many warnings there are of each severity."""
        found = Counter(one.rule.severity for one in self.warned)
        return {severity: found[severity] for severity in LOUDNESS}


def judged(actor: Actor, chain_ids: Collection[UUID], lang: Lang, now: datetime) -> list[Judged]:
    """Return some chains the actor may read with what is said of them, in a fixed number of statements."""
    switches = switches_of(actor)
    found = situations.with_seen(actor, chain_snapshots(replace(actor, language=lang), chain_ids, now), now)
    return [_judged(one, tuple(judge(one, switches))) for one in found.values()]


def _judged(situation: Situation, warned: tuple[Warned, ...]) -> Judged:
    reading = decision_of(situation)
    found = outlook(reading.decision) if reading.decision else None
    complete = completeness(situation)
    severities: Counter[str] = Counter(one.rule.severity for one in warned)
    colour = rag(complete.percent, severities, found.verdict if found else None)
    return Judged(situation, warned, complete, reading, found, colour)


def chain_insights(actor: Actor, chain_id: UUID, lang: Lang, now: datetime) -> Row:
    """Return everything said of one chain."""
    access_chain(actor, chain_id)
    [one] = judged(actor, [chain_id], lang, now)
    return {**standing_row(one), "warnings": [warning_row(warned, lang) for warned in one.warned]}


def standing_row(one: Judged) -> Row:
    """Return how a decision stands, with every term of the figures."""
    return {
        "chain_id": one.situation.chain,
        "completeness": {
            "percent": one.completeness.percent,
            "terms": [
                {"code": term.code, "have": term.have, "of": term.of, "weight": term.weight}
                for term in one.completeness.terms
            ],
        },
        "rag": {
            "colour": one.rag.colour.name.lower(),
            "terms": [
                {"code": term.code, "value": term.value, "colour": term.colour.name.lower()} for term in one.rag.terms
            ],
        },
        "verdict": one.outlook.verdict.value if one.outlook else None,
        "counts": one.counts(),
    }


def warning_row(warned: Warned, lang: Lang) -> Row:
    """Return a warning in words, with what it is about."""
    return {
        "code": warned.rule.code,
        "severity": warned.rule.severity,
        "name": warned.rule.texts[lang].name,
        "title": warned.title(lang),
        "advice": warned.advice(lang),
        "member_ids": list(warned.found.members),
        "stage_id": warned.found.stage,
        "roles": list(warned.found.roles),
    }
