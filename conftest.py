"""Which tests run on which database, and how failures say so."""

import gc
import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.contrib.contenttypes.management import create_contenttypes
from django.db import connection
from django.db.models.signals import post_migrate
from hypothesis import settings
from tests import schema_cache
from tests.settings import POSTGRESQL
from tests.sharing import Sharing

from guanxi.core.migrating import sparing

ROOT = Path(__file__).parent
DATABASE = os.environ.get("GUANXI_TEST_DATABASE", "sqlite")
# Set by scripts/test.py, where several workers share the work, and one walks the journeys.
SHARED = os.environ.get("GUANXI_TEST_SHARED") == "1"
WALKER = "GUANXI_TEST_WALKER" in os.environ
# Set by scripts/second_walk.py, which walks a few journeys on each database.
AGAIN = "GUANXI_TEST_AGAIN" in os.environ
ONCE = ("tests/architecture", "tests/e2e", "tests/relgraph")

# How long an example takes says nothing on a shared machine.
settings.register_profile("guanxi", deadline=None, print_blob=True)
settings.load_profile("guanxi")

# Queries are made of many small objects. To look for cycles among all of them as often as Python does by itself would
# take a seventh of the time.
gc.set_threshold(50_000, 20, 50)


def pytest_configure(config: pytest.Config) -> None:
    """Give way to the walker: a page that is drawn late looks like one that is wrong, a late test is only late."""
    if SHARED and hasattr(config, "workerinput") and not WALKER:
        os.nice(5)


def pytest_report_header() -> str:
    """Name the database at the top."""
    return f"database: {DATABASE}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what runs on the other database's side."""
    elsewhere = [item for item in items if not runs_here(item)]
    config.hook.pytest_deselected(items=elsewhere)
    items[:] = [item for item in items if runs_here(item)]


def pytest_collection_finish() -> None:
    """What is there by now stays: nobody need look through it again."""
    gc.collect()
    gc.freeze()


def runs_here(item: pytest.Item) -> bool:
    """Domains run on both databases; what touches none, or only looks at the page, runs once."""
    if item.get_closest_marker("postgresql"):
        return DATABASE == "postgresql"
    folder = item.path.relative_to(ROOT).as_posix() if item.path.is_relative_to(ROOT) else ""
    return SHARED or AGAIN or DATABASE == "sqlite" or not folder.startswith(ONCE)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config) -> Sharing | None:
    """Share the work by database."""
    return Sharing(config) if SHARED else None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Say in a failure's report on which database it was."""
    report = yield
    if report.failed:
        report.sections.append(("database", DATABASE))
    return report


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_keepdb: bool, django_db_modify_db_settings: None) -> bool:
    """Begin with the tables that an earlier run made, or another worker, where the migrations are the same."""
    if DATABASE == "sqlite":
        return schema_cache.take_out(schema_cache.kept_at(ROOT), database_file())
    if SHARED and schema_cache.is_on_server(POSTGRESQL):
        connection.settings_dict["TEST"]["TEMPLATE"] = schema_cache.TEMPLATE
    return django_db_keepdb


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_keepdb: bool) -> None:
    """Keep the tables for the next run, or for whoever else needs them now."""
    if DATABASE == "sqlite" and not django_db_keepdb:
        schema_cache.put_by(database_file(), schema_cache.kept_at(ROOT))
    if DATABASE == "postgresql" and SHARED and not connection.settings_dict["TEST"].get("TEMPLATE"):
        connection.close()
        schema_cache.put_by_on_server(POSTGRESQL, connection.settings_dict["NAME"])


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:
    """Migrate as our command does, and leave out Django's own permissions, which nothing asks for.

    They would be written again each time the tables are emptied after a test that commits, and take most of that time.
    """
    post_migrate.disconnect(dispatch_uid="django.contrib.auth.management.create_permissions")
    post_migrate.disconnect(create_contenttypes)
    with sparing():
        yield


def database_file() -> Path:
    """Where SQLite's tests have their database."""
    return Path(django_settings.DATABASES["default"]["TEST"]["NAME"])
