"""The description of the API says of every route what it does, and under which heading it stands."""

from guanxi.api.app import api

MOST = 100


def test_every_route_has_a_summary_a_description_and_one_heading() -> None:
    for path, verbs in api.get_openapi_schema()["paths"].items():
        for verb, told in verbs.items():
            words = f"{verb} {path}"
            assert 0 < len(told.get("summary", "")) <= MOST, words
            assert told.get("description", "").strip(), f"{words}: write a docstring"
            assert len(told.get("tags", [])) == 1, words


def test_no_two_routes_are_called_the_same() -> None:
    names = [
        told["operationId"] for verbs in api.get_openapi_schema()["paths"].values() for told in verbs.values()
    ]  # fmt: skip
    assert len(names) == len(set(names))
