"""Who is on a chain: by name, by seat, with roles; who is taken out, who left."""

import pytest

from guanxi.decisions.models import ChainMember, Rating
from guanxi.decisions.tests.decision import Decision

pytestmark = pytest.mark.django_db


def test_several_join_at_once_and_nobody_twice() -> None:
    it = Decision("simple")
    people = [it.contact(name) for name in ("张三", "李四")]
    stage = it.stages()[0]["id"]
    first = it.add(contact_ids=people, stage_id=stage, kind="responsible")
    again = it.add(contact_ids=[people[1], people[1]], stage_id=stage, kind="veto")
    assert again == [first[1], first[1]]
    assert it.names() == ["张三", "李四"]
    parts = sorted((part["member_id"], part["kind"]) for part in it.stages()[0]["parts"])
    assert parts == sorted([(first[0], "responsible"), (first[1], "responsible"), (first[1], "veto")])
    assert it.undo() == "chain.members_added"
    assert [part["kind"] for part in it.stages()[0]["parts"]] == ["responsible", "responsible"]
    assert it.undo() == "chain.members_added"
    assert (it.names(), it.stages()[0]["parts"]) == ([], [])


def test_whoever_sits_on_a_seat_takes_part() -> None:
    it = Decision()
    seat = it.seat(title="采购总监")
    (key,) = it.add(position_ids=[seat])
    row = it.member(key)
    assert (row["name"], row["contact"], row["position"]["occupant"]) == ("采购总监", None, None)
    one, two = it.contact("张三"), it.contact("李四")
    for person, name in ((one, "张三"), (two, "李四")):
        it.alice.post(f"/api/positions/{seat}/succeed", {"contact_id": person})
        row = it.member(key)
        assert (row["name"], row["position"]["occupant"]["id"], row["left"]) == (name, person, False)
    assert it.add(contact_ids=[two]) == [key], "on the chain already, by his seat"
    it.alice.post(f"/api/positions/{seat}/remove", {})
    row = it.member(key)
    assert (row["position"]["gone"], row["position"]["occupant"], row["name"]) == (True, None, "采购总监")


def test_a_seat_of_somebody_on_the_chain_is_he() -> None:
    it = Decision()
    seat = it.seat("王五", title="主任")
    occupant = next(iter(it.alice.get(f"/api/positions/{seat}/occupants")))["contact_id"]
    by_name = it.add(contact_ids=[occupant])
    assert it.add(position_ids=[seat]) == by_name


def test_somebody_plays_several_parts_and_each_knows_where_it_comes_from() -> None:
    it = Decision()
    (key,) = it.join("张三")
    path = f"/api/chain-members/{key}"
    it.alice.patch(path, {"roles": ["decision_maker", "user"], "certainty": "heard", "evidence": "李四说的"})
    it.bob.patch(path, {"roles": ["decision_maker", "champion"], "influence": 80, "level": 3, "attention": "key"})
    row = it.member(key)
    assert sorted(row["roles"]) == ["champion", "decision_maker"]
    facts = {fact["role"]: (fact["certainty"], fact["asserted_by"]["name"]) for fact in row["role_facts"]}
    assert facts == {"decision_maker": ("heard", "Alice"), "champion": ("confirmed", "Bob")}
    assert (row["influence"], row["level"], row["attention"], row["certainty"]) == (80, 3, "key", "confirmed")
    it.alice.patch(path, {"roles": ["decision_maker"], "certainty": "confirmed"})
    assert it.member(key)["role_facts"][0]["certainty"] == "confirmed"
    it.undo()
    assert sorted(it.member(key)["roles"]) == ["champion", "decision_maker"]
    it.alice.patch(path, {"influence": None, "roles": []})
    assert (it.member(key)["influence"], it.member(key)["roles"]) == (None, [])
    stale = {"expected_version": 1, "influence": 10}
    assert it.alice.refused("PATCH", path, stale) == (409, "stale")


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ({"influence": 101}, ("influence", "too_big")),
        ({"level": 5}, ("level", "too_big")),
        ({"roles": ["boss"]}, ("roles.0", "unknown_choice")),
    ],
)
def test_bounds(body: dict[str, object], problem: tuple[str, str]) -> None:
    it = Decision()
    (key,) = it.join("张三")
    status, (field, code) = it.alice.refused("PATCH", f"/api/chain-members/{key}", body)
    assert (status, field.rpartition("body.")[2] or field, code) == (422, *problem)


