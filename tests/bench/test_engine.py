"""The measurements of the engine, on a handful of people: every figure comes, and a day added is as if counted anew."""

from guanxi.bench.engine import engine_figures


def test_every_part_gives_figures() -> None:
    figures = engine_figures(size=60, messages=400, ties=300, days=4)
    assert figures["rows"] > 400
    assert [row["step"] for row in figures["anew"]][:2] == ["count", "strengths"]
    assert figures["one_day_more"]["largest_relative_difference"] < 1e-9
    assert figures["introductions"]["people"] == 30
    assert figures["against_a_loop"]["rows_of_sample"] == figures["rows"]
    assert figures["anew_in_all"]["peak_mb"] > 0
