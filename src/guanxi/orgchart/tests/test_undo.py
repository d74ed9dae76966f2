"""Undo and redo: each person's own deeds, newest first, whole or not at all, across reloads."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from guanxi.changes.queries import last_seq, redoable, undoable
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict
from guanxi.decisions.services.ratings import rate_contact
from guanxi.decisions.services.roles import set_role
from guanxi.directory.models import Account, Employment
from guanxi.directory.queries.search import search
from guanxi.directory.services.accounts import archive_account, create_account, edit_account
from guanxi.directory.services.contacts import create_contact, edit_contact
from guanxi.directory.services.departments import create_department
from guanxi.directory.services.sharing import share_account
from guanxi.interactions.services import log_interaction
from guanxi.orgchart.services import departments, groups, history, lines, occupants, positions
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_contact, make_seat
from guanxi.testing.replay import fetch

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=1)


class Desk:
    """Alice and Bob at the chart of one account, with verbs as short as theirs."""

    def __init__(self) -> None:
        self.cast: Cast = make_cast()
        self.alice, self.bob = self.cast.alice, self.cast.bob
        self.account = make_account(self.alice)
        self.seat = make_seat(self.alice, self.account, title="科长")

    def title(self, actor: Actor, title: str, seat: UUID | None = None) -> None:
        values = {"title": title}
        positions.edit_position(actor=actor, position_id=seat or self.seat.pk, values=values, now=LATER)

    def undo(self, actor: Actor) -> str:
        return history.undo(actor=actor, account_id=self.account.pk, now=LATER).kind

    def redo(self, actor: Actor) -> None:
        history.redo(actor=actor, account_id=self.account.pk, now=LATER)

    def stack(self, actor: Actor) -> tuple[bool, bool]:
        """Whether there is something to undo and to redo."""
        key = self.account.pk
        return undoable(actor, account_id=key) is not None, redoable(actor, account_id=key) is not None

    @property
    def shown(self) -> str:
        """The seat's title."""
        return str(fetch(self.alice, self.account.pk)[0]["positions"][str(self.seat.pk)]["title"])


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_back_and_forth_through_several_deeds(desk: Desk) -> None:
    for title in ("甲", "乙", "丙"):
        desk.title(desk.alice, title)
    seen = []
    for step in (desk.undo, desk.undo, desk.redo, desk.redo, desk.undo, desk.undo, desk.undo):
        step(desk.alice)
        seen.append(desk.shown)
    assert seen == ["乙", "甲", "乙", "丙", "乙", "甲", "科长"]


def test_a_new_deed_ends_redo_for_good(desk: Desk) -> None:
    desk.title(desk.alice, "甲")
    desk.undo(desk.alice)
    assert desk.stack(desk.alice) == (True, True)
    desk.title(desk.alice, "乙")
    assert desk.stack(desk.alice) == (True, False)
    desk.undo(desk.alice)
    desk.redo(desk.alice)
    assert desk.shown == "乙"
    assert desk.stack(desk.alice) == (True, False), "what was undone before 乙 does not come back after it"
    with pytest.raises(Conflict, match="nothing"):
        desk.redo(desk.alice)


def test_everybody_takes_back_his_own(desk: Desk) -> None:
    other = make_seat(desk.alice, desk.account, title="副科长")
    desk.title(desk.alice, "甲")
    desk.title(desk.bob, "乙", seat=other.pk)
    assert desk.undo(desk.alice) == "position.edited"
    titles = {row["title"] for row in fetch(desk.alice, desk.account.pk)[0]["positions"].values()}
    assert titles == {"科长", "乙"}
    desk.undo(desk.bob)
    desk.redo(desk.alice)
    assert desk.shown == "甲"


def test_nobody_takes_back_what_another_built_on(desk: Desk) -> None:
    desk.title(desk.alice, "甲")
    desk.title(desk.bob, "乙")
    before = last_seq(desk.alice)
    with pytest.raises(Conflict) as refused:
        desk.undo(desk.alice)
    assert refused.value.code == "undo.overtaken"
    assert (desk.shown, last_seq(desk.alice)) == ("乙", before)
    desk.undo(desk.bob)
    desk.undo(desk.alice)
    assert desk.shown == "科长"


def test_a_seat_that_another_edited_or_hung_something_on_stays(desk: Desk) -> None:
    desk.title(desk.bob, "乙")
    with pytest.raises(Conflict):
        desk.undo(desk.alice)
    desk.undo(desk.bob)
    make_seat(desk.bob, desk.account, manager=desk.seat.pk)
    with pytest.raises(Conflict):
        desk.undo(desk.alice)
    desk.undo(desk.bob)
    desk.undo(desk.alice)
    assert not fetch(desk.alice, desk.account.pk)[0]["positions"]


def test_nobody_comes_back_to_a_seat_that_is_taken(desk: Desk) -> None:
    first, second = (make_contact(desk.alice, desk.account, name) for name in ("张三", "李四"))
    occupants.succeed(actor=desk.alice, position_id=desk.seat.pk, contact_id=first.pk, now=NOW)
    occupants.vacate_position(actor=desk.alice, position_id=desk.seat.pk, now=LATER)
    occupants.succeed(actor=desk.bob, position_id=desk.seat.pk, contact_id=second.pk, now=LATER)
    with pytest.raises(Conflict) as refused:
        desk.undo(desk.alice)
    assert refused.value.code == "undo.overtaken"


def test_a_line_does_not_come_back_to_a_seat_that_is_gone(desk: Desk) -> None:
    below = make_seat(desk.alice, desk.account, manager=desk.seat.pk)
    positions.move_position(actor=desk.alice, position_id=below.pk, manager_id=None, now=LATER)
    positions.remove_position(actor=desk.bob, position_id=desk.seat.pk, now=LATER)
    with pytest.raises(Conflict):
        desk.undo(desk.alice)