def test_taking_somebody_out_ends_the_link_only() -> None:
    it = Decision("simple")
    stage = it.stages()[0]["id"]
    (key,) = it.join("张三", stage_id=stage)
    person = it.member(key)["contact"]["id"]
    it.alice.patch(f"/api/chain-members/{key}", {"roles": ["user"]})
    it.alice.put(f"/api/chain-members/{key}/pairings/{it.cast.bob.member_id}", {"target": 2})
    it.alice.put(f"/api/contacts/{person}/rating", {"feature": "closeness", "value": 1, "chain_id": it.id})
    before = it.show()
    it.alice.delete(f"/api/chain-members/{key}")
    chain = it.show()
    assert (chain["members"], chain["pairings"], chain["stages"][0]["parts"]) == ([], [], [])
    assert it.alice.get(f"/api/contacts/{person}")["id"] == person
    assert Rating.objects.of(it.cast.alice.workspace_id).current().filter(contact_id=person).count() == 1
    assert it.undo() == "chain_member.removed"
    after = it.show()
    for row in (*before["members"], *after["members"]):
        row.pop("version")
    assert (after["members"], after["stages"]) == (before["members"], before["stages"])
    assert [row["id"] for row in after["pairings"]] == [row["id"] for row in before["pairings"]]


def test_who_leaves_the_company_stays_on_the_chain_and_it_is_told() -> None:
    it = Decision()
    (key,) = it.join("张三")
    person = it.alice.get(f"/api/contacts/{it.member(key)['contact']['id']}")
    assert it.member(key)["left"] is False
    it.alice.post(f"/api/employments/{person['employments'][0]['id']}/leave", {})
    row = it.member(key)
    assert (row["left"], row["name"]) == (True, "张三")


def test_of_two_that_are_one_the_kept_one_takes_over_roles_parts_and_plans() -> None:
    it = Decision("simple")
    stage = it.stages()[0]["id"]
    kept, merged = it.join("张三", "张叁", stage_id=stage)
    contacts = {row["id"]: row["contact"]["id"] for row in it.show()["members"]}
    it.alice.patch(f"/api/chain-members/{kept}", {"roles": ["user"]})
    it.alice.patch(f"/api/chain-members/{merged}", {"roles": ["user", "champion"]})
    it.alice.put(f"/api/stages/{stage}/parts", {"member_id": merged, "kind": "veto"})
    it.alice.put(f"/api/chain-members/{merged}/pairings/{it.cast.bob.member_id}", {"target": 2})
    it.alice.post("/api/contacts/merge", {"kept_id": contacts[kept], "merged_id": contacts[merged]})
    chain = it.show()
    assert [(row["id"], sorted(row["roles"])) for row in chain["members"]] == [(kept, ["champion", "user"])]
    kinds = sorted((part["member_id"], part["kind"]) for part in chain["stages"][0]["parts"])
    assert kinds == [(kept, "influencing"), (kept, "veto")]
    assert [row["member_id"] for row in chain["pairings"]] == [kept]
    it.undo()
    assert sorted(it.names()) == sorted(["张三", "张叁"])
    assert ChainMember.objects.of(it.cast.alice.workspace_id).current().count() == 2


def test_whom_another_gave_a_part_is_not_undone_off_the_chain() -> None:
    it = Decision("simple")
    (key,) = it.join("张三")
    stage = it.stages()[0]["id"]
    mine = f"{it.path}/undo"
    deeds = [
        ("PUT", f"/api/stages/{stage}/parts", {"member_id": key, "kind": "veto"}),
        ("PATCH", f"/api/chain-members/{key}", {"roles": ["user"]}),
        ("PUT", f"/api/chain-members/{key}/pairings/{it.cast.bob.member_id}", {"target": 2}),
    ]
    for method, path, body in deeds:
        it.bob.send(method, path, body)
        assert it.alice.refused("POST", mine) == (409, "undo.overtaken"), path
        it.bob.post(mine)
    assert it.undo() == "chain.members_added"
    assert it.names() == []
