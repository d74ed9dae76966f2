"""The line of time: what is on it, in which order, for whom; pages that nothing shifts."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from guanxi.core.actor import Actor
from guanxi.decisions.models import DecisionStage
from guanxi.decisions.services.chains import create_chain
from guanxi.decisions.services.stages import edit_stage
from guanxi.directory.models import Account, Contact
from guanxi.interactions.models import Interaction
from guanxi.marketing.services.campaigns import create_campaign
from guanxi.marketing.services.members import add_members
from guanxi.opportunities.services.course import close_opportunity
from guanxi.opportunities.tests.desk import make_opportunity
from guanxi.orgchart.services.occupants import leave_account
from guanxi.servicing.services.cases import move_case
from guanxi.servicing.tests.desk import make_case
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact
from guanxi.timeline.queries.page import timeline_page
from guanxi.timeline.queries.subjects import of_account
from guanxi.timeline.schemas import TimelineFilter, TimelinePage
from guanxi.timeline.tests.desk import DAY, make_talk, texts, told
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def account(cast: Cast) -> Account:
    return make_account(cast.alice)


def happen(actor: Actor, account: Account, person: Contact) -> None:
    """One of everything, a day apart."""
    make_talk(actor, account.pk, NOW, contact_ids=[person.pk])
    case = make_case(actor, account.pk, now=NOW + DAY, contact_id=person.pk)
    move_case(actor=actor, case_id=case.pk, state="solved", satisfaction=5, now=NOW + 3 * DAY)
    fair = create_campaign(actor=actor, values={"name": "开放日"}, now=NOW)
    add_members(actor=actor, campaign_id=fair.pk, contact_ids=[person.pk], response="attended", now=NOW + 4 * DAY)
    deal = make_opportunity(actor, account.pk, now=NOW + 5 * DAY)
    chain = create_chain(
        actor=actor, account_id=account.pk, values={"name": "质检", "opportunity_id": deal.pk}, template="simple",
        contact_ids=[person.pk], now=NOW + 6 * DAY,
    )  # fmt: skip
    stage = DecisionStage.objects.of(actor.workspace_id).filter(chain=chain).order_by("rank")[0]
    edit_stage(actor=actor, stage_id=stage.pk, values={"state": "done"}, now=NOW + 7 * DAY)
    close_opportunity(actor=actor, opportunity_id=deal.pk, state="won", now=NOW + 8 * DAY)


EVERYTHING = [
    "opportunity.won 质检平台", "stage.done", "opportunity.added 质检平台", "campaign 开放日", "case.solved 网关掉线",
    "case.opened 网关掉线", "job.began 总监", "谈了预算",
]  # fmt: skip


@pytest.fixture
def person(cast: Cast, account: Account) -> Contact:
    return make_contact(cast.alice, account, title="总监", since=NOW + timedelta(hours=1))


def test_everything_that_passed_with_a_customer(cast: Cast, account: Account, person: Contact) -> None:
    happen(cast.alice, account, person)
    call = Caller()
    found = texts(call, f"/api/accounts/{account.pk}/timeline")
    assert [text.split(" ")[0] for text in found] == [text.split(" ")[0] for text in EVERYTHING]
    assert found[0] == EVERYTHING[0]
    months = call.get(f"/api/accounts/{account.pk}/timeline/months")
    assert [(row["month"], row["count"]) for row in months["months"]] == [("2026-03", 8)]
    assert months["kinds"] == {"interaction": 1, "case": 2, "campaign": 1, "job": 1, "opportunity": 2, "stage": 1}
    assert (months["total"], months["ways"]) == (8, {"call": 1})


def test_what_passed_with_a_person_and_about_a_decision(cast: Cast, account: Account, person: Contact) -> None:
    happen(cast.alice, account, person)
    make_talk(cast.alice, account.pk, NOW + 7 * DAY, "推进", contact_ids=[person.pk])
    make_talk(cast.alice, account.pk, NOW + 7 * DAY, "与他无关")
    call = Caller()
    found = texts(call, f"/api/contacts/{person.pk}/timeline")
    kinds = ["推进", "campaign", "case.solved", "case.opened", "job.began", "谈了预算"]
    assert [text.split(" ")[0] for text in found] == kinds
    [deal] = call.get("/api/opportunities?state=won")["items"]
    [chain] = call.get(f"/api/accounts/{account.pk}/chains")
    for path in (f"/api/opportunities/{deal['id']}", f"/api/chains/{chain['id']}"):
        about = [text.split(" ")[0] for text in texts(call, f"{path}/timeline")]
        assert about == ["opportunity.won", "stage.done", "推进", "opportunity.added"]


def test_filters(cast: Cast, account: Account, person: Contact) -> None:
    happen(cast.alice, account, person)
    make_talk(cast.bob, account.pk, NOW + 9 * DAY, "报价 三月版", kind="visit")
    call, path = Caller(), f"/api/accounts/{account.pk}/timeline"
    assert texts(call, f"{path}?kind=case") == ["case.solved 网关掉线", "case.opened 网关掉线"]
    assert texts(call, f"{path}?kind=case,campaign")[0] == "campaign 开放日"
    assert texts(call, f"{path}?way=visit") == ["报价 三月版"]
    assert texts(call, f"{path}?member_id={cast.bob.member_id}") == ["报价 三月版"]
    assert texts(call, f"{path}?q=报价%20三月") == ["报价 三月版"]
    assert texts(call, f"{path}?q=张三&kind=interaction") == ["谈了预算"]
    assert [text.split(" ")[0] for text in texts(call, f"{path}?contact_id={person.pk}")] == [
        "campaign", "case.solved", "case.opened", "job.began", "谈了预算",
    ]  # fmt: skip
    assert texts(call, f"{path}?since=2026-03-10") == ["报价 三月版"]
    assert texts(call, f"{path}?until=2026-03-01&kind=interaction") == ["谈了预算"]
    assert texts(call, f"{path}?jump=2026-03-02&kind=case") == ["case.opened 网关掉线"]
    assert call.refused("GET", f"{path}?kind=weather") == (422, ("kind", "unknown_choice"))
    assert call.refused("GET", f"{path}?before=nonsense") == (422, ("before", "bad_cursor"))


def test_somebody_who_left(cast: Cast, account: Account, person: Contact) -> None:
    job = Caller().get(f"/api/contacts/{person.pk}")["employments"][0]["id"]
    leave_account(actor=cast.alice, employment_id=UUID(job), now=NOW + 2 * DAY)
    found = texts(Caller(), f"/api/contacts/{person.pk}/timeline")
    assert found == ["job.ended 总监", "job.began 总监"]


def test_what_one_may_not_read_is_not_told(cast: Cast, account: Account) -> None:
    hers = make_account(cast.alice, "她的客户")
    his = make_account(cast.alice, "他的客户", owner_id=cast.bob.member_id)
    both = make_contact(cast.alice, hers, "王五")
    make_talk(cast.alice, hers.pk, contact_ids=[both.pk], text="只在她那里")
    make_talk(cast.alice, hers.pk, NOW + DAY, text="两家一起", account_ids=[his.pk])
    make_case(cast.alice, hers.pk, contact_id=both.pk)
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.NONE)
    bob = Caller("bob@example.com")
    assert texts(bob, f"/api/accounts/{his.pk}/timeline") == ["两家一起"]
    [entry] = bob.get(f"/api/accounts/{his.pk}/timeline")["items"]
    assert entry["account"]["name"] == "他的客户"
    assert bob.refused("GET", f"/api/accounts/{hers.pk}/timeline") == (404, "not_found")
    assert bob.refused("GET", f"/api/contacts/{both.pk}/timeline") == (404, "not_found")
    Contact.objects.of(cast.alice.workspace_id).filter(pk=both.pk).update(owner_id=cast.bob.member_id)
    assert texts(bob, f"/api/contacts/{both.pk}/timeline") == []


def test_what_an_interaction_is_about_leads_to_its_page(cast: Cast, account: Account, person: Contact) -> None:
    happen(cast.alice, account, person)
    stage = DecisionStage.objects.of(cast.alice.workspace_id).filter(state="done").select_related("chain").get()
    call = Caller()
    body = {
        "kind": "call",
        "at": str(NOW + 9 * DAY),
        "summary": "谈了阶段",
        "contact_ids": [],
        "stage_id": str(stage.pk),
    }
    call.post(f"/api/accounts/{account.pk}/interactions", body)
    [entry] = call.get(f"/api/accounts/{account.pk}/timeline?q=谈了阶段")["items"]
    on = {topic["kind"]: (topic["name"], topic["on"]) for topic in entry["topics"]}
    assert on["chain"] == ("质检", str(stage.chain_id))
    assert on["stage"][1] == str(stage.chain_id)
    assert on["stage"][0]
    [plain] = call.get(f"/api/accounts/{account.pk}/timeline?q=谈了预算")["items"]
    assert plain["topics"] == []


def test_taken_back_is_gone(cast: Cast, account: Account) -> None:
    talk = make_talk(cast.alice, account.pk)
    Interaction.objects.of(cast.alice.workspace_id).filter(pk=talk.pk).update(archived_at=NOW)
    assert texts(Caller(), f"/api/accounts/{account.pk}/timeline") == []


def every_page(call: Caller, path: str, limit: int) -> list[str]:
    """Read a line of time to its end."""
    found: list[str] = []
    cursor = ""
    while True:
        page = call.get(f"{path}?limit={limit}&before={cursor}")
        found += [entry["key"] for entry in page["items"]]
        cursor = page["next"]
        if not cursor:
            return found


def test_new_entries_shift_no_page(cast: Cast, account: Account) -> None:
    for place in range(6):
        make_talk(cast.alice, account.pk, NOW + place * DAY, f"第{place}次")
    call, path = Caller(), f"/api/accounts/{account.pk}/timeline"
    first = call.get(f"{path}?limit=3")
    make_talk(cast.alice, account.pk, NOW + 99 * DAY, "刚刚")
    second = call.get(f"{path}?limit=3&before={first['next']}")
    assert [told(entry) for entry in (*first["items"], *second["items"])] == [
        f"第{place}次" for place in range(5, -1, -1)
    ]
    assert second["next"] == ""


@pytest.mark.parametrize("subject", ["accounts", "contacts"])
def test_statements_do_not_grow(cast: Cast, account: Account, person: Contact, subject: str) -> None:
    happen(cast.alice, account, person)
    call = Caller("bob@example.com")
    path = f"/api/{subject}/{account.pk if subject == 'accounts' else person.pk}/timeline"
    few = statements(lambda: call.get(path))
    months = statements(lambda: call.get(f"{path}/months"))
    for place in range(15):
        other = make_contact(cast.alice, account, f"李{place}", since=NOW)
        make_talk(cast.alice, account.pk, NOW + place * DAY, contact_ids=[person.pk, other.pk])
        make_case(cast.alice, account.pk, contact_id=person.pk)
    assert statements(lambda: call.get(path)) == few <= 40
    assert statements(lambda: call.get(f"{path}/months")) == months <= 22


class TestPages(TestCase):
    """Whatever passed, and wherever pages are cut, they tell everything once and in order."""

    @settings(max_examples=15, deadline=None)
    @given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from("icx")), max_size=10), st.integers(1, 4))
    def test_pages_tell_everything_once(self, things: list[tuple[int, str]], limit: int) -> None:
        actor = make_cast().alice
        account, other = make_account(actor), make_account(actor, "另一家")
        for day, what in things:
            at = NOW + day * DAY
            if what == "c":
                case = make_case(actor, account.pk, now=at)
                move_case(actor=actor, case_id=case.pk, state="closed", now=at)
            elif what == "i":
                make_talk(actor, account.pk, at)
            else:
                make_talk(actor, other.pk, at, account_ids=[account.pk])
        subject = of_account(actor, account.pk, NOW)
        whole = entries(subject, TimelinePage(limit=200))
        assert len(whole) == sum(2 if what == "c" else 1 for _, what in things)
        assert whole == sorted(whole, reverse=True)
        read: list[Any] = []
        cursor = ""
        while True:
            page = timeline_page(subject, TimelineFilter(), TimelinePage(limit=limit, before=cursor))
            read += placed(page)
            cursor = page["next"]
            if not cursor:
                break
        assert read == whole


def entries(subject: Any, page: TimelinePage) -> list[Any]:
    """The places of a page."""
    return placed(timeline_page(subject, TimelineFilter(), page))


def placed(page: Any) -> list[Any]:
    """Where the entries of a page stand."""
    return [(one["at"], one["key"].partition(":")[0], one["id"]) for one in page["items"]]


def test_a_month_ends_where_the_workspace_is(cast: Cast, account: Account) -> None:
    zone_ahead = NOW.replace(month=3, day=31, hour=17)  # the first of April in Shanghai
    make_talk(cast.alice, account.pk, zone_ahead)
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(time_zone="Asia/Shanghai")
    months = Caller().get(f"/api/accounts/{account.pk}/timeline/months")["months"]
    assert [row["month"] for row in months] == ["2026-04"]
    assert texts(Caller(), f"/api/accounts/{account.pk}/timeline?since={date(2026, 4, 1)}") == ["谈了预算"]
