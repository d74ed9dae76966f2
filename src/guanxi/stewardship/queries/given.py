"""Classes and remarks for the drawing of our structure: the engine shows them as they are given."""

from collections.abc import Iterable, Sequence
from typing import Any

from guanxi.stewardship.queries.people import HEAVY, LIGHT
from guanxi.stewardship.queries.steps import StepView
from guanxi.stewardship.words import Lang, how_many, say

Row = dict[str, Any]
BY = ("role", "phase", "load")
ROLE_COLORS = {
    "administrator": "#4a55c8", "director": "#7a3ff2", "team_leader": "#0b7fb5", "salesperson": "#3f8f1f",
    "read_only": "#9aa4b4", "auditor": "#8a6d00",
}  # fmt: skip
LOAD_COLORS = {"none": "#9aa4b4", "light": "#56a53a", "normal": "#0b7fb5", "heavy": "#d46b08"}
PHASE_COLORS = ("#2f6bff", "#0e9f8e", "#b5248f", "#8a6d00", "#4a55c8", "#a0522d")
SEVERAL, NONE = "#7a3ff2", "#9aa4b4"
ROLE_ICONS = {"administrator": "gatekeeper", "director": "decision_maker", "team_leader": "influencer"}


def given(
    lang: Lang, by: str, *, people: Sequence[Row], steps: Sequence[StepView], things: Iterable[Row]
) -> dict[str, Any]:
    """Return the classes of one colouring, the remarks on the cards, and what stands for no person."""
    return {
        "shades": shades(lang, by, steps),
        "shade_of": {str(row["id"]): row[by] for row in people if by in row},
        "marks": {str(row["id"]): list(_marks(lang, row)) for row in people},
        "things": [str(row["id"]) for row in things],
    }


def shades(lang: Lang, by: str, steps: Sequence[StepView]) -> list[Row]:
    """Return the classes of a colouring in the order of its legend."""
    if by == "role":
        return [_shade(key, say(lang, f"role.{key}"), color) for key, color in ROLE_COLORS.items()]
    if by == "load":
        words = {key: say(lang, f"load.{key}", light=LIGHT, over=LIGHT + 1, heavy=HEAVY) for key in LOAD_COLORS}
        return [_shade(key, words[key], color) for key, color in LOAD_COLORS.items()]
    phases = [step for step in steps if step.depth == 0]
    named = [_shade(str(s.id), s.name, PHASE_COLORS[k % len(PHASE_COLORS)]) for k, s in enumerate(phases)]
    return [*named, _shade("several", say(lang, "duty.several"), SEVERAL), _shade("none", say(lang, "duty.none"), NONE)]


def _marks(lang: Lang, row: Row) -> Iterable[Row]:
    role = row["role"]
    if role in ROLE_ICONS:
        yield {"icon": ROLE_ICONS[role], "text": say(lang, f"role.{role}"), "color": ROLE_COLORS[role]}
    if row["customers"]:
        text = how_many(lang, row["customers"])
        yield {"icon": "note", "text": text, "color": LOAD_COLORS[row["load"]]}


def _shade(key: str, label: str, color: str) -> Row:
    return {"key": key, "label": label, "color": color}
