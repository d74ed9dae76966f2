"""Options that several trials have."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Function = TypeVar("Function", bound=Callable[..., Any])
table_type = click.Path(exists=True, dir_okay=False, path_type=Path)
messages_option = click.option(
    "--messages", type=table_type, required=True, help="message_id, sent_at, sender, recipient, kind."
)
seed_option = click.option("--seed", type=click.IntRange(min=0), default=0, help="Start of everything that is drawn.")


def people_option(*, required: bool) -> Callable[[Function], Function]:
    """Return the option that names the table of people."""
    return click.option("--people", type=table_type, required=required, help="person, name, title, department.")
