"""Every warning speaks when it should, is silent when it should, and says so in both languages."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guanxi.insights import rules
from guanxi.insights.judging import LOUDNESS, Switches, judge
from guanxi.insights.rules import RULES
from guanxi.insights.tests.cases import CASES
from guanxi.insights.tests.situations import NOW, TODAY, decision, line, pair, stage, who
from relgraph.situation import Observed, Situation, White

ROLES = ["decision_maker", "approver", "champion", "coach", "user", "procurement", "opponent"]
GRADES = st.none() | st.integers(-2, 2)
KEYS = ["a", "b", "c", "d"]
OBSERVED = st.builds(
    Observed,
    quiet_days=st.integers(0, 400),
    doubt=st.sampled_from(["", "supports_but_quiet", "opposes_but_comes"]),
    influence=st.none() | st.integers(0, 100),
    before=st.none() | st.integers(0, 100),
)


def codes(situation: Situation, switches: Switches | None = None) -> set[str]:
    """Return which warnings a decision has."""
    return {warned.rule.code for warned in judge(situation, switches or Switches())}


def test_every_file_is_a_rule_and_has_its_two_cases() -> None:
    files = {file.stem for file in Path(str(rules.__file__)).parent.glob("*.py")} - {"__init__", "rule"}
    assert files == set(RULES) == set(CASES)
    assert len(RULES) >= 15


@pytest.mark.parametrize("code", sorted(RULES))
def test_it_speaks(code: str) -> None:
    assert code in codes(CASES[code][0])


@pytest.mark.parametrize("code", sorted(RULES))
def test_it_is_silent(code: str) -> None:
    assert code not in codes(CASES[code][1])


@pytest.mark.parametrize("code", sorted(RULES))
def test_it_can_be_turned_off(code: str) -> None:
    assert code not in codes(CASES[code][0], Switches(on={code: False}))


def test_a_threshold_moves_within_its_bounds() -> None:
    silent = decision(who("a", "champion", seen=40))
    assert "champion_silent" not in codes(silent)
    assert "champion_silent" in codes(silent, Switches(thresholds={"champion_silent": 30}))
    barely = decision(who("a", "champion", seen=6))
    assert "champion_silent" not in codes(barely, Switches(thresholds={"champion_silent": 0}))


@pytest.mark.parametrize("state", ["won", "lost", "suspended"])
def test_what_is_over_has_no_warnings(state: str) -> None:
    assert not codes(decision(who("a", left=True), state=state))


def test_each_language_names_the_same_things() -> None:
    for rule in RULES.values():
        chinese, english = rule.texts["zh-CN"], rule.texts["en"]
        assert set(re.findall(r"{(\w+)}", chinese.title)) == set(re.findall(r"{(\w+)}", english.title)), rule.code
        assert chinese.advice
        assert english.advice


@st.composite
def situations(draw: Any) -> Situation:
    """Draw any decision of up to four people."""
    keys = draw(st.lists(st.sampled_from(KEYS), unique=True))
    days = st.integers(-400, 400)
    one = st.sampled_from(keys or KEYS)
    people = [
        who(
            key,
            *draw(st.sets(st.sampled_from(ROLES), max_size=2)),
            seat=draw(st.booleans()),
            seen=draw(st.none() | st.integers(0, 500)),
            influence=draw(st.none() | st.integers(0, 100)),
            level=draw(st.none() | st.integers(1, 4)),
            left=draw(st.booleans()),
            project=draw(GRADES),
            closeness=draw(GRADES),
            price=draw(GRADES),
            veto=draw(st.none() | st.booleans()),
            rated_at=draw(st.none() | st.just(NOW - timedelta(days=200))),
            rivals=draw(st.dictionaries(st.just("rival"), st.integers(-2, 2))),
            observed=draw(OBSERVED),
        )
        for key in keys
    ]
    kinds = st.sampled_from(["responsible", "influencing", "veto", "sole_approval"])
    stages = [
        stage(
            f"s{number}",
            *draw(st.lists(st.tuples(one, kinds), max_size=3)),
            state=draw(st.sampled_from(["planned", "active", "done", "skipped"])),
            owner=draw(st.none() | st.just("wu")),
            ends_on=draw(st.none() | days.map(lambda day: TODAY + timedelta(days=day))),
            required_roles=tuple(draw(st.sets(st.sampled_from(ROLES), max_size=2))),
        )
        for number in range(draw(st.integers(0, 3)))
    ]
    lines = [
        line(draw(st.sampled_from(["reports_to", "influence", "conflict"])), draw(one), draw(one))
        for _ in range(draw(st.integers(0, 3)))
    ]
    plans = [
        pair(draw(one), action="x", due_on=TODAY + timedelta(days=draw(days))) for _ in range(draw(st.integers(0, 1)))
    ]
    white = [White("财务部", 2, tuple(keys[:1]))] if keys and draw(st.booleans()) else []
    return decision(
        *people, *stages, *lines, *plans, *white, rivals=draw(st.dictionaries(st.just("rival"), st.just("对手")))
    )


@settings(max_examples=150, deadline=None)
@given(situations())
def test_any_decision_can_be_judged_and_told(situation: Situation) -> None:
    warned = judge(situation, Switches())
    assert [LOUDNESS[one.rule.severity] for one in warned] == sorted(LOUDNESS[one.rule.severity] for one in warned)
    keys, stages = {member.key for member in situation.members}, {one.key for one in situation.stages}
    for one in warned:
        assert "{" not in one.title("zh-CN") + one.title("en") + one.advice("zh-CN") + one.advice("en")
        assert set(one.found.members) <= keys
        assert one.found.stage is None or one.found.stage in stages
