"""Options of a command made from what the API takes: the same names, the same checks, the same sentences.

A reference is named without its ``_id``; ``--owner 王伟``, ``--account 恒星集团``, ``--contact 张三`` find by name as
well as by key. ``-`` empties what may be empty. What is no text, number or list of texts is written as JSON.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar
from uuid import UUID

import click
from ninja import Schema
from pydantic import ValidationError

from guanxi.cli.exports import find_account, find_chain
from guanxi.cli.output import Failure
from guanxi.cli.staff import find_member, find_team
from guanxi.core.actor import Actor
from guanxi.directory.queries.lists import contact_rows
from guanxi.directory.schemas import ContactFilter

Wire = TypeVar("Wire", bound=Schema)
Find = Callable[[Actor, str], UUID]
EMPTY = "-"
# Which version somebody saw is a question of pages: a command changes what is there.
VERSION = "expected_version"


def fields(schema: type[Schema], *, leave: Iterable[str] = ()) -> Callable[[Any], Any]:
    """Give a command an option for each field of a request, but for those it takes in another way."""
    described = schema.model_json_schema()
    left = {VERSION, *leave}
    names = [name for name in described["properties"] if name not in left]

    def decorate(command: Any) -> Any:
        for name in reversed(names):
            command = _option(name, _shape(described["properties"][name]), schema)(command)
        return command

    return decorate


def said(schema: type[Wire], given: Mapping[str, Any], actor: Actor, **known: Any) -> Wire:
    """Return a request from the options that were given, and what is known otherwise.

    Raises Failure with the field that is wrong.
    """
    shapes = schema.model_json_schema()["properties"]
    values = {name: _value(name, _shape(shapes[name]), text, actor) for name, text in given.items() if _is_said(text)}
    version = {VERSION: 0} if VERSION in shapes else {}
    try:
        return schema(**version, **values, **known)
    except ValidationError as problem:
        wrong = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in problem.errors())
        raise Failure(wrong) from None


def changes(payload: Schema) -> dict[str, Any]:
    """Return what a request named."""
    return payload.dict(exclude_unset=True, exclude={VERSION})


def find_contact(actor: Actor, wanted: str) -> UUID:
    """Return the key of the contact of this name or key."""
    rows = contact_rows(actor, ContactFilter())
    try:
        found = list(rows.filter(pk=UUID(wanted)).values_list("pk", flat=True))
    except ValueError:
        found = list(rows.filter(name=wanted).values_list("pk", flat=True)[:2])
    if len(found) != 1:
        why = "Several are called" if found else "There is nobody called"
        raise Failure(f"{why} {wanted}. Name the contact by key.")
    key: UUID = found[0]
    return key


def _account(actor: Actor, wanted: str) -> UUID:
    key: UUID = find_account(actor, wanted).pk
    return key


FOUND: Mapping[str, Find] = {
    "account_id": _account,
    "chain_id": lambda actor, wanted: find_chain(actor, wanted)["id"],
    "contact_id": find_contact,
    "contact_ids": find_contact,
    "other_id": find_contact,
    "owner_id": lambda actor, wanted: find_member(actor, wanted)["id"],
    "member_id": lambda actor, wanted: find_member(actor, wanted)["id"],
    "member_ids": lambda actor, wanted: find_member(actor, wanted)["id"],
    "team_id": lambda actor, wanted: find_team(actor, wanted)["id"],
}


def _shape(described: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what a field is when it is not null."""
    branches = [one for one in described.get("anyOf", [described]) if one.get("type") != "null"]
    return branches[0] if len(branches) == 1 else {}


def _option(name: str, shape: Mapping[str, Any], schema: type[Schema]) -> Callable[[Any], Any]:
    word = name.removesuffix("_ids").removesuffix("_id").replace("_", "-")
    required = schema.model_fields[name].is_required()
    if shape.get("type") == "boolean":
        return click.option(f"--{word}/--no-{word}", name, default=None, required=required)
    if _is_list(shape):
        return click.option(f"--{word.removesuffix('s')}", name, multiple=True, required=required)
    if "enum" in shape:
        kind: Any = click.Choice([one for one in shape["enum"] if one != ""] + [EMPTY])
        return click.option(f"--{word}", name, type=kind, required=required)
    hint = "JSON" if shape.get("type") not in ("string", "integer", "number") else None
    return click.option(f"--{word}", name, metavar=hint, required=required)


def _is_list(shape: Mapping[str, Any]) -> bool:
    return shape.get("type") == "array" and shape.get("items", {}).get("type") == "string"


def _is_said(text: Any) -> bool:
    return text is not None and text != ()


def _value(name: str, shape: Mapping[str, Any], text: Any, actor: Actor) -> Any:
    if _is_list(shape):
        texts = [one for one in text if one != EMPTY]
        return [FOUND[name](actor, one) for one in texts] if name in FOUND else texts
    if text == EMPTY:
        return "" if "" in shape.get("enum", ()) else None
    if name in FOUND:
        return FOUND[name](actor, text)
    if shape.get("type") in ("string", "boolean", "integer", "number"):
        return text
    try:
        return json.loads(text)
    except ValueError:
        raise Failure(f"--{name.replace('_', '-')} is written as JSON.") from None
