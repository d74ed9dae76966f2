"""The handover sheet as a file."""

import json

import pypdfium2
import pytest

from guanxi.audit.models import AuditEntry
from guanxi.decisions.services.ratings import rate_contact
from guanxi.handover.services.handing import Plan, hand_over
from guanxi.handover.tests.desk import LATER, Desk, meet
from guanxi.testing.caller import Caller
from guanxi.testing.cast import make_cast

pytestmark = pytest.mark.django_db


def words_of(content: bytes) -> str:
    """The words of all pages of a PDF."""
    document = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_the_sheet_of_a_handover_as_pdf_picture_and_data() -> None:
    desk = Desk()
    meet(desk.bob, desk.account, desk.people[0], summary="问清了预算在谁手里，对方下周给答复" * 8)
    rate_contact(
        actor=desk.bob, contact_id=desk.people[0].pk, feature="closeness", value=2, now=LATER, evidence="同乡会"
    )
    plan = Plan([(desk.account.pk, desk.alice.member_id)])
    handover = hand_over(actor=desk.alice, member_id=desk.bob.member_id, plan=plan, now=LATER)
    bob = Caller("bob@example.com")
    address = f"/api/handovers/{handover.pk}/sheets/{desk.account.pk}/file"
    pdf = bob.client.get(f"{address}?format=pdf")
    said = words_of(pdf.content)
    assert pdf["Content-Type"] == "application/pdf"
    for word in ("客户交接单", "Bob 交接给 Alice", "张三", "决策者", "强支持", "同乡会", "问清了预算", "3 个岗位"):
        assert word in said, word
    english = words_of(bob.client.get(f"{address}?format=pdf&lang=en").content)
    assert "Handover sheet" in english
    picture = bob.client.get(f"{address}?format=svg").content.decode()
    assert picture.startswith("<svg")
    assert "张三" in picture
    assert json.loads(bob.client.get(f"{address}?format=json").content)["people"][0]["name"] == "张三"
    kinds = AuditEntry.objects.of(desk.alice.workspace_id).filter(kind="export.made")
    assert [row.params["format"] for row in kinds.order_by("seq")] == ["pdf", "pdf", "json"]


def test_a_customer_without_a_chart_has_a_sheet_too() -> None:
    make_cast()
    alice = Caller()
    key = alice.post("/api/accounts", {"name": "空白客户"})["id"]
    assert "空白客户" in words_of(alice.client.get(f"/api/accounts/{key}/handover-sheet/file").content)
