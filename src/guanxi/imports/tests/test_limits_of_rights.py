"""What an import may not do: change whom its maker may only read, or enter people without a lawful basis."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from guanxi.core.actor import Actor
from guanxi.core.errors import Invalid
from guanxi.directory.models import Account, Contact, ContactPoint, Employment
from guanxi.directory.services.contacts import edit_contact
from guanxi.imports.models import ImportJob
from guanxi.imports.services.applying import apply_step
from guanxi.imports.services.jobs import create_import
from guanxi.orgchart.models import Position
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level
from guanxi.workspaces.services.settings import edit_settings

pytestmark = pytest.mark.django_db
LIST = "客户名称,姓名,手机,职务,合法依据\n乙公司,张三,13800138765,顾问,合同\n乙公司,李四,,会计,\n"


@dataclass(frozen=True)
class Desk:
    """Alice's person, whom Bob may read and not edit, and Bob's own customer."""

    alice: Actor
    bob: Actor
    person: Contact
    own: Account


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def desk(cast: Cast) -> Desk:
    edit_settings(actor=cast.alice, values={"opens": "read"}, now=NOW)
    points = [{"kind": "mobile", "value": "13800138765"}]
    person = make_contact(cast.alice, make_account(cast.alice, "甲公司"), "张三", points=points)
    bob = replace(cast.bob, opens=Level.READ)
    return Desk(cast.alice, bob, person, make_account(bob, "乙公司"))


def bring(actor: Actor, text: str, kind: Any = "contacts", account: Account | None = None, **values: Any) -> ImportJob:
    job = upload(actor, text, kind, account, **values)
    return apply_step(actor=actor, job_id=job.pk, now=NOW)


def upload(actor: Actor, text: str, kind: Any = "contacts", account: Account | None = None, **values: Any) -> ImportJob:
    return create_import(
        actor=actor,
        content=text.encode(),
        file_name="a.csv",
        kind=kind,
        account_id=account.pk if account else None,
        values=values,
        now=NOW,
    )


def codes(job: ImportJob) -> list[tuple[int, str, str]]:
    return [(one["row"], one["code"], one["severity"]) for one in job.findings]


def require(actor: Actor, **values: Any) -> None:
    edit_settings(actor=actor, values={"basis_required": True, **values}, now=NOW)


def test_whom_one_may_only_read_is_named_and_left_alone(desk: Desk) -> None:
    job = upload(desk.bob, LIST, duplicates="merge")
    assert [(one["row"], one["name"], one["editable"]) for one in job.preview["duplicates"]] == [(2, "张三", False)]
    assert job.preview["contacts_not_editable"] == 1
    before = Contact.objects.of(desk.alice.workspace_id).get(pk=desk.person.pk).version
    job = apply_step(actor=desk.bob, job_id=job.pk, now=NOW)
    assert (2, "contact.not_editable", "warning") in codes(job)
    assert (job.result["contacts_created"], job.result["contacts_skipped"]) == (1, 1)
    jobs = Employment.objects.of(desk.alice.workspace_id).filter(contact_id=desk.person.pk)
    assert [one.account.name for one in jobs] == ["甲公司"], "an employment would have given Bob the right to edit"
    assert ContactPoint.objects.of(desk.alice.workspace_id).filter(contact_id=desk.person.pk).count() == 1
    assert Contact.objects.of(desk.alice.workspace_id).get(pk=desk.person.pk).version == before


def test_whom_one_may_edit_is_added_to(desk: Desk) -> None:
    job = upload(desk.alice, LIST.replace("乙公司", "丙公司"), duplicates="merge")
    assert [one["editable"] for one in job.preview["duplicates"]] == [True]
    job = apply_step(actor=desk.alice, job_id=job.pk, now=NOW)
    assert job.result["contacts_merged"] == 1
    assert Employment.objects.of(desk.alice.workspace_id).filter(contact_id=desk.person.pk).count() == 2


def test_nobody_is_entered_without_a_basis_where_one_is_asked_for(cast: Cast) -> None:
    account = make_account(cast.alice)
    without = make_contact(cast.alice, account, "赵六")
    require(cast.alice)
    with pytest.raises(Invalid) as refusal:
        make_contact(cast.alice, account)
    assert [(one.field, one.code) for one in refusal.value.fields] == [("lawful_basis", "required")]
    contact = make_contact(cast.alice, account, lawful_basis="contract")
    with pytest.raises(Invalid):
        edit_contact(actor=cast.alice, contact_id=contact.pk, values={"lawful_basis": ""}, now=NOW)
    edit_contact(actor=cast.alice, contact_id=without.pk, values={"note": "旧数据"}, now=NOW)
    require(cast.alice, lawful_basis="consent")
    assert make_contact(cast.alice, account, "王五").lawful_basis == "consent", "the usual one will do"


def test_rows_without_a_basis_are_errors_of_their_own(cast: Cast) -> None:
    require(cast.alice)
    job = upload(cast.alice, LIST)
    assert codes(job) == [(3, "contact.no_basis", "error")], "told before it is applied"
    job = apply_step(actor=cast.alice, job_id=job.pk, now=NOW)
    assert codes(job) == [(3, "contact.no_basis", "error")], "and once"
    assert (job.result["contacts_created"], job.result["contacts_refused"]) == (1, 1)
    assert set(Contact.objects.of(cast.alice.workspace_id).values_list("name", "lawful_basis")) == {
        ("张三", "contract")
    }
    again = bring(cast.alice, LIST.replace("会计,", "会计,同意"))
    assert again.result["contacts_created"] == 1


def test_a_chart_has_seats_for_whom_it_may_not_enter(cast: Cast) -> None:
    account = make_account(cast.alice)
    require(cast.alice)
    chart = "姓名,职务,上级\n张三,厂长,\n李四,会计,张三\n"
    job = bring(cast.alice, chart, "chart", account)
    assert codes(job) == [(2, "contact.no_basis", "error"), (3, "contact.no_basis", "error")]
    seats = Position.objects.of(cast.alice.workspace_id).values_list("title", "empty_as")
    assert set(seats) == {("厂长", "unknown"), ("会计", "unknown")}
    assert not Contact.objects.of(cast.alice.workspace_id).exists()
    require(cast.alice, lawful_basis="legitimate_interest")
    filled = bring(cast.alice, chart, "chart", account)
    assert (filled.result["seats_filled"], filled.result["seats_created"]) == (2, 0)
