"""What is known of people: titles and departments, and the truth, which is managers and ranks."""

from dataclasses import dataclass
from math import isfinite
from pathlib import Path

from guanxi.cli.evaluate.messages import folded
from guanxi.cli.evaluate.rows import Reading, header_of, table

LINE, RANK = ("person", "manager"), ("person", "rank")


@dataclass(frozen=True, slots=True)
class Told:
    """What a table of people says, by folded name."""

    titles: dict[str, str]
    departments: dict[str, str]
    reading: Reading


@dataclass(frozen=True, slots=True)
class Truth:
    """A value by folded name: a manager (empty: has none) or a rank."""

    values: dict[str, str]
    reading: Reading


def read_people(path: Path) -> Told:
    """Read people; of several rows of one person the first title and department count."""
    told = Told({}, {}, Reading())
    for line, (person, title, department) in table(
        path, ("person", "title", "department"), told.reading, needed=("person",)
    ):
        name = folded(person)
        if not name:
            told.reading.refuse(line, "person")
            continue
        if name in told.titles:
            told.reading.refuse(line, "repeated")
        told.titles[name] = told.titles.get(name) or title
        told.departments[name] = told.departments.get(name) or department
    return told


def read_lines(path: Path) -> Truth:
    """Read who reports to whom; whoever has no manager, or himself, is at the top. A person's first line counts."""
    truth = Truth({}, Reading())
    for line, (person, manager) in table(path, LINE, truth.reading, needed=LINE):
        name, boss = folded(person), folded(manager)
        if not name:
            truth.reading.refuse(line, "person")
        elif name in truth.values:
            truth.reading.refuse(line, "repeated")
        else:
            truth.values[name] = "" if boss == name else boss
    return truth


def read_ranks(path: Path) -> Truth:
    """Read ranks, which are numbers; higher is more senior."""
    truth = Truth({}, Reading())
    for line, (person, rank) in table(path, RANK, truth.reading, needed=RANK):
        name = folded(person)
        why = "person" if not name else "repeated" if name in truth.values else "" if _is_number(rank) else "rank"
        if why:
            truth.reading.refuse(line, why)
        else:
            truth.values[name] = rank
    return truth


def _is_number(text: str) -> bool:
    try:
        return isfinite(float(text))
    except ValueError:
        return False


def read_labels(path: Path) -> Truth:
    """Read everybody's department, in a column of that name or ``label``."""
    truth, named = Truth({}, Reading()), "label" if "label" in header_of(path) else "department"
    columns, needed = ("person", "department", "label"), ("person", named)
    for line, (person, department, label) in table(path, columns, truth.reading, needed=needed):
        name, told = folded(person), " ".join((department or label).casefold().split())
        why = "person" if not name else "repeated" if name in truth.values else "" if told else "department"
        if why:
            truth.reading.refuse(line, why)
        else:
            truth.values[name] = told
    return truth


TITLE_HEADERS = ("title", "position", "job_title", "职务", "职位")
LEVEL_HEADERS = ("level", "classification", "label", "rank", "级别", "层级")


def read_titles(path: Path) -> tuple[list[tuple[str, str]], Reading]:
    """Read titles with their levels, sorted, each row counting; without known headers the first two columns."""
    header = header_of(path)
    title = next((name for name in TITLE_HEADERS if name in header), header[0] if header else "title")
    level = next((name for name in LEVEL_HEADERS if name in header), header[1] if len(header) > 1 else "level")
    reading, pairs = Reading(), []
    for line, (text, label) in table(path, (title, level), reading, needed=(title, level)):
        if text and label:
            pairs.append((text, label))
        else:
            reading.refuse(line, "level" if text else "title")
    return sorted(pairs), reading
