"""``guanxi evaluate charts``: whether superiors in a table are found."""

import csv
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from guanxi.cli.output import answer, as_json
from relgraph.evaluate import share
from relgraph.superiors import ChartTable, RowGroup, read_chart_table, split_by

Outcome = tuple[tuple[str, ...], bool]


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--identifier", required=True, help="Column with a row's identifier.")
@click.option("--superior", required=True, help="Column with the identifier of the row's superior.")
@click.option("--body", "bodies", multiple=True, help="Column(s) that part the file into charts.")
@as_json
def charts(file: Path, identifier: str, superior: str, bodies: tuple[str, ...], json_out: bool) -> None:
    """How many superiors that exist in a table are found when it is read without being told its columns.

    The truth is the file's own identifiers, compared letter by letter. Intervals are over bodies.
    """
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    groups = split_by(rows, *bodies)
    outcomes = [outcome for group in groups for outcome in _outcomes(group, identifier, superior)]
    answer({"charts": len(groups), "rows": len(rows), "superiors_found": asdict(share(outcomes))}, json_out=json_out)


def _outcomes(group: RowGroup, identifier: str, superior: str) -> Iterator[Outcome]:
    """Tell, for each row whose superior exists in its chart, whether it was found."""
    table = group.table
    own, above = table.header.index(identifier), table.header.index(superior)
    read = read_chart_table(table)
    seat_of_row = {row: seat for seat in read.seats for row in seat.rows}
    known = {cells[own].strip() for cells in table.rows}
    for number, cells in zip(table.numbers, table.rows, strict=True):
        wanted = cells[above].strip()
        if wanted in known and wanted != cells[own].strip() and number in seat_of_row:
            yield tuple(group.key), _identifier_of_superior(read, seat_of_row[number]) == wanted


def _identifier_of_superior(read: ChartTable, seat: Any) -> str | None:
    return None if seat.superior is None else read.seats[seat.superior].identifier.strip()
