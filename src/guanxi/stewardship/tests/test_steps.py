"""The process: ready-made until it is changed, three levels deep, versioned, logged."""

from typing import Any
from uuid import UUID

import pytest

from guanxi.changes.models import Change
from guanxi.stewardship.models import Duty, ProcessStep
from guanxi.stewardship.queries.steps import process
from guanxi.stewardship.services.duties import set_duty
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast

pytestmark = pytest.mark.django_db
STEPS = "/api/stewardship/steps"


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def by_name(call: Caller, lang: str = "zh-CN") -> dict[str, Any]:
    """The steps by their names."""
    return {step["name"]: step for step in call.get(f"{STEPS}?lang={lang}")["steps"]}


def test_the_ready_made_process_is_there_without_being_stored(cast: Cast) -> None:
    call = Caller()
    steps = by_name(call)
    assert list(steps)[:2] == ["客户开发", "名单获取"]
    assert {name for name, step in steps.items() if step["depth"] == 0} == {"客户开发", "客户维护", "客户服务"}
    assert [step["id"] for step in by_name(call, "en").values()] == [step["id"] for step in steps.values()]
    assert not ProcessStep.objects.of(cast.alice.workspace_id).exists()


def test_what_was_read_before_is_what_is_stored_by_the_first_write(cast: Cast) -> None:
    call = Caller()
    before = by_name(call)
    made = call.post(STEPS, {"name": "样机试用", "parent_id": before["客户开发"]["id"]})
    after = by_name(call)
    assert {name: step["id"] for name, step in after.items()} == {
        **{name: step["id"] for name, step in before.items()}, "样机试用": made["id"],
    }  # fmt: skip
    kinds = list(Change.objects.of(cast.alice.workspace_id).order_by("seq").values_list("kind", flat=True))
    assert kinds[-2:] == ["process.opened", "process_step.added"]


def test_a_step_is_renamed_moved_and_put_away(cast: Cast) -> None:
    call = Caller()
    steps = by_name(call)
    visits, care, service = steps["定期拜访"], steps["客户维护"], steps["客户服务"]
    call.patch(f"{STEPS}/{visits['id']}", {"expected_version": 1, "name": "季度拜访"})
    call.patch(f"{STEPS}/{visits['id']}", {"expected_version": 2, "parent_id": service["id"], "rank": -1})
    names = [step["name"] for step in call.get(f"{STEPS}?lang=en")["steps"]]
    assert names[names.index("Service") + 1] == "季度拜访"
    assert call.refused("PATCH", f"{STEPS}/{visits['id']}", {"expected_version": 2, "name": "晚"}) == (409, "stale")
    call.delete(f"{STEPS}/{service['id']}")
    left = by_name(call)
    assert "季度拜访" not in left
    assert care["name"] in left


def test_a_ready_made_step_that_gets_its_own_name_back_is_called_in_every_language(cast: Cast) -> None:
    call = Caller()
    step = by_name(call)["投诉处理"]
    call.patch(f"{STEPS}/{step['id']}", {"expected_version": 1, "name": "客诉"})
    assert "客诉" in by_name(call, "en")
    call.patch(f"{STEPS}/{step['id']}", {"expected_version": 2, "name": "投诉处理"})
    assert "Complaints" in by_name(call, "en")


def test_the_tree_keeps_its_shape(cast: Cast) -> None:
    call = Caller()
    steps = by_name(call)
    care, visits = steps["客户维护"]["id"], steps["定期拜访"]["id"]
    third = call.post(STEPS, {"name": "高层互访", "parent_id": visits})["id"]
    assert call.refused("POST", STEPS, {"name": "第四级", "parent_id": third}) == (422, "process.too_deep")
    refused = call.refused("PATCH", f"{STEPS}/{care}", {"expected_version": 1, "parent_id": third})
    assert refused == (422, ("parent_id", "cycle"))
    assert call.refused("POST", STEPS, {"name": "  "}) == (422, ("name", "required"))


def test_duties_end_with_their_step(cast: Cast) -> None:
    call = Caller()
    step = UUID(by_name(call)["培训"]["id"])
    set_duty(actor=cast.alice, step_id=step, member_id=cast.bob.member_id, raci="responsible", now=NOW)
    call.delete(f"{STEPS}/{step}")
    assert not Duty.objects.of(cast.alice.workspace_id).current().exists()
    assert step not in {view.id for view in process(cast.alice)}


def test_only_administrators_edit(cast: Cast) -> None:
    call = Caller("bob@example.com")
    step = by_name(call)["培训"]["id"]
    assert call.get(STEPS)["can"] == {"read": True, "edit": False, "gaps": False}
    assert call.refused("POST", STEPS, {"name": "新"}) == (403, "forbidden")
    assert call.refused("PATCH", f"{STEPS}/{step}", {"expected_version": 1, "name": "新"}) == (403, "forbidden")
    assert call.refused("DELETE", f"{STEPS}/{step}") == (403, "forbidden")
    assert call.refused("GET", "/api/stewardship/gaps") == (403, "forbidden")


def test_what_was_put_away_comes_back_with_what_went_along(cast: Cast) -> None:
    call = Caller()
    steps = by_name(call)
    call.delete(f"{STEPS}/{steps['培训']['id']}")
    call.delete(f"{STEPS}/{steps['客户服务']['id']}")
    away = {row["name"]: row for row in call.get("/api/stewardship/archived-steps")}
    assert set(away) == {"培训", "客户服务"}
    assert (away["培训"]["parent"], away["培训"]["below"]) == ("客户服务", 0)
    below = [name for name, step in steps.items() if step["parent_id"] == steps["客户服务"]["id"]]
    assert away["客户服务"]["below"] == len(below) - 1
    call.post(f"/api/stewardship/archived-steps/{steps['客户服务']['id']}/restore")
    assert set(by_name(call)) == set(steps) - {"培训"}
    call.post(f"/api/stewardship/archived-steps/{steps['培训']['id']}/restore")
    assert list(by_name(call)) == list(steps)
    assert call.refused("POST", f"/api/stewardship/archived-steps/{steps['培训']['id']}/restore") == (404, "not_found")
    last = Change.objects.of(cast.alice.workspace_id).order_by("-seq").first()
    assert last is not None
    assert (last.kind, last.params) == ("process_step.restored", {"step": "培训"})


def test_a_step_brings_back_what_it_lies_in(cast: Cast) -> None:
    call = Caller()
    steps = by_name(call)
    call.delete(f"{STEPS}/{steps['培训']['id']}")
    call.delete(f"{STEPS}/{steps['客户服务']['id']}")
    call.post(f"/api/stewardship/archived-steps/{steps['培训']['id']}/restore")
    back = by_name(call)
    assert back["培训"]["parent_id"] == back["客户服务"]["id"]
    assert "报修" not in back
