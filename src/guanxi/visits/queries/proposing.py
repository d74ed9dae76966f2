"""Which questions to take along to a meeting."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.decisions.queries.access import access_chain
from guanxi.directory.queries.access import access_account, access_contact
from guanxi.visits.queries.unknowns import Unknown, concerns, unknowns_of
from guanxi.visits.queries.words import Lang, because
from relgraph.unknowns import Chosen, choose

Row = dict[str, Any]
MOST = 12


class Proposed(NamedTuple):
    """What to ask at a meeting, and what it was chosen from."""

    unknown: Unknown
    chosen: tuple[Chosen, ...]


def propose(
    actor: Actor, *, account_id: UUID, contact_ids: Collection[UUID], chain_id: UUID | None, lang: Lang, now: datetime
) -> Proposed:
    """Return the questions that some people can answer; those of a chain come before the others of the customer."""
    for key in contact_ids:
        access_contact(actor, key)
    if chain_id is not None:
        access_chain(actor, chain_id)
    [unknown] = unknowns_of(actor, [access_account(actor, account_id)], lang, now)
    sources, questions = unknown.sources, unknown.questions
    if chain_id is None:
        return Proposed(unknown, choose(questions, sources, contact_ids, MOST))
    of_chain = [one for one in questions if concerns(unknown.ground, one, chain_id)]
    first = choose(of_chain, sources, contact_ids, MOST)
    keys = {one.key for one in of_chain}
    rest = choose([one for one in questions if one.key not in keys], sources, contact_ids, MOST - len(first))
    return Proposed(unknown, (*first, *rest))


def proposal(
    actor: Actor, *, account_id: UUID, contact_ids: Collection[UUID], chain_id: UUID | None, lang: Lang, now: datetime
) -> list[Row]:
    """Return the proposed questions in words, with who is to be asked and why he."""
    found = propose(actor, account_id=account_id, contact_ids=contact_ids, chain_id=chain_id, lang=lang, now=now)
    return [
        {
            **found.unknown.bare(one.question, lang),
            "asked": {
                "contact": {"id": one.source.person, "name": one.source.name},
                "why": because(one.source, lang),
            },
        }
        for one in found.chosen
    ]
