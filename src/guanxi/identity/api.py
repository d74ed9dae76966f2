"""My second factor, my sessions, my tokens."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now, source_of
from guanxi.core.qr import qr_svg
from guanxi.identity import queries
from guanxi.identity import schemas as wire
from guanxi.identity.secrets import digest_of
from guanxi.identity.services import second_factor, sessions, tokens

second_factor_router = Router(tags=["second factor"])
sessions_router = Router(tags=["sessions"])
tokens_router = Router(tags=["tokens"])
ROUTERS = (second_factor_router, sessions_router, tokens_router)


@second_factor_router.get("/me/second-factor", response=wire.SecondFactorState)
def get_second_factor(request: HttpRequest) -> dict[str, object]:
    """Whether I am asked for a code when I sign in."""
    return queries.second_factor_state(actor_of(request))


@second_factor_router.post("/me/second-factor", response=wire.Enrolment)
def begin_second_factor(request: HttpRequest, payload: wire.PasswordIn) -> dict[str, str]:
    """Make a secret for my authenticator. It counts once I have confirmed it with a code."""
    secret, uri = second_factor.begin_enrolment(actor=actor_of(request), password=payload.password, now=now())
    return {"secret": secret, "uri": uri, "qr_svg": qr_svg(uri)}


@second_factor_router.post("/me/second-factor/confirm", response=wire.RecoveryCodes)
def confirm_second_factor(request: HttpRequest, payload: wire.CodeIn) -> dict[str, list[str]]:
    """Turn the second factor on with a first code."""
    codes = second_factor.confirm_enrolment(
        actor=actor_of(request), code=payload.code, source=source_of(request), now=now()
    )
    return {"recovery_codes": codes}


@second_factor_router.post("/me/second-factor/disable", response={204: None})
def disable_second_factor(request: HttpRequest, payload: wire.BothFactors) -> None:
    """Turn the second factor off."""
    second_factor.disable(actor=actor_of(request), source=source_of(request), now=now(), **payload.dict())


@second_factor_router.post("/me/second-factor/recovery-codes", response=wire.RecoveryCodes)
def renew_recovery_codes(request: HttpRequest, payload: wire.BothFactors) -> dict[str, list[str]]:
    """Make new recovery codes in place of the old ones."""
    codes = second_factor.renew_recovery_codes(
        actor=actor_of(request), source=source_of(request), now=now(), **payload.dict()
    )
    return {"recovery_codes": codes}


@sessions_router.get("/me/sessions", response=list[wire.SessionOut])
def list_sessions(request: HttpRequest) -> list[wire.SessionOut]:
    """Where I am signed in."""
    current = digest_of(request.session.session_key or "")
    return [
        wire.SessionOut(
            id=row.id,
            started_at=row.started_at,
            seen_at=row.seen_at,
            source=row.source,
            browser=row.browser,
            current=row.pk == current,
        )
        for row in queries.sessions_of(actor_of(request).user_id, now=now())
    ]


@sessions_router.delete("/me/sessions", response={204: None})
def end_other_sessions(request: HttpRequest) -> None:
    """Sign out everywhere but here."""
    key = request.session.session_key or ""
    sessions.end_other_sessions(actor=actor_of(request), session_key=key, now=now())


@sessions_router.delete("/me/sessions/{uuid:session_id}", response={204: None})
def end_session(request: HttpRequest, session_id: UUID) -> None:
    """Sign out in one browser."""
    sessions.end_session(actor=actor_of(request), session_id=session_id, now=now())


@tokens_router.get("/tokens", response=list[wire.TokenOut])
def list_tokens(request: HttpRequest) -> list[wire.TokenOut]:
    """My tokens."""
    return [wire.TokenOut.from_orm(row) for row in queries.tokens_of(actor_of(request))]


@tokens_router.post("/tokens", response={201: wire.TokenMade})
def make_token(request: HttpRequest, payload: wire.TokenIn) -> dict[str, object]:
    """Make a token. Its text is shown in this answer and never again."""
    token, text = tokens.make_token(actor=actor_of(request), now=now(), **payload.dict())
    return {**wire.TokenOut.from_orm(token).dict(), "token": text}


@tokens_router.delete("/tokens/{uuid:token_id}", response={204: None})
def revoke_token(request: HttpRequest, token_id: UUID) -> None:
    """End a token at once."""
    tokens.revoke_token(actor=actor_of(request), token_id=token_id, now=now())
