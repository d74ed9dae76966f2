"""The search from anywhere."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of
from guanxi.directory.schemas import SearchHit
from guanxi.leads.queries.finding import find

router = Router(tags=["finding"])


@router.get("/search", response=list[SearchHit])
def search(request: HttpRequest, q: str) -> list[dict[str, Any]]:
    """Accounts, contacts and leads by any part of a name, its pinyin or initials, title, phone or mail."""
    return find(actor_of(request), text=q[:100])
