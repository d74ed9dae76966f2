"""Our structure chart as files."""

import csv
import io
import json

import pytest

from guanxi.core.keys import new_id
from guanxi.stewardship.queries.steps import process
from guanxi.stewardship.services.duties import set_duty
from guanxi.testing.cast import NOW, Cast, make_cast, signed_in
from guanxi.testing.makers import make_account
from guanxi.workspaces.models import Member, Team

pytestmark = pytest.mark.django_db
EXPORT = "/api/stewardship/structure/export"


@pytest.fixture
def cast() -> Cast:
    """Bob works below Alice in a team, has customers and a duty."""
    made = make_cast()
    team = Team(id=new_id(), workspace_id=made.alice.workspace_id, name="华东组", leader_id=made.alice.member_id)
    team.save(force_insert=True)
    members = Member.objects.of(made.alice.workspace_id)
    members.filter(pk=made.bob.member_id).update(team=team, manager_id=made.alice.member_id, title="客户经理")
    make_account(made.bob, "甲医院", region="华东", attention="key")
    repair = next(step for step in process(made.alice) if step.code == "repair")
    set_duty(actor=made.alice, step_id=repair.id, member_id=made.bob.member_id, raci="responsible", now=NOW)
    return made


def exported(structure_format: str, **view: object) -> bytes:
    """The file."""
    body = {"format": structure_format, "view": {"lang": "zh-CN", **view}}
    answer = signed_in("alice@example.com").post(EXPORT, json.dumps(body), content_type="application/json")
    assert answer.status_code == 200, answer.content
    return answer.content


def test_a_table_has_a_row_per_person(cast: Cast) -> None:
    rows = list(csv.DictReader(io.StringIO(exported("csv").decode("utf-8-sig"))))
    assert [row["姓名"] for row in rows] == ["Alice", "Bob"]
    assert rows[1]["部门"] == "华东组"
    assert rows[1]["上级姓名"] == "Alice"
    assert rows[1]["职责"] == "负责: 报修"
    assert (rows[1]["客户数"], rows[1]["重点客户数"], rows[1]["级别"]) == ("1", "1", "2")


def test_a_drawing_shows_people_customers_and_classes(cast: Cast) -> None:
    drawn = exported("svg", customers="region", color_by="load", title="我们").decode()
    assert drawn.startswith("<svg")
    mermaid = exported("mermaid", customers="region").decode()
    assert all(word in mermaid for word in ("Alice", "Bob", "客户经理", "华东", "1 个客户"))


@pytest.mark.parametrize(
    ("structure_format", "start"), [("pdf", b"%PDF"), ("pptx", b"PK"), ("png", b"\x89PNG"), ("xlsx", b"PK")]
)
def test_every_format_opens(cast: Cast, structure_format: str, start: bytes) -> None:
    assert exported(structure_format, layout="left_right", color_by="phase").startswith(start)
