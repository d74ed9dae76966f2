"""Merging two accounts that are one customer."""

from datetime import timedelta

import pytest

from guanxi.core.errors import NotFound, Problem
from guanxi.directory.queries.access import access_account
from guanxi.directory.queries.search import search
from guanxi.orgchart.services import history, merging
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account, make_contact, make_seat
from guanxi.testing.replay import fetch

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=1)


def test_everything_moves_over_and_undo_parts_them_again() -> None:
    alice = make_cast().alice
    kept = make_account(alice, "恒星集团", region="华东")
    merged = make_account(alice, "恒星集团股份有限公司", industry="制造")
    top = make_seat(alice, kept, "张三")
    make_seat(alice, merged, "李四")
    unplaced = make_contact(alice, merged, "王五")
    daughter = make_account(alice, "恒星物流", parent_id=merged.pk)
    before = fetch(alice, kept.pk)[0], fetch(alice, merged.pk)[0]

    merging.merge_accounts(actor=alice, kept_id=kept.pk, merged_id=merged.pk, now=LATER)

    state = fetch(alice, kept.pk)[0]
    assert {row["name"] for row in state["contacts"].values()} == {"张三", "李四", "王五"}
    assert len(state["positions"]) == 2
    assert str(top.pk) in state["positions"]
    assert str(unplaced.pk) not in {row["contact_id"] for row in state["occupancies"].values()}
    account = access_account(alice, kept.pk)
    assert (account.region, account.industry) == ("华东", "制造")
    assert access_account(alice, daughter.pk).parent_id == kept.pk
    with pytest.raises(NotFound):
        access_account(alice, merged.pk)
    assert [hit["name"] for hit in search(alice, text="恒星集团") if hit["kind"] == "account"] == ["恒星集团"]

    history.undo(actor=alice, account_id=kept.pk, now=LATER)
    assert (fetch(alice, kept.pk)[0]["contacts"], fetch(alice, merged.pk)[0]["contacts"]) == (
        before[0]["contacts"],
        before[1]["contacts"],
    )
    assert len(fetch(alice, merged.pk)[0]["positions"]) == 1


def test_a_subsidiary_that_swallows_its_parent_does_not_hang_under_itself() -> None:
    alice = make_cast().alice
    group = make_account(alice, "恒星集团")
    parent = make_account(alice, "恒星", parent_id=group.pk)
    child = make_account(alice, "恒星科技", parent_id=parent.pk)
    merging.merge_accounts(actor=alice, kept_id=child.pk, merged_id=parent.pk, now=LATER)
    assert access_account(alice, child.pk).parent_id == group.pk


def test_another_workspace_has_no_part_in_it() -> None:
    cast = make_cast()
    mine, theirs = make_account(cast.alice, "甲"), make_account(cast.charlie, "乙")
    for kept, merged in ((mine, theirs), (theirs, mine)):
        with pytest.raises(Problem, match="no such account"):
            merging.merge_accounts(actor=cast.alice, kept_id=kept.pk, merged_id=merged.pk, now=LATER)
