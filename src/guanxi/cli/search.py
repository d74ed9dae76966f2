"""``guanxi search``: customers, people and leads by whatever one remembers of them."""

import click

from guanxi.cli.exports import in_workspace
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting
from guanxi.leads.queries.finding import find


@click.command("search")
@click.argument("text")
@in_workspace
@as_json
def search(text: str, workspace: str | None, json_out: bool) -> None:
    """Find customers, people and leads by a part of a name, pinyin, initials, title, number or address."""
    found = find(acting(workspace), text=text[:100])
    if json_out:
        return answer(found, json_out=True)
    for hit in found:
        more = hit["title"], hit["account"]["name"] if hit["account"] else hit.get("where", "")
        click.echo("  ".join(filter(None, (hit["kind"], str(hit["id"]), hit["name"], *more))))
    return None
