"""The inner network of a customer over HTTP."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.core.late import late
from guanxi.network.schemas.web import InnerNetworkOut, PeriodAsked

if TYPE_CHECKING:
    from guanxi.network.inference import web
else:
    web = late("guanxi.network.inference.web")

router = Router(tags=["network"])


@router.get("/accounts/{uuid:account_id}/network", response=InnerNetworkOut, summary="Inner network of a customer")
def get_network(request: HttpRequest, account_id: UUID, asked: Query[PeriodAsked]) -> dict[str, Any]:
    """Who of a customer is seen with whom in a period, and with whom of ours, and how strong that was at its end."""
    return web.inner_network(actor_of(request), account_id, since=asked.since, until=asked.until, now=now())
