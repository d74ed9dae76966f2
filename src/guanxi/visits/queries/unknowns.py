"""What is not known: of a customer, of a decision, of everything somebody follows. Derived, never stored."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.decisions.queries.access import access_chain
from guanxi.directory.models import Account, Attention
from guanxi.directory.policies import visible_accounts
from guanxi.directory.queries.access import access_account
from guanxi.visits.queries.grounds import grounds
from guanxi.visits.queries.words import Lang, because, in_words, why
from relgraph.unknowns import Ground, Question, Source, Sources, Subject, questions

Row = dict[str, Any]
SHOWN = 50
MOST_ACCOUNTS = 30


@dataclass(frozen=True, slots=True)
class Unknown:
    """What one customer leaves open, the weightiest first."""

    account: Account
    ground: Ground
    questions: Sequence[Question]
    sources: Sources

    def rows(self, chosen: Iterable[Question], lang: Lang) -> list[Row]:
        """Return some of the questions in words."""
        return [self.row(question, lang) for question in chosen]

    def row(self, question: Question, lang: Lang) -> Row:
        """Return a question in words, with who could be asked."""
        return {**self.bare(question, lang), "ask": [_source(one, lang) for one in self.sources.ask(question)]}

    def bare(self, question: Question, lang: Lang) -> Row:
        """Return a question in words."""
        chains = {chain.chain: chain.name for chain in self.ground.chains}
        return {
            "key": question.key,
            "kind": question.kind,
            "shape": question.shape,
            "features": list(question.features),
            "question": in_words(question, lang),
            "why": why(question.why, lang),
            "weight": question.weight,
            "terms": [{"text": why(term, lang), "points": term.points} for term in question.terms],
            "about": [{"type": one.type, "id": one.key, "name": one.name} for one in question.about],
            "account": {"id": self.account.pk, "name": self.account.name},
            "chain": None if question.chain is None else {"id": question.chain, "name": chains.get(question.chain, "")},
            "stage_id": question.stage,
            "mend": mend(question),
        }


def unknowns_of(actor: Actor, accounts: Collection[Account], lang: Lang, now: datetime) -> list[Unknown]:
    """Return what some customers leave open, in a fixed number of statements."""
    found = grounds(actor, accounts, lang, now)
    return [Unknown(one, found[one.pk], questions(found[one.pk]), Sources(found[one.pk])) for one in accounts]


def account_unknowns(
    actor: Actor, account_id: UUID, lang: Lang, now: datetime, *, kind: str = "", limit: int = SHOWN
) -> Row:
    """Return what is not known of a customer, the questions most worth asking first."""
    [unknown] = unknowns_of(actor, [access_account(actor, account_id)], lang, now)
    return _told(unknown, unknown.questions, lang, kind, limit)


def chain_unknowns(
    actor: Actor, chain_id: UUID, lang: Lang, now: datetime, *, kind: str = "", limit: int = SHOWN
) -> Row:
    """Return what is not known of a decision: of its stages, and of the people and seats on it."""
    chain = access_chain(actor, chain_id)
    [unknown] = unknowns_of(actor, [chain.account], lang, now)
    return _told(
        unknown, [one for one in unknown.questions if concerns(unknown.ground, one, chain.pk)], lang, kind, limit
    )


def my_unknowns(actor: Actor, lang: Lang, now: datetime, *, limit: int = 8) -> Row:
    """Return what to find out first over the customers the actor owns and follows, the key ones before the others."""
    rows = visible_accounts(actor, Account.objects.of(actor.workspace_id)).filter(owner_id=actor.member_id)
    rows = rows.filter(attention__in=(Attention.KEY, Attention.FOLLOWED)).order_by("-attention", "name", "pk")
    found = unknowns_of(actor, list(rows[:MOST_ACCOUNTS]), lang, now)
    pairs = [(one, question) for one in found for question in one.questions]
    pairs.sort(key=lambda pair: (-pair[1].weight, pair[1].key))
    return {"count": len(pairs), "items": [one.row(question, lang) for one, question in pairs[:limit]]}


def concerns(ground: Ground, question: Question, chain_id: UUID) -> bool:
    """Tell whether a question is about a decision: asked from it, or about somebody or a seat on it."""
    if question.chain is not None:
        return question.chain == chain_id
    chain = next((one for one in ground.chains if one.chain == chain_id), None)
    members = chain.members if chain else ()
    keys = {key for member in members for key in (member.contact, member.position) if key is not None}
    return any(subject.key in keys for subject in question.about)


def mend(question: Question) -> Row:
    """Return on which page what is missing is filled in, and what to open there."""
    found: dict[str, Any] = {subject.type: subject.key for subject in reversed(question.about)}
    page = "chart"
    if question.chain is not None:
        page = "chain"
    elif question.kind == "no_reach" or ("position" not in found and question.kind == "review_due"):
        page = "contact"
    return {
        "page": page,
        "position_id": found.get("position"),
        "contact_id": found.get("contact"),
        "chain_id": question.chain,
        "stage_id": found.get("stage"),
        "member_id": found.get("chain_member"),
    }


def _told(unknown: Unknown, found: Sequence[Question], lang: Lang, kind: str, limit: int) -> Row:
    chosen = [one for one in found if not kind or one.kind == kind]
    return {
        "count": len(found),
        "kinds": dict(Counter(one.kind for one in found)),
        "items": unknown.rows(chosen[:limit], lang),
    }


def _source(source: Source, lang: Lang) -> Row:
    return {"contact": {"id": source.person, "name": source.name}, "why": because(source, lang)}


def subjects(question: Question) -> dict[str, Subject]:
    """Return what a question is about, by type; of several the first."""
    return {subject.type: subject for subject in reversed(question.about)}
