"""The reader on charts made by others. The folder is named by GUANXI_DATA; without it these are skipped, saying so.

What is right is computed here from the raw cells by plain comparison, not by the reader.
"""

import csv
import os
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pytest

from relgraph import hierarchy
from relgraph.superiors import ChartTable, Table, as_table, read_chart_table, split_by


def data_folder(name: str) -> Path:
    root = os.environ.get("GUANXI_DATA", "")
    folder = Path(root) / name
    if not root or not folder.is_dir():
        pytest.skip(f"GUANXI_DATA does not lead to a folder {name}")
    return folder


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def seat_by_row(chart: ChartTable) -> dict[int, int]:
    return {row: seat.index for seat in chart.seats for row in seat.rows}


def check_superiors(table: Table, chart: ChartTable, identifier: str, superior: str, top: set[str]) -> None:
    """Every superior that is in the table resolves to it, every other is reported at its row."""
    posts, above = table.column(identifier), table.column(superior)
    known = {post.casefold() for post in posts}
    seats = seat_by_row(chart)
    for row, post, wanted in zip(table.numbers, posts, above, strict=True):
        seat = chart.seats[seats[row]]
        if wanted in top:
            assert seat.root_as == "declared"
        elif wanted.casefold() == post.casefold():
            assert seat.root_as == "is_self"
        elif wanted.casefold() in known:
            assert seat.superior is not None
            assert chart.seats[seat.superior].identifier.casefold() == wanted.casefold()
        else:
            assert seat.root_as == "not_found"
            assert any(i.code == "superior.not_found" and i.row in seat.rows for i in chart.issues)


def test_every_body_of_the_uk_organograms() -> None:
    rows = read_csv(data_folder("uk_organograms") / "senior_posts.csv")
    totals: Counter[str] = Counter()
    groups = split_by(rows, "org", "date")
    for group in groups:
        chart = read_chart_table(group.table)
        assert (chart.columns.identifier, chart.columns.superior) == ("post", "reports_to")
        assert hierarchy.find_cycles(chart.parents) == ()
        check_superiors(group.table, chart, "post", "reports_to", {"", "XX"})
        names = group.table.column("name")
        for row, name in zip(group.table.numbers, names, strict=True):
            if name.casefold().strip(" '") in ("vacant", "n/d", ""):
                seat = chart.seats[seat_by_row(chart)[row]]
                assert name not in chart.names_of(seat)
        totals.update(asdict(chart.counts))
    assert len({group.key[0] for group in groups}) == 136
    assert totals["rows"] == len(rows)
    assert totals["seats"] + totals["duplicate_rows"] <= totals["rows"]
    assert totals["cycles"] == 0
    assert totals["unresolved"] == 14


def test_every_month_of_sourcegraph() -> None:
    paths = sorted((data_folder("sourcegraph") / "snapshots").glob("*.csv"))
    assert len(paths) == 15
    for path in paths:
        table = as_table(read_csv(path))
        chart = read_chart_table(table)
        assert (chart.columns.identifier, chart.columns.superior) == ("key", "manager_key")
        check_superiors(table, chart, "key", "manager_key", {""})
        assert chart.counts.seats == chart.counts.rows
        assert chart.counts.unresolved == chart.counts.cycles == 0
        if path.stem >= "2022-02":
            assert chart.counts.roots == 1


def test_how_superiors_are_named_is_measured() -> None:
    rows = read_csv(data_folder("sourcegraph") / "snapshots" / "2022-12.csv")
    name_of = {row["key"]: row["name"] for row in rows}
    by_name = [
        {"Employee": row["name"], "Position": row["role"], "Manager": name_of.get(row["manager_key"], "")}
        for row in rows
    ]
    chart = read_chart_table(by_name)
    assert chart.superior_by == "name"
    assert chart.counts.unresolved == 0
    assert chart.counts.cycles == 0
    right = sum(
        chart.names_of(chart.seats[seat.superior]) == (name_of[row["manager_key"]],)
        for seat, row in zip(chart.seats, rows, strict=False)
        if seat.superior is not None
    )
    assert right >= 0.98 * len(rows)
