"""An import in steps: previewed, resumed, refused, repeated harmlessly, taken back."""

from collections import Counter
from typing import Any

import pytest

from guanxi.changes.models import Change
from guanxi.core.errors import Conflict, Forbidden, Problem
from guanxi.directory.services.accounts import archive_account
from guanxi.imports.models import ImportJob
from guanxi.imports.services.applying import apply_step
from guanxi.imports.services.jobs import cancel_import, map_import
from guanxi.imports.services.undoing import undo_step
from guanxi.imports.tests.charts import SAMPLE, applied, bring, tree, undone, upload
from guanxi.imports.tests.files import CHART
from guanxi.orgchart.models import Position
from guanxi.orgchart.services.positions import edit_position, place_position, remove_position
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.invariants import check_past, check_search_terms
from guanxi.testing.makers import make_account, make_contact, make_seat
from guanxi.testing.replay import fetch, replayed

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def test_the_preview_writes_nothing_and_says_what_would_come(cast: Cast) -> None:
    account = make_account(cast.alice)
    make_contact(cast.alice, account, "李四", title="采购总监")
    changes = Change.objects.of(cast.alice.workspace_id).count()
    job = upload(cast.alice, account, CHART)
    assert job.state == "previewed"
    assert {name: job.preview[name] for name in ("seats", "contacts_new", "contacts_existing", "vacancies")} == {
        "seats": 4,
        "contacts_new": 1,
        "contacts_existing": 1,
        "vacancies": 1,
    }
    assert [(line["depth"], line["name"], line["title"]) for line in job.preview["tree"]][:2] == [
        (0, "张三", "总经理"),
        (1, "李四", "采购总监"),
    ]
    assert job.shape["header"] == ["工号", "姓名", "职务", "部门", "上级"]
    assert Change.objects.of(cast.alice.workspace_id).count() == changes


def test_undo_brings_back_what_was(cast: Cast) -> None:
    account = make_account(cast.alice)
    make_seat(cast.alice, account, "张三", title="总经理")
    make_contact(cast.alice, account, "李四")
    before, seq = fetch(cast.alice, account.pk)
    job = bring(cast.alice, account, CHART, budget=1)
    assert fetch(cast.alice, account.pk)[0] != before
    job = undo_step(actor=cast.alice, job_id=job.pk, now=NOW)
    assert (job.state, job.total - job.cursor) == ("undoing", 1)
    undone(cast.alice, job)
    after, _ = fetch(cast.alice, account.pk)
    for table in before:
        mine, theirs = ({key: without_version(row) for key, row in state[table].items()} for state in (before, after))
        assert mine == theirs, table
    assert replayed(cast.alice, account.pk, before, seq) == after
    check_past(cast.alice.workspace_id)
    check_search_terms(cast.alice.workspace_id)


def without_version(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row without how often it was written."""
    return {name: value for name, value in row.items() if name != "version"}


def test_undo_is_refused_where_somebody_built_on_it(cast: Cast) -> None:
    account = make_account(cast.alice)
    job = bring(cast.alice, account, CHART)
    top = Position.objects.of(cast.alice.workspace_id).get(title="总经理")
    below = place_position(actor=cast.bob, account_id=account.pk, title="秘书", manager_id=top.pk, now=NOW)
    with pytest.raises(Conflict) as caught:
        undone(cast.alice, job)
    assert caught.value.code == "undo.overtaken"
    remove_position(actor=cast.bob, position_id=below.pk, now=NOW)
    undone(cast.alice, job)
    assert tree(cast.alice, account.pk) == Counter()


def test_an_import_is_not_undone_by_the_charts_own_undo(cast: Cast) -> None:
    account = make_account(cast.alice)
    seat = make_seat(cast.alice, account, title="旧岗位")
    bring(cast.alice, account, CHART)
    edit_position(actor=cast.alice, position_id=seat.pk, values={"note": "x"}, now=NOW)
    assert (
        Change.objects.of(cast.alice.workspace_id).filter(kind="chart.imported", operation_id__isnull=True).count() == 0
    )


def test_cancelling_stops_and_can_be_gone_on_with(cast: Cast) -> None:
    account = make_account(cast.alice)
    job = upload(cast.alice, account, CHART)
    job = apply_step(actor=cast.alice, job_id=job.pk, now=NOW, budget=2)
    assert (job.state, job.cursor) == ("applying", 2)
    job = cancel_import(actor=cast.alice, job_id=job.pk)
    assert sum(tree(cast.alice, account.pk).values()) == 2
    with pytest.raises(Conflict):
        map_import(actor=cast.alice, job_id=job.pk, values={})
    applied(cast.alice, job)
    assert tree(cast.alice, account.pk) == SAMPLE


def test_steps_that_meet_are_applied_once(cast: Cast) -> None:
    account = make_account(cast.alice)
    job = upload(cast.alice, account, CHART)
    # Somebody else's step came in between: whoever read the job before it must not write.
    stale = ImportJob.objects.of(cast.alice.workspace_id).get(pk=job.pk)
    apply_step(actor=cast.alice, job_id=job.pk, now=NOW, budget=2)
    from_before = ImportJob.objects.of(cast.alice.workspace_id).filter(pk=job.pk, revision=stale.revision)
    assert not from_before.exists()
    job = applied(cast.alice, job)
    again = apply_step(actor=cast.alice, job_id=job.pk, now=NOW)
    assert again.cursor == 4
    assert tree(cast.alice, account.pk) == SAMPLE


def test_a_step_that_fails_writes_nothing_and_says_why(cast: Cast) -> None:
    account = make_account(cast.alice)
    job = upload(cast.alice, account, CHART)
    apply_step(actor=cast.alice, job_id=job.pk, now=NOW, budget=1)
    archive_account(actor=cast.alice, account_id=account.pk, now=NOW)
    with pytest.raises(Problem) as caught:
        apply_step(actor=cast.alice, job_id=job.pk, now=NOW, budget=1)
    assert caught.value.status == 404
    assert Position.objects.of(cast.alice.workspace_id).count() == 1


def test_imports_belong_to_whoever_began_them(cast: Cast) -> None:
    account = make_account(cast.alice)
    job = upload(cast.bob, account, CHART)
    apply_step(actor=cast.alice, job_id=job.pk, now=NOW, budget=1)  # Alice owns the workspace
    other = upload(cast.alice, account, CHART)
    with pytest.raises(Forbidden):
        apply_step(actor=cast.bob, job_id=other.pk, now=NOW)
    with pytest.raises(Problem) as caught:
        apply_step(actor=cast.charlie, job_id=other.pk, now=NOW)
    assert caught.value.status == 404


def test_another_mapping_is_previewed_anew(cast: Cast) -> None:
    account = make_account(cast.alice)
    job = upload(cast.alice, account, CHART)
    job = map_import(actor=cast.alice, job_id=job.pk, values={"columns": {"name": "姓名", "title": "职务"}})
    assert (job.preview["roots"], job.mapping["columns"]) == (4, {"name": "姓名", "title": "职务"})
    with pytest.raises(Problem) as caught:
        map_import(actor=cast.alice, job_id=job.pk, values={"columns": {"name": "没有"}})
    assert caught.value.fields[0].code == "unknown_column"
    job = map_import(actor=cast.alice, job_id=job.pk, values={}, kind="contacts")
    assert job.preview["contacts"] == 2
