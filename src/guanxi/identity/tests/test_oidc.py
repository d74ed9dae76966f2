"""Signing in by way of another provider, a real one and one that lies."""

import base64
import hashlib
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from joserfc.jwk import RSAKey

from guanxi.audit.models import AuditEntry
from guanxi.identity.models import ExternalIdentity
from guanxi.identity.providers import Provider, parse_providers
from guanxi.identity.tests.providers import (
    Claims,
    Liar,
    by_another_key,
    by_shared_secret,
    lying_provider,
    real_provider,
    unsigned,
)
from guanxi.testing.cast import NOW, make_cast
from guanxi.workspaces.models import Member, User

pytestmark = pytest.mark.django_db
BOB = {"sub": "u-bob", "email": "Bob@example.com", "email_verified": True}
ANN = {"sub": "u-ann", "email": "ann@example.com", "email_verified": True}
UNVERIFIED = {"sub": "u-unverified", "email": "bob@example.com", "email_verified": False}


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with real_provider(BOB, ANN, UNVERIFIED) as issuer:
        yield issuer


@pytest.fixture
def real(settings: Any, issuer: str) -> None:
    settings.OIDC = {"feishu": Provider("feishu", "飞书", issuer, "guanxi", "secret")}


@pytest.fixture
def liar(settings: Any) -> Iterator[Liar]:
    with lying_provider() as liar:
        settings.OIDC = {"liar": Provider("liar", "Liar", liar.issuer, "guanxi", "secret")}
        yield liar


def begun(client: Client, name: str = "feishu", goes_to: str = "/contacts") -> tuple[str, dict[str, str]]:
    """Begin; the provider's address and what it is asked."""
    answer = client.get(f"/api/oidc/{name}/start", {"next": goes_to})
    assert answer.status_code == 302
    query = parse_qs(urlsplit(answer["Location"]).query)
    return answer["Location"], {key: values[0] for key, values in query.items()}


def come_back(client: Client, sub: str, **form: str) -> Any:
    """Go to the real provider, say who one is, and bring back what it gives."""
    address, _ = begun(client)
    answer = httpx2.post(address, data={"sub": sub, **form})
    assert answer.status_code == 302, answer.text
    back = urlsplit(answer.headers["Location"])
    return client.get(f"{back.path}?{back.query}")


def test_the_button_stands_on_the_page(real: None) -> None:
    assert Client().get("/api/session").json()["providers"] == [{"name": "feishu", "label": "飞书"}]


def test_in_by_a_real_provider(real: None, issuer: str) -> None:
    cast = make_cast()
    client = Client()
    answer = come_back(client, "u-bob")
    assert (answer.status_code, answer["Location"]) == (302, "/contacts")
    assert client.get("/api/session").json()["session"]["name"] == "Bob"
    bound = ExternalIdentity.objects.get()
    assert (bound.user_id, bound.issuer, bound.subject) == (cast.bob.user_id, issuer, "u-bob")
    kinds = list(AuditEntry.objects.of(cast.bob.workspace_id).values_list("kind", flat=True).order_by("seq"))
    assert kinds == ["identity.linked", "session.started"]
    User.objects.filter(pk=cast.bob.user_id).update(email="robert@example.com")
    again = Client()
    come_back(again, "u-bob")
    assert again.get("/api/session").json()["session"]["name"] == "Bob", "bound to the person, not to the address"


@pytest.mark.parametrize(("sub", "code"), [("u-ann", "oidc.no_member"), ("u-unverified", "oidc.no_mail")])
def test_whom_it_does_not_vouch_for_stays_out(real: None, sub: str, code: str) -> None:
    make_cast()
    client = Client()
    assert come_back(client, sub)["Location"] == f"/?refused={code}"
    assert client.get("/api/session").json()["session"] is None
    assert not ExternalIdentity.objects.exists()


def test_who_says_no_there_is_told(real: None) -> None:
    make_cast()
    client = Client()
    _, asked = begun(client)
    answer = client.get("/api/oidc/feishu/callback", {"error": "access_denied", "state": asked["state"]})
    assert answer["Location"] == "/?refused=oidc.refused"


def test_a_deactivated_member_stays_out(real: None) -> None:
    cast = make_cast()
    Member.objects.of(cast.bob.workspace_id).filter(pk=cast.bob.member_id).update(archived_at=NOW)
    assert come_back(Client(), "u-bob")["Location"] == "/?refused=oidc.no_member"


def finished(client: Client, liar: Liar, **changed: str) -> Any:
    """Begin at the lying provider and come back at once."""
    _, asked = begun(client, "liar")
    liar.nonce = asked["nonce"]
    return client.get("/api/oidc/liar/callback", {"code": "x", "state": asked["state"], **changed})


