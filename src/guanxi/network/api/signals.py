"""Signals and white space of a customer over HTTP."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.core.late import late
from guanxi.network.schemas.signals import SignalsOut
from guanxi.network.schemas.white import WhiteSpaceOut

if TYPE_CHECKING:
    from guanxi.network.inference import signals, white
else:
    signals = late("guanxi.network.inference.signals")
    white = late("guanxi.network.inference.white")

router = Router(tags=["network"])
Row = dict[str, Any]


@router.get("/accounts/{uuid:account_id}/signals", response=SignalsOut, summary="Signals of a customer")
def account_signals(request: HttpRequest, account_id: UUID) -> Row:
    """Who has gone quiet, whose word counts more or less, whose stance his behaviour does not bear out."""
    return signals.account_signals(actor_of(request), account_id, now())


@router.get("/accounts/{uuid:account_id}/white-space", response=WhiteSpaceOut, summary="White space of a customer")
def account_white_space(request: HttpRequest, account_id: UUID) -> Row:
    """Where nobody of ours reaches: departments, people nobody met with the way in, seats without anybody."""
    return white.account_white_space(actor_of(request), account_id, now())
