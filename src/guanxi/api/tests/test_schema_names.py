"""In the description of the interface every shape has a name of its own: of two with one name, one would be lost."""

from collections import Counter
from collections.abc import Iterator

from ninja import Schema

from guanxi.api.app import api


def shapes(of: type[Schema] = Schema) -> Iterator[type[Schema]]:
    """Every shape of ours."""
    for shape in of.__subclasses__():
        yield shape
        yield from shapes(shape)


def test_no_two_shapes_have_one_name() -> None:
    described = set(api.get_openapi_schema()["components"]["schemas"])
    places = {(shape.__name__, shape.__module__) for shape in shapes() if shape.__module__.startswith("guanxi.")}
    names = Counter(name for name, _ in places)
    assert [name for name in sorted(described) if names[name] > 1] == []
