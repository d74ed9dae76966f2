"""The measurements of the server, on a handful of rows: every part gives its figures."""

import pytest

from guanxi.bench.server import PARTS, measure

pytestmark = pytest.mark.django_db


@pytest.mark.timeout(300)
def test_every_part_gives_figures() -> None:
    heard: list[str] = []
    figures = measure(sizes=(12,), contacts=30, rows=5, accounts=20, entries=12, told=heard.append)
    assert set(figures) == {"database", *PARTS}
    assert len(heard) == len(PARTS)
    assert [row["seats"] for row in figures["charts"]] == [12]
    assert {row["who"]: row["sees"] for row in figures["contact_lists"]} == {"administrator": 30, "salesperson": 3}
    assert figures["audit"]["entries"] == 12
    assert figures["gaps"]["accounts"] == 20
    assert all(figure["ratio"] > 0 for figure in figures["chain"].values())
