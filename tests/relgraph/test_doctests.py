"""The examples in the docstrings of relgraph are run, module by module."""

import doctest
import importlib
import pkgutil

import pytest

import relgraph

MODULES = sorted(found.name for found in pkgutil.walk_packages(relgraph.__path__, "relgraph."))


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_run(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.failed == 0


def test_the_package_has_examples() -> None:
    attempted = sum(doctest.testmod(importlib.import_module(name)).attempted for name in MODULES)
    assert attempted >= 10
