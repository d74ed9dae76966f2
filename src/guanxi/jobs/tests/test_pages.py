"""Jobs over HTTP and by command."""

import json
from typing import Any

import pytest
from click.testing import CliRunner
from django.utils import timezone

from guanxi.cli import guanxi
from guanxi.jobs.models import Job, JobState
from guanxi.jobs.services import enqueue
from guanxi.jobs.tests import kinds as _kinds  # noqa: F401 - hangs the handlers up
from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.counting import statements
from guanxi.testing.jobs import run_jobs

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    """Alice administers, Bob works."""
    return make_cast()


def start(cast: Cast, name: str = "a") -> Job:
    """Queue a job of Alice's."""
    params = {"name": name, "steps": 2}
    workspace_id = cast.alice.workspace_id
    return enqueue(workspace_id=workspace_id, kind="test.many", params=params, actor=cast.alice, now=timezone.now())


def command(*words: str) -> Any:
    """What a command answers."""
    result = CliRunner().invoke(guanxi, [*words, "--json"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


def test_a_page_tells_how_far_it_is_and_stops_it(cast: Cast) -> None:
    alice = Caller()
    job = start(cast)
    [told] = alice.get("/api/jobs")["jobs"]
    assert (told["kind"], told["state"], told["started_by"], told["total"]) == ("test.many", "waiting", "Alice", None)
    run_jobs(timezone.now(), periodic=False)
    told = alice.get(f"/api/jobs/{job.pk}")
    assert (told["state"], told["done"], told["total"]) == ("done", 2, 2)
    assert alice.refused("POST", f"/api/jobs/{job.pk}/cancel") == (409, "job.over")
    waiting = start(cast)
    assert alice.post(f"/api/jobs/{waiting.pk}/cancel")["state"] == "cancelled"
    assert [one["state"] for one in alice.get("/api/jobs?state=cancelled")["jobs"]] == ["cancelled"]


def test_what_the_product_did_well_by_itself_does_not_crowd_the_list(cast: Cast) -> None:
    alice = Caller()
    run_jobs(timezone.now())
    assert alice.get("/api/jobs")["jobs"] == []
    assert alice.get("/api/jobs?kind=jobs.prune")["jobs"][0]["periodic"]
    kinds = {one["kind"]: one for one in alice.get("/api/jobs/periodic")}
    assert (kinds["jobs.prune"]["every_seconds"], kinds["jobs.prune"]["last_state"]) == (86_400, "done")


def test_a_list_asks_as_often_for_many_as_for_few(cast: Cast) -> None:
    alice = Caller()
    start(cast)
    few = statements(lambda: alice.get("/api/jobs"))
    for _ in range(5):
        start(cast)
    assert statements(lambda: alice.get("/api/jobs")) == few


def test_commands_list_show_run_and_stop(cast: Cast) -> None:
    first = start(cast)
    assert [one["id"] for one in command("job", "list")] == [str(first.pk)]
    assert command("job", "cancel", str(first.pk))["state"] == "cancelled"
    told = command("job", "run", "test.many", "--params", '{"name": "x", "steps": 3}')
    assert (told["state"], told["done"]) == ("done", 3)
    assert command("job", "show", told["id"])["state"] == JobState.DONE
    assert command("job", "run")["run"] > 0
    result = CliRunner().invoke(guanxi, ["job", "run", "no.such"])
    assert "There is no kind" in str(result.exception)
