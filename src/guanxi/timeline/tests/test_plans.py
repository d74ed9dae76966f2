"""A page of a line of time is one range of an index, on both databases: no table is read from end to end."""

import re
from uuid import UUID

import pytest
from django.db import connection

from guanxi.core.keys import new_id
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account, make_contact
from guanxi.timeline.queries.page import _before
from guanxi.timeline.queries.places import Place
from guanxi.timeline.queries.sources import Source, sources
from guanxi.timeline.queries.subjects import Subject, of_account, of_contact

pytestmark = pytest.mark.django_db
# The tables that grow with every day, by the source that reads them.
GROWING = {"interaction": "interactions_interaction|interactions_participant|interactions_interactionaccount"}
INDEXES = {"interactions_interaction": "interaction_by_account", "interactions_participant": "participant_by_contact",
           "interactions_interactionaccount": "interaction_by_further"}  # fmt: skip


@pytest.fixture
def planner(db: None) -> None:
    """Let PostgreSQL plan a handful of rows as it plans very many."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")


def plan_of(source: Source) -> str:
    """How the database goes about the next page of a source."""
    cursor = Place(NOW, "interaction", new_id())
    rows = _before(source.rows, source, cursor).order_by(f"-{source.at}", f"-{source.key}")
    return str(rows.values_list(source.at, source.key)[:51].explain())


def interactions_of(subject: Subject) -> list[Source]:
    return [source for source in sources(subject) if source.kind == "interaction"]


@pytest.mark.usefixtures("planner")
@pytest.mark.parametrize("whose", ["account", "contact"])
def test_a_page_is_a_range_of_an_index_that_ends_with_the_moment(whose: str) -> None:
    alice = make_cast().alice
    account = make_account(alice)
    contact_id: UUID = make_contact(alice, account).pk
    subject = of_account(alice, account.pk, NOW) if whose == "account" else of_contact(alice, contact_id, NOW)
    found = interactions_of(subject)
    assert len(found) == {"account": 2, "contact": 1}[whose]
    for source in found:
        table = source.rows.model._meta.db_table
        [line] = [line for line in plan_of(source).splitlines() if INDEXES[table] in line]
        assert re.search(r"SEARCH .* USING (COVERING )?INDEX|Index (Only )?Scan using", line), line
        condition = plan_of(source) if connection.vendor == "postgresql" else line
        assert re.search(r"\bat ?<|Index Cond: .*\bat <=? ", condition), condition
        scanned = re.findall(
            rf"SCAN ({GROWING['interaction']})|Seq Scan on ({GROWING['interaction']})", plan_of(source)
        )
        assert scanned == [], plan_of(source)


def test_a_persons_page_asks_the_readers_right_of_his_interactions_alone() -> None:
    """With a list of all that the reader sees it would take the longer, the more others there are."""
    alice = make_cast().alice
    contact = make_contact(alice, make_account(alice))
    [source] = interactions_of(of_contact(alice, contact.pk, NOW))
    asked = str(source.rows.query)
    assert re.search(r'EXISTS\(SELECT .* FROM "interactions_interaction" \w0', asked), asked
