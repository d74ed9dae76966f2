"""The engine on data made by others. The folder is named by GUANXI_DATA; without it these are skipped, saying so."""

import csv
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.relgraph.test_evaluate_commands import run, written

MAIL = ("message_id", "sent_at", "sender", "recipient")


def data_folder(name: str) -> Path:
    root = os.environ.get("GUANXI_DATA", "")
    folder = Path(root) / name
    if not root or not folder.is_dir():
        pytest.skip(f"GUANXI_DATA does not lead to a folder {name}")
    return folder


def cells(path: Path, delimiter: str | None = None) -> list[list[str]]:
    text = path.read_text(encoding="utf-8", errors="replace")
    return [line.split(delimiter) for line in text.splitlines() if line]


@pytest.fixture
def enron(tmp_path: Path) -> dict[str, str]:
    """Messages of 156 people, without their titles."""
    folder = data_folder("enron_perry_wolfe")
    sent = {row[0]: (row[2], row[-1]) for row in cells(folder / "messages.tsv", "\t")}
    rows = [(message, *sent[message], to) for message, _, to in cells(folder / "recipients.tsv", "\t")]
    people = cells(folder / "employees.tsv", "\t")
    return {
        "messages": written(tmp_path / "m.csv", MAIL, rows),
        "people": written(tmp_path / "p.csv", ("person",), [(row[0],) for row in people]),
        "departments": written(tmp_path / "d.csv", ("person", "department"), [(row[0], row[3]) for row in people]),
        "ranks": written(tmp_path / "r.csv", ("person", "rank"), [(row[0], row[6] == "Senior") for row in people]),
    }


def test_enron_in_order_of_rank_without_titles(enron: dict[str, str], tmp_path: Path) -> None:
    with Path(enron["ranks"]).open(newline="") as stream:
        ranks = [(row["person"], int(row["rank"] == "True")) for row in csv.DictReader(stream)]
    truth = written(tmp_path / "ranks.csv", ("person", "rank"), ranks)
    found = run("hierarchy", "--messages", enron["messages"], "--people", enron["people"], "--ranks", truth)
    ours, theirs = (one["pairs"]["by_ranks"]["value"] for one in (found, found["baselines"]["in_degree"]))
    assert ours >= 0.87
    assert ours >= theirs + 0.06


def test_enron_strength(enron: dict[str, str]) -> None:
    found = run("strength", "--messages", enron["messages"])["auc"]
    assert found["strength"]["value"] >= 0.833
    assert found["strength"]["value"] >= found["raw"]["value"] + 0.05


def test_enron_departments(enron: dict[str, str]) -> None:
    found = run("departments", "--messages", enron["messages"], "--labels", enron["departments"])
    assert found["nmi"]["value"] >= 0.7


def test_krackhardts_managers(tmp_path: Path) -> None:
    folder = data_folder("networks_small")
    advice, reports = (cells(folder / f"ht_{name}_edges.csv", ",")[1:] for name in ("advice", "reports"))
    rows: Iterable[Sequence[Any]] = [(number, number, *pair[:2]) for number, pair in enumerate(advice)]
    found = run(
        "hierarchy",
        *("--messages", written(tmp_path / "m.csv", MAIL, rows)),
        *("--people", written(tmp_path / "p.csv", ("person",), [(number,) for number in range(21)])),
        *("--lines", written(tmp_path / "l.csv", ("person", "manager"), reports)),
    )
    assert found["manager"]["hit_at_1"]["value"] > 0.25
    assert found["pairs"]["by_lines"]["value"] >= 0.9


def test_an_offices_departments(tmp_path: Path) -> None:
    folder = data_folder("sociopatterns")
    met = cells(folder / "InVS13.dat")
    rows = [(number, *row, "meeting") for number, row in enumerate(met)]
    labels = [row[:2] for row in cells(folder / "metadata" / "metadata_InVS13.dat")]
    found = run(
        "departments",
        *("--messages", written(tmp_path / "m.csv", (*MAIL, "kind"), rows)),
        *("--labels", written(tmp_path / "l.csv", ("person", "department"), labels)),
    )
    assert found["nmi"]["value"] >= 0.8


def test_english_levels() -> None:
    found = run("titles", "--levels", str(data_folder("titles") / "level_titles.tsv"))
    assert found["macro_f1"]["value"] >= 0.94


def test_a_fifth_confirmed_lifts_the_rest(tmp_path: Path) -> None:
    """A software firm of which only titles are told."""
    with (data_folder("sourcegraph") / "snapshots" / "2022-11.csv").open(encoding="utf-8", newline="") as stream:
        people = list(csv.DictReader(stream))
    found = run(
        "hierarchy",
        *("--messages", written(tmp_path / "m.csv", MAIL, [])),
        *("--people", written(tmp_path / "p.csv", ("person", "title"), [(row["key"], row["role"]) for row in people])),
        *(
            "--lines",
            written(tmp_path / "l.csv", ("person", "manager"), [(r["key"], r["manager_key"]) for r in people]),
        ),
        *("--confirmed-share", "0.2"),
    )
    assert found["unconfirmed"]["lift"]["value"] >= 0.1
    assert found["unconfirmed"]["lift"]["low"] > 0
