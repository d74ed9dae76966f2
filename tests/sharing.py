"""How three workers share the suite on two databases, so that no core waits while a journey does.

Each runs tests of its own database. One of them walks the journeys first; what touches no database goes to whoever has
time, and so do journeys that are left when somebody has nothing else. Work is handed out by files.

Pytest-xdist asks such a scheduler: it is told what each worker found and which tests ended, and says what runs next.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from itertools import groupby

import pytest
from xdist.workermanage import WorkerController, parse_tx_spec_config

# Journeys look at pages, the others touch no database: one worker's word is enough.
JOURNEYS = "tests/e2e/"
SHARED = (JOURNEYS, "tests/architecture/", "tests/relgraph/")
# A few tests that take as long as hundreds of others: whoever began them last would keep everybody waiting.
LONGEST = (
    "src/guanxi/orgchart/tests/test_machine.py",
    "src/guanxi/api/tests/test_rights_matrix.py",
    "tests/e2e/test_every_page.py",
)
# A worker begins a test when it knows the one after it.
AHEAD = 2

Files = deque[list[str]]


class Sharing:
    """Hands out one file at a time: to the walker journeys first, to the others what their database is asked."""

    def __init__(self, config: pytest.Config) -> None:
        self.expected = len(parse_tx_spec_config(config))
        self.collection_is_completed = False
        self.found: dict[WorkerController, list[str]] = {}
        self.running: dict[WorkerController, list[int]] = {}
        self.own: dict[str, Files] = {}
        self.journeys: Files = deque()
        self.rest: Files = deque()

    @property
    def nodes(self) -> list[WorkerController]:
        """The workers."""
        return list(self.running)

    @property
    def has_pending(self) -> bool:
        """Whether anything is running."""
        return any(self.running.values())

    @property
    def tests_finished(self) -> bool:
        """Whether there is nothing left to hand out, and nobody waits for the test after his last one."""
        given = not any((self.journeys, self.rest, *self.own.values()))
        return self.collection_is_completed and given and all(len(tests) < AHEAD for tests in self.running.values())

    def add_node(self, node: WorkerController) -> None:
        """A worker is there; one that takes the place of a worker that crashed, too."""
        self.running[node] = []

    def add_node_collection(self, node: WorkerController, collection: Sequence[str]) -> None:
        """Hear what a worker found; once all have said so, the work is divided."""
        self.found[node] = list(collection)
        if not self.collection_is_completed and len(self.found) >= self.expected:
            self._divide()
            self.collection_is_completed = True

    def schedule(self) -> None:
        """Let everybody begin who has not."""
        for node in self.found:
            self._feed(node)

    def mark_test_complete(self, node: WorkerController, item_index: int, duration: float = 0) -> None:
        """Hear that a test ended."""
        self.running[node].remove(item_index)
        self._feed(node)

    def mark_test_pending(self, item: str) -> None:
        """Nothing is run twice."""
        raise NotImplementedError

    def remove_pending_tests_from_node(self, node: WorkerController, indices: Sequence[int]) -> None:
        """Nothing is taken back."""
        raise NotImplementedError

    def remove_node(self, node: WorkerController) -> str | None:
        """A worker is gone: return the test it crashed in; the rest of its work is the next of its database."""
        running, found = self.running.pop(node), self.found.pop(node, [])
        if not running:
            return None
        crashed, *rest = [found[index] for index in running]
        if rest:
            self.own[database_of(node)].appendleft(rest)
        return crashed

    def _divide(self) -> None:
        self._check_agreement()
        for node, found in self.found.items():
            self.own[database_of(node)] = files(test for test in found if not test.startswith(SHARED))
        shared = files(
            dict.fromkeys(test for found in self.found.values() for test in found if test.startswith(SHARED))
        )
        self.journeys.extend(tests for tests in shared if tests[0].startswith(JOURNEYS))
        self.rest.extend(tests for tests in shared if not tests[0].startswith(JOURNEYS))

    def _check_agreement(self) -> None:
        """Workers of one database must have found the same: what one cannot run would be lost in the end."""
        said: dict[str, set[str]] = {}
        for node, found in self.found.items():
            other = said.setdefault(database_of(node), set(found))
            if differing := other.symmetric_difference(found):
                raise pytest.UsageError(f"Tests have other names in every worker: {sorted(differing)}")

    def _feed(self, node: WorkerController) -> None:
        """Keep a worker busy, or tell it that nothing follows."""
        while not node.shutting_down and len(self.running[node]) < AHEAD:
            tests = self._next(node)
            if not tests:
                node.shutdown()
                return
            places = {test: place for place, test in enumerate(self.found[node])}
            given = [places[test] for test in tests]
            self.running[node].extend(given)
            node.send_runtest_some(given)

    def _next(self, node: WorkerController) -> list[str]:
        own = self.own[database_of(node)]
        order = (self.journeys, self.rest, own) if walks(node) else (own, self.rest, self.journeys)
        return next((work.popleft() for work in order if work), [])


def files(tests: Iterable[str]) -> Files:
    """Return tests by file, long files before short ones, so that the end has small pieces."""
    by_file = [list(group) for _, group in groupby(tests, key=lambda test: test.partition("::")[0])]
    return deque(sorted(by_file, key=lambda group: (not group[0].startswith(LONGEST), -len(group))))


def database_of(node: WorkerController) -> str:
    """Return which database a worker tests on."""
    name: str = node.gateway.spec.env["GUANXI_TEST_DATABASE"]
    return name


def walks(node: WorkerController) -> bool:
    """Tell whether a worker begins with the journeys."""
    return "GUANXI_TEST_WALKER" in node.gateway.spec.env
