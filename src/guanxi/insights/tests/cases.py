"""For each warning a decision that has it and one, nearly the same, that has not."""

from collections.abc import Mapping

from guanxi.insights.tests.situations import decision, line, on, pair, stage, who
from relgraph.situation import Colleague, Key, Observed, Situation, White

Case = tuple[Situation, Situation]
RIVAL: Mapping[Key, str] = {"rival": "对手"}

STAGES: dict[str, Case] = {
    "stage_without_person": (
        decision(who("a"), stage("s", ("a", "influencing"))),
        decision(who("a"), stage("s", ("a", "responsible"))),
    ),
    "no_decision_maker": (
        decision(who("a", "user"), stage("s")),
        decision(who("a", "approver"), stage("s")),
    ),
    "stage_without_owner": (
        decision(stage("s", owner=None)),
        decision(stage("s", owner=None, state="done")),
    ),
    "required_role_missing": (
        decision(who("a", "user"), stage("s", ("a", "responsible"), required_roles=("user", "evaluator"))),
        decision(who("a", "user"), stage("s", ("a", "responsible"), required_roles=("user",))),
    ),
    "seat_unfilled": (
        decision(who("a", seat=True), stage("s", ("a", "responsible"))),
        decision(who("a"), stage("s", ("a", "responsible"))),
    ),
    "stage_overdue": (decision(stage("s", ends_on=on(-1))), decision(stage("s", ends_on=on(0)))),
    "close_too_early": (
        decision(stage("s", ends_on=on(30)), expected_close=on(20)),
        decision(stage("s", ends_on=on(20)), expected_close=on(20)),
    ),
}

SIDES: dict[str, Case] = {
    "supporters_not_more": (
        decision(who("a", project=1), who("b", project=-1)),
        decision(who("a", project=1), who("b", project=-1), who("c", overall=2)),
    ),
    "nobody_opposes": (
        decision(who("a", project=1), who("b", project=0), who("c", project=2), rivals=RIVAL),
        decision(who("a", project=1), who("b", project=0), who("c", project=-1), rivals=RIVAL),
    ),
    "no_champion": (
        decision(who("a", project=1), who("b", "user"), who("c")),
        decision(who("a", project=1), who("b", "coach"), who("c")),
    ),
    "veto_opposes": (decision(who("a", veto=True, project=-1)), decision(who("a", veto=True, project=0))),
    "price_resisted": (
        decision(who("a", "procurement", price=-1)),
        decision(who("a", "user", price=-1)),
    ),
    "rival_closer": (
        decision(who("a", influence=80, closeness=0, rivals={"rival": 2}), rivals=RIVAL),
        decision(who("a", influence=80, closeness=2, rivals={"rival": 2}), rivals=RIVAL),
    ),
    "raters_disagree": (decision(who("a", disagreement=True)), decision(who("a", closeness=1))),
    "superior_opposes": (
        decision(who("a", project=2), who("b", project=-1), line("reports_to", "a", "b")),
        decision(who("a", project=2), who("b", project=-1), line("dotted", "a", "b")),
    ),
    "opponent_reachable": (
        decision(who("a", project=2), who("b", project=-1), line("influence", "a", "b")),
        decision(who("a", project=2), who("b", project=-1), line("influence", "b", "a")),
    ),
    "conflict_inside": (
        decision(who("a"), who("b"), line("conflict", "a", "b")),
        decision(who("a"), who("b"), line("influence", "a", "b")),
    ),
}

CONTACTS: dict[str, Case] = {
    "veto_not_met": (
        decision(who("a", seen=60), stage("s", ("a", "veto"))),
        decision(who("a", seen=59), stage("s", ("a", "veto"))),
    ),
    "champion_silent": (decision(who("a", "champion", seen=60)), decision(who("a", "champion", seen=59))),
    "support_without_contact": (decision(who("a", project=1)), decision(who("a", project=1, seen=300))),
    "person_uninsighted": (
        decision(who("a", influence=50, closeness=1)),
        decision(who("a", influence=50, closeness=1, approval=0)),
    ),
    "single_thread": (
        decision(who("a", seen=5), who("b"), who("c", seen=200)),
        decision(who("a", seen=5), who("b"), who("c", seen=20)),
    ),
    "single_colleague": (
        decision(who("a", seen=5), who("b", seen=9), who("c", seen=20)),
        decision(who("a", seen=5), who("b", seen=9), who("c", seen=20, by="li")),
    ),
    "decision_maker_unmet": (decision(who("a", "decision_maker")), decision(who("a", "decision_maker", seen=44))),
    "member_left": (decision(who("a", left=True)), decision(who("a"))),
    "level_mismatch": (
        decision(who("a", seen=3, level=3)),
        decision(who("a", seen=3, level=3), Colleague("wu", "吴", 2)),
    ),
    "rating_old": (
        decision(who("a", "approver", rated_at=decision().now.replace(year=2025))),
        decision(who("a", "user", rated_at=decision().now.replace(year=2025))),
    ),
}

PLANS: dict[str, Case] = {
    "action_overdue": (
        decision(who("a"), pair("a", action="拜访", due_on=on(-1))),
        decision(who("a"), pair("a", action="拜访", due_on=on(-1), done=True)),
    ),
    "no_next_step": (
        decision(who("a", influence=70)),
        decision(who("a", influence=70), pair("a", action="拜访")),
    ),
}

SEEN: dict[str, Case] = {
    "member_quiet": (
        decision(who("a", observed=Observed(quiet_days=40, usual_days=7))),
        decision(
            who("a", observed=Observed(quiet_days=13, usual_days=5)),
            who("b", left=True, observed=Observed(quiet_days=40)),
        ),
    ),
    "stance_contradicted": (
        decision(who("a", project=1, observed=Observed(doubt="supports_but_unanswered", count=6))),
        decision(who("a", project=1, observed=Observed(doubt="supports_but_quiet", quiet_days=40))),
    ),
    "influence_falling": (
        decision(who("a", project=1, observed=Observed(influence=30, before=55))),
        decision(
            who("a", project=1, observed=Observed(influence=31, before=55)),
            who("b", observed=Observed(influence=1, before=99)),
        ),
    ),
    "influence_rising": (
        decision(who("a", project=0, observed=Observed(influence=80, before=55))),
        decision(
            who("a", project=1, observed=Observed(influence=90, before=5)), who("b", observed=Observed(influence=90))
        ),
    ),
    "department_white": (
        decision(who("a"), White("财务部", 3, ("a",))),
        decision(who("a", left=True), White("财务部", 3, ("a",))),
    ),
}

CASES = STAGES | SIDES | CONTACTS | PLANS | SEEN
