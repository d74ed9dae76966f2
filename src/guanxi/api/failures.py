"""The one error shape: ``application/problem+json`` (RFC 9457) with a stable code."""

import logging
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from guanxi.api.attempts import note_refused
from guanxi.core.errors import FieldError, Problem

logger = logging.getLogger(__name__)
PROBLEM_TYPE = "application/problem+json"

# What the form check calls it, what we call it, and which of its figures go along under which name.
FORM_CODES: dict[str, tuple[str, dict[str, str]]] = {
    "missing": ("required", {}),
    "string_too_long": ("too_long", {"max_length": "max"}),
    "string_too_short": ("too_short", {"min_length": "min"}),
    "too_long": ("too_many", {"max_length": "max"}),
    "literal_error": ("unknown_choice", {}),
    "enum": ("unknown_choice", {}),
    "greater_than_equal": ("too_small", {"ge": "min"}),
    "less_than_equal": ("too_big", {"le": "max"}),
    "not_an_amount": ("not_an_amount", {}),
    "out_of_range": ("out_of_range", {"min": "min", "max": "max"}),
}


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
    answer = JsonResponse(body, status=status, content_type=PROBLEM_TYPE)
    if status == 429 and params:
        answer["Retry-After"] = str(params["seconds"])
    return answer


def field_problem(fields: Sequence[str], code: str, detail: str) -> HttpResponse:
    """Return the problem that some fields have."""
    return problem_response(422, "invalid", detail, fields=[FieldError(field, code) for field in fields])


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
        note_refused(request, error)
        return problem_response(error.status, error.code, error.detail, params=error.params, fields=error.fields)

    @api.exception_handler(ValidationError)
    def on_validation(request: HttpRequest, error: ValidationError) -> HttpResponse:
        fields = [_field_error(item) for item in error.errors]
        detail = "The request does not have the right form."
        return problem_response(422, "invalid", detail, fields=fields)

    @api.exception_handler(AuthenticationError)
    def on_authentication(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        return problem_response(401, "unauthenticated", "Sign in first.")

    @api.exception_handler(HttpError)
    def on_http(request: HttpRequest, error: HttpError) -> HttpResponse:
        if isinstance(error.__cause__, Problem):  # the parser's own words, wrapped by the framework
            return on_problem(request, error.__cause__)
        code = "csrf" if error.status_code == 403 else "bad_request"
        return problem_response(error.status_code, code, str(error))

    @api.exception_handler(RequestDataTooBig)
    def on_too_big(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
        return problem_response(413, "too_large", "This is more than can be taken at once.")

    @api.exception_handler(OperationalError)
    def on_database(request: HttpRequest, error: OperationalError) -> HttpResponse:
        logger.warning("database: %s", error)
        return problem_response(503, "busy", "The database is busy; try again.")


def _field_error(item: dict[str, Any]) -> FieldError:
    """Return what is wrong with a field in our own words; the rest is malformed."""
    code, figures = FORM_CODES.get(item["type"], ("malformed", {}))
    context = item.get("ctx") or {}
    params = {ours: context[theirs] for theirs, ours in figures.items() if theirs in context}
    return FieldError(_field_name(item["loc"]), code, params)


def _field_name(location: Sequence[Any]) -> str:
    """Return the request's own name of a field: the parts after the source and the parameter's name."""
    names = [str(part) for part in location]
    return ".".join(names[2:] if names[:1] == ["body"] and len(names) > 2 else names[1:] or names)
