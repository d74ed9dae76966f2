"""The one error shape: ``application/problem+json`` (RFC 9457) with a stable code."""

import logging
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from guanxi.core.errors import FieldError, Problem

logger = logging.getLogger(__name__)


def problem_response(
    status: int, code: str, detail: str, *, params: dict[str, Any] | None = None, fields: Sequence[FieldError] = ()
) -> HttpResponse:
    """Return a problem document."""
    body = {
        "type": f"https://guanxi.invalid/problems/{code}",
        "title": code,
        "status": status,
        "code": code,
        "detail": detail,
        "params": params or {},
        "fields": [{"field": f.field, "code": f.code, "params": dict(f.params)} for f in fields],
    }
    return JsonResponse(body, status=status, content_type="application/problem+json")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a request without a valid CSRF token."""
    return problem_response(403, "csrf", "The page is out of date; load it again.")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an address that does not exist."""
    return problem_response(404, "not_found", "There is no such address.", params={"what": "address"})


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer when the product itself failed."""
    return problem_response(500, "internal", "Something went wrong on our side.")


def install(api: NinjaAPI) -> None:
    """Turn every exception an endpoint can raise into a problem document."""

    @api.exception_handler(Problem)
    def on_problem(request: HttpRequest, error: Problem) -> HttpResponse:
        return problem_response(error.status, error.code, error.detail, params=error.params, fields=error.fields)

    @api.exception_handler(ValidationError)
    def on_validation(request: HttpRequest, error: ValidationError) -> HttpResponse:
        fields = [FieldError(_field_name(item["loc"]), item["type"]) for item in error.errors]
        detail = "The request does not have the right form."
        return problem_response(422, "invalid", detail, fields=fields)

    @api.exception_handler(AuthenticationError)
    def on_authentication(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        return problem_response(401, "unauthenticated", "Sign in first.")

    @api.exception_handler(HttpError)
    def on_http(request: HttpRequest, error: HttpError) -> HttpResponse:
        code = "csrf" if error.status_code == 403 else "bad_request"
        return problem_response(error.status_code, code, str(error))

    @api.exception_handler(RequestDataTooBig)
    def on_too_big(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
        return problem_response(413, "too_large", "This is more than can be taken at once.")

    @api.exception_handler(OperationalError)
    def on_database(request: HttpRequest, error: OperationalError) -> HttpResponse:
        logger.warning("database: %s", error)
        return problem_response(503, "busy", "The database is busy; try again.")


def _field_name(location: Sequence[Any]) -> str:
    """Return the request's own name of a field: the parts after the source and the parameter's name."""
    names = [str(part) for part in location]
    return ".".join(names[2:] if names[:1] == ["body"] and len(names) > 2 else names[1:] or names)
