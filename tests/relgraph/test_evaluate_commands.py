"""The commands that measure: what they print, odd tables, and that the order of rows is nothing."""

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.cli.evaluate import evaluate
from guanxi.cli.output import Failure

DAY = 86_400
COLUMNS = ("message_id", "sent_at", "sender", "recipient", "kind")
LINES = [("ann", "dora"), ("bob", "dora"), ("cid", "dora"), ("dora", "eve"), ("fred", "eve"), ("eve", "")]
PEOPLE = [
    ("ann", "Buyer", "Purchasing"), ("bob", "Buyer", "Purchasing"), ("cid", "Senior Buyer", "Purchasing"),
    ("dora", "Purchasing Manager", "Purchasing"), ("eve", "CEO", ""), ("fred", "", "Finance"),
]  # fmt: skip


def mails() -> list[tuple[Any, ...]]:
    """A year in a small firm: everybody with his superior, buyers among themselves; one contact that ended early."""
    ended = [(f"old-{day}", 1_000_000_000 + day * DAY, "ann", "fred", "cc") for day in range(0, 40, 8)]
    pairs = [line for line in LINES if line[1]] + [("ann", "bob"), ("cid", "bob"), ("dora", "fred")]
    return ended + [
        (f"{day}-{number}", 1_000_000_000 + day * DAY + number, *(pair if day % 2 else pair[::-1]), "to")
        for day in range(0, 360, 4)
        for number, pair in enumerate(pairs)
        if (day // 4 + number) % (number + 1) == 0
    ]


def written(path: Path, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([header, *rows])
    return str(path)


def run(*words: str) -> dict[str, Any]:
    done = CliRunner().invoke(evaluate, [*words, "--json"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    answer: dict[str, Any] = json.loads(done.output, parse_constant=lambda text: pytest.fail(f"{text} is no JSON"))
    return answer


@pytest.fixture
def firm(tmp_path: Path) -> dict[str, str]:
    ranks = [("ann", 1), ("bob", 1), ("cid", 1), ("dora", 2), ("fred", 2), ("eve", 3)]
    return {
        "--messages": written(tmp_path / "m.csv", COLUMNS, mails()),
        "--people": written(tmp_path / "p.csv", ("person", "title", "department"), PEOPLE),
        "--lines": written(tmp_path / "l.csv", ("person", "manager"), LINES),
        "--ranks": written(tmp_path / "r.csv", ("person", "rank"), ranks),
    }


def words_of(options: dict[str, str]) -> list[str]:
    return [word for pair in options.items() for word in pair]


def test_managers_are_found_in_a_small_firm(firm: dict[str, str]) -> None:
    found = run("hierarchy", *words_of(firm), "--confirmed-share", "0.4", "--seed", "3")
    assert found["manager"]["hit_at_1"]["value"] >= 0.8
    assert found["manager"]["hit_at_1"]["of"] == 5
    assert found["pairs"]["by_lines"] == {"value": 1.0, "low": 1.0, "high": 1.0, "of": 8}
    assert found["pairs"]["by_ranks"]["value"] >= 0.9
    assert found["baselines"].keys() == {"degree", "in_degree", "hits", "pagerank", "most_mailed"}
    assert found["margin"].keys() == found["baselines"].keys()
    ours, theirs, margin = (
        one["pairs"]["by_lines"]["value"] if "pairs" in one else one["by_lines"]["value"]
        for one in (found, found["baselines"]["degree"], found["margin"]["degree"])
    )
    assert margin == pytest.approx(ours - theirs)
    assert found["doubts"]["wrong"]["value"] >= found["doubts"]["true"]["value"]
    assert found["unconfirmed"]["lines"] == 2
    assert found["unconfirmed"]["knowing"]["hit_at_1"]["of"] == 3
    assert found["unconfirmed"]["calibration"]["sure_share"]["of"] == 3
    assert found["seconds"] > 0
    assert found["peak_memory_mib"] > 0


def comparable(found: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in found.items() if key not in ("seconds", "peak_memory_mib", "read")}


def test_the_order_of_rows_changes_nothing(firm: dict[str, str], tmp_path: Path) -> None:
    first = run("hierarchy", *words_of(firm))
    for path in firm.values():
        header, *rows = Path(path).read_text().splitlines()
        Random(7).shuffle(rows)  # noqa: S311 - a shuffle, not a secret
        Path(path).write_text("\n".join([header, *rows]))
    assert comparable(run("hierarchy", *words_of(firm))) == comparable(first)


def test_a_manager_who_is_not_there_is_an_answer(firm: dict[str, str], tmp_path: Path) -> None:
    firm["--lines"] = written(tmp_path / "l2.csv", ("person", "manager"), [("eve", "owner"), ("ann", "dora")])
    found = run("hierarchy", *words_of(firm))
    assert found["manager"]["not_here"] == {"value": 1.0, "low": 1.0, "high": 1.0, "of": 1}
    assert found["people"] == 6


@pytest.mark.parametrize(
    ("messages", "people"),
    [
        ("", ""),
        ("message_id,sent_at,sender,recipient\n", "person\n"),
        ("message_id,sent_at,sender,recipient\n1,10,a,a\n", "person,title\na,\n"),
        ("sender,recipient\na,b\nb,c\n", "person\na\nb\n"),
        ("message_id,sent_at,sender,recipient\n1,10,a,b\n1,10,a,b\n", "person,title\na,CEO\nb,CEO\nc,CEO\n"),
        ("message_id;sent_at;sender;recipient\n1;2024/3/7 8:05;甲;乙\n", "person;title\n甲;总经理\n乙;采购员\n"),
    ],
    ids=["empty", "headers", "one person", "no ids", "equals", "semicolons"],
)
def test_odd_tables_are_answered(tmp_path: Path, messages: str, people: str) -> None:
    (tmp_path / "m.csv").write_text(messages)
    (tmp_path / "p.csv").write_text(people)
    lines = written(tmp_path / "l.csv", ("person", "manager"), [("a", "b"), ("b", "a"), ("c", "c"), ("甲", "乙")])
    ranks = written(tmp_path / "r.csv", ("person", "rank"), [("a", 1), ("b", "high"), ("", 3)])
    options = ("--messages", str(tmp_path / "m.csv"))
    found = run(
        "hierarchy", *options, "--people", str(tmp_path / "p.csv"), "--lines", lines, "--ranks", ranks,
        "--confirmed-share", "0.5",
    )  # fmt: skip
    assert found["read"]["ranks"]["reasons"] == {"rank": 1, "person": 1}
    run("strength", *options)
    run("paths", *options)
    run("departments", *options, "--labels", written(tmp_path / "d.csv", ("person", "label"), [("a", "x"), ("b", "")]))


def test_nobody_at_all_is_answered(tmp_path: Path) -> None:
    nothing = written(tmp_path / "nothing.csv", ("person", "manager", "rank", "title", "level"), [])
    options = ("--people", nothing, "--lines", nothing, "--ranks", nothing, "--confirmed-share", "1")
    found = run("hierarchy", "--messages", written(tmp_path / "m.csv", COLUMNS, []), *options)
    assert found["people"] == 0
    assert found["manager"]["hit_at_1"] == {"value": None, "low": None, "high": None, "of": 0}
    assert run("titles", "--levels", nothing)["titles"] == 0


def test_bad_rows_are_counted_and_named(firm: dict[str, str], tmp_path: Path) -> None:
    bad = [("x", "soon", "ann", "bob", "to"), ("y", 5, "", "bob", "to"), ("z", 5, "ann", "bob", "pigeon")]
    firm["--messages"] = written(tmp_path / "bad.csv", COLUMNS, [*bad, *mails()])
    read = run("hierarchy", *words_of(firm))["read"]["messages"]
    assert read["bad"] == 3
    assert read["reasons"] == {"sent_at": 1, "sender": 1, "kind": 1}
    assert read["first"][0] == {"line": 2, "why": "sent_at"}


def test_a_table_of_something_else_is_refused(firm: dict[str, str], tmp_path: Path) -> None:
    firm["--messages"] = written(tmp_path / "other.csv", ("from", "subject"), [("a", "b")])
    with pytest.raises(Failure, match="has no column sender"):
        run("hierarchy", *words_of(firm))


def test_strength_tells_who_will_be_in_touch(firm: dict[str, str]) -> None:
    found = run("strength", "--messages", firm["--messages"])["auc"]
    assert len(found["moments"]) == 6
    assert found["strength"]["value"] == 1.0
    assert found["strength"]["low"] <= found["strength"]["value"] <= found["strength"]["high"]


def test_signals_are_compared_with_chance(tmp_path: Path) -> None:
    """Two write every week for a year; one of them falls silent towards the other after half of it."""
    days = [(day, "ann", "bob") for day in range(0, 364, 7)] + [(day, "ann", "eve") for day in range(0, 182, 7)]
    rows = [(number, day * 86_400, one, other) for number, (day, one, other) in enumerate(days)]
    found = run("signals", "--messages", written(tmp_path / "s.csv", COLUMNS[:4], rows))
    silence, trend = found["silence"], found["trend"]
    assert 0 < silence["quiet"]["value"] < 0.5
    assert silence["back_of_quiet"]["value"] == 0
    assert silence["back_of_others"]["value"] > 0.9
    assert trend["said"]["of"] == 1


def test_a_wrong_clock_is_nobodys_silence(tmp_path: Path) -> None:
    rows = [(day, day * 86_400, "ann", "bob") for day in range(0, 364, 7)]
    plain = run("signals", "--messages", written(tmp_path / "s.csv", COLUMNS[:4], rows))
    late = run(
        "signals", "--messages", written(tmp_path / "t.csv", COLUMNS[:4], [*rows, ("z", 4_000_000_000, "a", "b")])
    )
    assert late["silence"]["quiet"]["value"] == plain["silence"]["quiet"]["value"] == 0


def test_signals_of_nothing_are_answered(tmp_path: Path) -> None:
    found = run("signals", "--messages", written(tmp_path / "s.csv", COLUMNS[:4], []))
    assert found["silence"]["quiet"]["value"] is None
    assert found["trend"]["said"]["value"] is None


def test_departments_are_found(firm: dict[str, str], tmp_path: Path) -> None:
    labels = [(name, "low" if name in ("ann", "bob", "cid") else "high") for name, _, _ in PEOPLE]
    path = written(tmp_path / "labels.csv", ("person", "department"), labels)
    found = run("departments", "--messages", firm["--messages"], "--labels", path)
    assert found["labels"] == 2
    assert 0 <= found["nmi"]["value"] <= 1


def test_ways_are_the_best_ones(firm: dict[str, str]) -> None:
    late = [("late", 1_000_000_000 + 359 * DAY, "ann", "eve", "to")]
    written(Path(firm["--messages"]), COLUMNS, mails() + late)
    found = run("paths", "--messages", firm["--messages"])
    assert found["asked"] >= 1
    assert found["exact"] == found["reached"] == 1.0
