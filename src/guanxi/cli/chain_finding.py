"""Finding what a command about a chain names: by name, key or code."""

from typing import Any
from uuid import UUID

from django.utils import timezone

from guanxi.cli.exports import find_chain
from guanxi.cli.output import Failure
from guanxi.core.actor import Actor
from guanxi.decisions.words import vocabularies
from guanxi.directory.queries.lists import contact_rows
from guanxi.directory.schemas import ContactFilter
from guanxi.workspaces.models import Member
from guanxi.workspaces.queries import access_workspace, administrator_of, find_workspace
from guanxi.workspaces.queries import members as staff

Row = dict[str, Any]


def actor_in(workspace: str | None) -> Actor:
    """Return the administrator on whose behalf the command line acts."""
    return administrator_of(find_workspace(workspace), timezone.now())


def chain_key(actor: Actor, wanted: str) -> UUID:
    """Return the key of the chain that is called so."""
    key: UUID = find_chain(actor, wanted)["id"]
    return key


def member_named(found: Row, wanted: str) -> Row:
    """Return who is called so on a chain."""
    key = _one("person on this chain", wanted, [(row["id"], row["name"], "") for row in found["members"]])
    return next(row for row in found["members"] if row["id"] == key)


def stage_key(found: Row, wanted: str) -> UUID:
    """Return the key of the stage that has this name, key or code."""
    key: UUID = _one("stage", wanted, [(row["id"], row["name"], row["code"]) for row in found["stages"]])
    return key


def contact_key(actor: Actor, account_id: UUID, wanted: str) -> UUID:
    """Return the key of the customer's contact who is called so."""
    rows = contact_rows(actor, ContactFilter(account_id=account_id)).values_list("pk", "name")
    key: UUID = _one("contact", wanted, [(key, name, "") for key, name in rows])
    return key


def colleague_named(actor: Actor, wanted: str) -> Member:
    """Return the colleague who is called so."""
    rows = {row.pk: row for row in staff(actor) if row.archived_at is None}
    return rows[_one("colleague", wanted, [(row.pk, row.name, "") for row in rows.values()])]


def _one(what: str, wanted: str, rows: list[tuple[UUID, str, str]]) -> UUID:
    """Return the key of what is called so, or has this key or code."""
    found = [key for key, name, code in rows if wanted in (str(key), name) or (code and wanted == code)]
    if len(found) != 1:
        raise Failure(f"There is no {what} called {wanted}." if not found else f"Several are called {wanted}.")
    return found[0]


def roles_of(actor: Actor, chosen: tuple[str, ...], before: list[str]) -> list[str]:
    """Return canonical roles for values, or for words of the workspace's vocabulary."""
    vocabulary = vocabularies()[access_workspace(actor).role_vocabulary]
    known = {value for word in vocabulary.words for value in word.values}
    words = {one for one in chosen if one not in known}
    unknown = words - {word.code for word in vocabulary.words}
    if unknown:
        raise Failure(f"There is no role called {', '.join(sorted(unknown))}.")
    kept = [value for value in before if vocabulary.word_of(value) in words]
    return sorted({*vocabulary.written(words, kept), *(one for one in chosen if one in known)})
