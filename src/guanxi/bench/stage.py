"""A scratch workspace to measure in, and the clocks."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from django.test import Client

from guanxi.core.actor import Actor
from guanxi.workspaces.models import Role
from guanxi.workspaces.queries import actor_for
from guanxi.workspaces.services.members import add_member
from guanxi.workspaces.services.opening import open_workspace

NOW = datetime(2026, 1, 1, tzinfo=UTC)
PASSWORD = "bench bench"  # noqa: S105 - of a scratch database


@dataclass(frozen=True, slots=True)
class Stage:
    """Somebody and his browser."""

    actor: Actor
    client: Client


def open_stage(name: str = "bench") -> Stage:
    """Open a workspace with its administrator."""
    email = f"{name}@example.com"
    return _signed_in(open_workspace(name=name, email=email, password=PASSWORD, member_name=name, now=NOW), email)


def colleague(stage: Stage, name: str = "colleague") -> Stage:
    """Bring in a salesperson, who sees what is his own."""
    email = f"{name}@example.com"
    member = add_member(
        actor=stage.actor, email=email, password=PASSWORD, name=name, role=Role.SALESPERSON.value, now=NOW
    )
    return _signed_in(actor_for(member, NOW), email)


def _signed_in(actor: Actor, email: str) -> Stage:
    client = Client()
    client.post("/api/session", {"email": email, "password": PASSWORD}, content_type="application/json")
    return Stage(actor, client)


def fetch(stage: Stage, path: str) -> Any:
    """Return the answer to a request, which must succeed."""
    answer = stage.client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path}: {answer.status_code} {answer.content[:200]!r}")
    return answer


def median(call: Callable[[], Any], *, runs: int, clock: Callable[[], float] = time.process_time) -> float:
    """Return the median of a call's time in milliseconds after one call that is not counted."""
    call()
    taken = []
    for _ in range(runs):
        started = clock()
        call()
        taken.append((clock() - started) * 1000)
    return round(statistics.median(taken), 2)


def seconds(call: Callable[[], Any], clock: Callable[[], float] = time.perf_counter) -> float:
    """Return how long a call took, once."""
    started = clock()
    call()
    return clock() - started


def count_statements(call: Callable[[], Any]) -> int:
    """Count the SQL statements of a request (Django's own log is emptied when a request begins)."""
    seen: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        seen.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        call()
    return len(seen)


def refresh_statistics() -> None:
    """Let the database count its rows, as it does by itself after a while: plans follow from that."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
