"""From a situation to the simulator, and what time does to it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest

from relgraph.decision import Rule, Seat, Verdict, outlook
from relgraph.decision.completeness import Bounds, Colour, completeness, rag
from relgraph.decision.situations import decision_of
from relgraph.decision.trend import if_nothing
from relgraph.situation import Member, Part, Situation, Stage, Standing, Touch

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def member(key: str, stance: int | None = None, *, silent: int | None = None, **standing: bool | int) -> Member:
    touches = () if silent is None else (Touch("ann", 3, NOW - timedelta(days=silent)),)
    return Member(key, f"contact-{key}", None, key, touches=touches, standing=Standing(stance, **standing))  # type: ignore[arg-type]


def stage(key: str, *parts: Part, state: str = "planned", rule: str = "majority", quota: int = 50) -> Stage:
    return Stage(key, key, state, rule=rule, quota=quota, parts=parts)


def situation(members: list[Member], stages: list[Stage]) -> Situation:
    return Situation("chain", "account", "MRI", NOW, NOW.date(), members=tuple(members), stages=tuple(stages))


def test_parts_become_seats_and_rules_their_quotas() -> None:
    members = [member("a", 1), member("b"), member("c", sole_approval=True), member("d", veto=True)]
    weighted = stage("s", Part("a", "responsible", 3), Part("b", "veto"), Part("a", "veto"), rule="weighted", quota=60)
    found = decision_of(situation(members, [weighted, stage("t", Part("c", "influencing"), rule="unanimity")])).decision
    assert found is not None
    first, second = found.stages
    assert first.seats == (Seat("a", 3, veto=True), Seat("b", 0, veto=True))
    assert (first.rule, first.quota) == (Rule.WEIGHTED, Fraction(3, 5))
    # The one whose veto belongs to no stage holds it in the last.
    assert second.seats == (Seat("c", 1, sole_approval=True), Seat("d", 0, veto=True))
    assert (second.rule, second.quota) == (Rule.MAJORITY, Fraction(1))


def test_a_stage_of_veto_holders_alone_passes_unless_one_opposes() -> None:
    for stance, verdict in ((1, Verdict.WON), (None, Verdict.OPEN), (-1, Verdict.LOST)):
        found = decision_of(situation([member("a", stance)], [stage("s", Part("a", "veto"))])).decision
        assert found is not None
        assert outlook(found).verdict is verdict


def test_what_is_over_is_passed_and_what_nobody_sits_in_is_told() -> None:
    stages = [
        stage("done", Part("a", "responsible"), state="done"),
        stage("skipped", Part("a", "responsible"), state="skipped"),
        stage("empty"),
        stage("open", Part("b", "responsible"), rule="one"),
    ]
    found = decision_of(situation([member("a", -2), member("b", 1)], stages))
    assert found.unstaffed == ("empty",)
    assert found.decision is not None
    assert [one.key for one in found.decision.stages] == ["done", "open"]
    assert outlook(found.decision).verdict is Verdict.WON


def test_where_no_stage_has_people_there_is_nothing_to_simulate() -> None:
    assert decision_of(situation([member("a", 1, veto=True)], [stage("s")])).decision is None


def test_who_left_and_who_is_not_known_yet_has_no_stance_and_disagreement_is_doubt() -> None:
    people = [
        replace(member("a", 2), left=True),
        replace(member("b", 2), contact=None),
        member("c", 2, disagreement=True),
    ]
    found = decision_of(situation(people, [stage("s", *(Part(key, "responsible") for key in "abc"))])).decision
    assert found is not None
    assert [(one.stance, one.certainty) for one in found.people] == [(None, 1.0), (None, 1.0), (2, 0.5)]


def test_if_nothing_is_done_support_fades_and_opposition_stays() -> None:
    members = [member("a", 1, silent=70), member("b", 2, silent=0), member("c", -1, silent=300), member("d")]
    committee = stage("s", *(Part(key, "responsible") for key in "abc"))
    found = if_nothing(situation(members, [committee]))
    assert [then.days for then in found] == [0, 30, 60, 90]
    verdicts = [then.outlook.verdict for then in found if then.outlook is not None]
    assert verdicts == [Verdict.WON, Verdict.OPEN, Verdict.OPEN, Verdict.OPEN]
    assert found[0].fading == ()
    assert [(one.member, one.before, one.after, one.silent_days) for one in found[3].fading] == [
        ("a", 1, 0, 160), ("b", 2, 1, 90),
    ]  # fmt: skip


def test_a_rating_breaks_the_silence_as_contact_does() -> None:
    rated = member("a", 1, silent=400)
    rated = replace(rated, standing=replace(rated.standing, rated_at=NOW - timedelta(days=1)))
    found = if_nothing(situation([rated], [stage("s", Part("a", "responsible"))]), horizons=(80, 89))
    assert [len(then.fading) for then in found] == [0, 0, 1]


def test_silence_that_has_passed_is_in_the_stance_already() -> None:
    found = if_nothing(
        situation([member("a", 1, silent=95)], [stage("s", Part("a", "responsible"))]), horizons=(84, 85)
    )
    assert [len(then.fading) for then in found] == [0, 0, 1]


@pytest.mark.parametrize(("quota", "verdict"), [(50, Verdict.LOST), (49, Verdict.WON), (51, Verdict.LOST)])
def test_half_of_the_weight_is_not_more_than_half(quota: int, verdict: Verdict) -> None:
    parts = Part("a", "responsible", 5), Part("b", "influencing", 5)
    found = decision_of(
        situation([member("a", 1), member("b", -1)], [stage("s", *parts, rule="weighted", quota=quota)])
    )
    assert found.decision is not None
    assert outlook(found.decision).verdict is verdict


def test_days_must_make_sense() -> None:
    with pytest.raises(ValueError, match="at least"):
        if_nothing(situation([], []), fade_days=0)


def test_completeness_is_the_weighted_mean_of_its_terms() -> None:
    members = [
        replace(member("a", 1, silent=5, closeness=1, approval=0), roles=frozenset({"decision_maker"})),
        member("b", 0, silent=200, closeness=1),
    ]
    stages = [
        replace(stage("s", Part("a", "responsible")), required_roles=("decision_maker", "gatekeeper"), owner="ann"),
        stage("t"),
        stage("over", state="done"),
    ]
    found = completeness(situation(members, stages))
    assert {term.code: (term.have, term.of) for term in found.terms} == {
        "roles": (1, 2), "people": (1, 2), "owners": (1, 2), "insight": (1, 2), "contact": (1, 2),
    }  # fmt: skip
    assert found.percent == 50
    only = {"insight": 1}
    assert completeness(situation([members[0]], []), weights=only).percent == 100
    assert completeness(situation([], [])).percent is None


@pytest.mark.parametrize(
    ("percent", "severities", "verdict", "colour", "reasons"),
    [
        (90, {}, Verdict.WON, Colour.GREEN, ["completeness", "warnings", "outlook"]),
        (90, {"hint": 3}, Verdict.OPEN, Colour.AMBER, ["outlook"]),
        (69, {"warning": 1}, Verdict.WON, Colour.AMBER, ["completeness", "warnings"]),
        (39, {"warning": 1}, Verdict.WON, Colour.RED, ["completeness"]),
        (90, {"warning": 1, "danger": 1}, Verdict.LOST, Colour.RED, ["warnings", "outlook"]),
        (None, {"danger": 0}, None, Colour.AMBER, ["completeness", "outlook"]),
    ],
)
def test_the_colour_is_the_worst_and_says_why(
    percent: int | None, severities: dict[str, int], verdict: Verdict | None, colour: Colour, reasons: list[str]
) -> None:
    found = rag(percent, severities, verdict)
    assert found.colour is colour
    assert [one.code for one in found.reasons] == reasons
    assert [one.code for one in found.terms] == ["completeness", "warnings", "outlook"]


def test_a_workspace_may_set_its_bounds() -> None:
    assert rag(69, {}, Verdict.WON, Bounds(red=10, amber=60)).colour is Colour.GREEN
