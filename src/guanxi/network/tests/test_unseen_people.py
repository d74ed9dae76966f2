"""Who sits on a chart but works where the reader sees nothing is not named by what is seen of the customer."""

import json

import pytest
from django.utils import timezone

from guanxi.directory.services.sharing import share_account
from guanxi.network.tests.desk import Desk, logged
from guanxi.testing.caller import Caller
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db


def test_a_consultant_whom_the_reader_does_not_see_is_named_nowhere() -> None:
    desk = Desk()
    path = f"/api/accounts/{desk.account.pk}"
    consultant = make_contact(desk.alice, make_account(desk.alice, "北方咨询"), "柯南山", title="总经理")
    head = desk.contact("周科长", title="采购科长")
    alice, bob = Caller(), Caller("bob@example.com")
    alice.post(f"{path}/chart/positions", {"contact_id": str(consultant.pk), "manager_id": None})
    for days in range(1, 6):
        logged(desk.alice, desk.account, head, consultant, days=days)
    Workspace.objects.filter(pk=desk.alice.workspace_id).update(opens=Level.NONE)
    share_account(
        actor=desk.alice, account_id=desk.account.pk, member_id=desk.cast.bob.member_id, level=Level.READ,
        now=timezone.now(),
    )  # fmt: skip
    pages = [f"{path}/{page}" for page in ("heat-map", "network", "suggestions", "signals", "white-space")]
    pages.append(f"/api/paths?account_id={desk.account.pk}")
    named = [page for page in pages if "柯南山" in json.dumps(alice.get(page), ensure_ascii=False)]
    assert {*pages[:3], pages[-1]} <= {*named}
    for page in pages:
        assert "柯南山" not in json.dumps(bob.get(page), ensure_ascii=False), page
