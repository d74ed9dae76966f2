"""The second factor: enrolled, asked for, never accepted twice, turned off."""

import time
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from guanxi.audit.models import AuditEntry
from guanxi.identity.models import RecoveryCode, SecondFactor
from guanxi.identity.totp import code_of, step_at
from guanxi.testing.caller import Caller
from guanxi.testing.cast import PASSWORD, Cast, make_cast

pytestmark = pytest.mark.django_db
BASE = "/api/me/second-factor"


def code(secret: str, off: int = 0) -> str:
    """The code of now, or of a half minute near."""
    return code_of(secret, step_at(time.time()) + off)


def enrolled(caller: Caller) -> tuple[str, list[str]]:
    """Turn the second factor on; its secret and the recovery codes."""
    secret = caller.post(BASE, {"password": PASSWORD})["secret"]
    # The code of the half minute before, so that the one of now is still unused.
    return secret, caller.post(f"{BASE}/confirm", {"code": code(secret, -1)})["recovery_codes"]


def step_one(client: Client, email: str = "alice@example.com", password: str = PASSWORD) -> Any:
    """Try the first step."""
    body = {"email": email, "password": password}
    return client.post("/api/session", body, content_type="application/json")


def step_two(client: Client, text: str) -> Any:
    """Try the second step."""
    return client.post("/api/session/second-factor", {"code": text}, content_type="application/json")


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def test_it_is_asked_for_from_the_first_code_on(cast: Cast) -> None:
    alice = Caller()
    assert alice.refused("POST", BASE, {"password": "wrong"}) == (422, ("password", "wrong_password"))
    begun = alice.post(BASE, {"password": PASSWORD})
    assert begun["qr_svg"].startswith("<svg")
    assert step_one(Client()).json()["session"], "not yet in force"
    assert alice.refused("POST", f"{BASE}/confirm", {"code": "000000x"}) == (422, ("code", "wrong_code"))
    codes = alice.post(f"{BASE}/confirm", {"code": code(begun["secret"])})["recovery_codes"]
    assert len(set(codes)) == 10
    assert alice.get(BASE)["recovery_codes_left"] == 10

    client = Client()
    answer = step_one(client).json()
    assert (answer["session"], answer["second_factor"]) == (None, True)
    assert client.get("/api/members").status_code == 401
    assert client.get("/api/session").json()["second_factor"], "a reloaded page goes on there"
    assert step_two(client, code(begun["secret"], 1)).json()["session"]["name"] == "Alice"
    assert client.get("/api/members").status_code == 200
    kinds = AuditEntry.objects.of(cast.alice.workspace_id).values_list("kind", flat=True)
    assert {"second_factor.enabled", "session.started"} <= set(kinds)


def test_a_code_is_taken_once(cast: Cast) -> None:
    secret, _ = enrolled(Caller())
    client, other = Client(), Client()
    now = code(secret)
    step_one(client)
    step_one(other)
    assert step_two(client, now).status_code == 200
    assert step_two(other, now).status_code == 422
    assert step_two(other, code(secret, -1)).status_code == 422, "neither is an earlier one"
    assert step_two(other, f"{code(secret, 1)[:3]} {code(secret, 1)[3:]}").status_code == 200


def test_a_recovery_code_is_taken_once(cast: Cast) -> None:
    alice = Caller()
    _, codes = enrolled(alice)
    client = Client()
    step_one(client)
    assert step_two(client, codes[0].upper()).status_code == 200
    step_one(client)
    assert step_two(client, codes[0]).status_code == 422
    assert alice.get(BASE)["recovery_codes_left"] == 9


def test_the_first_step_does_not_last_and_cannot_be_made_up(cast: Cast) -> None:
    secret, _ = enrolled(Caller())
    assert step_two(Client(), code(secret)).json()["code"] == "sign_in.too_late"
    client = Client()
    step_one(client)
    client.cookies["guanxi_owes"] = client.cookies["guanxi_owes"].value + "x"
    assert step_two(client, code(secret)).json()["code"] == "sign_in.too_late"
    step_one(client)
    client.delete("/api/session/second-factor")
    assert step_two(client, code(secret)).json()["code"] == "sign_in.too_late"


def test_ten_wrong_codes_and_one_waits(cast: Cast) -> None:
    secret, _ = enrolled(Caller())
    client = Client()
    step_one(client)
    assert {step_two(client, "000000x").status_code for _ in range(10)} == {422}
    answer = step_two(client, code(secret))
    assert (answer.status_code, answer.json()["code"]) == (429, "throttled")
    assert int(answer["Retry-After"]) == answer.json()["params"]["seconds"] > 0


def test_it_is_turned_off_with_both_factors(cast: Cast) -> None:
    alice = Caller()
    secret, codes = enrolled(alice)
    wrong = {"password": "wrong", "code": code(secret)}
    assert alice.refused("POST", f"{BASE}/disable", wrong) == (422, ("password", "wrong_password"))
    assert alice.refused("POST", f"{BASE}/disable", {"password": PASSWORD, "code": "1"}) == (
        422,
        ("code", "wrong_code"),
    )
    renewed = alice.post(f"{BASE}/recovery-codes", {"password": PASSWORD, "code": codes[0]})["recovery_codes"]
    assert not set(renewed) & set(codes)
    alice.post(f"{BASE}/disable", {"password": PASSWORD, "code": code(secret)})
    assert step_one(Client()).json()["session"]["name"] == "Alice"
    assert not SecondFactor.objects.exists()
    assert not RecoveryCode.objects.exists()


def test_a_copy_of_the_database_does_not_reveal_it(cast: Cast) -> None:
    secret, codes = enrolled(Caller())
    with connection.cursor() as cursor:
        cursor.execute("SELECT secret FROM identity_secondfactor")
        [(stored,)] = cursor.fetchall()
    assert secret not in stored
    assert stored.startswith("sealed1.")
    assert not set(codes) & set(RecoveryCode.objects.values_list("digest", flat=True))
