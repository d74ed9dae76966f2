"""What was found about the rows of an import, as a table to correct and bring again."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

from guanxi.core.actor import Actor
from guanxi.core.errors import Problem
from guanxi.imports.models import ImportJob
from guanxi.imports.planning.mapping import mapping_of
from guanxi.imports.planning.sentences import sentence
from guanxi.imports.queries.plans import document_of
from relgraph.cells import escape_formula

_HEADER = {
    "zh-CN": ("行", "列", "级别", "代码", "说明"),
    "en": ("row", "column", "severity", "code", "explanation"),
}
_SEVERITIES = {
    "zh-CN": {"error": "错误", "warning": "警告", "info": "提示"},
    "en": {"error": "error", "warning": "warning", "info": "note"},
}


def findings_csv(actor: Actor, job: ImportJob) -> bytes:
    """Return the findings of an import in the actor's language, each with the cells of its row.

    It begins with a byte order mark, without which spreadsheet programs in China take it for GBK.
    """
    language = actor.language if actor.language in _HEADER else "zh-CN"
    header, rows = _rows_of(job)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([*_HEADER[language], *map(escape_formula, header)])
    for finding in job.findings:
        writer.writerow([*_told(finding, language), *map(escape_formula, rows.get(finding["row"], ()))])
    return text.getvalue().encode("utf-8-sig")


def _told(finding: Mapping[str, Any], language: str) -> Iterator[str]:
    yield str(finding["row"] or "")
    yield escape_formula(str(finding["column"]))
    yield _SEVERITIES[language][finding["severity"]]
    yield str(finding["code"])
    yield escape_formula(sentence(finding["code"], finding["params"], language))


def rows_to_keep(job: ImportJob) -> dict[str, Any]:
    """Return what is still needed of a file when all of it is applied: the rows that something was found about."""
    header, rows = _rows_of(job)
    told = sorted({finding["row"] for finding in job.findings} & set(rows))
    return {"header": list(header), "rows": [[number, list(rows[number])] for number in told]} if told else {}


def _rows_of(job: ImportJob) -> tuple[tuple[str, ...], dict[int, tuple[str, ...]]]:
    """Return the file's header and its rows by number; a drawn chart has none, and of a file that is gone few are."""
    if not job.content:
        kept = {number: tuple(row) for number, row in job.kept.get("rows", ())}
        return tuple(job.kept.get("header", ())), kept
    try:
        sheet = document_of(job, mapping_of(job.mapping)).sheet
    except Problem:
        return (), {}
    if sheet is None:
        return (), {}
    return sheet.header, {**sheet.left_out, **dict(zip(sheet.numbers, sheet.rows, strict=True))}
