"""Every rule of the checker is shown to bite."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guanxi.demo import happenings as h
from guanxi.demo.check import check, final_world
from guanxi.demo.model import Account, Chapter, Deal, Demo, Department, Member, Person, Story, Turn, at
from guanxi.demo.world import Company

ACCOUNT = Account(
    "acme", "甲公司", industry="制造业集团", size="small", region="华东", owner="王一", opened=100, first_contact="张三"
)
OTHER = replace(ACCOUNT, key="other", name="乙公司", first_contact="赵六")
PEOPLE = (
    Person("张三", "总经理", "总经办", known=100, phone="13800009001"),
    Person("李四", "经理", "总经办", known=90, mail="lisi@acme.example"),
    Person("王五", "专员", known=80),
)
CHART = h.Seat("总经理", "张三", "总经办", reports=(h.Seat("经理", "李四"), h.Seat("专员", "王五")))


def demo(*happenings: h.Happening, day: int = 50) -> Demo:
    first = Chapter(ACCOUNT, (Department("总经办"),), PEOPLE, (at(70, h.Place(CHART)), at(day, *happenings)))
    second = Chapter(OTHER, (), (Person("赵六", "总经理", known=100),), ())
    return Demo("演示", (Member("王一", "销售", "wang@us.example"),), (Story("s", "一", "二", (first, second)),))


def with_people(*people: Person) -> Demo:
    sound = demo()
    story = sound.stories[0]
    first = replace(story.chapters[0], people=people, events=())
    return replace(sound, stories=(replace(story, chapters=(first, story.chapters[1])),))


OPENED: tuple[h.Happening, ...] = (
    h.OpenChain("链", "simple", 50),
    h.JoinChain("链", "张三", stage="requirements"),
)

SOUND: tuple[h.Happening, ...] = (
    *OPENED,
    h.JoinChain("链", seat="经理", stage="contract", kind="veto"),
    h.Play("链", "经理", "approver、gatekeeper", 70),
    h.AddStage("链", "复核", "proposal"),
    h.SetStage("链", "复核", "active", begins=40, ends=-5, owner="王一", required="user"),
    h.Weigh("链", "张三", "requirements", 2),
    h.Rate("张三", stance=1, veto=True, chain="链"),
    h.Pair("链", "张三", "王一", "拜访", -3, current=0, target=2),
    h.LeaveChain("链", "经理"),
    h.CloseChain("链", "won"),
    h.Move("专员", "经理"),
    h.Vacate("经理"),
    h.Succeed("经理", "赵六"),
    h.Line("dotted", "专员", "总经理", key="l"),
    h.End("l"),
    h.ChangeJob("李四", "other", "总监"),
    h.Remove("经理"),
)

BROKEN: tuple[tuple[h.Happening, str], ...] = (
    (h.Place(h.Seat("经理")), "exists already"),
    (h.Place(h.Seat("助理"), "无此岗"), "no seat '无此岗'"),
    (h.Place(h.Seat("助理", department="无此部门")), "no department"),
    (h.Place(h.Seat("助理", "无此人")), "is not known"),
    (h.Place(h.Seat("助理", "李四")), "sits on '经理' already"),
    (h.Move("总经理", "专员"), "under itself"),
    (h.Move("专员", "总经理"), "is there already"),
    (h.Move("无此岗"), "no seat"),
    (h.Remove("无此岗"), "no seat"),
    (h.Note("无此岗", "x"), "no seat"),
    (h.Reassign("经理", "无此部门"), "no department"),
    (h.Vacate("无此岗"), "nobody sits"),
    (h.Succeed("经理", "赵六"), "not an empty seat"),
    (h.Transfer("赵六", "经理"), "does not work here"),
    (h.ChangeJob("李四", "acme", "总监"), "cannot go"),
    (h.ChangeJob("李四", "nowhere", "总监"), "cannot go"),
    (h.Leave("李四"), "still holds a seat"),
    (h.Line("dotted", "专员", "总经理"), "reports to"),
    (h.Line("influence", "专员", "专员"), "goes nowhere"),
    (h.Line("influence", "专员", "无此岗"), "no seat"),
    (h.Tie("friend", "张三", "张三"), "goes nowhere"),
    (h.Tie("friend", "张三", "无此人"), "no person"),
    (h.Certify("k", "confirmed"), "no line or tie"),
    (h.End("k"), "no line or tie"),
    (h.Group("组", "经理、无此岗"), "no seat"),
    (h.JoinGroup("组", "经理"), "no group"),
    (h.LeaveGroup("组", "经理"), "no member"),
    (h.OpenDepartment("总经办"), "exists already"),
    (h.MoveDepartment("总经办", "总经办"), "under itself"),
    (h.RenameDepartment("无此部门", "x"), "no department"),
    (h.Rate("张三"), "empty or off the scale"),
    (h.Rate("张三", stance=3), "empty or off the scale"),
    (h.Rate("无此人", stance=1), "no person"),
    (h.Rate("张三", stance=1, by="无此同事"), "no member"),
    (h.Role("无此人", "user"), "no person"),
    (h.Interact("call", "无此人", "x"), "no person"),
    (h.Interact("call", "张三", " "), "about nothing"),
    (h.Interact("call", "张三", "x", minutes=0), "lasts no time"),
    (h.HandOver("无此同事"), "no member"),
)

BROKEN_DECISIONS: tuple[tuple[h.Happening, str], ...] = (
    (h.OpenChain("链", "simple", 50), "exists already"),
    (h.OpenChain("新", "无此模板", 50), "no template"),
    (h.OpenChain("新", "simple", 50, owner="无此同事"), "no member"),
    (h.Concern("无此链", "商机"), "no chain"),
    (h.Concern("链", "后来的商机"), "no deal"),
    (h.JoinChain("无此链", "张三"), "no chain"),
    (h.JoinChain("链"), "nobody joins"),
    (h.JoinChain("链", "无此人"), "neither works here"),
    (h.JoinChain("链", seat="无此岗"), "no seat"),
    (h.JoinChain("链", "张三", stage="tender"), "no stage"),
    (h.Play("链", "李四", "user"), "no person on the chain"),
    (h.Play("链", "张三", "boss"), "no role"),
    (h.Play("链", "张三", influence=101), "off the scale"),
    (h.Weigh("链", "张三", "contract", 0), "off the scale"),
    (h.LeaveChain("链", "李四"), "no person on the chain"),
    (h.AddStage("链", "proposal", "requirements"), "exists already"),
    (h.SetStage("链", "proposal", begins=5, ends=9), "ends before"),
    (h.SetStage("链", "proposal", owner="无此同事"), "no member"),
    (h.Pair("链", "张三", "无此同事"), "no member"),
    (h.Pair("链", "张三", "王一", target=3), "off the scale"),
    (h.CloseChain("无此链", "lost"), "no chain"),
    (h.Rate("张三", stance=1, chain="无此链"), "no chain"),
)


def test_a_sound_story_has_no_problem() -> None:
    assert check(demo(*SOUND)) == ()


@pytest.mark.parametrize(("broken", "why"), BROKEN)
def test_a_broken_happening_is_named(broken: h.Happening, why: str) -> None:
    problems = check(demo(broken))
    assert any(why in problem and problem.startswith("acme at 50") for problem in problems)


@pytest.mark.parametrize(("broken", "why"), BROKEN_DECISIONS)
def test_a_broken_happening_of_a_decision_is_named(broken: h.Happening, why: str) -> None:
    problems = check(demo(*OPENED, broken))
    assert any(why in problem and problem.startswith("acme at 50") for problem in problems)


def test_double_lines_and_ties_are_named() -> None:
    assert check(demo(h.Line("conflict", "专员", "经理"), h.Line("conflict", "经理", "专员")))
    assert check(demo(h.Tie("rival", "张三", "李四"), h.Tie("rival", "李四", "张三")))


@pytest.mark.parametrize(
    ("deal", "why"),
    [
        (Deal("nowhere", "商机", "王一", opened=60, closes=9), "no account"),
        (Deal("acme", "商机", "无此同事", opened=60, closes=9), "no member"),
        (Deal("acme", "商机", "王一", opened=60, closes=9, turns=(Turn(70, "needs"),)), "comes after"),
    ],
)
def test_a_deal_that_cannot_be_is_named(deal: Deal, why: str) -> None:
    assert any(why in problem for problem in check(replace(demo(), deals=(deal,))))


def test_days_out_of_order_are_named() -> None:
    assert any("comes after" in problem for problem in check(demo(day=75)))


def test_what_we_do_ourselves_is_not_learned_later() -> None:
    sound = demo()
    late = at(50, h.Interact("call", "张三", "问候"), learned=40)
    chapter = sound.stories[0].chapters[0]
    chapters = (replace(chapter, events=(*chapter.events, late)), sound.stories[0].chapters[1])
    broken = replace(sound, stories=(replace(sound.stories[0], chapters=chapters),))
    assert any("learned of later" in problem for problem in check(broken))


def test_a_person_is_not_placed_before_they_are_known() -> None:
    late = (PEOPLE[0], PEOPLE[1], replace(PEOPLE[2], known=60))
    sound = demo()
    chapter = replace(sound.stories[0].chapters[0], people=late)
    broken = replace(sound, stories=(replace(sound.stories[0], chapters=(chapter, sound.stories[0].chapters[1])),))
    assert any("'王五' is not known" in problem for problem in check(broken))


@pytest.mark.parametrize(
    ("person", "why"),
    [
        (Person("张三", "总经理", known=100, phone="13912345678"), "may be real"),
        (Person("张三", "总经理", known=100, mail="zhang@qq.com"), "may be real"),
        (Person("张三", "总经理", known=100, since=50), "before the employment"),
        (Person("张三", "总经理", known=99), "first contact"),
        (Person("张三", "总经理", "无此部门", known=100), "no department"),
    ],
)
def test_a_person_who_cannot_be_is_named(person: Person, why: str) -> None:
    assert any(why in problem for problem in check(with_people(person)))


moves = st.tuples(st.sampled_from("abcdef"), st.sampled_from(["", *"abcdef"]))


@given(st.lists(moves, max_size=30))
def test_whatever_is_moved_no_loop_appears(pairs: list[tuple[str, str]]) -> None:
    seats = h.Seat("a", reports=(h.Seat("b", reports=(h.Seat("c"),)), h.Seat("d"), h.Seat("e"), h.Seat("f")))
    steps: list[h.Happening] = [h.Place(seats), *(h.Move(seat, under) for seat, under in pairs)]
    company = final_world(demo(*steps)).companies["acme"]
    assert all(reaches_the_top(company, ref) for ref in "abcdef")


def reaches_the_top(company: Company, ref: str) -> bool:
    for _ in company.seats:
        ref = company.seats[ref].parent
        if not ref:
            return True
    return False
