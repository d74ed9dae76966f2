"""Who oversees whom, against a definition that repeats the rules until nothing new follows."""

from hypothesis import given
from hypothesis import strategies as st

from relgraph.oversight import Person, Seen, Unit, places, sights

PEOPLE, UNITS = range(6), range(10, 14)
person_keys = st.none() | st.sampled_from(PEOPLE)
unit_keys = st.none() | st.sampled_from(UNITS)


@st.composite
def companies(draw: st.DrawFn) -> tuple[list[Person[int]], list[Unit[int]]]:
    """Any lines at all, loops included."""
    people = [Person(key, draw(person_keys), draw(unit_keys)) for key in PEOPLE]
    units = [Unit(key, draw(unit_keys), draw(person_keys), draw(st.sampled_from([0, 0, 1, 3]))) for key in UNITS]
    return people, units


def by_definition(people: list[Person[int]], units: list[Unit[int]]) -> set[tuple[int, int]]:
    """Pairs above → below: closed under reports, crews of led teams, teams below them, and transitivity."""
    inside = {(unit.key, unit.key) for unit in units} | {(u.parent, u.key) for u in units if u.parent is not None}
    for _ in UNITS:
        inside |= {(top, low) for top, mid in inside for high, low in inside if mid == high}
    pairs = {(one.manager, one.key) for one in people if one.manager is not None}
    for unit in units:
        for top, low in inside:
            if top == unit.key and unit.leader is not None:
                pairs |= {(unit.leader, one.key) for one in people if one.team == low}
                pairs |= {
                    (unit.leader, other.leader) for other in units if other.key == low and other.leader is not None
                }
    for _ in PEOPLE:
        pairs |= {(a, d) for a, b in pairs for c, d in pairs if b == c}
    return {(viewer, owner) for viewer, owner in pairs if viewer != owner}


@given(companies())
def test_leading_is_what_the_rules_say(company: tuple[list[Person[int]], list[Unit[int]]]) -> None:
    people, units = company
    found = sights(people, units)
    assert {(one.viewer, one.owner) for one in found if one.leads} == by_definition(people, units)
    assert len({(one.viewer, one.owner) for one in found}) == len(found)
    assert all(one.viewer != one.owner for one in found)


@given(companies())
def test_mates_see_each_other_as_far_as_the_team_opens(company: tuple[list[Person[int]], list[Unit[int]]]) -> None:
    people, units = company
    opens = {unit.key: unit.opens for unit in units}
    team = {one.key: one.team for one in people}
    for one in sights(people, units):
        shared = opens.get(team[one.viewer] or 0, 0) if team[one.viewer] == team[one.owner] else 0
        assert one.level == max(shared, 1 if one.leads else 0) > 0


def test_a_leader_sees_the_whole_tree_downwards_and_nothing_beside_it() -> None:
    units = [Unit("all", None, "head"), Unit("east", "all", "lea"), Unit("west", "all", "wes"), Unit("sh", "east")]
    people = [Person("head"), Person("lea", team="east"), Person("wes", team="west"), Person("ann", team="sh")]
    seen = {(one.viewer, one.owner) for one in sights(people, units)}
    assert seen == {("head", "lea"), ("head", "wes"), ("head", "ann"), ("lea", "ann")}


def test_an_opened_team_is_opened_to_its_own_people_only() -> None:
    units = [Unit("east", None, None, 2), Unit("sh", "east")]
    people = [Person("a", team="east"), Person("b", team="east"), Person("c", team="sh")]
    assert sights(people, units) == [Seen("a", "b", 2, False), Seen("b", "a", 2, False)]


def test_shares_reach_those_in_the_team_below_it_and_who_leads_above() -> None:
    units = [Unit("all", None, "head"), Unit("east", "all", "lea"), Unit("west", "all", "wes")]
    people = [Person("head"), Person("lea", team="east"), Person("ann", team="east"), Person("wes")]
    assert set(places(people, units)) == {
        ("head", "all"), ("head", "east"), ("head", "west"),
        ("lea", "east"), ("lea", "all"), ("ann", "east"), ("ann", "all"), ("wes", "west"),
    }  # fmt: skip


@given(companies())
def test_no_place_is_told_twice(company: tuple[list[Person[int]], list[Unit[int]]]) -> None:
    found = places(*company)
    assert len(set(found)) == len(found)
