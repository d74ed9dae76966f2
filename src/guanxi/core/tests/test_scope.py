"""Managers refuse to run before the workspace is named."""

from collections.abc import Callable
from typing import Any

import pytest

from guanxi.core.keys import new_id
from guanxi.core.scope import UnscopedQuery
from guanxi.directory.models import Contact
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db

WAYS: dict[str, Callable[[Any], Any]] = {
    "iterate": list,
    "iterator": lambda rows: list(rows.iterator(10)),
    "count": lambda rows: rows.count(),
    "exists": lambda rows: rows.exists(),
    "first": lambda rows: rows.first(),
    "get": lambda rows: rows.get(name="张三"),
    "values": lambda rows: list(rows.values("name")),
    "aggregate": lambda rows: rows.aggregate(),
    "update": lambda rows: rows.update(name="李四"),
    "delete": lambda rows: rows.delete(),
    "in_bulk": lambda rows: rows.in_bulk([new_id()]),
    "filtered": lambda rows: list(rows.filter(name="张三").order_by("pk")[:1]),
}


@pytest.mark.parametrize("way", WAYS)
def test_nothing_runs_unscoped(way: str) -> None:
    with pytest.raises(UnscopedQuery, match="Contact"):
        WAYS[way](Contact.objects.all())


def test_rows_of_two_workspaces_are_not_written_together() -> None:
    rows = [Contact(id=new_id(), workspace_id=new_id(), name="张三", created_at=NOW) for _ in range(2)]
    with pytest.raises(UnscopedQuery):
        Contact.objects.bulk_create(rows)


def test_a_named_workspace_shows_its_own_rows_only() -> None:
    cast = make_cast()
    for actor in (cast.alice, cast.charlie):
        make_contact(actor, make_account(actor), "张三")
    rows = Contact.objects.of(cast.alice.workspace_id)
    assert rows.count() == len(list(rows)) == 1
    assert rows.get().workspace_id == cast.alice.workspace_id
