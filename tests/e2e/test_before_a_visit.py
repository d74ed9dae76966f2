"""A decision before a visit: what if somebody changed his mind, who of ours meets whom, and the sheet to print."""

from playwright.sync_api import expect

from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor

Decision = tuple[str, dict[str, str]]


def decision(visitor: Visitor, name: str) -> Decision:
    """Return a chain of two who both have to agree in its first stage, and their keys; one of them supports us."""
    api = visitor.api
    account = api.account(name)
    people = {one: api.contact(account, one, title) for one, title in (("章程", "院长"), ("路遥", "采购专员"))}
    body = {"template": "simple", "contact_ids": list(people.values()), "name": name}
    chain = api.send("POST", f"/api/accounts/{account}/chains", body)["id"]
    found = api.get(f"/api/chains/{chain}")
    members = {one["name"]: one["id"] for one in found["members"]}
    stage = found["stages"][0]["id"]
    api.send("PATCH", f"/api/stages/{stage}", {"rule": "unanimity"})
    for key in members.values():
        api.send("PUT", f"/api/stages/{stage}/parts", {"member_id": key, "kind": "influencing"})
    rating = {"feature": "attitude", "value": 1, "chain_id": chain}
    api.send("PUT", f"/api/contacts/{people['章程']}/rating", rating)
    return chain, members


def test_what_if_is_tried_and_nothing_of_it_stays(alice: Visitor) -> None:
    words, page = alice.words, alice.page
    chain, _ = decision(alice, "推演公司")
    alice.open(f"/chains/{chain}?view=simulation")
    head = page.locator(".verdict-head")
    expect(head).to_contain_text(words("simulation.verdict.open"))
    expect(page.get_by_text(words("simulation.win.one", names="路遥"))).to_be_visible()
    steps = page.get_by_role("radiogroup", name=words("simulation.stance_of", name="路遥"), exact=True)
    steps.get_by_role("radio", name=words("decisions.grade.1"), exact=True).click()
    expect(head).to_contain_text(words("simulation.verdict.won"))
    expect(page.get_by_text(words("simulation.trial_note"))).to_be_visible()
    page.get_by_role("button", name=words("simulation.back")).click()
    expect(head).to_contain_text(words("simulation.verdict.open"))
    facts = {one["name"]: one["facts"]["stance"] for one in alice.api.get(f"/api/chains/{chain}")["members"]}
    assert facts == {"章程": 1, "路遥": None}


def test_a_colleague_is_named_in_the_plan_and_the_sheet_is_kept(visit: Visit) -> None:
    ann = visit("desk", "en")
    words, page = ann.words, ann.page
    chain, members = decision(ann, "计划公司")
    ann.open(f"/chains/{chain}?view=plan")
    expect(page.get_by_role("heading", name=words("plans.matrix"))).to_be_visible()
    page.get_by_role("combobox", name=words("plans.add_for", name="章程")).click()
    page.locator(".ant-select-item-option").first.click()
    action = page.get_by_role("textbox", name=words("chains.plan.action"))
    action.fill("Invite him to the pilot")
    action.press("Enter")
    expect(page.get_by_role("button", name=words("plans.done_of", name="章程"))).to_be_visible()
    ann.is_written()
    page.get_by_role("button", name=words("battle_map.title"), exact=True).click()
    expect(page.get_by_role("img", name=words("battle_map.picture_of", name="计划公司"))).to_be_visible(timeout=30_000)
    with page.expect_download() as kept:
        page.get_by_role("button", name=words("battle_map.save")).click()
    assert kept.value.suggested_filename.endswith(".pdf")
    [pairing] = ann.api.get(f"/api/chains/{chain}")["pairings"]
    assert (pairing["member_id"], pairing["action"]) == (members["章程"], "Invite him to the pilot")
