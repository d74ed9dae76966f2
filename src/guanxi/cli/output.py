"""How commands answer: for people as lines, with ``--json`` for programs."""

import json
from typing import Any

import click

as_json = click.option("--json", "json_out", is_flag=True, help="Answer as JSON.")


class Failure(Exception):
    """A command cannot go on; the text says what to do."""


def answer(body: Any, *, json_out: bool) -> None:
    """Print an answer."""
    if json_out:
        click.echo(json.dumps(body, ensure_ascii=False, default=str))
    elif isinstance(body, dict):
        width = max((len(str(key)) for key in body), default=0)
        for key, value in body.items():
            click.echo(f"{key:<{width}}  {value}")
    else:
        click.echo(body)
