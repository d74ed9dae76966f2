"""What the server needs: processor time and bytes of charts and lists, and how fast rows come in.

Requests go through the whole stack in this process, so processor time is the server's alone.
"""

import gzip
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.test import Client

from guanxi.bench.generate import company, phone_book
from guanxi.core.actor import Actor
from guanxi.directory.services.accounts import create_account
from guanxi.directory.services.bulk import NewPerson, add_people, enter_people
from guanxi.imports.models import ImportState
from guanxi.imports.services.applying import apply_step
from guanxi.imports.services.jobs import create_import
from guanxi.orgchart.services.building import Seat, build
from guanxi.orgchart.services.locking import chart_write
from guanxi.workspaces.services.opening import open_workspace

NOW = datetime(2026, 1, 1, tzinfo=UTC)
PASSWORD = "bench bench"  # noqa: S105 - of a scratch database
EMAIL = "bench@example.com"
SIZES = (200, 1_000, 5_000, 10_000)
Figures = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Stage:
    """A scratch workspace to measure in."""

    actor: Actor
    client: Client


def measure(sizes: tuple[int, ...] = SIZES, contacts: int = 100_000, rows: int = 10_000) -> Figures:
    """Return all figures of the server on the database at hand."""
    stage = _stage()
    return {
        "database": connection.vendor,
        "charts": [_chart_figures(stage, size) for size in sizes],
        "import": _import_figures(stage, rows),
        "contact_list": _list_figures(stage, contacts),
    }


def _stage() -> Stage:
    actor = open_workspace(name="Bench", email=EMAIL, password=PASSWORD, member_name="Bench", now=NOW)
    client = Client()
    client.post("/api/session", {"email": EMAIL, "password": PASSWORD}, content_type="application/json")
    return Stage(actor, client)


def _chart_figures(stage: Stage, size: int) -> Figures:
    account_id, seats = build_company(stage.actor, size)
    path = f"/api/accounts/{account_id}/chart"
    body = stage.client.get(path).content
    statements = _count_statements(lambda: stage.client.get(path))
    moves = _moves(stage, seats)
    return {
        "seats": size,
        "chart_cpu_ms": _median(lambda: stage.client.get(path), runs=7),
        "chart_bytes": len(body),
        "chart_bytes_gzip": len(gzip.compress(body, 6)),
        "chart_statements": statements,
        "move_ms": _median(lambda: next(moves), runs=20, clock=time.perf_counter),
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


def build_company(actor: Actor, size: int) -> tuple[UUID, list[UUID]]:
    """Write a generated company and return its account and seats."""
    people = company(size)
    account = create_account(actor=actor, values={"name": f"测试集团{size}"}, now=NOW)
    with chart_write(
        actor=actor, account_id=account.pk, kind="import.applied", now=NOW, operation_id=account.pk
    ) as rec:
        entered = add_people(
            rec, [NewPerson(name=person.name, account_id=account.pk, title=person.title) for person in people]
        )
        seats = [
            Seat(
                key=str(order),
                title=person.title,
                department=person.department,
                superior=None if person.manager is None else str(person.manager),
                contact_id=contact.pk,
            )
            for order, (person, contact) in enumerate(zip(people, entered, strict=True))
        ]
        built = build(rec, account_id=account.pk, seats=seats)
    return account.pk, [position.pk for position in built]


def _import_figures(stage: Stage, rows: int) -> Figures:
    """Bring a CSV of contacts in through the import's own steps, and count rows a second."""
    table = "姓名,职务,手机,邮箱\n" + "\n".join(",".join(row) for row in phone_book(rows))
    account = create_account(actor=stage.actor, values={"name": "导入测试"}, now=NOW)
    started = time.perf_counter()
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
    seconds = time.perf_counter() - started
    return {"rows": rows, "seconds": round(seconds, 2), "rows_per_second": round(rows / seconds)}


def _list_figures(stage: Stage, contacts: int) -> Figures:
    """List 50 of very many contacts, plain, by search and by group."""
    missing = contacts - _count(stage)
    fill_contacts(stage.actor, missing)
    paths = {
        "plain": "/api/contacts?page_size=50",
        "page_1000": "/api/contacts?page_size=50&page=1000",
        "search": "/api/contacts?page_size=50&q=wangw",
        "by_account": "/api/contacts?page_size=50&group_by=account",
    }
    return {
        "contacts": _count(stage),
        **{f"{name}_cpu_ms": _median(lambda path=path: stage.client.get(path), runs=7) for name, path in paths.items()},  # type: ignore[misc]
    }


def _count(stage: Stage) -> int:
    total: int = stage.client.get("/api/contacts?page_size=1").json()["total"]
    return total


def fill_contacts(actor: Actor, missing: int) -> None:
    """Enter contacts until there are enough to measure with."""
    account = create_account(actor=actor, values={"name": "通讯录"}, now=NOW)
    people = [
        NewPerson(name=name, account_id=account.pk, title=title, points=(("mobile", mobile), ("email", mail)))
        for name, title, mobile, mail in phone_book(max(0, missing), seed=7)
    ]
    for start in range(0, len(people), 5_000):
        enter_people(actor=actor, account_id=account.pk, people=people[start : start + 5_000], now=NOW)


def _count_statements(call: Callable[[], Any]) -> int:
    """Count the SQL statements of a request (Django's own log is emptied when a request begins)."""
    seen: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        seen.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        call()
    return len(seen)


def _median(call: Callable[[], Any], *, runs: int, clock: Callable[[], float] = time.process_time) -> float:
    """Return the median of a call's time in milliseconds after one call that is not counted."""
    call()
    taken = []
    for _ in range(runs):
        started = clock()
        call()
        taken.append((clock() - started) * 1000)
    return round(statistics.median(taken), 2)
