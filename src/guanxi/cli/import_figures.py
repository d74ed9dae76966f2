"""What ``guanxi import chart`` says about a file: figures, and the rows that somebody has to look at."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import click

from guanxi.cli.output import Failure, answer
from guanxi.imports.planning.bodies import parts_of
from guanxi.imports.planning.charts import ChartPlan, plan_part
from guanxi.imports.planning.mapping import ImportMapping
from guanxi.imports.planning.sentences import sentence
from guanxi.imports.reading import Document

FIGURES = ("rows", "seats", "persons", "vacancies", "unknown", "roots", "unresolved", "cycles", "depth")


def figures_of(plan: ChartPlan) -> dict[str, Any]:
    """Return the figures of a plan, and the rows behind those that somebody has to look at."""
    summary = plan.summary.as_json()
    figures = {name: summary[name] for name in FIGURES}
    return {
        **({name: summary[name] for name in ("body", "date") if summary[name]}),
        **figures,
        "unresolved": len(summary["unresolved"]),
        "cycles": len(summary["cycles"]),
        "superior_by": summary["superior_by"],
        "columns": summary["columns"],
        "unresolved_rows": summary["unresolved"],
        "cycle_rows": summary["cycles"],
        "findings": dict(Counter(finding.code for finding in plan.findings)),
    }


def answer_figures(told: dict[str, Any], *, json_out: bool) -> None:
    """Print figures; for people those of several organisations as a table, and what to look at as sentences."""
    if json_out:
        answer(told, json_out=True)
        return
    details = ("columns", "unresolved_rows", "cycle_rows", "findings", "bodies", "totals")
    bodies = told.get("bodies", [])
    if bodies:
        click.echo("  ".join([*(f"{name:>10}" for name in FIGURES), "body"]))
    for body in [*bodies, *([told["totals"]] if bodies else [])]:
        name = f"{body['body']} {body.get('date', '')}".rstrip() if "body" in body else "total"
        click.echo("  ".join([*(f"{body[figure]:>10}" for figure in FIGURES), name]))
    answer({name: value for name, value in told.items() if name not in details}, json_out=False)
    for body in bodies or [told]:
        for line in _sentences(body):
            click.echo(f"{body['body']} {body.get('date', '')}, {line}" if "body" in body else line)
    for code, count in sum((Counter(body["findings"]) for body in bodies or [told]), Counter()).most_common():
        click.echo(f"{count} × {code}")


def _sentences(told: dict[str, Any]) -> Iterator[str]:
    for item in told["unresolved_rows"]:
        yield f"row {item['row']}: {sentence('superior.not_found', {'text': item['superior']}, 'en')} ({item['seat']})"
    for item in told["cycle_rows"]:
        yield f"row {item['row']}: {sentence('superior.cycle', item, 'en')}"


def figures_of_bodies(document: Document, mapping: ImportMapping) -> dict[str, Any]:
    if document.sheet is None:
        raise Failure("Only a table can hold several organisations.")
    bodies = [figures_of(plan_part(part, mapping)) for part in parts_of(document.sheet, mapping)]
    return {"bodies": bodies, "totals": totals_of(bodies)}


def totals_of(bodies: list[dict[str, Any]]) -> dict[str, Any]:
    sums = {name: sum(body.get(name, 0) for body in bodies) for name in FIGURES if name != "depth"}
    return {"bodies": len(bodies), **sums, "depth": max((body.get("depth", 0) for body in bodies), default=0)}
