"""Warnings from what was seen: the facts come from interactions, for one decision or many in as many statements."""

import pytest

from guanxi.decisions.services.chains import create_chain
from guanxi.insights.queries.judged import judged
from guanxi.network.tests.desk import Desk
from guanxi.testing.cast import NOW
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account

pytestmark = pytest.mark.django_db
SEEN = {"member_quiet", "stance_contradicted", "influence_falling", "influence_rising", "department_white"}
Said = set[tuple[str, str]]


def said(desk: Desk, *names: str) -> Said:
    """Return which of these warnings a decision of some people has, and about whom."""
    chain = create_chain(
        actor=desk.alice,
        account_id=desk.account.pk,
        values={},
        contact_ids=[desk.contact(name).pk for name in names],
        now=NOW,
    )
    [found] = judged(desk.alice, [chain.pk], "zh-CN", NOW)
    called = {member.key: member.name for member in found.situation.members}
    return {(one.rule.code, called[key]) for one in found.warned if one.rule.code in SEEN for key in one.found.members}


def test_silence_and_a_stance_that_is_not_borne_out() -> None:
    desk = Desk()
    for days in (60, 67, 74, 81, 88):
        desk.passed(days, "张三")
        desk.passed(days, "李四", kind="call", began="theirs")
    desk.passed(1, "李四", kind="call", began="theirs")
    desk.rate("李四", -2)
    assert said(desk, "张三", "李四") == {("member_quiet", "张三"), ("stance_contradicted", "李四")}


def test_influence_that_moves() -> None:
    desk = Desk()
    desk.places_are_changed()
    desk.rate("乙", 1)
    assert said(desk, "甲", "乙", "丁") == {("influence_falling", "乙"), ("influence_rising", "丁")}


def test_a_department_nobody_reached_until_somebody_does() -> None:
    desk = Desk()
    room = desk.department("财务部")
    desk.contact("财总", department_id=room)
    desk.contact("会计", department_id=room)
    assert said(desk, "财总") == {("department_white", "财总")}
    desk.passed(400, "会计")
    assert said(desk, "财总") == set()


def test_more_people_decisions_and_customers_take_no_more_statements() -> None:
    desk = Desk()
    desk.passed(5, "甲")
    people = [desk.contact("甲").pk]
    chains = [create_chain(actor=desk.alice, account_id=desk.account.pk, values={}, contact_ids=people, now=NOW).pk]
    few = statements(lambda: judged(desk.alice, chains, "en", NOW))
    for name in ("另一家", "第三家"):
        desk.account, desk.people = make_account(desk.alice, name), {}
        for days in (5, 9, 13):
            desk.passed(days, "甲", "乙", "丙")
        people = [one.pk for one in desk.people.values()]
        chains.append(
            create_chain(actor=desk.alice, account_id=desk.account.pk, values={}, contact_ids=people, now=NOW).pk
        )
    assert statements(lambda: judged(desk.alice, chains, "en", NOW)) == few
