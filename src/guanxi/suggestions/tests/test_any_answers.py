"""Whatever is answered in any order: no loop, nothing told is lost, and undoing restores every suggestion."""

from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guanxi.orgchart.queries.reporting import superiors
from guanxi.orgchart.services.history import undo
from guanxi.suggestions.services.answering import Given, answer_suggestions
from guanxi.suggestions.tests.customer import Customer, Row
from guanxi.testing.cast import NOW
from relgraph.hierarchy import find_cycles

pytestmark = pytest.mark.django_db
STEPS = 3


def every(report: Row) -> list[Row]:
    """All suggestions of a report."""
    rows: list[Row] = [one for batch in report["batches"] for one in batch["suggestions"]]
    return [*rows, *report["doubts"]]


def answered(it: Customer, data: st.DataObject, open_ones: list[Row]) -> None:
    """Answer some of them at once."""
    chosen = data.draw(st.lists(st.sampled_from(range(len(open_ones))), min_size=1, max_size=3, unique=True))
    told = [as_given(open_ones[place], data.draw(st.sampled_from(["accept", "reject", "unknown"]))) for place in chosen]
    answer_suggestions(actor=it.cast.alice, account_id=it.account.pk, given=told, now=NOW)


def as_given(one: Row, answer: str) -> Given:
    """An answer to a suggestion."""
    other, unit = one["other"], one["department"]
    return Given(
        kind=one["kind"],
        contact_id=UUID(one["contact"]["id"]),
        answer=answer,
        other_id=UUID(other["id"]) if other else None,
        department_id=UUID(unit["id"]) if unit else None,
    )


def test_answers_close_no_loop_and_are_undone_without_a_trace() -> None:
    it = Customer()
    it.met("赵经理", "李总监", days=4)
    for days in (1, 2, 3):
        it.met("孙专员", "吴会计", days=days)
        it.met("郑会计", "吴会计", days=days + 10)

    @settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def story(data: st.DataObject) -> None:
        with transaction.atomic():
            tell(it, data)
            transaction.set_rollback(True)

    story()


def tell(it: Customer, data: st.DataObject) -> None:
    """Answer, look, answer again; then take everything back step by step."""
    reports = [it.report()]
    drawn = superiors(it.cast.alice, it.account.pk)
    while len(reports) <= STEPS and every(reports[-1]):
        answered(it, data, every(reports[-1]))
        now = superiors(it.cast.alice, it.account.pk)
        assert find_cycles(dict(now)) == ()
        assert drawn.items() <= now.items()
        reports.append(it.report())
    for before in reversed(reports[:-1]):
        undo(actor=it.cast.alice, account_id=it.account.pk, now=NOW)
        assert it.report() == before
