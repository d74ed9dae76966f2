"""The harness of races hides nothing, and waits for nobody without end."""

import threading
from collections.abc import Callable
from typing import Any

import pytest

from guanxi.core.errors import Conflict
from guanxi.testing.at_once import refusals, together


def refuse() -> None:
    """Be refused."""
    raise Conflict("stale")


def stumble() -> None:
    """Go wrong as no service should."""
    raise ZeroDivisionError("a fault of the product")


def test_all_act_at_the_same_moment_and_answers_keep_their_places() -> None:
    gate = threading.Barrier(3)  # nobody gets through it alone
    deeds: list[Callable[[], Any]] = [lambda: gate.wait(10) >= 0, lambda: gate.wait(10) < 3, gate.wait]
    assert together(deeds)[:2] == [True, True]


def test_refusals_are_answers() -> None:
    outcomes = together([refuse, lambda: "done", refuse])
    assert outcomes[1] == "done"
    assert refusals(outcomes) == ["stale", "stale"]


def test_a_fault_is_raised_from_where_it_happened() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        together([refuse, stumble])
    assert caught.traceback[-1].name == "stumble"


def test_an_assertion_of_a_thread_fails_the_test() -> None:
    def hope() -> None:
        raise AssertionError("not so")

    with pytest.raises(AssertionError, match="not so"):
        together([hope, refuse])


def test_several_faults_are_all_told() -> None:
    with pytest.raises(BaseExceptionGroup) as caught:
        together([stumble, stumble, refuse])
    assert [type(fault) for fault in caught.value.exceptions] == [ZeroDivisionError, ZeroDivisionError]


def test_whoever_hangs_is_named_with_his_place() -> None:
    never = threading.Event()

    def hang_on() -> None:
        never.wait(60)

    try:
        with pytest.raises(TimeoutError, match="hang_on"):
            together([hang_on, refuse], seconds=0.2)
    finally:
        never.set()
