"""Who began a call, mail or message."""

import pytest
from django.db import IntegrityError, transaction

from guanxi.cli.interaction import _said
from guanxi.interactions.models import Interaction
from guanxi.testing.caller import Caller
from guanxi.testing.cast import make_cast
from guanxi.testing.makers import make_account

pytestmark = pytest.mark.django_db
CALL = {"kind": "call", "at": "2026-03-01T17:00:00+08:00", "summary": "问交期", "began": "theirs"}


def test_it_is_said_told_corrected_and_taken_back() -> None:
    account = make_account(make_cast().alice)
    alice, path = Caller(), f"/api/accounts/{account.pk}/interactions"
    key = alice.post(path, CALL)["id"]
    one = f"/api/interactions/{key}"
    assert alice.get(one)["began"] == "theirs"
    [entry] = alice.get(f"/api/accounts/{account.pk}/timeline")["items"]
    assert entry["began"] == "theirs"
    assert alice.patch(one, {"expected_version": 1, "place": "电话"})["began"] == "theirs"
    assert alice.patch(one, {"expected_version": 2, "kind": "mail", "began": "ours"})["began"] == "ours"
    assert alice.patch(one, {"expected_version": 3, "began": ""})["began"] == ""
    alice.post(f"/api/accounts/{account.pk}/undo")
    assert alice.get(one)["began"] == "ours"


@pytest.mark.parametrize("kind", ["meeting", "visit", "note", "gift"])
def test_of_what_nobody_begins_it_is_refused_and_a_changed_kind_clears_it(kind: str) -> None:
    account = make_account(make_cast().alice)
    alice, path = Caller(), f"/api/accounts/{account.pk}/interactions"
    assert alice.refused("POST", path, {**CALL, "kind": kind}) == (422, ("began", "not_of_this_kind"))
    assert alice.refused("POST", path, {**CALL, "began": "nobody"}) == (422, ("began", "unknown_choice"))
    key = alice.post(path, CALL)["id"]
    one = f"/api/interactions/{key}"
    wrong = {"expected_version": 1, "kind": kind, "began": "ours"}
    assert alice.refused("PATCH", one, wrong) == (422, ("began", "not_of_this_kind"))
    assert alice.patch(one, {"expected_version": 1, "kind": kind})["began"] == ""
    alice.post(f"/api/accounts/{account.pk}/undo")
    assert (alice.get(one)["kind"], alice.get(one)["began"]) == ("call", "theirs")


def test_the_table_itself_refuses_a_meeting_that_one_side_began() -> None:
    account = make_account(make_cast().alice)
    key = Caller().post(f"/api/accounts/{account.pk}/interactions", CALL)["id"]
    rows = Interaction.objects.of(account.workspace_id).filter(pk=key)
    for wrong in ({"kind": "meeting"}, {"began": "nobody"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**wrong)


def test_the_command_can_unsay_it() -> None:
    assert _said({"began": "none"}) == {"began": ""}
    assert _said({"began": "theirs"}) == {"began": "theirs"}
    assert _said({"began": None}) == {}
