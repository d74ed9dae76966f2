"""Handing out what is held on a person, as one file, noted in the audit log."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.core.actor import Actor
from guanxi.exports.words import Lang
from guanxi.privacy.paper import Telling, paper
from guanxi.privacy.queries.holdings import personal_data, personal_data_in_lead
from guanxi.workspaces.queries import access_workspace

FileFormat = Literal["json", "zip", "pdf"]
# A cell that begins so is taken for a formula by spreadsheets.
FORMULA = ("=", "+", "-", "@", "\t")


def hand_out(*, actor: Actor, contact_id: UUID, file_format: FileFormat, now: datetime, lang: Lang = "zh-CN") -> bytes:
    """Return everything held on a person and note that it was taken out; ``lang`` is that of the words in a PDF."""
    held = personal_data(actor, contact_id)
    return _handed(actor, held, ("contact", contact_id), file_format, now, lang)


def hand_out_lead(
    *, actor: Actor, lead_id: UUID, file_format: FileFormat, now: datetime, lang: Lang = "zh-CN"
) -> bytes:
    """Return everything held on the person in a lead, noted in the same way."""
    held = personal_data_in_lead(actor, lead_id)
    return _handed(actor, held, ("lead", lead_id), file_format, now, lang)


def _handed(
    actor: Actor, held: dict[str, Any], subject: tuple[str, UUID], file_format: FileFormat, now: datetime, lang: Lang
) -> bytes:
    content = _as_file(actor, held, file_format, now, lang)
    about, key = subject
    params = {"format": file_format}
    kind = Kind.PERSONAL_DATA_EXPORTED
    note(actor=actor, kind=kind, now=now, subject_type=about, subject_id=key, params=params)
    return content


def _as_file(actor: Actor, held: dict[str, Any], file_format: FileFormat, now: datetime, lang: Lang) -> bytes:
    if file_format == "pdf":
        workspace = access_workspace(actor)
        return paper(held, Telling(lang, workspace.name, workspace.time_zone, now))
    text = json.dumps({"at": now, **held}, ensure_ascii=False, indent=1, default=str)
    return text.encode() if file_format == "json" else _zipped(text, held)


def _zipped(text: str, held: dict[str, Any]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data.json", text)
        for part in ("facts", "opinions"):
            archive.writestr(f"{part}.csv", _table(held[part]))
    return file.getvalue()


def _table(rows: Iterable[dict[str, Any]]) -> bytes:
    """Return rows as one line for each value: what, which field, the value, and where it comes from."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["about", "id", "field", "value", "origin", "asserted_by", "asserted_at", "evidence"])
    for row in rows:
        origin = [row["origin"].get(name) or "" for name in ("origin", "asserted_by_id", "asserted_at", "evidence")]
        for name, value in row["values"].items():
            if value not in (None, "", [], {}):
                writer.writerow([_safe(cell) for cell in (row["about"], row["id"], name, value, *origin)])
    return text.getvalue().encode("utf-8-sig")


def _safe(cell: Any) -> str:
    text = str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text
