"""``guanxi evaluate``: how right the product is, on data whose answer is known."""

import importlib

import click

NAMES = ("charts", "hierarchy", "strength", "departments", "titles", "paths", "signals")


class Trials(click.Group):
    """A group whose commands are loaded when asked for: the engine's libraries take a second."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all trials."""
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a trial's module and return its command."""
        if cmd_name not in NAMES:
            return None
        command: click.Command = getattr(importlib.import_module(f"guanxi.cli.evaluate.{cmd_name}"), cmd_name)
        return command


@click.group(cls=Trials)
def evaluate() -> None:
    """Measure accuracy on data whose answer is known, with 95 % intervals."""
