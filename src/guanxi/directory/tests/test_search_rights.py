"""A search confirms nothing that its reader may not see: titles are found by those who read the account alone."""

from dataclasses import replace
from importlib import import_module

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, SearchTerm
from guanxi.directory.queries.lists import contact_page
from guanxi.directory.queries.search import search
from guanxi.directory.schemas import ContactFilter, ContactPage
from guanxi.directory.services.bulk import NewPerson, enter_people
from guanxi.directory.services.contacts import edit_contact
from guanxi.directory.services.sharing import share_account
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.invariants import check_search_terms, terms
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level

pytestmark = pytest.mark.django_db
TITLE = "招标委员会秘书"


@pytest.fixture
def cast() -> Cast:
    cast = make_cast()
    return replace(cast, bob=replace(cast.bob, opens=Level.NONE))


def hidden_job(cast: Cast) -> Account:
    """Bob holds a person who works, as far as he knows, nowhere."""
    account = make_account(cast.alice, "甲公司")
    points = [{"kind": "email", "value": "weiyuan@star.example"}]
    make_contact(cast.alice, account, "张三", title=TITLE, owner_id=cast.bob.member_id, points=points)
    return account


def found(actor: Actor, text: str) -> list[str]:
    """Whom a search leads to, and a list narrowed by the same text; they always agree."""
    hits = [hit["name"] for hit in search(actor, text=text)]
    listed = contact_page(actor, ContactFilter(q=text), ContactPage())
    assert [row["name"] for row in listed["items"]] == hits
    assert listed["total"] == len(hits)
    return hits


def test_a_title_at_a_hidden_customer_leads_nowhere(cast: Cast) -> None:
    account = hidden_job(cast)
    for text in (TITLE, "委员会", "zbwyh", "张三 秘书", "张三 招标"):
        assert found(cast.bob, text) == [], text
        assert found(cast.alice, text) == ["张三"], text
    for text in ("张三", "zhangsan", "weiyuan@star.example"):
        assert found(cast.bob, text) == ["张三"], text
    share_account(actor=cast.alice, account_id=account.pk, member_id=cast.bob.member_id, level=Level.READ, now=NOW)
    assert found(cast.bob, "张三 秘书") == ["张三"], "whoever reads the customer knows what he is there"


def test_a_word_that_stands_in_the_name_too_is_known_to_everybody(cast: Cast) -> None:
    account = make_account(cast.alice, "甲公司")
    contact = make_contact(cast.alice, account, "Sales Desk", title="Sales", owner_id=cast.bob.member_id)
    assert found(cast.bob, "sales") == ["Sales Desk"]
    edit_contact(actor=cast.alice, contact_id=contact.pk, values={"name": "Front Desk"}, now=NOW)
    assert found(cast.bob, "sales") == []
    assert found(cast.alice, "sales") == ["Front Desk"]
    check_search_terms(cast.alice.workspace_id)


def test_people_entered_together_have_the_same_terms(cast: Cast) -> None:
    account = make_account(cast.alice, "甲公司")
    person = NewPerson("李四", account.pk, title=TITLE, points=[("mobile", "13800138765")])
    enter_people(actor=cast.alice, account_id=account.pk, people=[person], now=NOW)
    check_search_terms(cast.alice.workspace_id)


def test_the_terms_of_old_are_tied_to_their_customers(cast: Cast) -> None:
    hidden_job(cast)
    make_contact(cast.alice, make_account(cast.alice, "乙公司"), "王五", title="王五 办公室")
    after = terms(cast.alice.workspace_id)
    SearchTerm.objects.of(cast.alice.workspace_id).update(account_id=None)
    name = "0005_terms_of_accounts"
    state = MigrationLoader(connection).project_state(("directory", name))
    import_module(f"guanxi.directory.migrations.{name}").tie_titles(state.apps, None)
    assert terms(cast.alice.workspace_id) == after
