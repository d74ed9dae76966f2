"""Lines of time and lists in a workspace with very many interactions, a tenth of them with one customer.

The named baseline is paging by OFFSET, as it is written first everywhere: the same rows, the same order, the same page.
"""

import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from guanxi.bench.figures import Figures, ratio
from guanxi.bench.stage import NOW, Stage, count_statements, fetch, median, refresh_statistics
from guanxi.core.keys import new_id
from guanxi.directory.models import Account
from guanxi.directory.services.accounts import create_account
from guanxi.directory.services.bulk import NewPerson, enter_people
from guanxi.interactions.models import Interaction, Participant
from guanxi.timeline.queries.places import Place, as_cursor

PAGE = 50
OTHERS = 90
BATCH = 2_000
SHARE_OF_LARGEST = 10
KINDS = ("call", "visit", "meeting", "mail")
PATHS = {
    "first page": "/api/accounts/{account}/timeline?limit=50",
    "last page": "/api/accounts/{account}/timeline?limit=50&before={deep}",
    "one way": "/api/accounts/{account}/timeline?limit=50&way=visit",
    "words": "/api/accounts/{account}/timeline?limit=50&q=9999",
    "months": "/api/accounts/{account}/timeline/months",
    "of a person": "/api/contacts/{contact}/timeline?limit=50",
    "interactions": "/api/accounts/{account}/interactions?limit=50",
    "customers": "/api/accounts?page_size=50",
    "contacts": "/api/contacts?page_size=50",
    "follow-ups": "/api/follow-ups",
    "signals": "/api/accounts/{account}/signals",
    "white space": "/api/accounts/{account}/white-space",
}


def timeline_figures(stage: Stage, interactions: int) -> Figures:
    """Ask for lines of time and lists; ``ratio`` is to the first page of the largest customer's line of time."""
    account, contact = _fill(stage, interactions)
    refresh_statistics()
    depth = interactions // SHARE_OF_LARGEST - PAGE
    rows = Interaction.objects.of(stage.actor.workspace_id).filter(account_id=account, archived_at__isnull=True)
    newest = rows.order_by("-at", "-pk")
    at, key = newest.values_list("at", "pk")[depth - 1 : depth].get()
    deep = as_cursor(Place(at, "interaction", key))
    by_place = rows.filter(at__lte=at).exclude(at=at, pk__gte=key).order_by("-at", "-pk")
    pages = {"by OFFSET": lambda: list(newest[depth : depth + PAGE]), "by place": lambda: list(by_place[:PAGE])}
    if pages["by OFFSET"]() != pages["by place"]():
        raise RuntimeError("the two ways of paging differ")
    asked = [(name, path.format(account=account, contact=contact, deep=deep)) for name, path in PATHS.items()]
    return {"paging": _paging(pages, depth), "requests": _requests(stage, asked)}


def _paging(pages: dict[str, Callable[[], Any]], depth: int) -> list[Figures]:
    """Return what the last page costs as the baseline asks for it, and as we do."""
    rows: list[Figures] = [{"page": name, "behind": depth, "ms": _ms(page)} for name, page in pages.items()]
    return [row | {"ratio": ratio(row["ms"], rows[0]["ms"])} for row in rows]


def _requests(stage: Stage, asked: list[tuple[str, str]]) -> list[Figures]:
    rows: list[Figures] = []
    for name, path in asked:
        ask = partial(fetch, stage, path)
        statements = count_statements(ask)
        rows.append({"list": name, "statements": statements, "cpu_ms": median(ask, runs=5), "ms": _ms(ask)})
    return [row | {"ratio": ratio(row["ms"], rows[0]["ms"])} for row in rows]


def _ms(call: Callable[[], Any]) -> float:
    return median(call, runs=9, clock=time.perf_counter)


def _fill(stage: Stage, interactions: int) -> tuple[str, str]:
    """Put interactions there as rows: how they came is not what is measured. Return the largest customer, a person."""
    actor = stage.actor
    accounts = [create_account(actor=actor, values={"name": f"客户{place}"}, now=NOW) for place in range(OTHERS + 1)]
    largest = interactions // SHARE_OF_LARGEST
    people = [NewPerson(name=f"联系人{place}", account_id=accounts[0].pk) for place in range(20)]
    contacts = [one.pk for one in enter_people(actor=actor, account_id=accounts[0].pk, people=people, now=NOW)]
    for start in range(0, interactions, BATCH):
        _enter(stage, accounts, contacts, range(start, min(start + BATCH, interactions)), largest)
    return str(accounts[0].pk), str(contacts[0])


def _enter(stage: Stage, accounts: list[Account], contacts: list[Any], places: range, largest: int) -> None:
    actor = stage.actor
    rows = [
        Interaction(
            id=new_id(), workspace_id=actor.workspace_id, member_id=actor.member_id, created_at=NOW,
            account_id=accounts[0 if place < largest else 1 + place % OTHERS].pk, kind=KINDS[place % len(KINDS)],
            at=NOW - timedelta(minutes=7 * place), summary=f"第{place}次沟通",
        )
        for place in places
    ]  # fmt: skip
    Interaction.objects.bulk_create(rows, batch_size=500)
    met = [
        Participant(
            id=new_id(), workspace_id=actor.workspace_id, interaction_id=row.pk, at=row.at,
            contact_id=contacts[place % len(contacts)],
        )
        for place, row in zip(places, rows, strict=True)
        if place < largest
    ]  # fmt: skip
    Participant.objects.bulk_create(met, batch_size=500)
