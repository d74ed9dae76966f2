"""What is walked twice: a few journeys, and nothing else."""

import json
import os
import runpy
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "second_walk.py"
second_walk = SimpleNamespace(**runpy.run_path(str(SCRIPT)))

A, B, C, D = (f"tests/e2e/test_{name}.py::test_it" for name in "abcd")


@pytest.mark.parametrize(
    ("result", "failed", "again"),
    [
        (1, [A], True),
        (1, [A, B, C], True),
        (1, [A, B, C, D], False),
        (1, [A, "src/guanxi/core/tests/test_x.py::test_it"], False),
        (1, [], False),
        (0, [A], False),
        (2, [A], False),
    ],
)
def test_only_a_few_journeys_are(result: int, failed: list[str], again: bool) -> None:
    assert second_walk.worth_a_second_walk(result, failed) is again


def test_what_failed_is_what_the_last_run_noted(tmp_path: Path) -> None:
    noted = tmp_path / ".pytest_cache" / "v" / "cache" / "lastfailed"
    noted.parent.mkdir(parents=True)
    noted.write_text(json.dumps({B: True, A: True}))
    assert second_walk.failed_tests(tmp_path) == [A, B]
    second_walk.forget_failures(tmp_path)
    assert second_walk.failed_tests(tmp_path) == []


@pytest.mark.parametrize("database", second_walk.DATABASES)
def test_a_journey_is_found_on_each_database(database: str) -> None:
    surroundings = {**os.environ, "DATABASE_URL": "postgresql://nobody@/nothing", "GUANXI_TEST_SHARED": "1"}
    surroundings.pop("GUANXI_TEST_POSTGRESQL_URL", None)
    own = second_walk.surroundings(surroundings, database)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "--collect-only",
        "-p",
        "no:cacheprovider",
        "tests/e2e/test_audit.py",
    ]
    assert subprocess.run(command, cwd=SCRIPT.parents[1], env=own, capture_output=True, check=False).returncode == 0
