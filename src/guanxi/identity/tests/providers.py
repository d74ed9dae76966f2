"""Providers for tests: a real one from a package, in a process of its own, and one that lies as it is told."""

import base64
import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

from guanxi.testing.server import answering, free_port

Claims = dict[str, Any]


@contextmanager
def real_provider(*people: Claims) -> Iterator[str]:
    """Run a provider that knows these people; gives its issuer."""
    port = free_port()
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port)]
    command += [part for claims in people for part in ("--user-claims", json.dumps(claims))]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            assert process.poll() is None, "the provider ended"
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(60)


@dataclass
class Liar:
    """A provider that signs whatever it is told to. ``asked`` is what came to its token endpoint."""

    issuer: str = ""
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "first"}))
    nonce: str = ""
    change: Callable[[Claims], Claims] = lambda claims: claims
    sign: Callable[["Liar", Claims], str] | None = None
    asked: dict[str, list[str]] = field(default_factory=dict)

    def id_token(self) -> str:
        """Make an ID token about Bob, changed as told."""
        now = int(time.time())
        claims = {
            "iss": self.issuer, "sub": "bob-1", "aud": "guanxi", "iat": now, "exp": now + 300, "nonce": self.nonce,
            "email": "bob@example.com", "email_verified": True,
        }  # fmt: skip
        claims = self.change(claims)
        if self.sign:
            return self.sign(self, claims)
        return jwt.encode({"alg": "RS256", "kid": self.key.kid}, claims, self.key)

    def answer(self, path: str) -> Any:
        """Answer a request."""
        if path.endswith("/openid-configuration"):
            return {
                "issuer": self.issuer, "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token", "jwks_uri": f"{self.issuer}/jwks",
            }  # fmt: skip
        if path == "/jwks":
            return {"keys": [self.key.as_dict(private=False)]}
        return {"access_token": "x", "token_type": "Bearer", "id_token": self.id_token()}


def by_shared_secret(liar: Liar, claims: Claims) -> str:
    """Sign with what everybody knows."""
    key = OctKey.import_key(json.dumps(liar.key.as_dict(private=False)))
    return jwt.encode({"alg": "HS256", "kid": "first"}, claims, key)


def by_another_key(liar: Liar, claims: Claims) -> str:
    """Sign with a key of one's own under the provider's name for its key."""
    return jwt.encode({"alg": "RS256", "kid": liar.key.kid}, claims, RSAKey.generate_key(2048))


def unsigned(liar: Liar, claims: Claims) -> str:
    """Sign not at all."""
    head, body = (
        base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode() for part in ({"alg": "none"}, claims)
    )
    return f"{head}.{body}."


@contextmanager
def lying_provider() -> Iterator[Liar]:
    """Run a provider that lies as it is told."""
    liar = Liar()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps(liar.answer(urlsplit(self.path).path)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            liar.asked = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.do_GET()

        def log_message(self, *_: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    liar.issuer = f"http://127.0.0.1:{server.server_port}"
    with answering(server):
        yield liar
