"""Days on which to be in touch again, as they were kept with interactions, become follow-ups."""

from datetime import date, timedelta
from importlib import import_module
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from guanxi.directory.models import Account
from guanxi.followups.models import FollowUp, FollowUpContact
from guanxi.interactions.models import Interaction
from guanxi.interactions.services import log_interaction
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db
migration = import_module("guanxi.followups.migrations.0002_from_interactions")


@pytest.fixture
def apps() -> Any:
    """The tables as they were, with the column that went."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE interactions_interaction ADD COLUMN next_on date NULL")
    return MigrationLoader(connection).project_state([("followups", "0001_initial")]).apps


def log(cast: Cast, account: Account, people: list[Any], day: date | None, days_ago: int) -> Interaction:
    """Note an interaction as it was noted then."""
    at = NOW - timedelta(days=days_ago)
    row = log_interaction(
        actor=cast.bob, account_id=account.pk, kind="call", at=at, summary="谈价格", contact_ids=people, now=at
    )
    with connection.cursor() as cursor:
        cursor.execute("UPDATE interactions_interaction SET next_on = %s WHERE summary = %s AND at = %s",
                       [day, "谈价格", connection.ops.adapt_datetimefield_value(at)])  # fmt: skip
    return row


def test_what_was_answered_is_done_and_the_rest_is_open(apps: Any) -> None:
    cast = make_cast()
    account = make_account(cast.bob)
    zhang, li = (make_contact(cast.bob, account, name).pk for name in ("张三", "李四"))
    asked = log(cast, account, [zhang, li], date(2026, 2, 10), 20)
    still = log(cast, account, [li], date(2026, 3, 10), 5)
    answer = log(cast, account, [zhang], None, 3)
    migration.plan(apps, None)
    rows = {row.origin_interaction_id: row for row in FollowUp.objects.of(cast.bob.workspace_id)}
    assert set(rows) == {asked.pk, still.pk}
    done, left = rows[asked.pk], rows[still.pk]
    assert (done.state, done.due_on, done.member_id) == ("done", date(2026, 2, 10), cast.bob.member_id)
    # The one five days ago was with one of the same two people.
    assert (done.outcome_interaction_id, done.closed_at) == (still.pk, still.at)
    assert (left.state, left.closed_at, left.created_at) == ("open", None, still.at)
    links = FollowUpContact.objects.of(cast.bob.workspace_id)
    assert set(links.filter(follow_up=done).values_list("contact_id", flat=True)) == {zhang, li}
    assert answer.pk not in rows


def test_it_can_be_taken_back(apps: Any) -> None:
    cast = make_cast()
    account = make_account(cast.bob)
    people = [make_contact(cast.bob, account).pk]
    row = log(cast, account, people, date(2026, 3, 10), 5)
    migration.plan(apps, None)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE interactions_interaction SET next_on = NULL")
    migration.give_back(apps, None)
    found = apps.get_model("interactions", "Interaction").objects.get(pk=row.pk)
    assert found.next_on == date(2026, 3, 10)
