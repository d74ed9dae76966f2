"""What the product did by a rule stands in both logs, is told, taken out, proved and undone like everything else."""

from datetime import timedelta

import pytest

from guanxi.audit.models import Kind
from guanxi.audit.queries.verification import verify
from guanxi.audit.services import note
from guanxi.changes.models import Change
from guanxi.changes.recording import Recording
from guanxi.changes.services import mark_undone, revert
from guanxi.changes.veils import veiled
from guanxi.core.actor import NOBODY, automatic
from guanxi.directory.models import Account
from guanxi.directory.services.accounts import edit_account
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def cast() -> Cast:
    """Alice's workspace, in which a rule changed an account and the audit log tells of something nobody did."""
    cast = make_cast()
    account = make_account(cast.alice, "恒星集团")
    nobody = automatic(cast.alice.workspace_id, LATER)
    edit_account(actor=nobody, account_id=account.pk, values={"industry": "制造"}, now=LATER)
    note(actor=nobody, kind=Kind.WEBHOOK_PAUSED, now=LATER, params={"name": "数仓"})
    return cast


def last_change(cast: Cast) -> Change:
    """What the rule did."""
    return Change.objects.of(cast.alice.workspace_id).order_by("-seq")[0]


def test_it_is_told_on_the_page_in_the_audit_log_and_in_its_file(cast: Cast) -> None:
    alice, change = Caller(), last_change(cast)
    page = alice.get(f"/api/accounts/{change.account_id}/changes")
    told = next(iter(page.values()))[0] if isinstance(page, dict) else page[0]
    assert (told["actor_id"], told["actor_name"], told["kind"]) == (str(NOBODY), "", "account.edited")
    entries = alice.get("/api/audit?kind=webhook.paused")["entries"]
    assert [(one["actor_id"], one["actor_name"]) for one in entries] == [(str(NOBODY), "")]
    unfolded = alice.get(f"/api/audit/changes/{change.pk}")
    assert unfolded["images"][0]["fields"]
    for lang, word in (("zh-CN", "系统"), ("en", "system")):
        answer = alice.client.get(f"/api/audit/export?kind=account.edited&lang={lang}")
        text = answer.getvalue().decode()
        assert f",{word}," in text


def test_the_chains_hold_and_veils_and_undo_take_it(cast: Cast) -> None:
    change = last_change(cast)
    assert all(report.is_whole for report in verify(cast.alice.workspace_id))
    assert veiled(automatic(cast.alice.workspace_id, LATER), change.rows) == change.rows
    with Recording(actor=cast.alice, kind="change.undone", now=LATER, undoes_id=change.pk) as rec:
        revert(rec, change)
        mark_undone(rec, change)
    assert Account.objects.of(cast.alice.workspace_id).get(name="恒星集团").industry == ""
    assert all(report.is_whole for report in verify(cast.alice.workspace_id))
