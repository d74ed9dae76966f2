"""The questions a customer leaves open, the weightiest first."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from relgraph.situation import Key, Member, Situation, Stage
from relgraph.unknowns.ground import Fact, Ground, Person, Question, Seat, Subject, Term
from relgraph.unknowns.kinds import KINDS
from relgraph.unknowns.weighing import NEXT_STAGE, OPEN_STAGE, Weights, below

UNMET_DAYS, SILENT_DAYS = 60, 60
FRIENDS = frozenset({"champion", "coach"})
Params: TypeAlias = Mapping[str, str | int]


def questions(ground: Ground) -> tuple[Question, ...]:
    """Return every question once, in the order in which they are worth asking; always the same one."""
    asker = _Asker(ground)
    found: dict[str, Question] = {}
    for question in asker.all():
        known = found.get(question.key)
        if known is None or known.weight < question.weight:
            found[question.key] = question
    return tuple(sorted(found.values(), key=lambda one: (-one.weight, one.key)))


class _Asker:
    """Reads the ground and asks."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._weights = Weights(ground)
        self._people: Mapping[Key, Person] = {person.key: person for person in ground.people}

    def all(self) -> Iterator[Question]:
        """Yield every question; the same thing may be asked from two decisions."""
        for seat in self._ground.seats:
            if seat.person is None:
                yield self._empty(seat)
        yield from self._without_superior()
        for person in self._ground.people:
            yield from self._of_person(person)
        for chain in self._ground.chains:
            yield from self._of_chain(chain)
        for fact in self._ground.facts:
            yield self._review(fact)

    def _empty(self, seat: Seat) -> Question:
        kind = "seat_vacant" if seat.vacant else "seat_unknown"
        return self._ask(kind, f"occupant:{seat.key}", (_seat(seat),), _of_seat(seat), (seat.key,))

    def _without_superior(self) -> Iterator[Question]:
        """Yield the seats that stand beside the top: the one with most below it is the top."""
        size = below(self._ground)
        keys = {seat.key for seat in self._ground.seats}
        roots = [seat for seat in self._ground.seats if seat.superior not in keys]
        top = max(roots, key=lambda seat: (size[seat.key], str(seat.key)), default=None)
        for seat in roots:
            if top is not None and seat.key != top.key and size[top.key]:
                name = seat.name or seat.title or "?"
                about = (_seat(seat), *([] if seat.person is None else [Subject("contact", seat.person, seat.name)]))
                words = {**_of_seat(seat), "name": name}
                yield self._ask("no_superior", f"superior:{seat.key}", about, words, (seat.key, seat.person))

    def _of_person(self, person: Person) -> Iterator[Question]:
        about = (Subject("contact", person.key, person.name),)
        words: Params = {"name": person.name, "title": person.title}
        if person.missing:
            one = self._ask("insight", f"insight:{person.key}", about, words, (person.key,))
            yield replace(one, features=person.missing)
        for feature in person.disagreeing:
            key = f"disagree:{person.key}:{feature}"
            one = self._ask("raters_disagree", key, about, {**words, "feature": feature}, (person.key,))
            yield replace(one, features=(feature,))
        if not person.reachable:
            yield self._ask("no_reach", f"reach:{person.key}", about, words, (person.key,))

    def _of_chain(self, chain: Situation) -> Iterator[Question]:
        for stage in chain.open_stages:
            yield from self._of_stage(chain, stage)
        vetoes = {member.key for member in chain.veto_holders()}
        for member in chain.members:
            for question in self._of_member(chain, member, vetoes):
                yield replace(question, chain=chain.chain)

    def _of_stage(self, chain: Situation, stage: Stage) -> Iterator[Question]:
        about = (Subject("stage", stage.key, stage.name),)
        coming = chain.next_stage
        is_next = coming is not None and coming.key == stage.key
        code, points = ("is_next", NEXT_STAGE) if is_next else ("to_come", OPEN_STAGE)
        term = Term(code, points, {"chain": chain.name})
        responsible = {part.kind for part in stage.parts} & {"responsible", "sole_approval"}
        missing = {"stage_owner": stage.owner is None, "stage_responsible": not responsible}
        for kind in (kind for kind, lacks in missing.items() if lacks):
            key = f"{KINDS[kind].shape}:{stage.key}"
            one = self._ask(kind, key, about, {"stage": stage.name, "chain": chain.name}, more=(term,))
            yield replace(one, chain=chain.chain, stage=stage.key)

    def _of_member(self, chain: Situation, member: Member, vetoes: set[Key]) -> Iterator[Question]:
        if member.contact is None or member.left or member.contact not in self._people:
            return
        about = (Subject("contact", member.contact, member.name), Subject("chain_member", member.key, member.name))
        weigh = (member.contact,)
        words: Params = {"name": member.name, "chain": chain.name}
        days = (chain.now - member.last_at).days if member.last_at else None
        if not member.roles:
            yield self._ask("member_without_role", f"role:{member.key}", about, words, weigh)
        if member.key in vetoes and (days is None or days >= UNMET_DAYS):
            yield self._ask("veto_unmet", f"met:{member.key}", about, words, weigh)
        if member.roles & FRIENDS and days is not None and days >= SILENT_DAYS:
            yield self._ask("champion_silent", f"silent:{member.key}", about, {**words, "days": days}, weigh)

    def _review(self, fact: Fact) -> Question:
        words: Params = {
            "name": fact.about[0].name,
            "other": fact.about[-1].name,
            "code": fact.code,
            "table": fact.table,
        }
        about = (*fact.about, Subject(fact.table, fact.key))
        keys = tuple(subject.key for subject in fact.about)
        key = f"review:{fact.table}:{fact.key}"
        one = self._ask("review_due", key, about, words, keys)
        one = replace(one, chain=fact.chain)
        return replace(one, shape="scale", features=(fact.code,)) if fact.table == "rating" else one

    def _ask(
        self,
        kind: str,
        key: str,
        about: tuple[Subject, ...],
        params: Params,
        weigh: tuple[Key | None, ...] = (),
        more: tuple[Term, ...] = (),
    ) -> Question:
        base = Term(f"kind_{kind}", KINDS[kind].points)
        terms = (base, *more, *self._weights.of(*weigh))
        return Question(key, kind, KINDS[kind].shape, about, terms, params)


def _seat(seat: Seat) -> Subject:
    return Subject("position", seat.key, seat.name or seat.title)


def _of_seat(seat: Seat) -> Params:
    return {"seat": seat.title or "?", "department": seat.department}
