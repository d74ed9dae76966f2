"""Why somebody, or a seat, matters: in which stage he counts, how far his word goes, how high he stands.

The weights follow what costs a decision most: what the next stage hangs on comes first, then a veto, then influence
and rank. Every share is told with its reason.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from relgraph.situation import Key, Member, Situation
from relgraph.unknowns.ground import Ground, Term

NEXT_STAGE, OPEN_STAGE, VETO, ON_CHAIN = 30, 12, 20, 8
INFLUENCE_STEP = 5  # one point for each five of influence
ROLES = {"decision_maker": 15, "approver": 15, "champion": 8, "coach": 8, "sponsor": 8}
LEVEL = 3
MOST_BELOW = 10


class Weights:
    """What speaks for each person and seat of a customer, the strongest reason of a kind counting once."""

    def __init__(self, ground: Ground) -> None:
        self._found: dict[Key, dict[str, Term]] = defaultdict(dict)
        for chain in ground.chains:
            for member in chain.members:
                self._note((member.contact, member.position), member_terms(chain, member))
        seats = {seat.person: seat.key for seat in ground.seats if seat.person is not None}
        for person in ground.people:
            if person.level:
                self._note((person.key, seats.get(person.key)), [Term("level", person.level * LEVEL)])
        for seat, count in below(ground).items():
            if count:
                self._note((seat,), [Term("below", min(MOST_BELOW, 2 * count.bit_length()), {"count": count})])

    def of(self, *keys: Key | None) -> tuple[Term, ...]:
        """Return what speaks for any of these, the strongest first."""
        best: dict[str, Term] = {}
        for key in keys:
            if key is not None:
                _strongest(best, self._found.get(key, {}).values())
        return tuple(sorted(best.values(), key=lambda term: (-term.points, term.code)))

    def _note(self, keys: Iterable[Key | None], terms: Iterable[Term]) -> None:
        found = list(terms)
        for key in keys:
            if key is not None:
                _strongest(self._found[key], found)


def _strongest(best: dict[str, Term], terms: Iterable[Term]) -> None:
    for term in terms:
        if term.code not in best or best[term.code].points < term.points:
            best[term.code] = term


def member_terms(chain: Situation, member: Member) -> list[Term]:
    """Return why a member of a decision matters in it."""
    terms = [Term("on_chain", ON_CHAIN, {"chain": chain.name})]
    if stage := _stage_term(chain, member):
        terms.append(stage)
    if member.standing.veto or _has_part(chain, member, "veto"):
        terms.append(Term("veto", VETO))
    if member.influence:
        terms.append(Term("influence", member.influence // INFLUENCE_STEP, {"influence": member.influence}))
    role = max(member.roles & set(ROLES), key=lambda one: (ROLES[one], one), default=None)
    if role:
        terms.append(Term(f"role_{role}", ROLES[role]))
    return terms


def _stage_term(chain: Situation, member: Member) -> Term | None:
    coming = chain.next_stage
    for stage in chain.open_stages:
        if any(part.member == member.key for part in stage.parts):
            is_next = coming is not None and stage.key == coming.key
            code, points = ("next_stage", NEXT_STAGE) if is_next else ("open_stage", OPEN_STAGE)
            return Term(code, points, {"stage": stage.name})
    return None


def _has_part(chain: Situation, member: Member, kind: str) -> bool:
    return any(part.member == member.key and part.kind == kind for stage in chain.open_stages for part in stage.parts)


def below(ground: Ground) -> Mapping[Key, int]:
    """Return how many seats hang below each, in one pass from the leaves up; what loops counts nothing."""
    superior = {seat.key: seat.superior for seat in ground.seats}
    waiting: dict[Key, int] = dict.fromkeys(superior, 0)
    for above in superior.values():
        if above in waiting:
            waiting[above] += 1
    counts: dict[Key, int] = dict.fromkeys(superior, 0)
    ready = [key for key, number in waiting.items() if number == 0]
    while ready:
        key = ready.pop()
        above = superior[key]
        if above in waiting:
            counts[above] += counts[key] + 1
            waiting[above] -= 1
            if waiting[above] == 0:
                ready.append(above)
    return counts
