"""Figures as tables to read."""

from typing import Any


def as_lines(figures: Any, title: str = "") -> str:
    """Return nested figures as indented tables: a list of alike dicts becomes rows under one head."""
    lines: list[str] = []
    _write(lines, title, figures, 0)
    return "\n".join(lines)


def _write(lines: list[str], title: str, value: Any, depth: int) -> None:
    pad = "  " * depth
    if isinstance(value, dict):
        if title:
            lines.append(f"{pad}{title}")
        for key, inner in value.items():
            _write(lines, str(key), inner, depth + 1)
    elif isinstance(value, list) and value and all(isinstance(row, dict) for row in value):
        lines.append(f"{pad}{title}")
        lines += [f"{pad}  {row}" for row in _table(value)]
    else:
        lines.append(f"{pad}{title:<28} {value}")


def _table(rows: list[dict[str, Any]]) -> list[str]:
    heads = list(rows[0])
    cells = [heads, *([str(row.get(head, "")) for head in heads] for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(heads))]
    return ["  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)) for line in cells]
