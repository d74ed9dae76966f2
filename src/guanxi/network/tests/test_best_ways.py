"""Laws of ways: nobody stands twice on one, stronger is never worse, and order does not matter."""

from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from guanxi.network.inference.growing import Bond, Pair, pair_of
from guanxi.network.inference.ways import best_ways
from guanxi.network.inference.worth import MOST, TOLD, chance_word, hop
from guanxi.network.queries.told import Told

PEOPLE = [UUID(int=number) for number in range(1, 10)]
OURS, TARGETS = PEOPLE[:2], PEOPLE[-2:]
PAIRS = [pair_of(one, other) for one in PEOPLE for other in PEOPLE if one < other]
chances = st.floats(min_value=0.05, max_value=MOST)
grounds = st.dictionaries(st.sampled_from(PAIRS), chances.map(Bond), max_size=24)
kinds = st.lists(st.sampled_from(sorted(TOLD)), max_size=4)


@given(grounds)
@settings(max_examples=80, deadline=None)
def test_a_way_leads_from_one_of_ours_to_one_we_want_over_others_who_know_each_other(ground: dict[Pair, Bond]) -> None:
    for way in best_ways(ground, OURS, TARGETS):
        assert len(set(way.people)) == len(way.people) <= 4
        assert (way.people[0] in OURS, way.people[-1] in TARGETS) == (True, True)
        assert not set(way.people[1:-1]) & {*OURS, *TARGETS}
        product = 1.0
        for one, other in zip(way.people, way.people[1:], strict=False):
            product *= ground[pair_of(one, other)].chance
        assert abs(product - way.chance) < 1e-9


@given(grounds)
@settings(max_examples=60, deadline=None)
def test_in_which_order_things_come_changes_nothing(ground: dict[Pair, Bond]) -> None:
    turned = dict(reversed(list(ground.items())))
    assert best_ways(turned, OURS[::-1], TARGETS[::-1]) == best_ways(ground, OURS, TARGETS)


@given(grounds, st.sampled_from(PAIRS), chances)
@settings(max_examples=80, deadline=None)
def test_a_stronger_tie_never_lowers_the_best_chance(ground: dict[Pair, Bond], pair: Pair, chance: float) -> None:
    def best(bonds: dict[Pair, Bond]) -> float:
        return max((way.chance for way in best_ways(bonds, OURS, TARGETS)), default=0.0)

    former = ground[pair].chance if pair in ground else 0.0
    assert best(ground | {pair: Bond(max(former, chance))}) >= best(ground) - 1e-12


@given(grounds, st.sets(st.sampled_from(PEOPLE[2:-2])))
@settings(max_examples=60, deadline=None)
def test_somebody_against_us_never_makes_a_way_better(ground: dict[Pair, Bond], opposed: set[UUID]) -> None:
    plain = max((way.chance for way in best_ways(ground, OURS, TARGETS)), default=0.0)
    doubtful = max((way.chance for way in best_ways(ground, OURS, TARGETS, opposed)), default=0.0)
    assert doubtful <= plain + 1e-12


@given(st.floats(min_value=0, max_value=100), kinds, st.sampled_from(sorted(TOLD)))
def test_a_further_reason_never_makes_a_hop_worse(strength: float, told: list[str], more: str) -> None:
    def told_as(*names: str) -> list[Told]:
        return [Told(PEOPLE[0], PEOPLE[1], name) for name in names]

    assert 0.0 <= hop(strength, told_as(*told)) <= hop(strength, told_as(*told, more)) <= MOST
    assert hop(strength, told_as(*told, "rival")) == 0.0
    assert hop(strength, [Told(PEOPLE[0], PEOPLE[1], more, "heard")]) <= hop(strength, told_as(more))


def test_every_chance_has_a_word() -> None:
    assert [chance_word(chance) for chance in (0.9, 0.5, 0.3, 0.01)] == ["good", "good", "fair", "slim"]
