"""Signing in by way of another provider: the browser goes there and comes back with a code."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from ninja import Router

from guanxi.api.marks import FLOW, OWES
from guanxi.api.session import come_in
from guanxi.core.errors import NotFound, Problem, Unauthenticated
from guanxi.core.http import now
from guanxi.identity.oidc import Flow, authorization_address, claims_for_code
from guanxi.identity.providers import Provider
from guanxi.identity.services.external import enter_by_provider

router = Router(tags=["session"], auth=None)


@router.get("/oidc/{name}/start", response={302: None})
def start(request: HttpRequest, name: str, next: str = "/") -> HttpResponse:  # noqa: A002 - the usual name on the wire
    """Send the browser to a provider."""
    provider = _provider(name)
    flow = Flow(provider=name, goes_to=_own_address(next))
    try:
        address = authorization_address(provider, flow, redirect_uri=_redirect_uri(request, name))
    except Unauthenticated as problem:
        return _back_to_sign_in(problem)
    response = HttpResponseRedirect(address)
    values = {"state": flow.state, "nonce": flow.nonce, "verifier": flow.verifier}
    FLOW.put(response, {"provider": name, "goes_to": flow.goes_to, **values})
    return response


@router.get("/oidc/{name}/callback", response={302: None})
def callback(request: HttpRequest, name: str, code: str = "", state: str = "", error: str = "") -> HttpResponse:
    """Take the browser back from a provider, and sign in whom it vouches for."""
    try:
        provider = _provider(name)
        flow = _flow(request, name, state)
        if error or not code:
            raise Unauthenticated("oidc.refused", "The provider did not let you in.")
        claims = claims_for_code(
            provider, flow, code=code, redirect_uri=_redirect_uri(request, name), seconds=now().timestamp()
        )
        member = enter_by_provider(provider=provider, claims=claims, now=now())
    except Problem as problem:
        return _back_to_sign_in(problem)
    response = HttpResponseRedirect(flow.goes_to)
    come_in(request, response, member, way=name)
    FLOW.drop(response)
    return response


def _provider(name: str) -> Provider:
    provider: Provider | None = settings.OIDC.get(name)
    if provider is None:
        raise NotFound("provider")
    return provider


def _flow(request: HttpRequest, name: str, state: str) -> Flow:
    """Return the sign-in that this browser began; nobody else's answer is taken for it."""
    kept = FLOW.read(request)
    if kept is None or kept["provider"] != name or not state or kept["state"] != state:
        raise Unauthenticated("oidc.state", "This sign-in was not begun in this browser, or too long ago.")
    return Flow(**kept)


def _redirect_uri(request: HttpRequest, name: str) -> str:
    base = settings.ADDRESS or f"{request.scheme}://{request.get_host()}"
    return f"{base}/api/oidc/{name}/callback"


def _own_address(text: str) -> str:
    """Return an address within the product; nobody is led elsewhere by a link that looks like ours."""
    own = text.startswith("/") and not text.startswith(("//", "/api/")) and "\\" not in text and text.isprintable()
    return text if own else "/"


def _back_to_sign_in(problem: Problem) -> HttpResponse:
    response = HttpResponseRedirect(f"/?{urlencode({'refused': problem.code})}")
    FLOW.drop(response)
    OWES.drop(response)
    return response
