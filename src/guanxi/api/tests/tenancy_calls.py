"""Which request belongs to which route, and the routes that speak of no thing at all."""

from functools import cache

from guanxi.api.app import api
from guanxi.api.tests.call import Call
from guanxi.api.tests.routes import CALLS, PLAIN

# Which of one's own calls is refused for another reason than a missing thing: the state is not there yet.
NOT_YET = {"/undo", "/redo", "/cancel", "/file"}


@cache
def routes() -> tuple[str, ...]:
    """Every route of the interface."""
    paths = api.get_openapi_schema()["paths"]
    return tuple(f"{method.upper()} {path}" for path, operations in paths.items() for method in operations)


def route_of(call: Call) -> str:
    """The route a call belongs to."""
    for route in routes():
        method, path = route.split(" ")
        parts, wanted = path.split("/"), call.path.split("/")
        alike = (
            part == other or (part.startswith("{") and other.startswith("$"))
            for part, other in zip(parts, wanted, strict=False)
        )
        if method == call.method and len(parts) == len(wanted) and all(alike):
            return route
    raise AssertionError(f"no route for {call.method} {call.path}")


def plain_route(call: Call) -> str:
    """The route of a request that names nothing."""
    path = call.path.replace("/tie-kinds/alumni", "/tie-kinds/{code}").replace("/oidc/nobody/", "/oidc/{name}/")
    return f"{call.method} {path}"


def without() -> set[str]:
    """The routes that speak of no thing at all."""
    return {plain_route(call) for call in PLAIN} - {route_of(call) for call in CALLS}
