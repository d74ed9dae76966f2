"""A decision chain filled in before a visit: quicker than a spreadsheet, from the chart, and with a thumb."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Locator, expect

from tests.e2e.chart import Chart
from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor

MOST_CLICKS = 60
# Six people: title, role, closeness, approval, attitude, stage, closeness to aim at.
PEOPLE = {
    "程家栋": ("院长", "决策者", "较紧密", "支持", "支持", 0, "很紧密"),
    "崔永平": ("分管副院长", "影响者", "一般", "支持", "中立", 1, "较紧密"),
    "丁海涛": ("设备科科长", "把关者", "疏远", "反对", "反对", 2, "一般"),
    "段宏宇": ("财务处处长", "决策者", "一般", "中立", "中立", 3, "较紧密"),
    "方敏之": ("放射科主任", "用户", "很紧密", "强支持", "强支持", 4, "很紧密"),
    "冯凯": ("招标办主任", "把关者", "一般", "支持", "支持", 5, "较紧密"),
}


@dataclass
class Counting:
    """A hand that counts what it does."""

    visitor: Visitor
    count: int = 0
    by_kind: dict[str, int] = field(default_factory=dict)

    def click(self, place: Locator, kind: str) -> None:
        """Press something."""
        place.click()
        self._note(kind)

    def drag(self, source: Locator, target: Locator, kind: str) -> None:
        """Carry something."""
        self.visitor.hand.drag(source, target)
        self._note(kind)

    def _note(self, kind: str) -> None:
        self.count += 1
        self.by_kind[kind] = self.by_kind.get(kind, 0) + 1


def an_account(visitor: Visitor, name: str) -> str:
    """A hospital with six people who count."""
    account = visitor.api.account(name)
    for person, (title, *_) in PEOPLE.items():
        visitor.api.contact(account, person, title)
    return account


def the_chain(visitor: Visitor, account: str) -> dict[str, Any]:
    """The account's only chain, as the server holds it."""
    (row,) = visitor.api.get(f"/api/accounts/{account}/chains")
    found: dict[str, Any] = visitor.api.get(f"/api/chains/{row['id']}")
    return found


def lane(visitor: Visitor, name: str) -> Locator:
    """A stage by its name."""
    return visitor.page.get_by_role("region", name=name, exact=True)


def card(place: Locator, person: str) -> Locator:
    """Somebody's card in a lane."""
    return place.locator(".person-main").filter(has_text=person)


def test_six_people_in_under_sixty_clicks(visit: Visit) -> None:
    visitor = visit()
    account = an_account(visitor, "岚东医院")
    visitor.open(f"/accounts/{account}/chains")
    hand = Counting(visitor)
    begin(hand)
    stages = [stage["name"] for stage in the_chain(visitor, account)["stages"]]
    first = visitor.page.get_by_role("region", name=visitor.words("chains.lane.members"), exact=True)
    for person, row in PEOPLE.items():
        hand.drag(card(first, person), lane(visitor, stages[row[5]]), "stage")
        expect(card(lane(visitor, stages[row[5]]), person)).to_be_visible()
    for person, row in PEOPLE.items():
        fill_in(hand, person, card(lane(visitor, stages[row[5]]), person), row)
    print(f"clicks and drags: {hand.count} {hand.by_kind}")
    assert hand.count < MOST_CLICKS
    expect(visitor.page.get_by_text("未洞察")).to_have_count(0)
    is_filled_in(visitor, account)


def begin(hand: Counting) -> None:
    """One dialog: the six, and the first template."""
    visitor = hand.visitor
    hand.click(visitor.button("chains.new.button"), "new")
    dialog = visitor.dialog()
    for person in PEOPLE:
        hand.click(dialog.get_by_role("checkbox", name=person), "pick")
    hand.click(dialog.get_by_role("button", name="创建（6 人）"), "new")
    expect(visitor.page.locator(".lane-first .person-main")).to_have_count(6)