def test_undo_never_closes_a_loop(desk: Desk) -> None:
    below = make_seat(desk.alice, desk.account, manager=desk.seat.pk)
    positions.move_position(actor=desk.alice, position_id=below.pk, manager_id=None, now=LATER)
    positions.move_position(actor=desk.bob, position_id=desk.seat.pk, manager_id=below.pk, now=LATER)
    with pytest.raises(Conflict) as refused:
        desk.undo(desk.alice)
    assert refused.value.params == {"what": "line"}


def test_a_deed_without_effect_does_not_block_the_stack(desk: Desk) -> None:
    desk.title(desk.alice, "甲")
    occupants.vacate_position(actor=desk.alice, position_id=desk.seat.pk, now=LATER)
    desk.undo(desk.alice)
    assert desk.shown == "科长"


def test_whoever_saw_a_seat_before_the_undo_is_told_so(desk: Desk) -> None:
    desk.title(desk.alice, "甲")
    seen = fetch(desk.bob, desk.account.pk)[0]["positions"][str(desk.seat.pk)]["version"]
    desk.undo(desk.alice)
    with pytest.raises(Conflict) as refused:
        positions.edit_position(
            actor=desk.bob, position_id=desk.seat.pk, values={"title": "乙"}, expected_version=seen, now=LATER
        )
    assert refused.value.code == "chart.conflict"
    assert (refused.value.params["who"], refused.value.params["seat"]) == ("Alice", "科长")


def test_an_account_comes_and_goes_with_its_first_contact(desk: Desk) -> None:
    account = create_account(actor=desk.alice, values={"name": "恒星集团"}, first_contact={"name": "单雪梅"}, now=LATER)
    found = {text: len(search(desk.alice, text=text)) for text in ("hengxing", "shan")}
    assert found == {"hengxing": 1, "shan": 1}
    history.undo(actor=desk.alice, account_id=account.pk, now=LATER)
    assert [search(desk.alice, text=text) for text in ("hengxing", "shan")] == [[], []]
    history.redo(actor=desk.alice, account_id=account.pk, now=LATER)
    assert {text: len(search(desk.alice, text=text)) for text in found} == found
    archive_account(actor=desk.alice, account_id=account.pk, now=LATER)
    history.undo(actor=desk.alice, account_id=account.pk, now=LATER)
    assert Account.objects.of(desk.alice.workspace_id).get(pk=account.pk).archived_at is None


def test_a_person_with_whom_another_has_dealt_stays(desk: Desk) -> None:
    contact = make_contact(desk.alice, desk.account, "张三")
    rate_contact(actor=desk.bob, contact_id=contact.pk, feature="attitude", value=1, now=LATER)
    with pytest.raises(Conflict) as refused:
        desk.undo(desk.alice)
    assert refused.value.params == {"what": "rating"}


def test_every_kind_of_deed_can_be_taken_back_and_done_again(desk: Desk) -> None:
    """What the account's page and chart show is the very same as before; versions aside, which only count up."""
    actor, account, seat = desk.alice, desk.account, desk.seat
    contact, other = make_contact(actor, account, "张三"), make_contact(actor, account, "李四")
    unit = create_department(actor=actor, account_id=account.pk, values={"name": "采购部"}, now=NOW)
    job = Employment.objects.of(actor.workspace_id).get(contact=contact)
    away = make_account(actor, "别处")
    below = make_seat(actor, account, "王五", manager=seat.pk, department_id=unit.pk)
    common: dict[str, Any] = {"actor": actor, "now": LATER}
    deeds: list[Callable[[], Any]] = [
        lambda: edit_account(account_id=account.pk, values={"name": "新名", "tags": ["重点"]}, **common),
        lambda: share_account(account_id=account.pk, member_id=desk.bob.member_id, **common),
        lambda: create_contact(account_id=account.pk, values={"name": "赵六"}, **common),
        lambda: edit_contact(contact_id=contact.pk, values={"name": "张叁", "points": []}, **common),
        lambda: occupants.succeed(position_id=seat.pk, contact_id=contact.pk, **common),
        lambda: lines.add_line(position_id=below.pk, target_id=seat.pk, kind="influence", values={}, **common),
        lambda: lines.add_tie(contact_id=contact.pk, other_id=other.pk, kind="alumni", values={}, **common),
        lambda: groups.create_group(account_id=account.pk, values={"name": "组", "position_ids": [seat.pk]}, **common),
        lambda: rate_contact(contact_id=contact.pk, feature="closeness", value=2, **common),
        lambda: set_role(contact_id=contact.pk, role="user", **common),
        lambda: log_interaction(
            account_id=account.pk, kind="call", at=NOW, summary="谈价格", contact_ids=[contact.pk], **common
        ),
        lambda: departments.remove_department(department_id=unit.pk, **common),
        lambda: positions.remove_position(position_id=seat.pk, children="take", **common),
        lambda: occupants.change_employer(employment_id=job.pk, values={"account_id": away.pk}, **common),
    ]
    states = [shown(desk)]
    for deed in deeds:
        deed()
        states.append(shown(desk))
    for state in reversed(states[:-1]):
        desk.undo(actor)
        assert shown(desk) == state
    for state in states[1:]:
        desk.redo(actor)
        assert shown(desk) == state


def shown(desk: Desk) -> Any:
    """Return the chart without the versions of its seats."""
    state, _ = fetch(desk.alice, desk.account.pk)
    for row in state["positions"].values():
        row["version"] = 0
    return state
