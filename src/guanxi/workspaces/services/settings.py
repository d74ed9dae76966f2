"""What a workspace is like."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.workspaces.models import Workspace
from guanxi.workspaces.policies import check_edit_settings
from guanxi.workspaces.queries import access_workspace, level_of
from guanxi.workspaces.queries.settings import default_lists, time_zones

MAX_CHOICES = 200
MAX_CHOICE = 40
MAX_WARNINGS = 100


def edit_settings(
    *, actor: Actor, values: Mapping[str, Any], now: datetime, expected_version: int | None = None
) -> Workspace:
    """Change what the workspace is like; only an administrator may.

    Raises Conflict ``stale`` when somebody else changed it since ``expected_version``.
    """
    check_edit_settings(actor)
    with Recording(actor=actor, kind="workspace.edited", now=now) as rec:
        workspace = access_workspace(actor)
        if expected_version is not None and expected_version != workspace.version:
            raise Conflict("stale", "Somebody else changed this meanwhile.", params={"what": "settings"})
        row: Any = workspace  # no row of a workspace, but the log treats it as one
        rec.update(row, **_columns(workspace, values))
    return workspace


def check_time_zone(name: str) -> str:
    """Return a time zone's name, or raise Invalid."""
    if name not in time_zones():
        raise Invalid("invalid", fields=[FieldError("time_zone", "unknown_choice")])
    return name


def _columns(workspace: Workspace, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns to write; whatever has a rule of its own is read by it."""
    given = {name: value for name, value in values.items() if value is not None}
    return {name: RULES[name](workspace, value) if name in RULES else value for name, value in given.items()}


def _name(_: Workspace, name: str) -> str:
    if not name.strip():
        raise Invalid("invalid", fields=[FieldError("name", "required")])
    return name.strip()


def _merged(name: str, present: Mapping[str, Any], wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings of warnings by code: those not named stay."""
    merged = {**present, **wanted}
    if len(merged) > MAX_WARNINGS:
        raise Invalid("invalid", fields=[FieldError(name, "too_many", {"max": MAX_WARNINGS})])
    return merged


def _lists(workspace: Workspace, wanted: Mapping[str, list[str] | None]) -> dict[str, list[str]]:
    """Return the workspace's own lists: those not named stay, those named None go back to the defaults."""
    lists = dict(workspace.vocabularies)
    for name, choices in wanted.items():
        if name not in default_lists(workspace.language):
            raise Invalid("invalid", fields=[FieldError(f"vocabularies.{name}", "unknown_field")])
        if choices is None:
            lists.pop(name, None)
        else:
            lists[name] = _choices(f"vocabularies.{name}", choices)
    return lists


def _choices(field: str, choices: list[str]) -> list[str]:
    """Return the choices of a list, each once, none empty."""
    kept = list(dict.fromkeys(filter(None, (choice.strip() for choice in choices))))
    if len(kept) > MAX_CHOICES:
        raise Invalid("invalid", fields=[FieldError(field, "too_many", {"max": MAX_CHOICES})])
    if any(len(choice) > MAX_CHOICE for choice in kept):
        raise Invalid("invalid", fields=[FieldError(field, "too_long", {"max": MAX_CHOICE})])
    return kept


RULES: Mapping[str, Callable[[Workspace, Any], Any]] = {
    "name": _name,
    "time_zone": lambda _, zone: check_time_zone(zone),
    "opens": lambda _, word: level_of(word),
    "vocabularies": _lists,
    "sensitive_fields": lambda _, names: _choices("sensitive_fields", names),
    "warnings": lambda workspace, wanted: _merged("warnings", workspace.warnings, wanted),
    "thresholds": lambda workspace, wanted: _merged("thresholds", workspace.thresholds, wanted),
}
