"""Reads a "chart table": rows that each name their superior, by identifier, mail address, name or post.

`read_chart_table` is the way in; `split_by` parts a table that holds several bodies. What it meets and what it does:

| issue code | what | then |
|---|---|---|
| `table.nothing_to_read` | no column for identifier, name or title | no seats |
| `table.no_superior_column` | no column that sounds like a superior | every seat is a root |
| `table.column_missing` | a column was asked for that is not in the header | read as blank |
| `row.empty` | a row without identifier, name and title | left out |
| `row.duplicate` | equal to an earlier row in every mapped cell | merged with it |
| `seat.shared` | one post, several people | one seat, several occupants |
| `seat.identifier_repeated` | one post twice, other facts differ | one seat, the first row's facts |
| `seat.identifier_conflict` | one identifier, another title or superior | a seat of its own |
| `seat.abolished` | "Eliminated" in place of a name | a vacant seat |
| `superior.not_found` | the superior is not in the table | a root |
| `superior.is_self` | somebody as their own superior | a root |
| `superior.cycle` | a loop of superiors | opened at its last row, which becomes a root |
| `superior.ambiguous` | the text can mean several seats | same department, else the first |
| `superior.loose` | found only with case, blanks, zeros levelled, or by parts, or named another way | taken |
| `superior.several` | several superiors in a cell | the first is the superior, the others are dotted |
| `dotted.not_found` | a dotted superior that is not in the table | left out |
| `person.maybe_same` | one short name in distant seats | kept as several persons |
| `cell.cut` | a cell over 500 characters | cut |
"""

from relgraph.superiors.columns import Columns, Guess, Measure, guess_columns
from relgraph.superiors.read import BrokenLoop, ChartTable, Counts, read_chart_table
from relgraph.superiors.resolve import TOP_MARKERS, Naming
from relgraph.superiors.rows import RowGroup, RowLike, Table, as_table, split_by

__all__ = [
    "TOP_MARKERS",
    "BrokenLoop",
    "ChartTable",
    "Columns",
    "Counts",
    "Guess",
    "Measure",
    "Naming",
    "RowGroup",
    "RowLike",
    "Table",
    "as_table",
    "guess_columns",
    "read_chart_table",
    "split_by",
]
