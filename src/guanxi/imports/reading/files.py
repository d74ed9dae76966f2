"""One way in for all kinds of files: the kind is told by the content, the name only breaks ties."""

import re
from pathlib import PurePath

from guanxi.core.errors import Invalid, TooLarge
from guanxi.imports.reading.decoding import Decoded, decode
from guanxi.imports.reading.delimited import looks_delimited, read_delimited, sniff_delimiter
from guanxi.imports.reading.document import Document, Finding, Format, finding_of
from guanxi.imports.reading.limits import LIMITS, Limits
from guanxi.imports.reading.table import as_sheet, storable
from guanxi.imports.reading.vcards import read_vcards
from guanxi.imports.reading.workbook import open_workbook
from relgraph.mermaid import read_mermaid
from relgraph.outline import read_outline

# How files begin that are no table and no text, and what to call them.
_SIGNATURES = (
    (b"\xd0\xcf\x11\xe0", "xls"),
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"{\\rtf", "rtf"),
)
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html|table|head|body|workbook)\b", re.IGNORECASE)
_MERMAID = re.compile(r"(?:\s*%%[^\n]*\n|\s*---\n.*?\n---\n)*\s*(?:graph|flowchart)\b", re.DOTALL)
_FENCE = re.compile(r"\s*```(?:mermaid)?[ \t]*\n(?P<body>.*?)(?:\n```\s*|\Z)", re.DOTALL)
_CALENDAR = re.compile(r"\s*BEGIN\s*:\s*VCALENDAR", re.IGNORECASE)
_VCARD = re.compile(r"\s*BEGIN\s*:\s*VCARD", re.IGNORECASE)
_TABLE_NAMES = frozenset({".csv", ".tsv", ".tab", ".xls", ".xlsx"})


def read(
    content: bytes,
    file_name: str = "",
    *,
    as_format: Format | None = None,
    sheet: str = "",
    limits: Limits = LIMITS,
) -> Document:
    """Return what a file says.

    ``as_format`` decides where it could be taken for several, ``sheet`` which sheet of a workbook is read.
    Raises Invalid or TooLarge with a code for everything that cannot be read.
    """
    if len(content) > limits.file_bytes:
        params = {"max": limits.file_bytes, "size": len(content)}
        raise TooLarge("import.too_large", "The file is too large.", params=params)
    if not content.strip():
        raise Invalid("import.empty_file", "There is nothing in this file.")
    if content.startswith(b"PK"):
        return _read_workbook(content, sheet, limits)
    _refuse_foreign(content)
    return _read_decoded(decode(content), file_name, as_format, limits)


def read_text(text: str, *, as_format: Format | None = None, limits: Limits = LIMITS) -> Document:
    """Return what a pasted text says."""
    return read(text.encode("utf-8", errors="replace"), as_format=as_format, limits=limits)


def _refuse_foreign(content: bytes) -> None:
    for signature, name in _SIGNATURES:
        if content.startswith(signature):
            raise _unsupported(name)


def _unsupported(name: str) -> Invalid:
    return Invalid("import.format_unsupported", "This kind of file cannot be read.", params={"format": name})


def _read_workbook(content: bytes, sheet: str, limits: Limits) -> Document:
    opened = open_workbook(content, sheet, limits)
    table, findings = as_sheet(opened.rows, limits)
    return Document("xlsx", table, sheets=opened.names, sheet_name=opened.name, findings=tuple(findings))


def _read_decoded(decoded: Decoded, file_name: str, wanted: Format | None, limits: Limits) -> Document:
    text = decoded.text
    fenced = _FENCE.match(text)
    if fenced:
        text = fenced["body"]
    for name, pattern in (("html", _HTML), ("calendar", _CALENDAR)):
        if pattern.match(text):
            raise _unsupported(name)
    chosen = wanted or _format_of(text, file_name)
    findings = []
    if decoded.unreadable:
        params = {"encoding": decoded.encoding, "count": decoded.unreadable}
        findings.append(Finding(0, "encoding.unreadable", severity="warning", params=params))
    if chosen == "xlsx":
        raise Invalid("import.broken_file", "The file is damaged.", params={"format": "xlsx"})
    if chosen in ("outline", "mermaid"):
        return _read_drawing(text, chosen, decoded.encoding, findings, limits)
    return _read_table(text, chosen, decoded.encoding, findings, limits)


def _format_of(text: str, file_name: str) -> Format:
    suffix = PurePath(file_name).suffix.lower()
    if _VCARD.match(text):
        return "vcard"
    if _MERMAID.match(text):
        return "mermaid"
    if suffix in _TABLE_NAMES or looks_delimited(text):
        return "csv"
    return "outline"


def _read_table(text: str, chosen: Format, encoding: str, findings: list[Finding], limits: Limits) -> Document:
    if chosen == "vcard":
        rows, delimiter = read_vcards(text, encoding, limits, findings), ""
    else:
        delimiter = sniff_delimiter(text)
        rows = read_delimited(text, delimiter, limits, findings)
    table, more = as_sheet(rows, limits)
    found = sorted([*findings, *more], key=lambda finding: finding.row)
    return Document(chosen, table, encoding=encoding, delimiter=delimiter, findings=tuple(found))


def _read_drawing(text: str, chosen: Format, encoding: str, findings: list[Finding], limits: Limits) -> Document:
    if text.count("\n") + text.count("\r") > limits.lines:
        raise Invalid("import.too_many_rows", "There are too many rows.", params={"max": limits.lines})
    chart = (read_mermaid if chosen == "mermaid" else read_outline)(storable(text))
    if not chart.seats:
        raise Invalid("import.empty_file", "There is nothing in this file.")
    found = [*findings, *map(finding_of, chart.issues)]
    return Document(chosen, chart=chart, encoding=encoding, findings=tuple(found))
