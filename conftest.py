"""Which tests run on which database, and how failures say so."""

import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent
DATABASE = os.environ.get("GUANXI_TEST_DATABASE", "sqlite")
# Set by scripts/test.py, where two workers share the work: tests without a database keep PostgreSQL's worker busy
# while SQLite's drives the browser.
SHARED = os.environ.get("GUANXI_TEST_SHARED") == "1"
WITHOUT_DATABASE = ("tests/architecture", "tests/relgraph")
IN_THE_BROWSER = ("tests/e2e",)

# How long an example takes says nothing on a shared machine.
settings.register_profile("guanxi", deadline=None, print_blob=True)
settings.load_profile("guanxi")


def pytest_report_header() -> str:
    """Name the database at the top."""
    return f"database: {DATABASE}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what runs on the other database's side."""
    elsewhere = [item for item in items if not runs_here(item)]
    config.hook.pytest_deselected(items=elsewhere)
    items[:] = [item for item in items if runs_here(item)]


def runs_here(item: pytest.Item) -> bool:
    """Domains run on both databases; what touches none, or only looks at the page, runs once."""
    folder = item.path.relative_to(ROOT).as_posix() if item.path.is_relative_to(ROOT) else ""
    if item.get_closest_marker("both_databases"):
        return True
    if item.get_closest_marker("postgresql"):
        return DATABASE == "postgresql"
    if folder.startswith(IN_THE_BROWSER):
        return DATABASE == "sqlite"
    if folder.startswith(WITHOUT_DATABASE):
        return ("postgresql" if SHARED else "sqlite") == DATABASE
    return True


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Say in a failure's report on which database it was."""
    report = yield
    if report.failed:
        report.sections.append(("database", DATABASE))
    return report
