"""Lists of very many contacts, for somebody who sees them all and for a salesperson who sees a tenth."""

import time
from functools import partial

from guanxi.bench.figures import Figures, ratio
from guanxi.bench.generate import phone_book
from guanxi.bench.stage import NOW, Stage, colleague, fetch, median, refresh_statistics
from guanxi.core.actor import Actor
from guanxi.directory.services.accounts import create_account
from guanxi.directory.services.bulk import NewPerson, enter_people

BATCH = 5_000
SHARE_OF_SALESPERSON = 10
LIST = "/api/contacts?page_size=50"
PATHS = {
    "plain": LIST,
    "page 1,000": f"{LIST}&page=1000",
    "search": f"{LIST}&q=wangw",
    "of one account": f"{LIST}&account_id={{account}}",
    "grouped by account": f"{LIST}&group_by=account",
    "grouped by owner": f"{LIST}&group_by=owner",
}


def list_figures(stage: Stage, contacts: int) -> list[Figures]:
    """Fill a workspace and list 50 of its contacts in every way; ``ratio`` is to the administrator's plain list."""
    salesperson = colleague(stage)
    own = contacts // SHARE_OF_SALESPERSON
    mine = fill_contacts(stage.actor, contacts - own, name="通讯录")
    theirs = fill_contacts(salesperson.actor, own, name="我的客户", seed=8)
    refresh_statistics()
    figures: list[Figures] = []
    for who, reader, account in (("administrator", stage, mine), ("salesperson", salesperson, theirs)):
        total = fetch(reader, f"{LIST}&page_size=1").json()["total"]
        for name, path in PATHS.items():
            ask = partial(fetch, reader, path.format(account=account))
            cpu, wall = median(ask, runs=5), median(ask, runs=5, clock=time.perf_counter)
            figures.append({"who": who, "sees": total, "list": name, "cpu_ms": cpu, "ms": wall})
    return [row | {"ratio": ratio(row["ms"], figures[0]["ms"])} for row in figures]


def fill_contacts(actor: Actor, size: int, *, name: str, seed: int = 7) -> str:
    """Enter contacts of one account; return its key."""
    account = create_account(actor=actor, values={"name": name}, now=NOW)
    people = [
        NewPerson(name=who, account_id=account.pk, title=title, points=(("mobile", mobile), ("email", mail)))
        for who, title, mobile, mail in phone_book(size, seed=seed)
    ]
    for start in range(0, len(people), BATCH):
        enter_people(actor=actor, account_id=account.pk, people=people[start : start + BATCH], now=NOW)
    return str(account.pk)
