"""Ways to somebody over HTTP."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.core.late import late
from guanxi.network.queries.standing import Wanted
from guanxi.network.schemas.paths import PathQuery, PathsOut

if TYPE_CHECKING:
    from guanxi.network.inference import ways
else:
    ways = late("guanxi.network.inference.ways")

router = Router(tags=["network"])


@router.get("/paths", response=PathsOut)
def get_paths(request: HttpRequest, chosen: Query[PathQuery]) -> dict[str, Any]:
    """The best ways from ours to somebody, over people who know each other; only over whom the reader may know."""
    wanted = Wanted(chosen.contact_id, chosen.account_id, chosen.department_id)
    return ways.find_ways(actor_of(request), wanted, now(), member_id=chosen.member_id)
