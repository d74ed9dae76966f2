"""A canary in every text column of every table: nothing of a person who is erased stays, wherever he stood.

Rows are made from what the models say, so that a table somebody adds is looked at without anybody thinking of it.
"""

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from click.testing import CliRunner
from django.apps import apps

from guanxi.audit.queries.verification import verify
from guanxi.cli import guanxi
from guanxi.core.fields import is_workspaced
from guanxi.core.keys import new_id
from guanxi.directory.models import Contact, SearchTerm
from guanxi.leads.models import Lead
from guanxi.leads.tests.desk import make_lead
from guanxi.privacy.queries.mentions import NAMES
from guanxi.privacy.queries.persons import references, tables
from guanxi.testing.caller import Caller
from guanxi.testing.cast import make_cast
from guanxi.testing.filling import fill
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db
CANARY = "金丝雀女士"
# Rows with rules of their own, which ``test_erasure`` has written by the services.
BY_SERVICES = frozenset({"account", "contact", "member", "change", "employment", "line", "tie", "rating", "duty"})
# What the product writes itself, or programs: no person stands there. A column that is neither here nor cleaned fails.
OURS = {
    "audit_auditentry": {"actor_name", "digest", "hash", "kind", "source", "subject_type", "through"},
    "changes_change": {"rows"},  # what stays of names, as in the rows themselves
    "decisions_decisionstage": {"code", "required_roles"},
    "followups_feed": {"digest"},
    "identity_token": {"digest"},
    "jobs_job": {"cursor", "error", "error_params", "kind", "params", "worker"},
    "leads_pool": {"code"},
    "leads_lead": {"brand_key", "company_key", "sort_key"},
    "notices_morning": {"begins"},
    "notices_notice": {"kind", "params", "subject_type"},
    "notices_noticechoice": {"kind"},
    "notices_noticemail": {"failure"},
    "opportunities_competitor": {"name_key"},
    "opportunities_pipelinestage": {"code"},
    "orgchart_template": {"industry"},
    "orgchart_tiekind": {"code"},
    "portability_workspaceexport": {"passphrase", "state"},
    "servicing_servicecase": {"external_id"},
    "stewardship_processstep": {"code"},
    "visits_visitquestion": {"key", "kind", "params"},
    "webhooks_delivery": {"error", "kind"},
    "webhooks_webhook": {"kinds", "secret", "url"},
    "workspaces_invitation": {"token_hash"},
    "workspaces_memberanswer": {"content_type", "key_hash", "request_hash"},
}


def sow(model: Any, contact: Contact) -> None:
    """Write a row with the person's name in every text, pointing at him wherever a row of its table can."""
    given: dict[str, Any] = dict.fromkeys(references(model), contact.pk)
    if any(field.name == "key" for field in model._meta.local_fields):
        given["key"] = new_id().hex
    fill(model, contact.workspace_id, text=f"与{CANARY}", given=given)


def still_there(workspace_id: UUID) -> Iterator[tuple[str, str]]:
    """Tables and columns in which his name stands, as they are read: sealed ones in clear."""
    models: list[Any] = [model for model in apps.get_models() if is_workspaced(model)]
    for model in models:
        for row in model._default_manager.of(workspace_id):
            for field in row._meta.concrete_fields:
                if CANARY in read(getattr(row, field.attname)):
                    yield model._meta.db_table, field.attname


def read(value: Any) -> str:
    return bytes(value).decode(errors="ignore") if isinstance(value, (bytes, memoryview)) else str(value)


def test_of_whoever_is_erased_nothing_stays_in_any_column() -> None:
    alice = make_cast().alice
    account = make_account(alice)
    make_contact(alice, account, "王五")
    contact = make_contact(alice, account, CANARY)
    for model in tables():
        if model.word not in BY_SERVICES:
            sow(model, contact)
    sown = set(still_there(alice.workspace_id))
    assert {"interactions_interaction", "visits_visitanswer", "followups_followup", "leads_leadtalk"} <= {
        table for table, _ in sown
    }
    done = Caller().post(f"/api/contacts/{contact.pk}/erase", {"confirm": CANARY, "reason": "request"})
    told = {(mention["table"], mention["field"]) for mention in done["mentions"]}
    words = {model._meta.db_table: model.word for model in tables()}
    left = {(table, column) for table, column in still_there(alice.workspace_id) if column not in OURS.get(table, ())}
    assert {(words[table], column) for table, column in left} - told == set(), "his name stays, and nobody is told"
    assert {column for _, column in left} <= NAMES, "only names of things stay"


def test_somebody_in_a_lead_alone_is_taken_out_and_erased() -> None:
    cast = make_cast()
    values: dict[str, Any] = {
        "contact_name": CANARY,
        "phone": "13800138000",
        "email": "canary@star.example",
        "note": f"{CANARY}介绍",
    }
    lead = make_lead(cast.alice, "恒星科技有限公司", source_detail=f"{CANARY}的名片", **values)
    other = make_lead(cast.alice, "银河电气有限公司", note=f"认识{CANARY}，13800138000")
    Caller().post(f"/api/leads/{lead.pk}/talks", {"text": f"{CANARY}说下月立项"})
    assert SearchTerm.objects.of(lead.workspace_id).filter(subject_id=lead.pk).exists()
    held = privacy("export", CANARY, "--lead")
    assert {row["about"] for row in held["facts"]} >= {"lead", "lead_talk", "lead_step"}
    assert "下月立项" in json.dumps(held, ensure_ascii=False)
    gone = privacy("erase", str(lead.pk), "--lead", "--confirm", CANARY)
    assert gone["erased"]["lead"] == 1
    assert set(still_there(lead.workspace_id)) == set()
    assert not Lead.objects.of(lead.workspace_id).filter(pk=lead.pk).exists()
    assert not SearchTerm.objects.of(lead.workspace_id).filter(subject_id=lead.pk).exists()
    assert Lead.objects.of(lead.workspace_id).get(pk=other.pk).note == "认识〔已删除〕，〔已删除〕"
    assert all(report.is_whole for report in verify(lead.workspace_id))


def test_somebody_in_a_lead_is_erased_by_his_name_alone() -> None:
    lead = make_lead(make_cast().alice, contact_name=CANARY)
    arguments = ["privacy", "erase", str(lead.pk), "--lead", "--confirm", "李四", "--json"]
    assert CliRunner().invoke(guanxi, arguments).exception is not None
    assert Lead.objects.of(lead.workspace_id).filter(pk=lead.pk).exists()


def privacy(*words: str) -> Any:
    arguments = ["privacy", *words, "--workspace", "Guanxi Test", "--json"]
    return json.loads(CliRunner().invoke(guanxi, arguments, catch_exceptions=False).stdout)
