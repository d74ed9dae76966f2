"""What is asked, in which order, whom to ask, and what is taken along to a meeting."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from relgraph.situation import Member, Part, Situation, Stage, Standing, Touch
from relgraph.unknowns import Fact, Ground, Person, Question, Seat, Sources, Subject, choose, questions

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)


def hospital() -> Ground:
    """王院长 at the top; below him 李科长, who is ours, with an unknown head of purchasing; finance is vacant."""
    seats = (
        Seat("top", "院长", person="wang", name="王院长"),
        Seat("eq", "设备科长", superior="top", person="li", name="李科长"),
        Seat("buy", "采购部负责人", superior="eq"),
        Seat("fin", "财务主任", superior="top", vacant=True),
    )
    people = (
        Person("wang", "王院长", level=4, missing=("closeness", "approval"), last_at=NOW - 100 * DAY),
        Person("li", "李科长", level=2, closeness=2, last_at=NOW - 5 * DAY),
    )
    stages = (
        Stage("s1", "需求", "done"),
        Stage("s2", "预算", "active", parts=(Part("m-buy", "influencing"),)),
        Stage("s3", "合同", "planned", owner="us", parts=(Part("m-wang", "responsible"),)),
    )
    old, fresh = Touch("us", 1, NOW - 100 * DAY), Touch("us", 9, NOW - 5 * DAY)
    members = (
        Member("m-buy", None, "buy", "采购部负责人", influence=60),
        Member("m-wang", "wang", None, "王院长", roles=frozenset({"decision_maker"}), touches=(old,),
               standing=Standing(veto=True)),
        Member("m-li", "li", None, "李科长", touches=(fresh,)),
    )  # fmt: skip
    chain = Situation("chain", "account", "CT", NOW, NOW.date(), members=members, stages=stages)
    return Ground(NOW, seats, people, chains=(chain,))


def by_key(ground: Ground) -> dict[str, Question]:
    return {question.key: question for question in questions(ground)}


def test_everything_that_is_missing_is_asked_once() -> None:
    assert {key: one.kind for key, one in by_key(hospital()).items()} == {
        "occupant:buy": "seat_unknown",
        "occupant:fin": "seat_vacant",
        "insight:wang": "insight",
        "owner:s2": "stage_owner",
        "responsible:s2": "stage_responsible",
        "role:m-li": "member_without_role",
        "met:m-wang": "veto_unmet",
    }


def test_what_the_next_stage_hangs_on_comes_before_what_has_time() -> None:
    found = by_key(hospital())
    assert found["occupant:buy"].weight > found["occupant:fin"].weight
    assert found["occupant:buy"].why.code == "next_stage"
    assert found["occupant:buy"].why.params == {"stage": "预算"}
    assert found["met:m-wang"].weight > found["role:m-li"].weight


def test_the_one_we_know_well_next_to_the_seat_is_asked_with_reasons() -> None:
    ground = hospital()
    [first, *_] = Sources(ground).ask(by_key(ground)["occupant:buy"])
    assert first.person == "li"
    assert {term.code for term in first.terms} == {"close", "near", "recent"}


def test_who_is_against_us_is_never_asked_and_ours_ask_nobody_there() -> None:
    ground = hospital()
    against = replace(ground, people=tuple(replace(one, closeness=-1) for one in ground.people))
    assert Sources(against).ask(by_key(ground)["occupant:buy"]) == ()
    assert Sources(ground).ask(by_key(ground)["owner:s2"]) == ()


def test_a_second_top_is_asked_for_its_superior_and_an_unknown_one_when_the_day_has_passed() -> None:
    ground = hospital()
    beside = (*ground.seats, Seat("lone", "信息科长", person="li2", name="李四"))
    about = (Subject("position", "eq", "李科长"), Subject("position", "top", "王院长"))
    fact = Fact("line", "line", "reports_to", about, date(2026, 2, 1))
    found = by_key(replace(ground, seats=beside, facts=(fact,)))
    assert found["superior:lone"].params["name"] == "李四"
    assert found["review:line:line"].shape == "still"


def test_a_rating_that_is_due_is_answered_by_a_value() -> None:
    fact = Fact("r", "rating", "closeness", (Subject("contact", "li", "李科长"),), date(2026, 2, 1))
    one = by_key(replace(hospital(), facts=(fact,)))["review:rating:r"]
    assert (one.shape, one.features) == ("scale", ("closeness",))


# -- whatever the chart looks like

FEATURES = st.lists(st.sampled_from(["closeness", "approval"]), unique=True).map(tuple)


@st.composite
def grounds(draw: st.DrawFn) -> Ground:
    """A chart that may have loops and several tops, with people known and unknown."""
    count = draw(st.integers(1, 12))
    superiors = draw(st.lists(st.one_of(st.none(), st.integers(0, count - 1)), min_size=count, max_size=count))
    filled = draw(st.lists(st.booleans(), min_size=count, max_size=count))
    seats = tuple(
        Seat(
            f"s{at}", f"岗位{at}", draw(st.sampled_from(["", "采购", "财务"])),
            None if above in (None, at) else f"s{above}", f"p{at}" if full else None, f"人{at}" if full else "",
        )
        for at, (above, full) in enumerate(zip(superiors, filled, strict=True))
    )  # fmt: skip
    people = tuple(
        Person(
            f"p{at}", f"人{at}", missing=draw(FEATURES), closeness=draw(st.one_of(st.none(), st.integers(-2, 2))),
            last_at=draw(st.one_of(st.none(), st.integers(0, 200).map(lambda days: NOW - days * DAY))),
            reachable=draw(st.booleans()), level=draw(st.one_of(st.none(), st.integers(1, 4))),
        )
        for at, full in enumerate(filled)
        if full
    )  # fmt: skip
    members = tuple(
        Member(f"m{one.key}", one.key, None, one.name, influence=draw(st.one_of(st.none(), st.integers(0, 100))))
        for one in people
        if draw(st.booleans())
    )
    chain = Situation("chain", "account", "CT", NOW, NOW.date(), members=members)
    return Ground(NOW, seats, people, chains=(chain,))


@settings(max_examples=60, deadline=None)
@given(grounds())
def test_each_unknown_is_one_question_in_an_order_that_does_not_depend_on_the_rows(ground: Ground) -> None:
    found = questions(ground)
    assert len({one.key for one in found}) == len(found)
    assert all(first.weight >= second.weight for first, second in pairwise(found))
    assert {one.key for one in found if one.kind == "seat_unknown"} == {
        f"occupant:{seat.key}" for seat in ground.seats if seat.person is None
    }
    assert {one.key for one in found if one.kind == "insight"} == {
        f"insight:{one.key}" for one in ground.people if one.missing
    }
    turned = replace(ground, seats=ground.seats[::-1], people=ground.people[::-1])
    assert [one.key for one in questions(turned)] == [one.key for one in found]


@settings(max_examples=60, deadline=None)
@given(grounds(), st.integers(0, 15), st.sets(st.integers(0, 11), min_size=1, max_size=5))
def test_a_sheet_has_what_those_met_can_answer_and_leaves_nobody_out(ground: Ground, limit: int, met: set[int]) -> None:
    people = [f"p{at}" for at in sorted(met)]
    found, sources = questions(ground), Sources(ground)
    chosen = choose(found, sources, people, limit)
    assert len(chosen) <= limit
    keys = [one.question.key for one in chosen]
    assert len(set(keys)) == len(keys)
    assert all(one.source.person in people for one in chosen)
    able = {one.key: source for one in found if (source := sources.able(one, people))}
    asked_first = {source.person for source in able.values()}
    assert {one.source.person for one in chosen} == asked_first or len(asked_first) > limit
    if limit >= len(able):
        assert set(keys) == set(able)
    again = choose(found[::-1], sources, people[::-1], limit)
    assert [one.question.key for one in again] == keys


@settings(max_examples=30, deadline=None)
@given(grounds())
def test_the_weightiest_answerable_question_is_always_taken(ground: Ground) -> None:
    people = [person.key for person in ground.people]
    found, sources = questions(ground), Sources(ground)
    everything = choose(found, sources, people, 100)
    if everything:
        assert choose(found, sources, people, 1)[0].worth == max(one.worth for one in everything)


def test_a_chart_of_a_thousand_seats_is_asked_about_in_a_moment() -> None:
    seats = tuple(
        Seat(at, f"岗位{at}", "", (at - 1) // 5 if at else None, f"p{at}" if at % 3 else None, f"人{at}")
        for at in range(1000)
    )
    people = tuple(
        Person(f"p{at}", f"人{at}", missing=("closeness",) if at % 2 else (), closeness=at % 5 - 2, last_at=NOW)
        for at in range(1000)
        if at % 3
    )
    ground = Ground(NOW, seats, people)
    begin = process_time()
    found, sources = questions(ground), Sources(ground)
    for one in found[:50]:
        sources.ask(one)
    choose(found, sources, [person.key for person in people[:5]])
    assert process_time() - begin < 1.0
    assert len(found) > 600
