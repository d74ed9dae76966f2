"""Templates."""

from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.orgchart.queries.templates import template_list
from guanxi.orgchart.schemas import ApplyTemplate, TemplateIn, TemplateOut
from guanxi.orgchart.services import templates

router = Router(tags=["templates"])


@router.get("/templates", response=list[TemplateOut])
def list_templates(request: HttpRequest, language: Literal["zh-CN", "en"] = "zh-CN") -> list[dict[str, Any]]:
    """One's own templates and the ready-made ones."""
    return template_list(actor_of(request), language)


@router.post("/accounts/{uuid:account_id}/chart/apply-template", response={201: list[Created]})
def apply(request: HttpRequest, account_id: UUID, payload: ApplyTemplate) -> list[dict[str, Any]]:
    """Put a template's seats on a chart."""
    built = templates.apply_template(actor=actor_of(request), account_id=account_id, now=now(), **payload.dict())
    return [{"id": position.pk} for position in built]


@router.post("/accounts/{uuid:account_id}/chart/save-template", response={201: Created})
def save(request: HttpRequest, account_id: UUID, payload: TemplateIn) -> dict[str, Any]:
    """Save a chart's seats, without people, to start others from."""
    values = payload.dict()
    template = templates.save_template(actor=actor_of(request), account_id=account_id, values=values, now=now())
    return {"id": template.pk}


@router.delete("/templates/{uuid:template_id}", response={204: None})
def remove(request: HttpRequest, template_id: UUID) -> None:
    """Put one of one's own templates away."""
    templates.remove_template(actor=actor_of(request), template_id=template_id, now=now())
