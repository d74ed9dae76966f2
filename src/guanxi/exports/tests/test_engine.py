"""The engine in V8: the same answer every time, from any thread, within bounds."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import orjson
import pytest
from django.conf import settings

from guanxi.core.errors import TooLarge
from guanxi.exports.drawing.engine import Engine, NotBuilt, engine
from guanxi.exports.tests.samples import drawn, wire_chart

MEGABYTE = 1024 * 1024


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Engine]:
    """An engine with little room and functions that ask for too much."""
    script = tmp_path / "engine.js"
    script.write_text(
        "globalThis.GuanxiEngine = {"
        " echo: (text) => text,"
        " forever: () => { for (;;) {} },"
        " greedy: () => { const all = []; for (;;) all.push({ text: 'x' + all.length }); },"
        " number: () => 1 };"
    )
    made = Engine(script, memory=64 * MEGABYTE, seconds=1)
    yield made
    made.close()


def test_the_same_chart_gives_the_same_drawing() -> None:
    chart = wire_chart(50)
    assert drawn(chart) == drawn(chart)


def test_there_is_one_engine_to_a_process() -> None:
    assert engine() is engine()


def test_many_threads_share_it() -> None:
    payload = orjson.dumps({"chart": wire_chart(40), "view": {}})
    alone = engine().call("scene", payload)
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: engine().call("scene", payload), range(24))) == {alone}


def test_any_text_passes_unharmed(small: Engine) -> None:
    text = "引号\" ' \\ \u2028 \x00 𠅤 </script> ${x} \n"
    assert small.call("echo", text.encode()) == text


@pytest.mark.parametrize("function", ["forever", "greedy"])
def test_what_asks_for_too_much_is_stopped_and_the_next_call_works(small: Engine, function: str) -> None:
    with pytest.raises(TooLarge):
        small.call(function, b"{}")
    assert small.call("echo", b"again") == "again"


def test_an_answer_that_is_no_text_is_a_fault(small: Engine) -> None:
    with pytest.raises(TypeError):
        small.call("number", b"{}")


def test_without_a_built_browser_side_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NotBuilt) as caught:
        Engine(tmp_path / "engine.js").call("scene", b"{}")
    assert (caught.value.status, caught.value.code) == (503, "export.not_built")


def test_two_thousand_seats_are_drawn() -> None:
    assert len(drawn(wire_chart(2000))["cards"]) == 2000


def test_the_built_engine_is_there() -> None:
    assert (settings.WEB_DIST / "engine.js").exists()
