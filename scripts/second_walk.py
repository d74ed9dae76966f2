"""A journey that failed is walked once more, alone, on both databases.

A browser on two busy cores now and then takes longer than anybody waits, and what a journey shows is then the machine's
fault. One of ours fails again. What passes only now is named, so that it is looked into; when many fail it was not the
machine, and nothing but journeys is tried twice.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

JOURNEYS = "tests/e2e/"
# More than these are no accident.
FEW = 3
TESTS_FAILED = 1
DATABASES = ("sqlite", "postgresql")


def worth_a_second_walk(result: int, failed: Sequence[str]) -> bool:
    """Tell whether a run failed by a few journeys alone."""
    return result == TESTS_FAILED and 0 < len(failed) <= FEW and all(test.startswith(JOURNEYS) for test in failed)


def failed_tests(root: Path) -> list[str]:
    """Return what pytest noted as failed in its last run."""
    noted = root / ".pytest_cache" / "v" / "cache" / "lastfailed"
    return sorted(json.loads(noted.read_text(encoding="utf-8"))) if noted.exists() else []


def forget_failures(root: Path) -> None:
    """Let the next run's failures be its own."""
    (root / ".pytest_cache" / "v" / "cache" / "lastfailed").unlink(missing_ok=True)


def surroundings(environment: Mapping[str, str], database: str) -> dict[str, str]:
    """Return what a second walk on a database runs in: nobody shares it, and journeys are not left to the other one."""
    own = {name: value for name, value in environment.items() if name != "GUANXI_TEST_SHARED"}
    return {**own, "GUANXI_TEST_DATABASE": database, "GUANXI_TEST_AGAIN": "1"}


def walk_again(root: Path, journeys: Sequence[str], environment: Mapping[str, str]) -> int:
    """Walk journeys anew with nothing beside them; return 0 when all arrive on both databases."""
    print(f"\nWalking again, alone: {', '.join(journeys)}", flush=True)
    command = [sys.executable, "-m", "pytest", "-m", "not bench", *journeys]
    for database in DATABASES:
        own = surroundings(environment, database)
        if (
            result := subprocess.run(command, cwd=root, env=own, stdin=subprocess.DEVNULL, check=False).returncode
        ) != 0:
            return result
    print(f"PASSED ONLY ON THE SECOND WALK, look into it: {', '.join(journeys)}", flush=True)
    return 0
