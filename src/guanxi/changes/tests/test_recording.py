"""The one write path: numbered without gaps, all or nothing, and never over somebody else's work."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from django.db import IntegrityError

from guanxi.changes.models import Change, ChangeSubject
from guanxi.changes.queries import last_seq
from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict
from guanxi.directory.models import Account, Contact, Department, Employment
from guanxi.orgchart.models import Line, LineKind, Position
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account, make_contact, make_seat

pytestmark = pytest.mark.django_db
CHINA = timezone(timedelta(hours=8))


@pytest.fixture
def alice() -> Actor:
    return make_cast().alice


def recording(actor: Actor, kind: str = "test.done") -> Recording:
    """Open a recording as a service does."""
    return Recording(actor=actor, kind=kind, now=NOW)


def fail_after(_row: Department) -> None:
    """Let an operation fail halfway."""
    raise LookupError


def unit(actor: Actor, name: str = "采购部") -> Department:
    """Return a row that is not written yet."""
    return Department(account=make_account(actor), name=name, valid_from=NOW)


def test_numbers_have_no_gap_and_each_workspace_counts_for_itself() -> None:
    cast = make_cast()
    for number in range(5):
        make_account(cast.alice, f"客户{number}")
    make_account(cast.charlie)
    for actor in (cast.alice, cast.charlie):
        numbers = list(Change.objects.of(actor.workspace_id).order_by("seq").values_list("seq", flat=True))
        assert numbers == list(range(1, len(numbers) + 1))
        assert last_seq(actor) == len(numbers)


def test_what_fails_leaves_neither_rows_nor_a_number(alice: Actor) -> None:
    row, before = unit(alice), last_seq(alice)
    with pytest.raises(LookupError), recording(alice) as rec:
        fail_after(rec.create(row))
    assert last_seq(alice) == before
    assert not Department.objects.of(alice.workspace_id).exists()
    make_account(alice, "下一个")
    assert last_seq(alice) == before + 1


def test_what_changes_nothing_is_not_logged(alice: Actor) -> None:
    account, before = make_account(alice), last_seq(alice)
    with recording(alice) as rec:
        assert not rec.update(account, name=account.name, tags=[], created_at=NOW.astimezone(CHINA))
    assert (rec.seq, last_seq(alice)) == (None, before)


def test_an_image_is_what_the_database_holds(alice: Actor) -> None:
    contact = make_contact(alice, make_account(alice))
    job = Employment.objects.of(alice.workspace_id).get(contact=contact)
    with recording(alice) as rec:
        rec.update(job, valid_from=datetime(2025, 1, 1, 8, 0, tzinfo=CHINA), title="总监")
    change = Change.objects.of(alice.workspace_id).get(seq=last_seq(alice))
    [row] = change.rows
    assert change.pk == rec.change_id
    assert row["after"]["valid_from"] == "2025-01-01T00:00:00+00:00"
    assert (row["before"]["title"], row["after"]["title"]) == ("", "总监")
    job.refresh_from_db()
    assert job.valid_from == datetime(2025, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("model", [Account, Department])
def test_nobody_writes_over_what_he_has_not_seen(alice: Actor, model: type[Account] | type[Department]) -> None:
    with recording(alice) as rec:
        rec.create(unit(alice))
    mine, theirs = (model.objects.of(alice.workspace_id).get() for _ in range(2))
    with recording(alice) as rec:
        rec.update(theirs, name="别人的名称")
    with pytest.raises(Conflict, match="Somebody else changed this") as refused, recording(alice) as rec:
        rec.update(mine, name="我的名称")
    assert (refused.value.code, refused.value.params) == ("stale", {"what": model.word})
    assert model.objects.of(alice.workspace_id).get().name == "别人的名称"


def test_a_broken_unique_rule_is_somebody_who_was_faster(alice: Actor) -> None:
    account = make_account(alice)
    contact = make_contact(alice, account)
    with pytest.raises(Conflict) as refused, recording(alice) as rec:
        rec.create(Employment(contact=contact, account=account, asserted_at=NOW))
    assert refused.value.code == "stale"


def test_any_other_broken_rule_is_a_fault_of_ours(alice: Actor) -> None:
    with pytest.raises(IntegrityError), recording(alice) as rec:
        rec.create(Department(account=make_account(alice), name="甲", valid_from=NOW, valid_to=NOW - timedelta(days=1)))


def test_nothing_new_hangs_on_what_is_gone(alice: Actor) -> None:
    account = make_account(alice)
    seat, gone = make_seat(alice, account), make_seat(alice, account)
    with recording(alice) as rec:
        rec.end(Position.objects.of(alice.workspace_id).get(pk=gone.pk))
    with pytest.raises(Conflict) as refused, recording(alice) as rec:
        rec.create(Line(account=account, kind=LineKind.DOTTED, source=seat, target=gone, asserted_at=NOW))
    assert refused.value.params == {"what": "position"}


def test_nothing_goes_while_something_hangs_on_it(alice: Actor) -> None:
    account = make_account(alice)
    manager = make_seat(alice, account)
    make_seat(alice, account, manager=manager.pk)
    with pytest.raises(Conflict) as refused, recording(alice) as rec:
        rec.end(Position.objects.of(alice.workspace_id).get(pk=manager.pk))
    assert refused.value.params == {"what": "line"}
    contact = make_contact(alice, account)
    with pytest.raises(Conflict), recording(alice) as rec:
        rec.retire(Contact.objects.of(alice.workspace_id).get(pk=contact.pk))


def test_whoever_is_touched_hears_of_it(alice: Actor) -> None:
    account = make_account(alice)
    contact = make_contact(alice, account)
    heard = ChangeSubject.objects.of(alice.workspace_id).filter(seq=last_seq(alice))
    assert set(heard.values_list("subject_id", flat=True)) == {account.pk}, "nobody watches somebody who is new"
    with recording(alice) as rec:
        rec.update(Contact.objects.of(alice.workspace_id).get(pk=contact.pk), name="李四")
    heard = ChangeSubject.objects.of(alice.workspace_id).filter(seq=last_seq(alice))
    assert set(heard.values_list("subject_id", flat=True)) == {contact.pk}


def test_a_row_of_another_workspace_cannot_be_written() -> None:
    cast = make_cast()
    theirs = make_account(cast.charlie)
    with pytest.raises(Conflict), recording(cast.alice) as rec:
        rec.update(theirs, name="x")
    assert Account.objects.of(cast.charlie.workspace_id).get().name != "x"