def test_pkce_state_and_nonce_are_sent_and_the_verifier_fits(liar: Liar) -> None:
    make_cast()
    client = Client()
    _, asked = begun(client, "liar")
    liar.nonce = asked["nonce"]
    client.get("/api/oidc/liar/callback", {"code": "x", "state": asked["state"]})
    assert client.get("/api/session").json()["session"]["name"] == "Bob"
    digest = hashlib.sha256(liar.asked["code_verifier"][0].encode()).digest()
    assert base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == asked["code_challenge"]
    assert asked["code_challenge_method"] == "S256"
    assert asked["redirect_uri"] == liar.asked["redirect_uri"][0] == "http://testserver/api/oidc/liar/callback"


def test_another_state_or_another_browser_is_refused(liar: Liar) -> None:
    make_cast()
    assert finished(Client(), liar, state="wrong")["Location"] == "/?refused=oidc.state"
    _, asked = begun(Client(), "liar")
    stranger = Client().get("/api/oidc/liar/callback", {"code": "x", "state": asked["state"]})
    assert stranger["Location"] == "/?refused=oidc.state"
    once = Client()
    finished(once, liar)
    assert finished(once, liar)["Location"] == "/contacts"
    _, asked = begun(once, "liar")
    once.get("/api/oidc/liar/callback", {"code": "x", "state": asked["state"]})
    repeated = once.get("/api/oidc/liar/callback", {"code": "x", "state": asked["state"]})
    assert repeated["Location"] == "/?refused=oidc.state"


LIES: dict[str, Callable[[Claims], Claims]] = {
    "another nonce": lambda claims: {**claims, "nonce": "another"},
    "no nonce": lambda claims: {key: value for key, value in claims.items() if key != "nonce"},
    "another issuer": lambda claims: {**claims, "iss": "https://evil.example.com"},
    "another audience": lambda claims: {**claims, "aud": "somebody"},
    "for somebody else too": lambda claims: {**claims, "aud": ["guanxi", "somebody"]},
    "expired": lambda claims: {**claims, "exp": claims["exp"] - 600, "iat": claims["iat"] - 600},
    "no expiry": lambda claims: {key: value for key, value in claims.items() if key != "exp"},
    "not yet": lambda claims: {**claims, "iat": claims["iat"] + 600},
    "nobody": lambda claims: {key: value for key, value in claims.items() if key != "sub"},
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_in_the_token_is_refused(liar: Liar, lie: str) -> None:
    make_cast()
    liar.change = LIES[lie]
    client = Client()
    assert finished(client, liar)["Location"] == "/?refused=oidc.failed"
    assert client.get("/api/session").json()["session"] is None


@pytest.mark.parametrize("sign", [by_another_key, by_shared_secret, unsigned])
def test_a_wrong_signature_is_refused(liar: Liar, sign: Callable[[Liar, Claims], str]) -> None:
    make_cast()
    liar.sign = sign
    assert finished(Client(), liar)["Location"] == "/?refused=oidc.failed"


def test_a_new_key_of_the_provider_is_fetched(liar: Liar) -> None:
    make_cast()
    assert finished(Client(), liar)["Location"] == "/contacts"
    liar.key = RSAKey.generate_key(2048, {"kid": "second"})
    assert finished(Client(), liar)["Location"] == "/contacts"


def test_an_address_that_passed_to_somebody_else_takes_no_account_along(liar: Liar) -> None:
    make_cast()
    finished(Client(), liar)
    liar.change = lambda claims: {**claims, "sub": "another"}
    assert finished(Client(), liar)["Location"] == "/?refused=oidc.other_person"


@pytest.mark.parametrize("goes_to", ["https://evil.example.com", "//evil.example.com", "/\\evil", "/api/x", "x"])
def test_nobody_is_led_elsewhere(liar: Liar, goes_to: str) -> None:
    make_cast()
    client = Client()
    answer = client.get("/api/oidc/liar/start", {"next": goes_to})
    query = parse_qs(urlsplit(answer["Location"]).query)
    liar.nonce = query["nonce"][0]
    back = client.get("/api/oidc/liar/callback", {"code": "x", "state": query["state"][0]})
    assert back["Location"] == "/"


def test_a_provider_that_is_away_is_told(settings: Any) -> None:
    settings.OIDC = {"gone": Provider("gone", "Gone", "http://127.0.0.1:9", "guanxi")}
    assert Client().get("/api/oidc/gone/start")["Location"] == "/?refused=oidc.failed"
    assert Client().get("/api/oidc/nobody/start").status_code == 404


@pytest.mark.parametrize(
    "text", ["{", '{"name": "x"}', '[{"name": "X", "label": "x", "issuer": "https://a", "client_id": "x"}]',
             '[{"name": "x", "label": "x", "issuer": "http://a.example", "client_id": "secret"}]'],
)  # fmt: skip
def test_what_is_no_list_of_providers_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(ImproperlyConfigured) as caught:
        parse_providers(text)
    assert "secret" not in str(caught.value)
