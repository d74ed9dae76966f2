"""Many people at one chain at the same moment, each with a connection of his own."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from guanxi.decisions.models import ChainMember, DecisionStage, StagePart
from guanxi.decisions.services.chains import create_chain
from guanxi.decisions.services.members import add_members, edit_member, remove_member
from guanxi.decisions.services.parts import set_part
from guanxi.orgchart.services import history
from guanxi.testing.at_once import refusals, together
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account, make_contact

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(180)]
PEOPLE = 50


def test_fifty_who_add_the_same_contact_make_one_member() -> None:
    cast = make_cast()
    account = make_account(cast.alice)
    contact = make_contact(cast.alice, account)
    chain = create_chain(actor=cast.alice, account_id=account.pk, values={}, now=NOW)
    add = partial(add_members, chain_id=chain.pk, contact_ids=[contact.pk], now=NOW)

    outcomes = together([partial(add, actor=actor) for actor in (cast.alice, cast.bob)] * (PEOPLE // 2))

    assert len({member.pk for (member,) in outcomes}) == 1
    assert ChainMember.objects.of(cast.alice.workspace_id).current().count() == 1


def test_whoever_is_taken_out_leaves_no_part_behind() -> None:
    """While some take him out and undo it, others give him parts."""
    cast = make_cast()
    account = make_account(cast.alice)
    contact = make_contact(cast.alice, account)
    chain = create_chain(
        actor=cast.alice, account_id=account.pk, values={}, template="standard", contact_ids=[contact.pk], now=NOW
    )
    workspace = cast.alice.workspace_id
    member = ChainMember.objects.of(workspace).get()
    stages = list(DecisionStage.objects.of(workspace).filter(chain=chain).values_list("pk", flat=True))
    parts = [
        partial(set_part, actor=cast.bob, stage_id=stage, member_id=member.pk, kind=kind, now=NOW)
        for stage in stages
        for kind in ("responsible", "influencing", "veto")
    ]
    back = partial(history.undo, actor=cast.alice, account_id=account.pk, now=NOW)
    out = partial(remove_member, actor=cast.alice, member_id=member.pk, now=NOW)

    outcomes = together([*parts, out, back, out, *parts])

    assert set(refusals(outcomes)) <= {
        "not_found", "undo.overtaken", "undo.nothing",
    }  # fmt: skip
    here = set(ChainMember.objects.of(workspace).current().values_list("pk", flat=True))
    standing = StagePart.objects.of(workspace).current()
    assert set(standing.values_list("chain_member_id", flat=True)) <= here
    votes = [row.stage_id for row in standing if row.kind in ("responsible", "influencing")]
    assert len(votes) == len(set(votes)), "he votes twice"


def test_of_two_who_saw_the_same_version_one_is_told() -> None:
    cast = make_cast()
    account = make_account(cast.alice)
    contact = make_contact(cast.alice, account)
    create_chain(actor=cast.alice, account_id=account.pk, values={}, contact_ids=[contact.pk], now=NOW)
    member = ChainMember.objects.of(cast.alice.workspace_id).get()

    def edit(actor: Any, influence: int) -> Callable[[], Any]:
        values = {"influence": influence, "roles": ["user"]}
        return partial(edit_member, actor=actor, member_id=member.pk, values=values, expected_version=1, now=NOW)

    outcomes = together([edit(cast.alice, 10), edit(cast.bob, 20)])

    assert refusals(outcomes) == ["stale"]
