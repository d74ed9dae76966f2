"""Speaking OpenID Connect with another provider: authorization code flow with PKCE, state and nonce.

Only this module makes requests to providers. It knows no users; what it returns are claims whose signature, issuer,
audience, time and nonce have been checked.
"""

import base64
import hashlib
import secrets
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

import httpx2
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from guanxi.core.errors import Unauthenticated
from guanxi.identity.providers import Provider, is_safe

# Signatures by a key pair only: with a shared secret (HS…) or none, whoever knows the client could write claims.
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
LEEWAY_SECONDS = 60
KEPT_SECONDS = 600
TIMEOUT_SECONDS = 10

Claims = dict[str, Any]


@dataclass(frozen=True)
class Flow:
    """What the browser carries from the start of a sign-in to its end, signed by us."""

    provider: str
    goes_to: str
    state: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    nonce: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(48))


def authorization_address(provider: Provider, flow: Flow, *, redirect_uri: str) -> str:
    """Return where the browser is sent to sign in."""
    challenge = hashlib.sha256(flow.verifier.encode()).digest()
    values = {
        "response_type": "code",
        "client_id": provider.client_id,
        "redirect_uri": redirect_uri,
        "scope": provider.scope,
        "state": flow.state,
        "nonce": flow.nonce,
        "code_challenge": base64.urlsafe_b64encode(challenge).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
    }
    address = _endpoint(_discovered(provider), "authorization_endpoint")
    return f"{address}{'&' if urlsplit(address).query else '?'}{urlencode(values)}"


def claims_for_code(provider: Provider, flow: Flow, *, code: str, redirect_uri: str, seconds: float) -> Claims:
    """Exchange the code that the browser brought back; return what the provider says of the person."""
    answer = _exchanged(provider, flow, code, redirect_uri)
    claims = checked_claims(provider, str(answer.get("id_token", "")), nonce=flow.nonce, seconds=seconds)
    known = _discovered(provider)
    if "email" not in claims and "userinfo_endpoint" in known:
        told = _fetched(_endpoint(known, "userinfo_endpoint"), token=str(answer.get("access_token", "")))
        if told.get("sub") == claims["sub"]:
            claims = {**told, **claims}
    return claims


def checked_claims(provider: Provider, id_token: str, *, nonce: str, seconds: float) -> Claims:
    """Return the claims of an ID token that is the provider's own, for us, of this sign-in, and not over."""
    rules = jwt.JWTClaimsRegistry(
        now=int(seconds),
        leeway=LEEWAY_SECONDS,
        iss={"essential": True, "value": provider.issuer},
        aud={"essential": True, "value": provider.client_id},
        sub={"essential": True},
        exp={"essential": True},
        iat={"essential": True},
        nonce={"essential": True, "value": nonce},
    )
    try:
        claims: Claims = dict(_opened(provider, id_token))
        rules.validate(claims)
    except (JoseError, ValueError, TypeError) as error:
        raise failed(f"the ID token is not good: {error}") from error
    if isinstance(claims["aud"], list) and len(claims["aud"]) > 1 and claims.get("azp") != provider.client_id:
        raise failed("the ID token was made for somebody else")
    return claims


def failed(why: str) -> Unauthenticated:
    """Return the one problem for whatever went wrong between us and the provider; the log says what."""
    return Unauthenticated("oidc.failed", f"Signing in there did not work: {why}.")


def _opened(provider: Provider, id_token: str) -> Claims:
    """Check the signature; a key we have not seen may be new, so the keys are fetched once more for it."""
    try:
        return jwt.decode(id_token, _keys(provider), algorithms=ALGORITHMS).claims
    except (JoseError, ValueError):
        _known.pop(_keys_address(provider), None)
        return jwt.decode(id_token, _keys(provider), algorithms=ALGORITHMS).claims


def _exchanged(provider: Provider, flow: Flow, code: str, redirect_uri: str) -> dict[str, Any]:
    known = _discovered(provider)
    values = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": redirect_uri,
        "client_id": provider.client_id,
        "code_verifier": flow.verifier,
    }
    ways = known.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    basic = provider.client_secret and "client_secret_basic" in ways
    if provider.client_secret and not basic:
        values["client_secret"] = provider.client_secret
    login = httpx2.BasicAuth(provider.client_id, provider.client_secret) if basic else httpx2.Auth()
    with _client() as client:
        return _answer(lambda: client.post(_endpoint(known, "token_endpoint"), data=values, auth=login))


def _discovered(provider: Provider) -> dict[str, Any]:
    """Return what the provider says of itself, asked at most every ten minutes."""
    found = _kept(provider.issuer.rstrip("/") + "/.well-known/openid-configuration")
    if found.get("issuer") != provider.issuer:
        raise failed("the provider calls itself by another name")
    return found


def _keys_address(provider: Provider) -> str:
    return _endpoint(_discovered(provider), "jwks_uri")


def _keys(provider: Provider) -> KeySet:
    return KeySet.import_key_set(_kept(_keys_address(provider)))  # type: ignore[arg-type]


_known: dict[str, tuple[float, dict[str, Any]]] = {}


def _kept(address: str) -> dict[str, Any]:
    asked_at, found = _known.get(address, (-KEPT_SECONDS, {}))
    if not found or time.monotonic() - asked_at >= KEPT_SECONDS:
        found = _fetched(address)
        _known[address] = (time.monotonic(), found)
    return found


def _fetched(address: str, *, token: str = "") -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    with _client() as client:
        return _answer(lambda: client.get(address, headers=headers))


def _client() -> httpx2.Client:
    return httpx2.Client(timeout=TIMEOUT_SECONDS, follow_redirects=False, headers={"Accept": "application/json"})


def _answer(ask: Any) -> dict[str, Any]:
    try:
        response: httpx2.Response = ask()
        body = response.json() if response.status_code == httpx2.codes.OK else None
    except (httpx2.HTTPError, ValueError) as error:
        raise failed(f"the provider cannot be understood ({type(error).__name__})") from error
    if not isinstance(body, dict):
        raise failed(f"the provider answered {response.status_code}")
    return body


def _endpoint(known: dict[str, Any], name: str) -> str:
    address = str(known.get(name, ""))
    if not is_safe(address):
        raise failed(f"the provider names no safe {name}")
    return address
