"""``guanxi network``: who knows whom, how well, and the ways that lead over them."""

import importlib

import click

# Each part of it has a file of its own, loaded when asked for.
PARTS = {
    "heat-map": "guanxi.cli.network_heat:tell_heat_map",
    "known-by": "guanxi.cli.network_heat:tell_known_by",
    "paths": "guanxi.cli.network_paths:paths",
    "show": "guanxi.cli.network_inner:show",
    "signals": "guanxi.cli.network_signals:signals",
    "white-space": "guanxi.cli.network_signals:white_space",
    "who-knows": "guanxi.cli.network_heat:tell_who_knows",
}


class Parts(click.Group):
    """A group whose commands are modules."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted({*PARTS, *self.commands})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command's module and return the command."""
        if cmd_name not in PARTS:
            return super().get_command(ctx, cmd_name)
        module, _, name = PARTS[cmd_name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command


network = Parts("network", help="Relations as they are seen: who knows whom, and ways to an introduction.")
