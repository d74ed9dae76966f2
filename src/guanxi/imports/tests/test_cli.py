"""The command line: what is in a file, without a database; and bringing it in."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.cli.imports import imports
from guanxi.directory.models import Account, Contact
from guanxi.imports.tests.files import CHART
from guanxi.orgchart.models import Position
from guanxi.testing.cast import Cast, make_cast

BODIES = "org,date,post,name,job_title,reports_to\n" + "".join(
    f"{org},{date},{post},{name},职{post},{post - 1 or 'XX'}\n"
    for org, size in (("甲局", 4), ("乙局", 3))
    for date in ("2024-03-31", "2025-03-31")
    for post, name in zip(range(1, size + 1), ("张三", "李四", "Vacant", "王五"), strict=False)
)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "chart.csv").write_text(CHART, encoding="gbk")
    (tmp_path / "bodies.csv").write_text(BODIES, encoding="utf-8")
    (tmp_path / "people.csv").write_text("客户,姓名,手机\n甲公司,张三,13800000000\n,李四,\n", encoding="utf-8")
    (tmp_path / "loop.csv").write_text("姓名,上级\n张三,李四\n李四,张三\n王五,赵六\n", encoding="utf-8")
    return tmp_path


def run(*arguments: str | Path) -> Any:
    """Run a command that must succeed, and return what it answers."""
    done = CliRunner().invoke(imports, [*map(str, arguments), "--json"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_a_dry_run_tells_what_is_in_the_file(files: Path) -> None:
    told = run("chart", files / "chart.csv", "--dry-run")
    figures = ("rows", "seats", "persons", "vacancies", "unknown", "roots", "unresolved", "cycles", "depth")
    assert [told[name] for name in figures] == [4, 4, 2, 1, 1, 1, 0, 0, 3]
    assert told["columns"]["superior"] == "上级"


def test_a_dry_run_names_the_rows_of_loops_and_missing_superiors(files: Path) -> None:
    told = run("chart", files / "loop.csv", "--dry-run")
    assert told["cycle_rows"] == [{"row": 3, "rows": [2, 3], "loop": ["张三", "李四"]}]
    assert told["unresolved_rows"] == [{"row": 4, "seat": "王五", "superior": "赵六"}]


def test_a_dry_run_of_one_body_and_of_all(files: Path) -> None:
    one = run("chart", files / "bodies.csv", "--body-column", "org", "--body", "甲局", "--dry-run")
    assert (one["body"], one["date"], one["seats"], one["vacancies"], one["depth"]) == ("甲局", "2025-03-31", 4, 1, 4)
    every = run("chart", files / "bodies.csv", "--all-bodies", "--dry-run")
    assert [(body["body"], body["seats"]) for body in every["bodies"]] == [
        ("甲局", 4),
        ("甲局", 4),
        ("乙局", 3),
        ("乙局", 3),
    ]
    assert every["totals"]["seats"] == 14
    assert every["totals"]["depth"] == 4


def test_columns_and_naming_can_be_said(files: Path) -> None:
    told = run("chart", files / "chart.csv", "--map", "superior=工号", "--superior-by", "name", "--dry-run")
    assert (told["columns"]["superior"], told["superior_by"]) == ("工号", "name")


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


def test_a_chart_is_brought_in_and_taken_back(cast: Cast, files: Path) -> None:
    told = run("chart", files / "chart.csv", "--account", "华东智造集团", "--errors", files / "errors.csv")
    assert (told["state"], told["seats_created"], told["contacts_created"]) == ("applied", 4, 2)
    assert Account.objects.of(cast.alice.workspace_id).get().name == "华东智造集团"
    assert (files / "errors.csv").read_text(encoding="utf-8-sig").startswith("行,")
    again = run("chart", files / "chart.csv", "--account", "华东智造", "--workspace", "Guanxi Test")
    assert (again["seats_created"], again["seats_existing"]) == (0, 4)
    assert run("undo", told["import_id"])["state"] == "undone"
    assert not Position.objects.of(cast.alice.workspace_id).current().exists()


def test_every_body_becomes_a_customer_as_it_was_last(cast: Cast, files: Path) -> None:
    told = run("chart", files / "bodies.csv", "--all-bodies")
    assert [(body["body"], body["date"], body["seats_created"]) for body in told["bodies"]] == [
        ("甲局", "2025-03-31", 4),
        ("乙局", "2025-03-31", 3),
    ]
    assert Position.objects.of(cast.alice.workspace_id).count() == 7


def test_an_address_list_is_brought_in(cast: Cast, files: Path) -> None:
    told = run("contacts", files / "people.csv")
    assert (told["contacts_created"], told["accounts_created"], told["refused"]) == (1, 1, 1)
    told = run("contacts", files / "people.csv", "--account", "乙公司", "--duplicates", "merge")
    assert (told["contacts_merged"], told["contacts_created"]) == (1, 1)
    assert Contact.objects.of(cast.alice.workspace_id).count() == 2


def test_people_read_a_table_and_sentences(files: Path) -> None:
    done = CliRunner().invoke(imports, ["chart", str(files / "bodies.csv"), "--all-bodies", "--dry-run"])
    lines = done.stdout.splitlines()
    assert " ".join(lines[0].split()) == "rows seats persons vacancies unknown roots unresolved cycles depth body"
    assert [line.split()[-1] for line in lines[1:6]] == [
        "2024-03-31",
        "2025-03-31",
        "2024-03-31",
        "2025-03-31",
        "total",
    ]
    done = CliRunner().invoke(imports, ["chart", str(files / "loop.csv"), "--dry-run"])
    assert "row 3: A loop of superiors: 张三 → 李四; opened at this row" in done.stdout
    assert "row 4: The superior 赵六 is not in the table, read as a root (王五)" in done.stdout


def test_a_chart_needs_an_account(cast: Cast, files: Path) -> None:
    done = CliRunner().invoke(imports, ["chart", str(files / "chart.csv")])
    assert done.exit_code == 1
    assert "--account" in str(done.exception)
