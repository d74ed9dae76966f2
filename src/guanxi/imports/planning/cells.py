"""Cells as they are kept: without spare blanks, no longer than their column."""

from guanxi.imports.reading import Finding


def cut(text: str, limit: int, name: str, row: int, findings: list[Finding]) -> str:
    """Return a text on one line that fits, with a remark when something had to go."""
    tidy = " ".join(text.split())
    if len(tidy) > limit:
        findings.append(Finding(row, "cell.cut", name, "warning", {"length": len(tidy), "limit": limit}))
    return tidy[:limit]
