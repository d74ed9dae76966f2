"""Rules of the house that no linter knows: no clock below the interface, and verbs are called by name."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"
ROOMS_WITHOUT_CLOCK = ("inference", "models", "policies", "queries", "services")
CLOCKS = frozenset({"localdate", "localtime", "monotonic", "now", "perf_counter", "time", "today", "utcnow"})
FILES = frozenset({"open", "print", "input"})


def modules_of(rooms: tuple[str, ...]) -> Iterator[Path]:
    """The files of some rooms in all domains, tests left out."""
    for path in sorted((SOURCE / "guanxi").rglob("*.py")):
        parts = path.relative_to(SOURCE / "guanxi").with_suffix("").parts
        if len(parts) > 1 and parts[1] in rooms:
            yield path


def called_name(call: ast.Call) -> str:
    """`now` of `timezone.now()`, `open` of `open(...)`."""
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def clock_readings(source: str) -> list[int]:
    """The lines that ask what time it is: calls of a clock without arguments, or with a time zone alone."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return sorted(call.lineno for call in calls if is_clock(call) and len(call.args) <= 1)


def is_clock(call: ast.Call) -> bool:
    """`timezone.now()` and `time.time()`, but not `time(9, 30)`, which makes a time of day."""
    return called_name(call) in CLOCKS and not (isinstance(call.func, ast.Name) and call.func.id == "time")


def file_uses(source: str) -> list[int]:
    """The lines that open a file or write to the terminal."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return sorted(call.lineno for call in calls if isinstance(call.func, ast.Name) and call.func.id in FILES)


def positional_verbs(source: str) -> list[str]:
    """What a person does at a time, told by `actor` and `now`, but callable without naming the arguments."""
    functions = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    return [f.name for f in functions if is_verb(f) and (f.args.args or f.args.posonlyargs)]


def is_verb(function: ast.FunctionDef) -> bool:
    """Public, and takes an actor and the present time."""
    names = {argument.arg for argument in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)}
    return not function.name.startswith("_") and {"actor", "now"} <= names


def test_no_clock_below_the_interface() -> None:
    read = {str(path.relative_to(SOURCE)): clock_readings(path.read_text()) for path in modules_of(ROOMS_WITHOUT_CLOCK)}
    assert read
    assert {path: lines for path, lines in read.items() if lines} == {}


def test_algorithms_read_no_clock_and_no_file() -> None:
    texts = {path.name: path.read_text() for path in sorted((SOURCE / "relgraph").rglob("*.py"))}
    assert {name: lines for name, text in texts.items() if (lines := clock_readings(text) + file_uses(text))} == {}


def test_verbs_are_called_by_name() -> None:
    found = {str(path.relative_to(SOURCE)): positional_verbs(path.read_text()) for path in modules_of(("services",))}
    assert found
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize("line", ["timezone.now()", "datetime.now(UTC)", "date.today()", "time.time()"])
def test_a_clock_is_noticed(line: str) -> None:
    assert clock_readings(f"def f():\n    return {line}") == [2]


def test_a_time_that_is_passed_in_is_no_clock() -> None:
    assert clock_readings("def f(*, now):\n    return g(now=now, opens=time())") == []


def test_a_positional_verb_is_noticed() -> None:
    assert positional_verbs("def move(actor, *, now): ...\ndef help(x): ...\ndef place(*, actor, now): ...") == ["move"]


def test_a_file_is_noticed() -> None:
    assert file_uses("x = 1\nopen('a')") == [2]
