"""Every capability by browser, by API and by command: no route that changes something is without its command."""

import inspect
from collections.abc import Iterator

import click
import pytest

from guanxi.api.app import api
from guanxi.api.tests.command_table import COMMANDS, WITHOUT
from guanxi.cli import guanxi

# Commands that answer with what they make, not with words about it.
SILENT = frozenset({"serve", "worker", "migrate", "openapi", "evaluate charts"})


def changing_routes() -> set[str]:
    described = api.get_openapi_schema()["paths"]
    return {f"{verb.upper()} {path}" for path, verbs in described.items() for verb in verbs if verb != "get"}


def leaves(command: click.Command, words: tuple[str, ...] = ()) -> Iterator[tuple[str, click.Command]]:
    if not isinstance(command, click.Group):
        yield " ".join(words), command
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        below = command.get_command(context, name)
        assert below is not None
        yield from leaves(below, (*words, name))


def test_every_route_that_changes_something_has_a_command() -> None:
    named = COMMANDS.keys() | WITHOUT.keys()
    assert changing_routes() - named == set(), "write the command and name it in command_table.py, or the reason"
    assert named - changing_routes() == set(), "these routes are gone"
    assert not COMMANDS.keys() & WITHOUT.keys()


def test_the_commands_are_there() -> None:
    known = dict(leaves(guanxi))
    assert set(COMMANDS.values()) - known.keys() == set()


@pytest.mark.parametrize("question", ["--json", "help"])
def test_every_command_answers_programs_and_says_what_it_does(question: str) -> None:
    for words, command in leaves(guanxi):
        options = {option for parameter in command.params for option in parameter.opts}
        if question == "help":
            assert inspect.cleandoc(command.help or "").endswith((".", ")", "!")), words
        else:
            assert words in SILENT or "--json" in options, words
