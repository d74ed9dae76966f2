"""The commands that measure, on tables as they come: other separators, moments, names; and what is said when nothing
can be counted."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.relgraph.test_evaluate_commands import COLUMNS, LINES, PEOPLE, comparable, mails, run, words_of, written

from guanxi.cli.evaluate import evaluate
from guanxi.cli.evaluate.moments import unix_seconds
from guanxi.cli.output import Failure

MORNING = int(datetime(2024, 3, 7, 8, 5, tzinfo=UTC).timestamp())


@pytest.fixture
def firm(tmp_path: Path) -> dict[str, str]:
    return {
        "--messages": written(tmp_path / "m.csv", COLUMNS, mails()),
        "--people": written(tmp_path / "p.csv", ("person", "title", "department"), PEOPLE),
        "--lines": written(tmp_path / "l.csv", ("person", "manager"), LINES),
    }


@pytest.mark.parametrize(
    "text",
    [
        str(MORNING), f"{MORNING}000", f"{MORNING}000000", f"{MORNING}000000000", f"{MORNING}.25",
        "2024-03-07T08:05:00Z", "2024-03-07T16:05:00+08:00", "2024-03-07 08:05", "2024-03-07T08:05:00.123Z",
        "20240307T080500Z", "2024/3/7 8:05", "2024年3月7日 8:05", "2024年03月07日8时05分",
        "Thu, 7 Mar 2024 08:05:00 +0000",
    ],
)  # fmt: skip
def test_a_moment_may_be_written_in_many_ways(text: str) -> None:
    assert unix_seconds(text) == MORNING


@pytest.mark.parametrize("text", ["", "soon", "nan", "inf", "-5", "2024-02-30", "9" * 400, "99999年1月1日"])
def test_what_is_no_moment_is_none(text: str) -> None:
    assert unix_seconds(text) is None


def rewritten(path: str, change: Any) -> None:
    file = Path(path)
    file.write_bytes(change(file.read_text(encoding="utf-8")))


def quoted(line: str) -> str:
    """Return a row whose cells are quoted, with one more that holds a line break."""
    return ",".join(f'"{cell}"' for cell in [*line.split(","), "a\nb"])


@pytest.mark.parametrize(
    "change",
    [
        lambda text: ("\n\n" + text).encode(),
        lambda text: ("sep=;\n" + text.replace(",", ";")).encode(),
        lambda text: text.replace(",", "|").encode(),
        lambda text: text.replace(",", "\t").replace("\n", "\r\n").encode("utf-8-sig"),
        lambda text: text.upper().encode("utf-16"),
        lambda text: "\n".join(quoted(line) for line in text.split("\n") if line).encode(),
    ],
    ids=["blank lines", "told separator", "bars", "tabs", "capitals", "line breaks"],
)
def test_tables_may_be_written_in_many_ways(firm: dict[str, str], change: Any) -> None:
    first = run("hierarchy", *words_of(firm))
    for path in firm.values():
        rewritten(path, change)
    assert comparable(run("hierarchy", *words_of(firm))) == comparable(first)


def test_addresses_beside_names_are_the_addresses(firm: dict[str, str]) -> None:
    first = run("hierarchy", *words_of(firm))
    people = [(f" {name.upper()}@Firm.example", *rest) for name, *rest in PEOPLE]
    lines = [(f"{one}@firm.example", f"{boss}@firm.EXAMPLE" if boss else "") for one, boss in LINES]
    rows = [(m, at, f'"{a}, x" <{a}@firm.example>', f"<{b}@firm.example>", kind) for m, at, a, b, kind in mails()]
    written(Path(firm["--people"]), ("person", "title", "department"), people)
    written(Path(firm["--lines"]), ("person", "manager"), lines)
    written(Path(firm["--messages"]), COLUMNS, rows)
    assert comparable(run("hierarchy", *words_of(firm))) == comparable(first)


def test_without_moments_it_is_still_known_who_wrote_to_whom(firm: dict[str, str]) -> None:
    written(Path(firm["--messages"]), COLUMNS, [(m, "", a, b, kind) for m, _, a, b, kind in mails()])
    found = run("hierarchy", *words_of(firm))
    assert found["read"]["messages"]["used"] == len(mails())
    assert found["manager"]["hit_at_1"]["value"] >= 0.8
    assert any("No moment of sending" in note for note in found["notes"])


@pytest.mark.parametrize(
    ("option", "header", "lacking"),
    [
        ("--messages", ("message_id", "sent_at", "sender"), "recipient"),
        ("--people", ("id", "title"), "person"),
        ("--lines", ("person", "boss"), "manager"),
    ],
)
def test_a_missing_column_is_named(firm: dict[str, str], option: str, header: tuple[str, ...], lacking: str) -> None:
    written(Path(firm[option]), header, [("1",) * len(header)])
    with pytest.raises(Failure, match=f"has no column {lacking}"):
        run("hierarchy", *words_of(firm))


def test_a_spreadsheet_has_to_be_saved_as_text(firm: dict[str, str]) -> None:
    Path(firm["--people"]).write_bytes(b"PK\x03\x04" + bytes(range(256)))
    with pytest.raises(Failure, match="save it as CSV"):
        run("hierarchy", *words_of(firm))


def test_nothing_to_count_is_explained(firm: dict[str, str], tmp_path: Path) -> None:
    strangers = written(tmp_path / "s.csv", ("person", "manager", "rank"), [("who", "whom", 1)])
    found = run("hierarchy", *words_of(firm | {"--lines": strangers, "--ranks": strangers}), "--confirmed-share", "1")
    assert [note.split(":")[0][:20] for note in found["notes"]] == [
        "No line leads to a k", "No two known people ", "With this share of c",
    ]  # fmt: skip
    alone = written(tmp_path / "one.csv", COLUMNS, [("1", 5, "ann", "bob", "to")])
    for name in ("strength", "paths", "signals"):
        assert run(name, "--messages", alone)["notes"]
    unlike = firm | {"--messages": written(tmp_path / "u.csv", COLUMNS, [("1", 5, "ann@x", "bob@x", "to")])}
    assert "No message is between two known people" in run("hierarchy", *words_of(unlike))["notes"][0]


def test_people_read_one_figure_a_line(firm: dict[str, str]) -> None:
    done = CliRunner().invoke(evaluate, ["hierarchy", *words_of(firm)], catch_exceptions=False)
    assert done.exit_code == 0
    figures = dict(line.split("  ", 1) for line in done.output.splitlines())
    assert figures["manager.hit_at_1"].strip().endswith("of 5")
    assert figures["pairs.by_ranks"].strip() == "– (nothing to count)"
