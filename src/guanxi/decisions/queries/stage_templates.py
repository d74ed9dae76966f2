"""Templates of stages: the ready-made ones and one's own."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import starmap
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.decisions.models import DecisionStage, StageTemplate
from guanxi.decisions.queries.access import access_template
from guanxi.decisions.words import ReadyStage, language, ready_stages, ready_templates, stage_name, vocabularies
from guanxi.workspaces.queries import access_workspace

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Planned:
    """A stage as a template has it; ``days`` is how long it usually takes."""

    code: str
    name: str
    rule: str
    quota: int
    required_roles: tuple[str, ...]
    days: int | None


def template_stages(actor: Actor, template: str) -> list[Planned]:
    """Return the stages of a ready-made template, or of one of the workspace's own by its key.

    Raises NotFound for any other.
    """
    ready = ready_templates().get(template)
    if ready is not None:
        return [_of_ready(stage, days) for stage, days in ready.stages]
    try:
        key = UUID(template)
    except ValueError:
        raise NotFound("stage_template") from None
    return [_of_row(row) for row in access_template(actor, key).stages]


def templates(actor: Actor, lang: str = "") -> Row:
    """Return what can be chosen, one's own first, and the ready-made stages."""
    lang = language(lang or actor.language)
    rows = StageTemplate.objects.of(actor.workspace_id).filter(archived_at__isnull=True).order_by("name", "pk")
    own = [_template(lang, str(row.pk), row.name, "", map(_of_row, row.stages), own=True) for row in rows]
    ready = [
        _template(lang, one.code, one.name[lang], one.hint[lang], starmap(_of_ready, one.stages), own=False)
        for one in ready_templates().values()
    ]
    return {"templates": own + ready, "stages": [_shown(lang, _of_ready(one, None)) for one in ready_stages().values()]}


def as_template(stages: Iterable[DecisionStage]) -> list[Row]:
    """Return the stages of a chain as a template keeps them: no dates, but how long they were planned."""
    return [
        {
            "code": stage.code,
            "name": stage.name,
            "rule": stage.rule,
            "quota": stage.quota,
            "required_roles": stage.required_roles,
            "days": (stage.ends_on - stage.starts_on).days + 1 if stage.starts_on and stage.ends_on else None,
        }
        for stage in stages
    ]


def role_vocabularies(actor: Actor) -> list[Row]:
    """Return the languages of roles; one of them is the workspace's."""
    current = access_workspace(actor).role_vocabulary
    return [
        {
            "code": one.code,
            "current": one.code == current,
            "roles": [{"code": word.code, "values": list(word.values)} for word in one.words],
        }
        for one in vocabularies().values()
    ]


def _template(lang: str, key: str, name: str, hint: str, stages: Iterable[Planned], *, own: bool) -> Row:
    return {"id": key, "name": name, "hint": hint, "own": own, "stages": [_shown(lang, stage) for stage in stages]}


def _shown(lang: str, stage: Planned) -> Row:
    return {
        "code": stage.code,
        "name": stage_name(lang, stage.code, stage.name),
        "rule": stage.rule,
        "quota": stage.quota,
        "required_roles": list(stage.required_roles),
        "days": stage.days,
    }


def _of_ready(stage: ReadyStage, days: int | None) -> Planned:
    return Planned(stage.code, "", stage.rule, stage.quota, stage.required_roles, days)


def _of_row(row: Row) -> Planned:
    return Planned(**{**row, "required_roles": tuple(row["required_roles"])})
