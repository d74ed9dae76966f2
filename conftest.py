"""Which tests run on which database, and how failures say so."""

import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent
DATABASE = os.environ.get("GUANXI_TEST_DATABASE", "sqlite")
# These touch no database, or drive a browser through what the API tests cover on both.
ON_SQLITE_ONLY = ("tests/architecture", "tests/e2e", "tests/relgraph")

# How long an example takes says nothing on a shared machine.
settings.register_profile("guanxi", deadline=None, print_blob=True)
settings.load_profile("guanxi")


def pytest_report_header() -> str:
    """Name the database at the top."""
    return f"database: {DATABASE}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out on PostgreSQL what would only be repeated there."""
    if DATABASE == "sqlite":
        return
    repeated = [item for item in items if is_repeated(item)]
    config.hook.pytest_deselected(items=repeated)
    items[:] = [item for item in items if not is_repeated(item)]


def is_repeated(item: pytest.Item) -> bool:
    """Whether a test runs on SQLite alone."""
    folder = item.path.relative_to(ROOT).as_posix() if item.path.is_relative_to(ROOT) else ""
    return folder.startswith(ON_SQLITE_ONLY) and item.get_closest_marker("both_databases") is None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Say in a failure's report on which database it was."""
    report = yield
    if report.failed:
        report.sections.append(("database", DATABASE))
    return report
