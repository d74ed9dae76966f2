"""Kinds of work for tests: every effect is a team of its own name, so that doing a thing twice shows."""

import time
from datetime import timedelta
from typing import Any

from guanxi.core.errors import Invalid
from guanxi.jobs.handlers import handler
from guanxi.jobs.running import Run
from guanxi.workspaces.services.teams import create_team


@handler("test.many")
def many(run: Run) -> None:
    """Make a team in each of so many steps, slowly when asked to."""
    total = run.params["steps"]
    for number in range(run.cursor.get("next", 0), total):
        with run.step(done=number + 1, total=total, cursor={"next": number + 1}):
            effect(run, f"{run.params['name']}-{number}")
            time.sleep(run.params.get("pause", 0))


@handler("test.fails")
def fails(run: Run) -> None:
    """Fail so many times, after an effect that must not stay."""
    with run.step():
        effect(run, run.params["name"])
        if run.attempts <= run.params["times"]:
            raise Invalid("invalid") if run.params.get("refused") else RuntimeError("planned")


@handler("test.later")
def later(run: Run) -> None:
    """Do a part, and the other part an hour later."""
    if not run.cursor:
        with run.step(cursor={"first": True}):
            effect(run, "first")
        run.later(timedelta(hours=1), cursor={"second": True})
    with run.step():
        effect(run, "second")


def effect(run: Any, name: str) -> None:
    """Do something that is logged, as any service would."""
    create_team(actor=run.actor, values={"name": name}, now=run.now())
