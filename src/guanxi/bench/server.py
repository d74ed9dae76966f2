"""What the server needs: processor time and bytes of charts and lists, and how fast rows come in.

Requests go through the whole stack in this process, so processor time is the server's alone.
"""

import gzip
import time
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

from django.db import connection

from guanxi.bench.figures import Figures, ratio
from guanxi.bench.firms import build_company
from guanxi.bench.gaps import gap_figures
from guanxi.bench.generate import phone_book
from guanxi.bench.heat import heat_figures
from guanxi.bench.inner import network_figures
from guanxi.bench.introductions import way_figures
from guanxi.bench.lists import fill_contacts, list_figures
from guanxi.bench.logs import chain_figures, log_figures
from guanxi.bench.moving import moving_figures
from guanxi.bench.stage import NOW, Stage, count_statements, median, open_stage, seconds
from guanxi.bench.suggesting import suggestion_figures
from guanxi.bench.timelines import timeline_figures
from guanxi.bench.watch import TooLong, no_longer_than
from guanxi.core.late import load_everything
from guanxi.directory.services.accounts import create_account
from guanxi.imports.models import ImportState
from guanxi.imports.services.applying import apply_step
from guanxi.imports.services.jobs import create_import

SIZES = (200, 1_000, 5_000, 10_000)
GAVE_UP = "gave up after seconds"
# Each part has a workspace of its own, so that no figure depends on what was measured before it.
PARTS = (
    "charts",
    "import",
    "chain",
    "contact_lists",
    "gaps",
    "audit",
    "timelines",
    "heat_map",
    "inner_network",
    "suggestions",
    "moving",
    "paths",
)


def measure(
    sizes: tuple[int, ...] = SIZES,
    contacts: int = 100_000,
    rows: int = 10_000,
    accounts: int = 10_000,
    entries: int = 100_000,
    interactions: int = 100_000,
    parts: tuple[str, ...] = PARTS,
    told: Callable[[str], None] = lambda line: None,
    patience: int = 0,
) -> Figures:
    """Return all figures of the server on the database at hand; ``told`` hears how long each part took.

    A part that has not ended after ``patience`` seconds is given up and says so; the others are measured all the same.
    """
    measuring: dict[str, Callable[[Stage], Any]] = {
        "charts": lambda stage: _in_proportion([_chart_figures(stage, size) for size in sizes]),
        "import": lambda stage: _import_figures(stage, rows),
        "chain": lambda stage: _chain_figures(stage, sizes[0], max(1, rows // 10)),
        "contact_lists": lambda stage: list_figures(stage, contacts),
        "gaps": lambda stage: gap_figures(stage, accounts),
        "audit": lambda stage: log_figures(stage, entries),
        "timelines": lambda stage: timeline_figures(stage, interactions),
        "heat_map": lambda stage: heat_figures(stage, max(1, interactions // 10)),
        "inner_network": lambda stage: network_figures(stage, max(1, interactions // 5)),
        "suggestions": lambda stage: suggestion_figures(stage, interactions),
        "moving": lambda stage: moving_figures(stage, contacts),
        "paths": lambda stage: way_figures(stage, contacts),
    }
    load_everything()  # as a server does that is up
    figures: Figures = {"database": connection.vendor}
    for part in parts:
        started = time.monotonic()
        try:
            with no_longer_than(patience):
                figures[part] = measuring[part](open_stage(part))
        except TooLong:
            figures[part] = {GAVE_UP: patience}
        told(f"  {connection.vendor}: {part} {time.monotonic() - started:.0f} s")
    return figures


def _in_proportion(figures: list[Figures]) -> list[Figures]:
    """Add how much dearer a chart is than the smallest, seat by seat: one is in step."""
    first = figures[0]
    each = first["chart_cpu_ms"] / first["seats"]
    return [row | {"ratio": ratio(row["chart_cpu_ms"] / row["seats"], each)} for row in figures]


def _chart_figures(stage: Stage, size: int) -> Figures:
    firm = build_company(stage.actor, size)
    path = f"/api/accounts/{firm.account_id}/chart"
    body = stage.client.get(path).content
    statements = count_statements(lambda: stage.client.get(path))
    moves = _moves(stage, firm.seats)
    return {
        "seats": size,
        "chart_cpu_ms": median(lambda: stage.client.get(path), runs=7),
        "chart_bytes": len(body),
        "chart_bytes_gzip": len(gzip.compress(body, 6)),
        "chart_statements": statements,
        "move_ms": median(lambda: next(moves), runs=20, clock=time.perf_counter),
    }


def _chain_figures(stage: Stage, seats: int, rows: int) -> Figures:
    """What the hash chain adds to a move and to an import."""
    moves = _moves(stage, build_company(stage.actor, seats).seats)
    return {
        "move_cpu_ms": chain_figures(lambda: next(moves), lambda write: median(write, runs=50)),
        "import_cpu_ms": chain_figures(lambda: _bring_in(stage, rows), lambda write: median(write, runs=3)),
    }


def _moves(stage: Stage, seats: list[UUID]) -> Iterator[None]:
    """Move one leaf between two managers, again and again, through the interface."""
    leaf, managers = seats[-1], (seats[1], seats[2])
    turn = 0
    while True:
        payload = {"manager_id": str(managers[turn % 2])}
        answer = stage.client.post(f"/api/positions/{leaf}/move", payload, content_type="application/json")
        if answer.status_code != 200:
            raise RuntimeError(answer.content.decode())
        turn += 1
        yield


def _import_figures(stage: Stage, rows: int) -> Figures:
    """Bring a CSV of contacts in, and count rows a second; ``ratio`` is to entering as many without a file."""
    taken = seconds(lambda: _bring_in(stage, rows))
    plain = seconds(lambda: fill_contacts(stage.actor, rows, name="对照", seed=9))
    figures = {"rows": rows, "seconds": round(taken, 2), "rows_per_second": round(rows / taken)}
    return figures | {"entered_seconds": round(plain, 2), "ratio": ratio(taken, plain)}


def _bring_in(stage: Stage, rows: int) -> None:
    """Bring a CSV of contacts in through the import's own steps."""
    table = "姓名,职务,手机,邮箱\n" + "\n".join(",".join(row) for row in phone_book(rows))
    account = create_account(actor=stage.actor, values={"name": "导入测试"}, now=NOW)
    job = create_import(
        actor=stage.actor,
        content=table.encode(),
        file_name="contacts.csv",
        account_id=account.pk,
        kind="contacts",
        now=NOW,
    )
    while job.state != ImportState.APPLIED:
        job = apply_step(actor=stage.actor, job_id=job.pk, now=NOW)
        if job.state == ImportState.FAILED:
            raise RuntimeError(job.state)