def fill_in(hand: Counting, person: str, who: Locator, row: tuple[Any, ...]) -> None:
    """Role, ratings and the plan of one of ours, each by a click."""
    _, role, closeness, approval, attitude, _, target = row
    words, panel = hand.visitor.words, hand.visitor.page.get_by_role("complementary", name="成员详情")
    hand.click(who, "person")
    expect(panel).to_contain_text(person)
    hand.click(panel.get_by_role("button", name=role, exact=True), "role")
    for scale, value in (("关系紧密度", closeness), ("方案认可度", approval), ("项目态度", attitude)):
        rated = panel.get_by_role("radiogroup", name=scale, exact=True).get_by_role("radio", name=value, exact=True)
        hand.click(rated, "rating")
        expect(rated).to_be_checked()
    aimed = panel.get_by_role("radiogroup", name=words("chains.plan.target")).get_by_role(
        "radio", name=target, exact=True
    )
    hand.click(aimed, "plan")
    expect(aimed).to_be_checked()


def is_filled_in(visitor: Visitor, account: str) -> None:
    """The server holds what was clicked."""
    written(visitor)
    chain = the_chain(visitor, account)
    assert all(member["roles"] and member["facts"]["insighted"] for member in chain["members"])
    assert {member["name"]: member["facts"]["stance"] for member in chain["members"]}["丁海涛"] == -1
    assert sorted(len(stage["parts"]) for stage in chain["stages"]) == [1] * 6
    assert len(chain["pairings"]) == 6


def written(visitor: Visitor) -> None:
    """Everything that was done has reached the server: then a page that is loaded anew shows it."""
    expect(visitor.page.locator("[data-saving]")).to_have_count(0)


def test_from_the_chart_into_a_stage_and_back(visit: Visit) -> None:
    visitor = visit()
    account = visitor.api.account("岚西医院")
    top = visitor.api.person(account, "骆文彬", "院长")
    visitor.api.person(account, "单雪梅", "总会计师", top)
    vacant = visitor.api.seat(account, top, title="采购总监")
    body = {"name": "手术室改造", "template": "simple"}
    chain = visitor.api.send("POST", f"/api/accounts/{account}/chains", body)["id"]
    visitor.open(f"/chains/{chain}")
    chart = Chart(visitor, account)
    need, contract = lane(visitor, "需求确认"), lane(visitor, "合同")
    visitor.hand.drag(chart.card("单雪梅"), need)
    expect(card(need, "单雪梅")).to_be_visible()
    visitor.hand.drag(chart.card("采购总监"), contract)
    expect(card(contract, "采购总监")).to_be_visible()
    visitor.hand.drag(card(need, "单雪梅"), contract)
    expect(card(contract, "单雪梅")).to_be_visible()
    expect(card(need, "单雪梅")).to_have_count(0)
    visitor.page.keyboard.press("Control+z")
    expect(card(need, "单雪梅")).to_be_visible()
    written(visitor)
    members = visitor.api.get(f"/api/chains/{chain}")["members"]
    assert [(one["name"], (one["position"] or {}).get("id")) for one in members] == [
        ("单雪梅", None),
        ("采购总监", vacant),
    ]


def test_with_a_thumb(visit: Visit) -> None:
    visitor = visit("phone")
    account = an_account(visitor, "岚南医院")
    body = {"name": "超声设备", "template": "simple"}
    chain = visitor.api.send("POST", f"/api/accounts/{account}/chains", body)["id"]
    visitor.open(f"/chains/{chain}")
    page, words = visitor.page, visitor.words
    page.get_by_role("tab", name="需求确认").click()
    page.get_by_role("button", name=words("chains.lane.add_to", stage="需求确认")).click()
    page.get_by_role("checkbox", name="方敏之").click()
    page.keyboard.press("Escape")
    need, contract = lane(visitor, "需求确认"), lane(visitor, "合同")
    expect(card(need, "方敏之")).to_be_visible()
    need.get_by_role("button", name=words("chains.menu.label", name="方敏之")).click()
    visitor.dialog().get_by_role("button", name="合同").click()
    page.get_by_role("tab", name="合同").click()
    card(contract, "方敏之").click()
    page.get_by_role("button", name="用户", exact=True).click()
    expect(page.get_by_role("button", name="用户", exact=True)).to_have_attribute("aria-pressed", "true")
    written(visitor)
    (member,) = visitor.api.get(f"/api/chains/{chain}")["members"]
    assert member["roles"] == ["user"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
