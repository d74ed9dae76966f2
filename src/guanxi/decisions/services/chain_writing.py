"""The lock under which a chain is written, and what all who write one check."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.decisions.models import BuyingRole, DecisionChain
from guanxi.decisions.queries.access import access_chain
from guanxi.orgchart.services.locking import lock_charts


@contextmanager
def chain_write(
    *, actor: Actor, chain_id: UUID, kind: str, now: datetime, action: str = "edit", archived: bool = False
) -> Iterator[tuple[Recording, DecisionChain]]:
    """Open a recording that holds the account's chart, and with it all chains of the account, until it commits.

    Undo, merging and whoever takes a seat off the chart hold the same lock: so nobody adds a part of somebody who is
    being taken out.
    """
    account_id = access_chain(actor, chain_id, action, archived=archived).account_id
    with Recording(actor=actor, kind=kind, now=now, account_id=account_id) as rec:
        lock_charts(rec, [account_id])
        chain = access_chain(actor, chain_id, action, archived=archived)
        if chain.account_id != account_id:  # its account was merged into another one meanwhile
            raise stale("chain")
        rec.params["chain"] = chain.name
        yield rec, chain


def check_seen(row: Any, expected_version: int | None) -> None:
    """Raise Conflict ``stale`` when a row was changed since the actor saw it."""
    if expected_version is not None and expected_version != row.version:
        raise stale(row.word)


def stale(what: str) -> Conflict:
    """Return the refusal of a write that builds on what is no longer so."""
    return Conflict("stale", "Somebody else changed this meanwhile.", params={"what": what})


def choice(name: str, value: str, choices: list[str]) -> str:
    """Return one of some choices, or raise Invalid."""
    if value not in choices:
        raise Invalid("invalid", fields=[FieldError(name, "unknown_choice")])
    return value


def distinct_roles(name: str, roles: list[str]) -> list[str]:
    """Return canonical roles, each once, or raise Invalid."""
    return list(dict.fromkeys(choice(name, role, BuyingRole.values) for role in roles))


def within(name: str, value: int | None, low: int, high: int) -> int | None:
    """Return a number that is unset or in a range, or raise Invalid."""
    if value is not None and not low <= value <= high:
        raise Invalid("invalid", fields=[FieldError(name, "out_of_range", {"min": low, "max": high})])
    return value
