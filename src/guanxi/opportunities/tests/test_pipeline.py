"""The pipeline: ready-made until it is changed, never without a stage, and nothing is left behind in one put away."""

from typing import Any

import pytest

from guanxi.changes.models import Change
from guanxi.directory.models import Account
from guanxi.opportunities.models import PipelineStage
from guanxi.opportunities.tests.desk import PIPELINE, columns, make_opportunity, stages
from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.makers import make_account

pytestmark = pytest.mark.django_db
READY = ["初步接洽", "需求确认", "方案与报价", "商务谈判", "合同签订"]


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def account(cast: Cast) -> Account:
    return make_account(cast.alice)


def test_the_ready_made_pipeline_is_there_without_being_stored(cast: Cast) -> None:
    call = Caller()
    assert list(stages(call)) == READY
    assert [row["likelihood"] for row in stages(call).values()] == [10, 25, 50, 75, 90]
    assert [row["id"] for row in stages(call, "en").values()] == [row["id"] for row in stages(call).values()]
    assert not PipelineStage.objects.of(cast.alice.workspace_id).exists()


def test_the_first_opportunity_stores_what_was_shown(cast: Cast, account: Account) -> None:
    call = Caller()
    before = [row["id"] for row in stages(call).values()]
    make_opportunity(cast.alice, account.pk)
    assert [row["id"] for row in stages(call).values()] == before
    kinds = list(Change.objects.of(cast.alice.workspace_id).order_by("seq").values_list("kind", flat=True))
    assert kinds[-2:] == ["pipeline.opened", "opportunity.added"]
    assert stages(call)["初步接洽"]["opportunities"] == 1


def test_stages_are_added_renamed_weighed_and_arranged(cast: Cast) -> None:
    call = Caller()
    made = call.post(PIPELINE, {"name": "招投标", "likelihood": 60, "after_id": stages(call)["方案与报价"]["id"]})
    assert list(stages(call)) == [*READY[:3], "招投标", *READY[3:]]
    call.patch(f"{PIPELINE}/{made['id']}", {"expected_version": 1, "name": "投标", "likelihood": 55, "after_id": None})
    assert list(stages(call)) == ["投标", *READY]
    assert stages(call)["投标"]["likelihood"] == 55
    last = call.post(PIPELINE, {"name": "交付"})["id"]
    assert list(stages(call))[-1] == "交付"
    call.patch(f"{PIPELINE}/{last}", {"expected_version": 1, "after_id": made["id"]})
    assert list(stages(call))[:2] == ["投标", "交付"]
    stale = {"expected_version": 1, "name": "晚"}
    assert call.refused("PATCH", f"{PIPELINE}/{made['id']}", stale) == (409, "stale")
    assert call.refused("POST", PIPELINE, {"name": " "}) == (422, ("name", "required"))
    assert call.refused("POST", PIPELINE, {"name": "高", "likelihood": 101}) == (422, ("likelihood", "too_big"))


def test_a_ready_made_stage_that_gets_its_own_name_back_is_called_in_every_language(cast: Cast) -> None:
    call = Caller()
    stage = stages(call)["商务谈判"]
    call.patch(f"{PIPELINE}/{stage['id']}", {"expected_version": 1, "name": "谈价"})
    assert "谈价" in stages(call, "en")
    call.patch(f"{PIPELINE}/{stage['id']}", {"expected_version": 2, "name": "商务谈判"})
    assert "Negotiation" in stages(call, "en")


def test_a_stage_in_use_is_put_away_only_when_its_opportunities_go_somewhere(cast: Cast, account: Account) -> None:
    call = Caller()
    first, needs = stages(call)["初步接洽"], stages(call)["需求确认"]
    for name in ("甲", "乙"):
        make_opportunity(cast.alice, account.pk, name)
    make_opportunity(cast.alice, account.pk, "丙", stage_id=None)
    status, problem = call.send("DELETE", f"{PIPELINE}/{first['id']}")
    assert (status, problem["code"], problem["params"]) == (409, "pipeline.stage_in_use", {"count": 3})
    call.delete(f"{PIPELINE}/{first['id']}?move_to={needs['id']}")
    assert columns(call)["需求确认"] == ["丙", "乙", "甲"]
    assert "初步接洽" not in stages(call)
    [gone] = call.get(PIPELINE)["archived"]
    call.post(f"{PIPELINE}/{gone['id']}/restore")
    assert list(stages(call)) == READY
    assert columns(call)["初步接洽"] == []


def test_closed_opportunities_stand_in_the_way_of_nothing(cast: Cast, account: Account) -> None:
    call = Caller()
    row = make_opportunity(cast.alice, account.pk)
    call.post(f"/api/opportunities/{row.pk}/close", {"state": "won"})
    call.delete(f"{PIPELINE}/{row.stage_id}")
    assert call.get(f"/api/opportunities/{row.pk}")["stage"]["gone"]
    call.post(f"/api/opportunities/{row.pk}/reopen", {})
    assert call.get(f"/api/opportunities/{row.pk}")["stage"]["name"] == "需求确认"


def test_one_stage_stays(cast: Cast) -> None:
    call = Caller()
    *others, last = (row["id"] for row in stages(call).values())
    for key in others:
        call.delete(f"{PIPELINE}/{key}")
    assert call.refused("DELETE", f"{PIPELINE}/{last}") == (409, "pipeline.last_stage")


def test_many_stages_fit_between_two_neighbours(cast: Cast) -> None:
    call = Caller()
    above = stages(call)["初步接洽"]["id"]
    wanted: list[str] = []
    for place in range(15):
        call.post(PIPELINE, {"name": f"新{place}", "after_id": above})
        wanted.insert(0, f"新{place}")
    assert list(stages(call)) == ["初步接洽", *wanted, *READY[1:]]
    assert call.refused("POST", PIPELINE, {"name": "太多"}) == (422, ("name", "too_many"))


def test_only_administrators_change_it(cast: Cast) -> None:
    call = Caller("bob@example.com")
    stage = stages(call)["商务谈判"]
    bodies: list[tuple[str, str, Any]] = [
        ("POST", PIPELINE, {"name": "新"}),
        ("PATCH", f"{PIPELINE}/{stage['id']}", {"expected_version": 1, "name": "新"}),
        ("DELETE", f"{PIPELINE}/{stage['id']}", None),
    ]
    assert call.get(PIPELINE)["can"] == {"read": True, "edit": False}
    for method, path, body in bodies:
        assert call.refused(method, path, body) == (403, "forbidden")
