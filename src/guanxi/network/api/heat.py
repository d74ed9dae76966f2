"""Who is in touch with whom."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from guanxi.core.http import actor_of, fast_json, now
from guanxi.core.late import late
from guanxi.network.queries.passing import passed_page
from guanxi.network.schemas.heat import AcquaintancesOut, HeatMapOut, PassedIn, PassedPage
from guanxi.network.schemas.known import KnownFilter, KnownPaging, MemberAcquaintancesOut
from guanxi.network.schemas.web import PeriodAsked

if TYPE_CHECKING:
    from guanxi.network.inference import acquaintances, heat_map, known
else:
    heat_map = late("guanxi.network.inference.heat_map")
    acquaintances = late("guanxi.network.inference.acquaintances")
    known = late("guanxi.network.inference.known")

router = Router(tags=["network"])
Row = dict[str, Any]


@router.get("/accounts/{uuid:account_id}/heat-map", response=HeatMapOut)
def get_heat_map(request: HttpRequest, account_id: UUID, asked: Query[PeriodAsked]) -> HttpResponse:
    """Who of ours was in touch with whom of a customer in a period, and how strong each tie is at its end."""
    return fast_json(heat_map.heat_map(actor_of(request), account_id, asked, now()))


@router.get("/accounts/{uuid:account_id}/heat-map/interactions", response=PassedPage)
def list_heat_map_interactions(request: HttpRequest, account_id: UUID, asked: Query[PassedIn]) -> Row:
    """The interactions that a cell, a row or a column of the heat map counts, newest first."""
    return passed_page(actor_of(request), account_id, asked, now())


@router.get("/contacts/{uuid:contact_id}/acquaintances", response=AcquaintancesOut)
def get_acquaintances(request: HttpRequest, contact_id: UUID) -> Row:
    """Who knows somebody: of ours how well, and who of theirs is seen with him or told to be connected."""
    return acquaintances.who_knows(actor_of(request), contact_id, now())


@router.get("/members/{uuid:member_id}/acquaintances", response=MemberAcquaintancesOut)
def get_member_acquaintances(
    request: HttpRequest, member_id: UUID, chosen: Query[KnownFilter], paging: Query[KnownPaging]
) -> Row:
    """Whom a colleague knows, as far as the reader may know of them, page by page."""
    return known.known_by(actor_of(request), member_id, chosen, paging, now())
