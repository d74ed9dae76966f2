"""Notices: each his own, told once, as he wants it."""

from datetime import timedelta
from string import Formatter
from typing import Any, get_args

import pytest

from guanxi.notices.kinds import KINDS
from guanxi.notices.models import Notice
from guanxi.notices.schemas import KindCode
from guanxi.notices.sentences import CATALOGUES, said
from guanxi.notices.services import tell
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast

KIND = "lead.recycled"


@pytest.fixture
def cast(db: Any) -> Cast:
    return make_cast()


def say(cast: Cast, *members: Any, key: str = "one", minutes: int = 0, **values: Any) -> int:
    """Tell members of something."""
    return tell(
        workspace_id=cast.alice.workspace_id, member_ids=[one.member_id for one in members],
        now=NOW + timedelta(minutes=minutes), key=key, **{"notice": KIND, "params": {"name": key}, **values},
    )  # fmt: skip


def test_they_are_told_once_and_marked_as_read(cast: Cast) -> None:
    alice, bob = Caller(), Caller("bob@example.com")
    assert say(cast, cast.alice, cast.bob, key="甲") == 2
    assert say(cast, cast.alice, cast.bob, key="甲") == 0
    assert say(cast, cast.alice, key="乙", minutes=1) == 1
    assert say(cast, cast.alice, key="丙", but=cast.alice.member_id) == 0
    page = alice.get("/api/notices?limit=1")
    assert (page["unread"], [("乙" in row["text"], row["read"]) for row in page["items"]]) == (2, [(True, False)])
    older = alice.get(
        f"/api/notices?before={page['next']['before'].replace('+', '%2B')}&before_id={page['next']['before_id']}"
    )
    assert (["甲" in row["text"] for row in older["items"]], older["next"]) == ([True], None)
    key = page["items"][0]["id"]
    assert bob.refused("POST", f"/api/notices/{key}/read") == (404, "not_found")
    assert alice.post(f"/api/notices/{key}/read") == {"unread": 1}
    assert [row["read"] for row in alice.get("/api/notices")["items"]] == [True, False]
    assert len(alice.get("/api/notices?unread=true")["items"]) == 1
    assert (alice.post("/api/notices/read"), alice.get("/api/notices/unread")) == ({"unread": 0}, {"unread": 0})
    assert bob.get("/api/notices/unread") == {"unread": 1}


def test_who_does_not_want_a_kind_is_not_told(cast: Cast) -> None:
    alice = Caller()
    chosen = alice.put("/api/notices/settings", {"kinds": [{"kind": KIND, "in_product": False, "by_mail": False}]})
    assert {row["kind"] for row in chosen["kinds"]} == set(KINDS)
    assert (chosen["morning"], chosen["mail"]) == ("08:30", False)
    assert say(cast, cast.alice) == 0
    assert alice.put("/api/notices/settings", {"morning": "07:15"})["morning"] == "07:15"
    assert alice.refused("PUT", "/api/notices/settings", {"morning": "25:00"}) == (422, ("morning", "malformed"))
    body = {"kinds": [{"kind": "nonsense", "in_product": True, "by_mail": False}]}
    assert alice.refused("PUT", "/api/notices/settings", body) == (422, ("kinds.0.kind", "unknown_choice"))


def test_what_goes_by_mail_only_is_not_shown(cast: Cast, settings: Any) -> None:
    settings.EMAIL_HOST = "mail.example"
    alice = Caller()
    alice.put("/api/notices/settings", {"kinds": [{"kind": KIND, "in_product": False, "by_mail": True}]})
    assert say(cast, cast.alice) == 1
    assert alice.get("/api/notices")["unread"] == 0
    assert Notice.objects.of(cast.alice.workspace_id).get().mail is not None


def test_every_kind_has_a_sentence_in_every_language_with_the_same_values() -> None:
    names = {language: set(catalogue) for language, catalogue in CATALOGUES.items()}
    assert names["zh-CN"] == names["en"]
    assert set(KINDS) == set(get_args(KindCode)) <= names["en"]
    for key in names["en"]:
        values = [
            {field for _, field, _, _ in Formatter().parse(catalogue[key]) if field}
            for catalogue in CATALOGUES.values()
        ]
        assert values[0] == values[1], key
    assert said("en", "follow_up.overdue", {"days": 3, "name": "Call"}) == "Overdue by 3 d: Call ()"
