"""The measurements of the server, on a handful of rows: every part gives its figures."""

import pytest

from guanxi.bench import heat, introductions
from guanxi.bench.server import PARTS, measure

pytestmark = pytest.mark.django_db
# Runs our commands as processes, which see nothing of a test's transaction.
OUTSIDE = "moving"
# What a measurement takes whatever its size, because few of them would tell nothing.
FEWER = ((heat, "COLLEAGUES", 3), (heat, "PEOPLE", 30), (heat, "ROUNDS", 2), (introductions, "ASKED", 3))


@pytest.mark.timeout(300)
def test_every_part_gives_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name, few in FEWER:
        monkeypatch.setattr(module, name, few)
    heard: list[str] = []
    parts = tuple(part for part in PARTS if part != OUTSIDE)
    sizes = {"contacts": 30, "rows": 5, "accounts": 20, "entries": 12, "interactions": 1_000}
    figures = measure(sizes=(12,), parts=parts, told=heard.append, **sizes)
    assert set(figures) == {"database", *parts}
    assert len(heard) == len(parts)
    assert [row["page"] for row in figures["timelines"]["paging"]] == ["by OFFSET", "by place"]
    assert all(row["statements"] > 0 for row in figures["timelines"]["requests"])
    assert [row["asked"] for row in figures["inner_network"]["requests"]] == ["pairs in a loop", "network"]
    assert [row["people"] for row in figures["suggestions"]] == [100, 400]
    assert [row["seats"] for row in figures["charts"]] == [12]
    assert {row["who"]: row["sees"] for row in figures["contact_lists"]} == {"administrator": 30, "salesperson": 3}
    assert figures["audit"]["entries"] == 12
    assert figures["gaps"]["accounts"] == 20
    assert all(figure["ratio"] > 0 for figure in figures["chain"].values())
