"""The measurements of the engine, on a handful of people: every figure comes, and a day added is as if counted anew."""

from importlib.util import find_spec

import pytest

from guanxi.bench.engine import engine_figures
from guanxi.cli import bench
from guanxi.cli.output import Failure


def test_every_part_gives_figures() -> None:
    figures = engine_figures(size=60, messages=400, ties=300, days=4)
    assert figures["rows"] > 400
    assert [row["step"] for row in figures["anew"]][:2] == ["count", "strengths"]
    assert figures["one_day_more"]["largest_relative_difference"] < 1e-9
    assert figures["introductions"]["people"] == 30
    assert figures["against_a_loop"]["rows_of_sample"] == figures["rows"]
    assert figures["anew_in_all"]["peak_mb"] > 0


@pytest.mark.timeout(300)
def test_two_workers_find_what_one_process_finds() -> None:
    figures = engine_figures(size=40, messages=400, ties=100, days=40, workers=2)["on_a_cluster"]
    assert figures["workers"] == figures["tasks"] == 2
    assert figures["equal_to_1e-9"]
    assert figures["same_superiors"]


def test_without_dask_the_command_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "find_spec", lambda name: None if name == "distributed" else find_spec(name))
    assert bench.engine.callback
    with pytest.raises(Failure, match=r"guanxi\[cluster\]"):
        bench.engine.callback(patience=1, json_out=True, people=1, messages=1, ties=1, workers=2)
