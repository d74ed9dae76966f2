"""How two workers share the suite: each runs the tests of its own database, and the rest goes to whoever is free.

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
# A worker begins a test when it knows the one after it.
AHEAD = 2


class Sharing:
    """Hands out a worker's own tests first, then what is shared, one file at a time."""

    def __init__(self, config: pytest.Config) -> None:
        self.expected = len(parse_tx_spec_config(config))
        self.collection_is_completed = False
        self.found: dict[WorkerController, list[str]] = {}
        self.running: dict[WorkerController, list[int]] = {}
        self.own: dict[str, list[str]] = {}
        self.shared: deque[list[str]] = deque()

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
        given = not self.shared and not any(self.own.values())
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
        """A worker is gone: return the test it crashed in; who takes its place has the rest of its work."""
        running, found = self.running.pop(node), self.found.pop(node, [])
        if not running:
            return None
        crashed, *rest = [found[index] for index in running]
        self.own[database_of(node)] = [*rest, *self.own.get(database_of(node), [])]
        return crashed

    def _divide(self) -> None:
        for node, found in self.found.items():
            self.own[database_of(node)] = [test for test in found if not test.startswith(SHARED)]
        shared = dict.fromkeys(test for found in self.found.values() for test in found if test.startswith(SHARED))
        self.shared.extend(files(shared))

    def _feed(self, node: WorkerController) -> None:
        """Keep a worker busy, or tell it that nothing follows."""
        while not node.shutting_down and len(self.running[node]) < AHEAD:
            tests = self._next(database_of(node))
            if not tests:
                node.shutdown()
                return
            places = {test: place for place, test in enumerate(self.found[node])}
            given = [places[test] for test in tests]
            self.running[node].extend(given)
            node.send_runtest_some(given)

    def _next(self, database: str) -> list[str]:
        own = self.own.get(database)
        if own:
            self.own[database] = []
            return own
        return self.shared.popleft() if self.shared else []


def files(tests: Iterable[str]) -> list[list[str]]:
    """Return tests by file, journeys first and long files before short ones, so that the end has small pieces."""
    by_file = [list(group) for _, group in groupby(tests, key=lambda test: test.partition("::")[0])]
    return sorted(by_file, key=lambda group: (not group[0].startswith(JOURNEYS), -len(group)))


def database_of(node: WorkerController) -> str:
    """Return which database a worker tests on."""
    name: str = node.gateway.spec.env["GUANXI_TEST_DATABASE"]
    return name
