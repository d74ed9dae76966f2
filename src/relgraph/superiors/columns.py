"""Which column is which? Guessed from the header, in English and Chinese, and measured on the cells.

A header scores for a field by the words it consists of or contains. That a header sounds like "superior" is only a
nomination: every nominee is tried against every column that could name a seat, and the pair that resolves the most
cells wins (`net` = resolved minus unresolved, an ambiguous cell counting half). So `manager_key` beats
`manager_role_slug`, and a post number called "post" is the identifier where superiors are given by it.
"""

import re
from dataclasses import dataclass, fields, replace

from relgraph.names import fold
from relgraph.placeholders import empty_as
from relgraph.superiors.headers import HEADERS, NOT_IN
from relgraph.superiors.resolve import NAMINGS, Naming, SeatIndex, is_top
from relgraph.superiors.rows import Table

_SAMPLE = 2000
_BRACKETED = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]")
_SEPARATORS = re.compile(r"[\s_\-./*:：#,]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Columns:
    """Header names by field; None where the table has no such column."""

    identifier: str | None = None
    name: str | None = None
    title: str | None = None
    department: str | None = None
    superior: str | None = None
    grade: str | None = None
    mail: str | None = None
    phone: str | None = None
    dotted: str | None = None
    vacancy: str | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """How well one column of superiors resolves against one column that names seats."""

    superior: str
    target: str
    naming: Naming
    filled: int
    resolved: int
    ambiguous: int

    @property
    def net(self) -> float:
        """Resolved minus unresolved cells, ambiguous ones counted half."""
        return self.resolved - self.ambiguous / 2 - (self.filled - self.resolved)


@dataclass(frozen=True, slots=True)
class Guess:
    """The mapping taken, how superiors are named, and the measures that decided it, best first."""

    columns: Columns
    superior_by: Naming
    measures: tuple[Measure, ...]


FIELDS = tuple(entry.name for entry in fields(Columns))


def header_score(field: str, header: str) -> int:
    """How much a header sounds like a field: 0 not at all, up to 100.

    >>> header_score("superior", "Reports_To Name"), header_score("superior", "上级部门"), header_score("name", "姓名*")
    (100, 0, 100)
    """
    spaced = " ".join(_SEPARATORS.sub(" ", fold(_CAMEL.sub(" ", _BRACKETED.sub(" ", header)))).split())
    scores = HEADERS[field]
    if exact := scores.get(spaced, scores.get(spaced.replace(" ", ""), 0)):
        return exact
    if any(_contains(spaced, word) for word in NOT_IN[field]):
        return 0
    return max((score - 40 for word, score in scores.items() if score >= 90 and _contains(spaced, word)), default=0)


def guess_columns(
    table: Table, given: Columns | None = None, superior_by: Naming | None = None, *, only_given: bool = False
) -> Guess:
    """The columns of a table; what is `given` stays as it is, and `superior_by` when it is not None.

    With `only_given` no other column is used; what is still measured is how superiors are named.

    >>> from relgraph.superiors.rows import as_table
    >>> rows = [["工号", "姓名", "岗位", "直属领导"], ["1", "张三", "总监", ""], ["2", "李四", "经理", "张三"]]
    >>> guess = guess_columns(as_table(rows))
    >>> guess.columns.superior, guess.columns.identifier, guess.superior_by
    ('直属领导', '工号', 'name')
    """
    fixed = given or Columns()
    if only_given:
        table = _masked(table, _taken(fixed))
    nominees = [fixed.superior] if fixed.superior else _nominees("superior", table.header, taken=_taken(fixed))
    measures = _measure_all(table, nominees, fixed, superior_by)
    chosen = fixed
    naming: Naming = superior_by or "identifier"
    if measures and measures[0].resolved:
        best = measures[0]
        naming = best.naming
        chosen = replace(chosen, superior=best.superior)
        if getattr(chosen, _field_of(naming)) is None:
            chosen = replace(chosen, **{_field_of(naming): best.target})
    elif nominees:
        chosen = replace(chosen, superior=nominees[0])
    return Guess(_fill(table, chosen), naming, measures)


def _measure_all(table: Table, nominees: list[str], fixed: Columns, superior_by: Naming | None) -> tuple[Measure, ...]:
    targets = [
        (naming, target)
        for naming in NAMINGS
        if superior_by in (None, naming)
        for target in _targets(table, naming, fixed, nominees)
    ]
    asked = {nominee: [cell for cell in table.column(nominee) if not is_top(cell)][:_SAMPLE] for nominee in nominees}
    measured: list[Measure] = []
    for naming, target in targets:
        index = _index(table, naming, target)
        measured.extend(_measure(index, nominee, target, cells) for nominee, cells in asked.items())
    return tuple(sorted(measured, key=lambda m: (-m.net, NAMINGS.index(m.naming), nominees.index(m.superior))))


def _targets(table: Table, naming: Naming, fixed: Columns, nominees: list[str]) -> list[str]:
    """The columns that can name a seat in this way; the nominees themselves name somebody else's."""
    field = _field_of(naming)
    given: str | None = getattr(fixed, field)
    if given:
        return [given]
    found = _nominees(field, table.header, taken=_taken(fixed) | set(nominees))
    if naming == "identifier":
        nameless = (name for name in table.header if name and name not in _taken(fixed) and not _sounds_like_any(name))
        found += [name for name in nameless if _names_rows(table.column(name))]
    return found


def _masked(table: Table, shown: set[str]) -> Table:
    """The table with the headers of all other columns blanked."""
    return Table(tuple(name if name in shown else "" for name in table.header), table.rows, table.numbers)


def _field_of(naming: Naming) -> str:
    return "title" if naming == "post" else naming


def _sounds_like_any(header: str) -> bool:
    return any(header_score(field, header) for field in FIELDS)


def _names_rows(cells: tuple[str, ...]) -> bool:
    """Whether a column has a value of its own in nearly every row, as an identifier has."""
    filled = [cell for cell in cells if cell]
    return len(filled) * 2 > len(cells) and len(set(filled)) > 0.9 * len(filled) and max(map(len, filled)) <= 40


def _index(table: Table, naming: Naming, target: str) -> SeatIndex:
    index = SeatIndex(naming)
    for row, cell in enumerate(table.column(target)):
        if naming != "name" or empty_as(cell) is None:
            index.add(cell, row)
    return index


def _measure(index: SeatIndex, superior: str, target: str, asked: list[str]) -> Measure:
    found = [len(index.find(cell).seats) for cell in asked]
    resolved, ambiguous = sum(count > 0 for count in found), sum(count > 1 for count in found)
    ambiguous = 0 if index.naming == "identifier" else ambiguous
    return Measure(superior, target, index.naming, len(asked), resolved, ambiguous)


def _fill(table: Table, chosen: Columns) -> Columns:
    """Give the fields still open their best-sounding column, the surest pair of field and column first."""
    pairs = sorted(
        (
            (-header_score(field, header), FIELDS.index(field), place)
            for field in FIELDS
            for place, header in enumerate(table.header)
            if getattr(chosen, field) is None and field != "superior" and header_score(field, header)
        ),
    )
    taken = _taken(chosen)
    for _, order, place in pairs:
        field, header = FIELDS[order], table.header[place]
        if getattr(chosen, field) is None and header not in taken:
            chosen = replace(chosen, **{field: header})
            taken.add(header)
    return chosen


def _nominees(field: str, header: tuple[str, ...], taken: set[str]) -> list[str]:
    scored = [(header_score(field, name), name) for name in dict.fromkeys(header) if name not in taken]
    return [name for score, name in sorted(scored, key=lambda pair: -pair[0]) if score]


def _taken(columns: Columns) -> set[str]:
    return {header for field in FIELDS if (header := getattr(columns, field)) is not None}


def _contains(spaced: str, word: str) -> bool:
    return f" {word} " in f" {spaced} " if word.isascii() else word in spaced.replace(" ", "")
