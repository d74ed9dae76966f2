"""The ready-made stages, templates and vocabularies, as they come with the product."""

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from relgraph.vocabularies import Vocabulary, Word

LANGUAGES = ("zh-CN", "en")
STAGES = "stages.json"


@dataclass(frozen=True, slots=True)
class ReadyStage:
    """A stage to choose from: its words by language, and how it is usually decided."""

    code: str
    name: dict[str, str]
    rule: str
    quota: int
    required_roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadyTemplate:
    """Stages in their order, each with its usual length in days."""

    code: str
    name: dict[str, str]
    hint: dict[str, str]
    stages: tuple[tuple[ReadyStage, int], ...]


def language(wanted: str) -> str:
    """Return a language the product has."""
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


@cache
def ready_stages() -> dict[str, ReadyStage]:
    """Return the stages that come with the product, by code."""
    rows = json.loads((resources.files("guanxi.decisions") / "templates" / STAGES).read_text(encoding="utf-8"))
    stages = (ReadyStage(**{**row, "required_roles": tuple(row["required_roles"])}) for row in rows)
    return {stage.code: stage for stage in stages}


@cache
def ready_templates() -> dict[str, ReadyTemplate]:
    """Return the templates that come with the product, by code."""
    known = ready_stages()
    templates = (
        ReadyTemplate(
            code=row["code"],
            name=row["name"],
            hint=row["hint"],
            stages=tuple((known[stage["code"]], stage["days"]) for stage in row["stages"]),
        )
        for row in _files("templates")
    )
    return {template.code: template for template in templates}


@cache
def vocabularies() -> dict[str, Vocabulary]:
    """Return the languages of roles, by code, the default first."""
    rows = _files("vocabularies")
    made = (
        Vocabulary(row["code"], tuple(Word(word["code"], tuple(word["values"])) for word in row["roles"]))
        for row in rows
    )
    return {vocabulary.code: vocabulary for vocabulary in made}


def stage_name(lang: str, code: str, name: str) -> str:
    """Return what a stage is called: its own name, else the ready-made one in a language."""
    ready = ready_stages().get(code)
    return name or (ready.name[language(lang)] if ready else code)


def _files(folder: str) -> list[dict[str, Any]]:
    """Return what the files of a folder say, in order of their names."""
    files = (file for file in (resources.files("guanxi.decisions") / folder).iterdir() if file.name.endswith(".json"))
    found = sorted((file for file in files if file.name != STAGES), key=lambda file: file.name)
    return [json.loads(file.read_text(encoding="utf-8")) for file in found]
