"""Counting what a request asks of the database."""

from collections.abc import Callable

from django.db import connection
from django.test.utils import CaptureQueriesContext

# Where the connection stands (PostgreSQL's second wall), and savepoints: they read no rows.
UNCOUNTED = ("SELECT set_config(", "SAVEPOINT", "RELEASE SAVEPOINT")


def statements(request: Callable[[], object]) -> int:
    """Return how many statements a request takes, sessions and sign-in included."""
    with CaptureQueriesContext(connection) as captured:
        request()
    return sum(not query["sql"].startswith(UNCOUNTED) for query in captured.captured_queries)
