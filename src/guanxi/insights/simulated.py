"""A simulated decision as it goes over the wire: every figure with the terms it comes from."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from relgraph.decision import Decision, Outlook, Simulation, Verdict, simulate
from relgraph.decision.games import weight_of
from relgraph.decision.groups import Groups
from relgraph.decision.outlooks import StageOutlook, SwingShare
from relgraph.decision.shapes import Person, Seat, Stage

Row = dict[str, Any]
MOST_WAYS = 50  # up to so many undecided, the ways in which they may vote are told as a whole number
NOTHING: Row = {"outlook": None, "winning": None, "blocking": None, "pivot": None, "powers": [], "powers_exact": True}


def simulated(decision: Decision | None) -> Row:
    """Return what follows from a decision; nothing where no stage that is to come has people."""
    if decision is None:
        return dict(NOTHING)
    found = simulate(decision)
    return {
        "outlook": _outlook(decision, found.outlook),
        "winning": {
            "from_here": _groups(found.winning_from_here),
            "from_scratch": _groups(found.winning_from_scratch),
        },
        "blocking": {
            "from_here": _groups(found.blocking_from_here),
            "from_scratch": _groups(found.blocking_from_scratch),
        },
        "pivot": _pivot(decision, found),
        "powers": [
            {"member_id": one.person, "swing": float(one.swing), "structure": float(one.structure)}
            for one in found.powers
        ],
        "powers_exact": found.powers_exact,
    }


def _outlook(decision: Decision, found: Outlook) -> Row:
    people = {one.key: one for one in decision.people}
    pairs = zip(decision.stages, found.stages, strict=True)
    return {
        "verdict": found.verdict.value,
        "stages": [_stage(stage, terms, people) for stage, terms in pairs],
        "stopped_at": found.stopped_at,
        "waits_for": found.waits_for,
        "share": _share(found.swing_share),
        "neutral": list(found.neutral),
        "unset": list(found.unset),
        "depends_on": list(found.depends_on),
    }


def _stage(stage: Stage, terms: StageOutlook, people: Mapping[str, Person]) -> Row:
    return {
        "stage_id": stage.key,
        "over": stage.result is not None,
        "rule": stage.rule.value,
        "quota": float(stage.quota) if stage.quota is not None else None,
        "verdict": terms.verdict.value,
        **{name: getattr(terms, name) for name in ("yes", "no", "undecided", "need")},
        **{name: list(getattr(terms, name)) for name in ("vetoed_by", "may_veto", "approved_by")},
        "seats": [_seat(stage, seat, people[seat.person]) for seat in stage.seats],
    }


def _seat(stage: Stage, seat: Seat, person: Person) -> Row:
    vote = {True: "yes", False: "no", None: "open"}[person.vote]
    return {
        "member_id": seat.person,
        "weight": weight_of(stage, seat),
        "vote": vote,
        "veto": seat.veto,
        "sole_approval": seat.sole_approval,
    }


def _share(found: SwingShare) -> Row:
    """Return the share with the count it is of, where it was counted."""
    ways = 2**found.undecided if found.exact and found.undecided <= MOST_WAYS else None
    return {
        "share": float(found.share),
        "undecided": found.undecided,
        "ways": ways,
        "passing": None if ways is None else int(found.share * ways),
        "exact": found.exact,
        "margin": found.margin,
    }


def _groups(found: Groups) -> Row:
    return {**asdict(found), "groups": [list(group) for group in found.groups]}


def _pivot(decision: Decision, found: Simulation) -> Row | None:
    """Return whose change matters most, and in which stages that are not passed yet he has a say."""
    if found.pivot is None:
        return None
    undone = {one.stage for one in found.outlook.stages if one.verdict is not Verdict.WON}
    seated = [one.key for one in decision.stages if any(seat.person == found.pivot.person for seat in one.seats)]
    return {
        "member_id": found.pivot.person,
        "basis": found.pivot.basis.value,
        "swing": float(found.pivot.power.swing),
        "structure": float(found.pivot.power.structure),
        "stages": [key for key in seated if key in undone],
    }
