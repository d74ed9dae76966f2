"""Which warnings a workspace has on, and from which figures they speak."""

from typing import Any

from guanxi.core.actor import Actor
from guanxi.insights.judging import Switches
from guanxi.insights.rules import RULES
from guanxi.insights.rules.rule import Lang, Rule
from guanxi.workspaces.queries import access_workspace

Row = dict[str, Any]


def switches_of(actor: Actor) -> Switches:
    """Return how the actor's workspace has set its warnings."""
    workspace = access_workspace(actor)
    return Switches(on=workspace.warnings, thresholds=workspace.thresholds)


def warning_rules(actor: Actor, lang: Lang) -> list[Row]:
    """Return every warning there is with what it advises, and how it is set here."""
    switches = switches_of(actor)
    return [_row(rule, switches, lang) for rule in RULES.values()]


def _row(rule: Rule, switches: Switches, lang: Lang) -> Row:
    bounds = rule.threshold
    return {
        "code": rule.code,
        "severity": rule.severity,
        "name": rule.texts[lang].name,
        "title": rule.texts[lang].title,
        "advice": rule.texts[lang].advice,
        "on": switches.is_on(rule),
        "threshold": switches.threshold(rule) if bounds else None,
        "default": bounds.default if bounds else None,
        "least": bounds.least if bounds else None,
        "most": bounds.most if bounds else None,
        "unit": bounds.unit if bounds else None,
    }
