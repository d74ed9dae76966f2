"""How people stand: from a red name to what is missing, three questions, and what colleagues say."""

from playwright.sync_api import Locator, expect

from tests.e2e.conftest import Visit
from tests.e2e.newcomers import BOB, bob_beside
from tests.e2e.visitor import Visitor


def scale(visitor: Visitor, feature: str) -> Locator:
    """Return the steps of a feature."""
    return visitor.page.get_by_role("radiogroup", name=visitor.words(f"decisions.{feature}"), exact=True)


def test_a_red_name_leads_to_what_is_missing(alice: Visitor) -> None:
    words, page = alice.words, alice.page
    account = alice.api.account("红名公司")
    contact = alice.api.contact(account, "费红")
    alice.api.send("PUT", f"/api/contacts/{contact}/rating", {"feature": "closeness", "value": 1})
    alice.open(f"/contacts?account_id={account}&insight=uninsighted")
    page.locator(".uninsighted").get_by_text("费红").click()
    missing = scale(alice, "approval").get_by_role("radio").first
    expect(missing).to_be_focused()
    alice.keep_messages()
    page.keyboard.press("4")
    expect(page.get_by_role("dialog").locator(".uninsighted")).to_have_count(0)
    expect(scale(alice, "approval").get_by_role("radio", name=words("decisions.grade.1"), exact=True)).to_be_checked()
    page.locator(".ant-message-notice").get_by_role("button", name=words("common.undo")).click()
    expect(page.get_by_role("dialog").locator(".uninsighted").first).to_be_visible()
    assert alice.api.get(f"/api/contacts/{contact}")["insighted"] is False


def test_three_questions_propose_a_value_on_a_phone(visit: Visit) -> None:
    ann = visit("phone", "en")
    words, page = ann.words, ann.page
    contact = ann.api.contact(ann.api.account("三问公司"), "问天")
    ann.open(f"/contacts?contact={contact}")
    page.get_by_role("button", name=words("decisions.guide_of", feature=words("decisions.closeness"))).click()
    for question, answer in (("off_hours", "answers"), ("competitors", "when_asked"), ("private", "several")):
        page.get_by_role("button", name=words(f"decisions.questions.closeness.{question}.{answer}"), exact=True).click()
    page.get_by_role("button", name=words("decisions.guide_take", value=words("decisions.close.1")), exact=True).click()
    expect(scale(ann, "closeness").get_by_role("radio", name=words("decisions.close.1"), exact=True)).to_be_checked()
    ann.told(words("decisions.saved", name="问天"))
    rated = ann.api.get(f"/api/contacts/{contact}/ratings")["features"]
    mine = next(one for one in rated if one["feature"] == "closeness")["mine"]
    assert (mine["value"], mine["answers"]["competitors"]) == (1, "when_asked")


def test_others_are_seen_once_one_has_judged(visit: Visit) -> None:
    ann = visit()
    bob_beside(ann)
    bob = visit(email=BOB)
    account = ann.api.account("评价公司")
    contact = ann.api.contact(account, "平和")
    ann.api.send("POST", f"/api/accounts/{account}/grants", {"member_id": member(ann), "level": "edit"})
    bob.api.send(
        "PUT", f"/api/contacts/{contact}/rating", {"feature": "closeness", "value": -2, "evidence": "当面顶撞"}
    )
    words, page = ann.words, ann.page
    ann.open(f"/contacts?contact={contact}")
    expect(page.get_by_text(words("decisions.hidden", count=1))).to_be_visible()
    expect(page.get_by_text("当面顶撞")).to_have_count(0)
    scale(ann, "closeness").get_by_role("radio", name=words("decisions.close.2"), exact=True).click()
    expect(page.get_by_text(words("decisions.disagreement"))).to_be_visible()
    page.get_by_role("button", name=words("decisions.history_of", feature=words("decisions.closeness"))).click()
    expect(page.get_by_text("当面顶撞")).to_be_visible()


def member(visitor: Visitor) -> str:
    """Return Bob's key."""
    return next(str(row["id"]) for row in visitor.api.get("/api/members") if row["email"] == BOB)
