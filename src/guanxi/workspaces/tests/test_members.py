"""Who works here."""

import pytest

from guanxi.testing.caller import Caller
from guanxi.testing.cast import make_cast

pytestmark = pytest.mark.django_db


def test_everybody_of_the_workspace_and_nobody_else() -> None:
    make_cast()
    alice = Caller()
    assert [(member["name"], member["role"]) for member in alice.get("/api/members")] == [
        ("Alice", "administrator"),
        ("Bob", "salesperson"),
    ]
    alice.post(
        "/api/members", {"name": " Dora ", "email": " Dora@Example.com ", "password": "long enough", "title": "经理"}
    )
    [dora] = [member for member in alice.get("/api/members") if member["email"] == "dora@example.com"]
    assert (dora["name"], dora["title"], dora["active"]) == ("Dora", "经理", True)
    assert [member["name"] for member in Caller("charlie@example.com").get("/api/members")] == ["Charlie"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"name": " "}, ("name", "required")),
        ({"name": "x" * 101}, ("name", "too_long")),
        ({"title": "x" * 101}, ("title", "too_long")),
        ({"email": "nobody"}, ("email", "not_an_email")),
        ({"email": "x" * 250 + "@a.cn"}, ("email", "too_long")),
        ({"password": "short"}, ("password", "too_short")),
        ({"password": "x" * 1025}, ("password", "too_long")),
        ({"role": "king"}, ("role", "unknown_choice")),
    ],
)
def test_what_is_wrong_is_told(values: dict[str, str], expected: tuple[str, str]) -> None:
    make_cast()
    new = {"name": "Dora", "email": "dora@example.com", "password": "long enough", **values}
    assert Caller().refused("POST", "/api/members", new) == (422, expected)


def test_the_language_is_remembered() -> None:
    make_cast()
    alice = Caller()
    alice.put("/api/me/language", {"language": "en"})
    assert Caller().get("/api/session")["session"]["language"] == "en"
    assert alice.refused("PUT", "/api/me/language", {"language": "fr"}) == (422, ("language", "unknown_choice"))
