"""``guanxi rating``: how people at customers stand, who says so, and since when."""

from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import find_account, in_workspace
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.staff import acting
from guanxi.core.actor import Actor
from guanxi.core.models import Certainty
from guanxi.decisions.models import Feature
from guanxi.decisions.queries.chain_lists import chain_page
from guanxi.decisions.queries.ratings import contact_ratings, rating_history
from guanxi.decisions.schemas.chains import ChainFilter, ChainPage
from guanxi.decisions.services.ratings import rate_contact
from guanxi.directory.queries.lists import contact_rows
from guanxi.directory.schemas import ContactFilter

Row = dict[str, Any]

rating = click.Group("rating", help="How people at customers stand: closeness, approval, attitude, price, powers.")
of_contact = click.option("--contact", required=True, help="Name or key of the contact.")
of_account = click.option("--account", help="Name or key of the customer he works at, where several have his name.")
in_chain = click.option("--chain", help="Name or key of a decision chain; overall when left out.")
FEATURES = click.Choice(Feature.values)


@rating.command("set")
@of_contact
@of_account
@in_chain
@click.argument("feature", type=FEATURES)
@click.argument("value", type=click.Choice(["-2", "-1", "0", "1", "2", "none"]))
@click.option("--certainty", type=click.Choice(Certainty.values), default=Certainty.CONFIRMED.value)
@click.option("--evidence", default="", help="Why: who said it, at which meeting.")
@in_workspace
@as_json
def give(
    contact: str, account: str | None, chain: str | None, feature: str, value: str, certainty: str, evidence: str,
    workspace: str | None, json_out: bool,
) -> None:  # fmt: skip
    """Give a value, from -2 strong oppose to 2 strong support (of a power 0 or 1); `none` takes it back.

    Put `--` before a value below zero.
    """
    actor = acting(workspace)
    contact_id, chain_id = _contact(actor, contact, account), _chain(actor, chain)
    given = None if value == "none" else int(value)
    rate_contact(
        actor=actor, contact_id=contact_id, feature=feature, value=given, now=timezone.now(), chain_id=chain_id,
        certainty=certainty, evidence=evidence,
    )  # fmt: skip
    found = contact_ratings(actor, contact_id, chain_id=chain_id)
    row = next(one for one in found["features"] if one["feature"] == feature)
    answer(row if json_out else {feature: _figure(row["value"]), "raters": row["raters"]}, json_out=json_out)


@rating.command("list")
@of_contact
@of_account
@in_chain
@click.option("--at", type=click.DateTime(["%Y-%m-%d"]), help="As of a day.")
@in_workspace
@as_json
def show(contact: str, account: str | None, chain: str | None, at: Any, workspace: str | None, json_out: bool) -> None:
    """Tell how a contact stands, as all who rated him agree."""
    actor = acting(workspace)
    moment = at and timezone.make_aware(at.replace(hour=23, minute=59, second=59))
    found = contact_ratings(actor, _contact(actor, contact, account), chain_id=_chain(actor, chain), at=moment)
    if json_out:
        return answer(found, json_out=True)
    click.echo("known well enough" if found["insighted"] else "red: closeness or approval is not known")
    for row in found["features"]:
        click.echo(f"  {row['feature']}: {_told(row)}")
    return None


@rating.command("history")
@of_contact
@of_account
@in_chain
@click.option("--feature", type=FEATURES)
@in_workspace
@as_json
def history(
    contact: str, account: str | None, chain: str | None, feature: str | None, workspace: str | None, json_out: bool
) -> None:
    """Tell every value that was given of a contact, newest first."""
    actor = acting(workspace)
    rows = rating_history(actor, _contact(actor, contact, account), feature=feature, chain_id=_chain(actor, chain))
    if json_out:
        return answer(rows, json_out=True)
    for row in rows:
        until = f" – {row['until']:%Y-%m-%d}" if row["until"] else ""
        value = "hidden" if row["hidden"] else _figure(row["value"])
        because = f" ({row['evidence']})" if row["evidence"] else ""
        click.echo(f"{row['at']:%Y-%m-%d}{until}  {row['rater']['name']}  {row['feature']} {value}{because}")
    return None


def _told(row: Row) -> str:
    if row["hidden_count"]:
        return f"{row['hidden_count']} rated it; give your own value to see theirs"
    if row["value"] is None and row["inherited"]:
        return f"{_figure(row['inherited']['value'])} (from {row['inherited']['scope']})"
    return _figure(row["value"]) + (", they disagree" if row["disagreement"] else "")


def _contact(actor: Actor, wanted: str, account: str | None) -> UUID:
    account_id = find_account(actor, account).pk if account else None
    rows = contact_rows(actor, ContactFilter(account_id=account_id))
    try:
        rows = rows.filter(pk=UUID(wanted))
    except ValueError:
        rows = rows.filter(name=wanted)
    return _one("contact", wanted, list(rows.values_list("pk", "name")[:2]))


def _chain(actor: Actor, wanted: str | None) -> UUID | None:
    if wanted is None:
        return None
    rows = chain_page(actor, ChainFilter(), ChainPage(page_size=200))["items"]
    return _one("chain", wanted, [(row["id"], row["name"]) for row in rows if wanted in (str(row["id"]), row["name"])])


def _one(what: str, wanted: str, found: list[tuple[UUID, str]]) -> UUID:
    if len(found) != 1:
        raise Failure(f"There is no {what} called {wanted}." if not found else f"Several are called {wanted}.")
    return found[0][0]


def _figure(value: int | None) -> str:
    return "-" if value is None else f"{value:+d}" if value else "0"
