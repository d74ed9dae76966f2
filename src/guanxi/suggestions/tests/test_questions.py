"""The few questions of a week, the history of answers, and what others may see of it."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.cli import guanxi
from guanxi.orgchart.services.merging import merge_contacts
from guanxi.suggestions.inference.questions import questions
from guanxi.suggestions.inference.report import account_suggestions
from guanxi.suggestions.models import Verdict
from guanxi.suggestions.queries.answers import batches_answered
from guanxi.suggestions.tests.customer import Customer, Row
from guanxi.testing.cast import NOW
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db


def asked(it: Customer) -> Row:
    """The questions of this week."""
    found: Row = it.alice.get("/api/suggestions/questions")
    return found


def allow(it: Customer, per_week: int) -> None:
    """Say how many batches may be asked in a week."""
    version = it.alice.get("/api/workspace")["version"]
    body = {"expected_version": version, "suggestion_questions_per_week": per_week}
    it.alice.patch("/api/workspace", body)


def test_a_week_has_so_many_questions_and_answers_use_them_up() -> None:
    it = Customer()
    allow(it, 2)
    found = asked(it)
    assert (found["per_week"], found["used"], found["left"], len(found["batches"])) == (2, 0, 2, 2)
    assert found["batches"][0]["account"]["name"] == it.account.name
    first = found["batches"][0]
    it.answer_all(first["suggestions"], "unknown")
    found = asked(it)
    assert (found["used"], found["left"], len(found["batches"])) == (1, 1, 1)
    it.answer(found["batches"][0]["suggestions"][0], "reject")
    assert (asked(it)["left"], asked(it)["batches"]) == (0, [])


def test_no_questions_where_there_shall_be_none() -> None:
    it = Customer()
    allow(it, 0)
    assert asked(it) == {"per_week": 0, "used": 0, "left": 0, "batches": []}


def test_questions_stop_when_time_is_up() -> None:
    it = Customer()
    other = make_account(it.cast.alice, "远航仪器")
    for name, title in (("甲", "总经理"), ("乙", "销售总监"), ("丙", "销售经理")):
        make_contact(it.cast.alice, other, name, title=title)
    it.met("王总")
    both = questions(it.cast.alice, NOW, lambda: False)["batches"]
    one = questions(it.cast.alice, NOW, lambda: True)["batches"]
    assert {batch["account"]["name"] for batch in both} == {it.account.name, "远航仪器"}
    assert {batch["account"]["name"] for batch in one} == {it.account.name}


def test_questions_are_asked_of_those_who_may_edit() -> None:
    it = Customer()
    assert it.bob.get("/api/suggestions/questions")["batches"] == []


def test_what_a_reader_may_not_open_is_counted_and_not_named() -> None:
    it = Customer()
    it.met("赵经理", "李总监", days=2)
    elsewhere = make_account(it.cast.bob, "恒星集团")
    other = it.met_at(it.cast.bob, elsewhere, "赵经理", "李总监")
    Workspace.objects.filter(pk=it.cast.alice.workspace_id).update(opens=Level.NONE)
    reader = replace(it.cast.alice, opens=Level.NONE, role="salesperson")
    found = account_suggestions(reader, it.account.pk, NOW)
    rows = [row for batch in found["batches"] for one in batch["suggestions"] for row in one["evidence"]]
    [together] = [row for row in rows if row["signal"] == "together"]
    assert (together["count"], together["hidden"], len(together["sources"])) == (2, 1, 1)
    assert other not in map(str, together["sources"])


def test_answers_are_told_newest_first_page_by_page() -> None:
    it = Customer()
    for one in it.open().values():
        it.answer(one, "reject")
    path = f"{it.path}/suggestions/answers"
    every = it.alice.get(path)["items"]
    first = it.alice.get(f"{path}?limit=2")
    rest = it.alice.get(f"{path}?limit=200&before={first['next']}")
    assert [row["id"] for row in [*first["items"], *rest["items"]]] == [row["id"] for row in every]
    assert rest["next"] is None
    assert every[0]["can"] == {"take_back": True}
    assert every[0]["answered_by"]["name"] == it.cast.alice.name


def test_many_people_take_no_more_statements_than_few() -> None:
    it = Customer()
    it.met("赵经理", "李总监")
    few = statements(lambda: account_suggestions(it.cast.alice, it.account.pk, NOW))
    for number in range(12):
        contact = make_contact(it.cast.alice, it.account, f"同事{number}", title="采购专员")
        it.people[contact.name] = str(contact.pk)
        it.met(contact.name, "李总监", days=number + 1)
    it.answer(it.open()["赵经理"], "reject")
    assert statements(lambda: account_suggestions(it.cast.alice, it.account.pk, NOW)) == few <= 20


def test_answers_follow_their_people_through_a_merge_and_back() -> None:
    it = Customer()
    twin = make_contact(it.cast.alice, it.account, "赵经理（重复）", title="采购经理")
    it.people["twin"] = str(twin.pk)
    it.answer({**it.open()["赵经理"], "contact": {"id": it.people["twin"]}}, "reject")
    it.answer({"kind": "works_with", "contact": {"id": it.people["twin"]}, "other": {"id": it.people["赵经理"]},
               "department": None}, "reject")  # fmt: skip
    merge_contacts(actor=it.cast.alice, kept_id=it.id("赵经理"), merged_id=twin.pk, now=NOW)
    rows = Verdict.objects.of(it.account.workspace_id)
    assert {row.contact_id for row in rows.filter(archived_at__isnull=True)} == {it.id("赵经理")}
    again = it.open().get("赵经理")
    assert again is None or again["other"]["name"] != "李总监"
    it.alice.post(f"{it.path}/undo")
    assert {row.contact_id for row in rows.filter(archived_at__isnull=True)} == {twin.pk}


def test_of_whoever_is_erased_no_answer_stays() -> None:
    it = Customer()
    one = it.open()["赵经理"]
    it.answer(one, "reject")
    it.answer(it.open()["周总监"], "other", instead="李总监")
    it.alice.post(f"/api/contacts/{it.people['李总监']}/erase", {"confirm": "李总监", "reason": "request"})
    assert list(Verdict.objects.of(it.account.workspace_id)) == []


def test_an_open_chart_hears_of_an_accepted_line() -> None:
    it = Customer()
    seq = it.alice.get(f"{it.path}/chart")["seq"]
    it.answer(it.open()["赵经理"], "accept")
    rows = it.events(seq)
    assert {row["table"] for row in rows} >= {"position", "occupancy", "line"}
    assert "verdict" not in {row["table"] for row in rows}


def test_the_history_names_everybody_an_answer_is_about() -> None:
    it = Customer()
    it.answer(it.open()["赵经理"], "other", instead="王总")
    [change] = [row for row in it.alice.get(f"{it.path}/changes") if row["kind"] == "suggestions.answered"]
    [verdict] = [row for row in change["rows"] if row["table"] == "verdict"]
    named = {change["names"][verdict["now"][column]] for column in ("contact_id", "other_id", "instead_id")}
    assert named == {"赵经理", "李总监", "王总"}
    assert change["params"] == {"count": 1, "accepted": 1}


def run(*words: str) -> Any:
    """Run a command and return what it answers programs."""
    done = CliRunner().invoke(guanxi, ["suggestion", *words, "--json"])
    assert done.exit_code == 0, done.output or repr(done.exception)
    return json.loads(done.output)


def test_the_same_by_commands() -> None:
    it = Customer()
    name = it.account.name
    assert run("list", name)["asked"] == it.report()["asked"]
    assert run("questions")["left"] == 5
    told = CliRunner().invoke(guanxi, ["suggestion", "list", name, "--lang", "en"]).output
    assert "Does 赵经理 report to 李总监?" in told
    assert "stands one level higher" in told
    key = run("answer", name, "赵经理", "accept", "--kind", "reports_to")["id"]
    assert it.superiors()["赵经理"] == "李总监"
    assert [row["id"] for row in run("answers", name)] == [key]
    run("take-back", key)
    assert "赵经理" not in it.superiors()
    wrong = CliRunner().invoke(guanxi, ["suggestion", "answer", name, "王总", "accept"])
    assert wrong.exit_code != 0


def test_what_was_answered_counts_for_seven_days() -> None:
    it = Customer()
    it.answer(it.open()["赵经理"], "reject")
    [row] = it.alice.get(f"{it.path}/suggestions/answers")["items"]
    at = datetime.fromisoformat(row["answered_at"])
    counts = [batches_answered(it.cast.alice, at + timedelta(days=days)) for days in (6, 8)]
    assert counts == [1, 0]
