"""Who answers for which customers, looked through for gaps, over very many customers."""

from guanxi.bench.figures import Figures, ratio
from guanxi.bench.stage import NOW, Stage, fetch, median
from guanxi.core.keys import new_id
from guanxi.directory.models import Account
from guanxi.stewardship.queries.steps import process
from guanxi.stewardship.services.duties import set_duty

GAPS = "/api/stewardship/gaps"
REGIONS = ("华东", "华南", "华北", "西南", "")


def gap_figures(stage: Stage, accounts: int) -> Figures:
    """Look for gaps over a tenth of the customers and over all; ``ratio`` is between the two: ten is in step."""
    for step in process(stage.actor)[:3]:
        set_duty(actor=stage.actor, step_id=step.id, member_id=stage.actor.member_id, raci="responsible", now=NOW)
    _fill(stage, accounts // 10)
    few = median(lambda: fetch(stage, GAPS), runs=3)
    _fill(stage, accounts - accounts // 10)
    many = median(lambda: fetch(stage, GAPS), runs=3)
    return {"accounts": accounts, "cpu_ms": many, "tenth_cpu_ms": few, "ratio": ratio(many, few)}


def _fill(stage: Stage, size: int) -> None:
    """Put accounts there as rows: how they came is not what is measured."""
    actor = stage.actor
    rows = [
        Account(
            id=new_id(), workspace_id=actor.workspace_id, name=f"客户{place}", name_key=f"客户{place}",
            sort_key=f"{place:08d}", owner_id=actor.member_id, region=REGIONS[place % len(REGIONS)], created_at=NOW,
        )
        for place in range(size)
    ]  # fmt: skip
    Account.objects.bulk_create(rows, batch_size=500)
