"""Bringing charts in and looking at what came."""

from collections import Counter
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.models import Account
from guanxi.imports.models import ImportJob
from guanxi.imports.planning.mapping import Kind
from guanxi.imports.services.applying import apply_step
from guanxi.imports.services.jobs import create_import
from guanxi.imports.services.undoing import undo_step
from guanxi.testing.cast import NOW
from guanxi.testing.invariants import check_chart
from guanxi.testing.replay import fetch

Tree = Counter[tuple[str, str, str, str]]


def upload(actor: Actor, account: Account | None, text: str, kind: Kind | None = "chart", **values: Any) -> ImportJob:
    """Upload a CSV."""
    return create_import(
        actor=actor,
        content=text.encode(),
        file_name="人员.csv",
        account_id=account.pk if account else None,
        kind=kind,
        values=values,
        now=NOW,
    )


def applied(actor: Actor, job: ImportJob, budget: int = 3) -> ImportJob:
    """Apply an import to its end."""
    for _ in range(1000):
        if job.state == "applied":
            return job
        job = apply_step(actor=actor, job_id=job.pk, now=NOW, budget=budget)
    raise AssertionError("an import that does not end")


def undone(actor: Actor, job: ImportJob) -> ImportJob:
    """Take an import back to its beginning."""
    while job.state != "undone":
        job = undo_step(actor=actor, job_id=job.pk, now=NOW)
    return job


def bring(actor: Actor, account: Account, text: str, budget: int = 3, **values: Any) -> ImportJob:
    """Upload and apply."""
    return applied(actor, upload(actor, account, text, **values), budget)


def tree(actor: Actor, account_id: UUID) -> Tree:
    """Return the chart as (who or how empty, title, department, title of the superior)."""
    state, _ = fetch(actor, account_id)
    check_chart(state, account_id)
    names = {row["id"]: row["name"] for row in state["contacts"].values()}
    sitting = {row["position_id"]: names[row["contact_id"]] for row in state["occupancies"].values()}
    units = {row["id"]: row["name"] for row in state["departments"].values()}
    titles = {row["id"]: row["title"] for row in state["positions"].values()}
    lines = state["lines"].values()
    superior: dict[str, str] = {
        row["source_id"]: titles[row["target_id"]] for row in lines if row["kind"] == "reports_to"
    }
    return Counter(
        (
            str(sitting.get(key, row["empty_as"])),
            str(row["title"]),
            str(units.get(row["department_id"], "")),
            superior.get(key, ""),
        )
        for key, row in state["positions"].items()
    )


SAMPLE: Tree = Counter(
    [
        ("张三", "总经理", "", ""),
        ("李四", "采购总监", "采购部", "总经理"),
        ("vacant", "采购经理", "采购部", "采购总监"),
        ("unknown", "财务负责人", "财务部", "总经理"),
    ]
)
