"""Personal data of a lead: masked in the log for who may not see them, and gone with the person who is erased."""

import pytest
from django.db import connection

from guanxi.changes.models import Change
from guanxi.changes.veils import veiled
from guanxi.leads.models import Lead, LeadTalk
from guanxi.leads.tests.desk import LEADS, colleague, make_lead
from guanxi.testing.caller import Caller
from guanxi.testing.cast import make_cast

pytestmark = pytest.mark.django_db
CANARY = "金丝雀女士"


def test_an_auditor_reads_no_number_in_the_log() -> None:
    cast = make_cast()
    make_lead(cast.bob, phone="13800138000", email="li@hengxing.example")
    auditor = colleague(cast.alice, "Audrey", role="auditor")
    change = Change.objects.of(cast.alice.workspace_id).get(kind="lead.entered")
    assert "13800138000" in str(veiled(cast.alice, change.rows))
    told = str(veiled(auditor, change.rows))
    assert "13800138000" not in told
    assert "li@hengxing" not in told


def test_erasing_a_person_reaches_the_lead_he_came_from() -> None:
    cast = make_cast()
    alice, lead = Caller(), make_lead(cast.alice, "恒星科技有限公司", contact_name=CANARY, phone="13800138000")
    alice.post(f"{LEADS}/{lead.pk}/talks", {"text": f"{CANARY}说下月立项"})
    came = alice.post(f"{LEADS}/{lead.pk}/confirm", {})
    taken = alice.client.get(f"/api/contacts/{came['contact_id']}/personal-data?format=json").content.decode()
    assert "下月立项" in taken
    alice.post(f"/api/contacts/{came['contact_id']}/erase", {"confirm": CANARY, "reason": "request"})
    assert Lead.objects.of(lead.workspace_id).filter(contact_name=CANARY).count() == 0
    assert LeadTalk.objects.of(lead.workspace_id).filter(text__contains=CANARY).count() == 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT company, contact_name, note FROM leads_lead")
        assert CANARY not in str(cursor.fetchall())
