"""The commands ``guanxi structure``."""

import json

import pytest
from click.testing import CliRunner

from guanxi.cli import guanxi
from guanxi.stewardship.queries.steps import process
from guanxi.stewardship.services.duties import set_duty
from guanxi.stewardship.services.steps import archive_step
from guanxi.testing.cast import NOW, Cast, make_cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    """Bob answers for repairs."""
    made = make_cast()
    repair = next(step for step in process(made.alice) if step.code == "repair")
    set_duty(actor=made.alice, step_id=repair.id, member_id=made.bob.member_id, raci="responsible", now=NOW)
    return made


def run(*words: str) -> str:
    """What a command says."""
    done = CliRunner().invoke(guanxi, ["structure", *words, "--workspace", "Guanxi Test"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_show_lists_people_with_duties(cast: Cast) -> None:
    told = json.loads(run("show", "--json"))
    assert [row["name"] for row in told["people"]] == ["Alice", "Bob"]
    assert told["duties"] == [{"holder": "Bob", "raci": "responsible", "step": "报修", "for": ""}]
    assert "负责: 报修" in run("show")


def test_gaps_are_named(cast: Cast) -> None:
    told = json.loads(run("gaps", "--json", "--lang", "en"))
    kinds = {group["kind"]: group for group in told["groups"]}
    names = [item["step"]["name"] for item in kinds["step_unanswered"]["items"]]
    assert names[:2] == ["Development", "Care"]
    assert "客户开发" in run("gaps")


def test_export_writes_a_file(cast: Cast, tmp_path: object) -> None:
    path = f"{tmp_path}/us.csv"
    told = json.loads(run("export", "--format", "csv", "--out", path, "--json"))
    assert told["file"] == path
    assert told["bytes"] > 10


def test_a_step_that_was_put_away_is_listed_and_brought_back(cast: Cast) -> None:
    repair = next(step for step in process(cast.alice) if step.code == "repair")
    archive_step(actor=cast.alice, step_id=repair.id, now=NOW)
    [away] = json.loads(run("steps", "--json"))["archived"]
    assert away["name"] == "报修"
    assert str(repair.id) in run("steps")
    run("restore", away["id"])
    assert json.loads(run("steps", "--json"))["archived"] == []
