"""Revealing numbers with a reason, and taking out what is held on a person, fact and opinion apart."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from click.testing import CliRunner

from guanxi.audit.models import AuditEntry
from guanxi.cli import guanxi
from guanxi.directory.models import Contact, Employment, Grant
from guanxi.directory.services.contacts import edit_contact
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Member, Workspace

pytestmark = pytest.mark.django_db
POINTS = [{"kind": "mobile", "value": "13800138765"}, {"kind": "email", "value": "zs@star.example"}]


@pytest.fixture
def cast() -> Cast:
    cast = make_cast()
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.NONE)
    return cast


@pytest.fixture
def contact(cast: Cast) -> Contact:
    account = make_account(cast.alice, "恒星集团")
    contact = make_contact(cast.alice, account, "张三", points=POINTS, title="总监", note="=爱喝茶")
    friend = make_contact(cast.alice, account, "李四")
    grant = Grant(workspace_id=cast.alice.workspace_id, account=account, member_id=cast.bob.member_id, level=Level.READ)
    Grant.objects.bulk_create([grant])
    caller = Caller()
    caller.put(f"/api/contacts/{contact.pk}/rating", {"feature": "attitude", "value": 1, "evidence": "会上说的"})
    caller.post("/api/ties", {"contact_id": contact.pk, "other_id": friend.pk, "kind": "alumni"})
    call = {"kind": "call", "at": "2026-03-01T09:00:00Z", "summary": "谈价格", "contact_ids": [contact.pk]}
    caller.post(f"/api/accounts/{account.pk}/interactions", call)
    return contact


def grant(cast: Cast, **values: Any) -> None:
    Grant.objects.of(cast.alice.workspace_id).update(**values)


def entries(cast: Cast, kind: str) -> list[AuditEntry]:
    return list(AuditEntry.objects.of(cast.alice.workspace_id).filter(kind=kind))


def test_who_contributes_reveals_one_person_with_a_reason(cast: Cast, contact: Contact) -> None:
    grant(cast, level=Level.CONTRIBUTE)
    bob, path = Caller("bob@example.com"), f"/api/contacts/{contact.pk}"
    assert bob.get(path)["points"][1]["value"] == "138****8765"
    answer = bob.post(f"{path}/reveal", {"reason": "call", "detail": "约拜访"})
    assert {point["value"] for point in answer["points"]} == {"13800138765", "zs@star.example"}
    assert bob.get(path)["points"][1]["value"] == "138****8765", "for that answer alone"
    [entry] = entries(cast, "contact.unmasked")
    assert (entry.actor_id, entry.subject_id) == (cast.bob.member_id, contact.pk)
    assert entry.params == {"reason": "call", "detail": "约拜访", "kinds": ["mobile"]}
    assert bob.refused("POST", f"{path}/reveal", {}) == (422, ("reason", "required"))
    assert bob.refused("POST", f"{path}/reveal", {"reason": "nosy"}) == (422, ("reason", "unknown_choice"))


@pytest.mark.parametrize("role", ["salesperson", "auditor", "read_only"])
def test_who_only_reads_reveals_nothing(cast: Cast, contact: Contact, role: str) -> None:
    Member.objects.of(cast.alice.workspace_id).filter(pk=cast.bob.member_id).update(role=role)
    grant(cast, level=Level.READ if role == "salesperson" else Level.EDIT)
    refused = Caller("bob@example.com").refused("POST", f"/api/contacts/{contact.pk}/reveal", {"reason": "call"})
    assert refused == (403, "forbidden")
    assert entries(cast, "contact.unmasked") == []


def test_fact_and_opinion_apart_with_their_origin(cast: Cast, contact: Contact) -> None:
    held = json.loads(Caller().client.get(f"/api/contacts/{contact.pk}/personal-data").content)
    facts = {row["about"] for row in held["facts"]}
    assert facts == {"contact", "contact_point", "employment", "participant", "interaction"}
    assert {row["about"] for row in held["opinions"]} == {"rating", "tie", "contact"}
    [rating] = [row for row in held["opinions"] if row["about"] == "rating"]
    assert (rating["values"]["value"], rating["origin"]["asserted_by_id"], rating["origin"]["evidence"]) == (
        1,
        "Alice",
        "会上说的",
    )
    [person] = [row for row in held["facts"] if row["about"] == "contact"]
    assert "note" not in person["values"]
    numbers = {row["values"]["value"] for row in held["facts"] if row["about"] == "contact_point"}
    assert numbers == {point["value"] for point in POINTS}
    assert {change["actor_name"] for change in held["changes"]} == {"Alice"}
    assert len(entries(cast, "personal_data.exported")) == 1


def test_as_tables_in_an_archive(contact: Contact) -> None:
    content = Caller().client.get(f"/api/contacts/{contact.pk}/personal-data?format=zip").content
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert set(archive.namelist()) == {"data.json", "facts.csv", "opinions.csv"}
    rows = list(csv.DictReader(io.StringIO(archive.read("opinions.csv").decode("utf-8-sig"))))
    [note] = [row["value"] for row in rows if row["field"] == "note"]
    assert note == "'=爱喝茶", "no cell is a formula"


def test_by_command(cast: Cast, contact: Contact, tmp_path: Path) -> None:
    run = CliRunner()
    told = json.loads(run.invoke(guanxi, ["privacy", "export", "张三", "--workspace", "Guanxi Test", "--json"]).output)
    assert told["contact"]["name"] == "张三"
    file = tmp_path / "person.zip"
    assert (
        run.invoke(
            guanxi, ["privacy", "export", str(contact.pk), "--workspace", "Guanxi Test", "--out", str(file), "--json"]
        ).exit_code
        == 0
    )
    assert zipfile.is_zipfile(file)
    wrong = run.invoke(guanxi, ["privacy", "erase", "张三", "--confirm", "李四", "--json"])
    assert wrong.exception is not None
    gone = json.loads(run.invoke(guanxi, ["privacy", "erase", "张三", "--confirm", "张三", "--json"]).output)
    assert (gone["erased"]["contact"], gone["texts_left"]) == (1, [])
    assert not Contact.objects.of(cast.alice.workspace_id).filter(name="张三").exists()


def words_of(content: bytes) -> str:
    """The words of all pages of a PDF."""
    document = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_on_paper_in_both_languages(cast: Cast, contact: Contact) -> None:
    client, path = Caller().client, f"/api/contacts/{contact.pk}/personal-data?format=pdf"
    answer = client.get(path)
    assert answer["Content-Type"] == "application/pdf"
    chinese, english = words_of(answer.content), words_of(client.get(f"{path}&lang=en").content)
    facts, opinions = chinese.split("评价与看法")
    for word in ("个人信息副本 · 张三", "恒星集团", "总监", "13800138765", "谈价格", "人工填写"):
        assert word in facts, word
    for word in ("整体态度", "会上说的", "Alice", "校友", "李四", "=爱喝茶", "评价联系人"):
        assert word in opinions, word
    assert "爱喝茶" not in facts, "what we think of him is no fact"
    for word in ("Personal data held on 张三", "Opinions", "attitude", "13800138765", "who noted them and when"):
        assert word in english, word
    assert re.search(rb"/FontFile2", answer.content), "its letters are in the file"
    assert [entry.params["format"] for entry in entries(cast, "personal_data.exported")] == ["pdf", "pdf"]


def test_who_holds_him_takes_out_what_he_sees(cast: Cast, contact: Contact) -> None:
    hidden = make_account(cast.alice, "隐藏公司")
    seen = Caller("bob@example.com")
    path = f"/api/contacts/{contact.pk}/personal-data"
    grant(cast, level=Level.EDIT)
    assert seen.refused("GET", path)[0] == 403, "to edit him is not to hold him"
    edit_contact(actor=cast.alice, contact_id=contact.pk, values={"owner_id": cast.bob.member_id}, now=NOW)
    job = Employment(contact=contact, account=hidden, title="秘密顾问", asserted_at=NOW)
    job.workspace_id = cast.alice.workspace_id
    Employment.objects.bulk_create([job])
    assert seen.get(f"/api/contacts/{contact.pk}")["can"]["take_out"]
    text = seen.client.get(path).content.decode()
    assert "恒星集团" in text
    assert ("秘密顾问" in text, "隐藏公司" in text) == (False, False)
    assert json.loads(text)["withheld"] == 1
    every = Caller().client.get(path).content.decode()
    assert "秘密顾问" in every
    assert json.loads(every)["withheld"] == 0
    assert seen.refused("GET", f"/api/contacts/{contact.pk}/erase")[0] == 403


def test_on_paper_by_command(contact: Contact, tmp_path: Path) -> None:
    file = tmp_path / "person.pdf"
    arguments = [
        "privacy",
        "export",
        "张三",
        "--workspace",
        "Guanxi Test",
        "--out",
        str(file),
        "--lang",
        "en",
        "--json",
    ]
    assert CliRunner().invoke(guanxi, arguments, catch_exceptions=False).exit_code == 0
    assert "Personal data held on" in words_of(file.read_bytes())
