"""Tries are counted together, and forgotten when it is time."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from guanxi.core.errors import Throttled
from guanxi.testing.at_once import together
from guanxi.throttling import services
from guanxi.throttling.models import Window
from guanxi.throttling.policies import Limit
from guanxi.throttling.services import clear_ended, forget_tries, give_try_back, take_try

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
THREE = Limit("test", tries=3, seconds=60)


def refused(*parts: str, now: datetime = NOW) -> int:
    """Try; the seconds to wait, 0 when it may be tried."""
    try:
        take_try(THREE, *parts, now=now)
    except Throttled as problem:
        return int(problem.params["seconds"])
    return 0


@pytest.mark.django_db
def test_after_so_many_one_waits_for_the_end_of_the_window() -> None:
    assert [refused("a") for _ in range(5)] == [0, 0, 0, 60, 60]
    assert refused("a", now=NOW + timedelta(seconds=45)) == 15
    assert refused("b") == 0
    assert refused("a", now=NOW + timedelta(seconds=60)) == 0


@pytest.mark.django_db
def test_going_on_does_not_make_it_longer() -> None:
    for second in range(60):
        refused("a", now=NOW + timedelta(seconds=second))
    assert refused("a", now=NOW + timedelta(seconds=60)) == 0


@pytest.mark.django_db
def test_success_forgets_or_gives_back() -> None:
    assert [refused("a") for _ in range(3)] == [0, 0, 0]
    give_try_back(THREE, "a")
    assert refused("a") == 0
    forget_tries(THREE, "a")
    assert [refused("a") for _ in range(4)] == [0, 0, 0, 60]


@pytest.mark.django_db
def test_the_table_tells_nothing_and_stays_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "MOST_ROWS", 5)
    for number in range(12):
        refused("alice@example.com", str(number), now=NOW + timedelta(seconds=number))
    assert not any("alice" in key for key in Window.objects.values_list("key", flat=True))
    clear_ended(now=NOW + timedelta(seconds=60))
    assert Window.objects.count() <= 5
    clear_ended(now=NOW + timedelta(hours=1))
    assert Window.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_tries_at_the_same_moment_all_count() -> None:
    through = together([partial(refused, "a")] * 12)
    assert sorted(through)[:3] == [0, 0, 0]
    assert sum(1 for wait in through if wait) == 9
