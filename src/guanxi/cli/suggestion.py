"""``guanxi suggestion``: what is inferred about a customer's people, and what somebody says to it."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from guanxi.cli.exports import find_account, in_language, in_workspace
from guanxi.cli.fields import find_contact
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.visit import on_behalf, visitor
from guanxi.core.late import late
from guanxi.suggestions.models import Answer, SuggestionKind
from guanxi.suggestions.queries.answers import answered
from guanxi.suggestions.schemas import AnsweredPage
from guanxi.suggestions.services import answering, taking_back
from guanxi.suggestions.words import Lang, question, sign, sure

if TYPE_CHECKING:
    from guanxi.suggestions.inference import questions as asking
    from guanxi.suggestions.inference import report
else:
    asking, report = late("guanxi.suggestions.inference.questions"), late("guanxi.suggestions.inference.report")

suggestion = click.Group("suggestion", help="What is inferred about a customer's people, and waits for a yes or no.")
of_account = click.argument("account")
Row = dict[str, Any]


@suggestion.command("list")
@of_account
@on_behalf
@in_language
@in_workspace
@as_json
def list_open(account: str, who: str | None, lang: Lang, workspace: str | None, json_out: bool) -> None:
    """Tell what is suggested about a customer's people (its name or key), each with its evidence."""
    actor = visitor(workspace, who)
    found = report.account_suggestions(actor, find_account(actor, account).pk, actor.at)
    if json_out:
        return answer(found, json_out=True)
    for one in _every(found):
        _tell(one, lang)
    return None


@suggestion.command("questions")
@on_behalf
@in_language
@in_workspace
@as_json
def questions(who: str | None, lang: Lang, workspace: str | None, json_out: bool) -> None:
    """Tell the few questions of this week that are left for somebody."""
    actor = visitor(workspace, who)
    found = asking.questions(actor, actor.at, lambda: False)
    if json_out:
        return answer(found, json_out=True)
    click.echo(f"{found['left']}/{found['per_week']}")
    for batch in found["batches"]:
        click.echo(batch["account"]["name"])
        for one in batch["suggestions"]:
            _tell(one, lang)
    return None


@suggestion.command("answer")
@of_account
@click.argument("contact")
@click.argument("said", type=click.Choice(Answer.values))
@click.option("--kind", type=click.Choice(SuggestionKind.values), help="Which suggestion, where there are several.")
@click.option("--instead", help="Name or key of who it is in truth, with `other`.")
@on_behalf
@in_workspace
@as_json
def give(
    account: str, contact: str, said: str, kind: str | None, instead: str | None, who: str | None,
    workspace: str | None, json_out: bool,
) -> None:  # fmt: skip
    """Answer what is suggested about a contact (his name or key)."""
    actor = visitor(workspace, who)
    account_id = find_account(actor, account).pk
    found = report.account_suggestions(actor, account_id, actor.at)
    one = _about(_every(found), contact, kind)
    given = answering.Given(
        kind=one["kind"],
        contact_id=one["contact"]["id"],
        answer=said,
        other_id=one["other"] and one["other"]["id"],
        department_id=one["department"] and one["department"]["id"],
        instead_id=find_contact(actor, instead) if instead else None,
    )
    [row] = answering.answer_suggestions(actor=actor, account_id=account_id, given=[given], now=actor.at)
    answer({"id": row.pk, "kind": row.kind, "answer": row.answer}, json_out=json_out)


@suggestion.command("answers")
@of_account
@click.option("--limit", type=click.IntRange(1, 200), default=50, show_default=True)
@on_behalf
@in_workspace
@as_json
def given_answers(account: str, limit: int, who: str | None, workspace: str | None, json_out: bool) -> None:
    """Tell what was answered about a customer's people, the newest first."""
    actor = visitor(workspace, who)
    rows = answered(actor, find_account(actor, account).pk, AnsweredPage(limit=limit))["items"]
    if json_out:
        return answer(rows, json_out=True)
    for row in rows:
        whom = " → ".join(row[name]["name"] for name in ("contact", "other", "department", "instead") if row[name])
        by = row["answered_by"]["name"]
        click.echo(f"{row['answered_at']:%Y-%m-%d %H:%M}  {row['kind']}  {whom}  {row['answer']}  {by}  {row['id']}")
    return None


@suggestion.command("take-back")
@click.argument("key", type=click.UUID)
@on_behalf
@in_workspace
@as_json
def take_back(key: UUID, who: str | None, workspace: str | None, json_out: bool) -> None:
    """Take an answer (its key) back, with the line, tie or department it wrote."""
    actor = visitor(workspace, who)
    taking_back.take_back_answer(actor=actor, verdict_id=key, now=actor.at)
    answer({"id": key, "taken_back": True}, json_out=json_out)


def _every(found: Row) -> list[Row]:
    rows: list[Row] = [one for batch in found["batches"] for one in batch["suggestions"]]
    return [*rows, *found["doubts"]]


def _about(rows: list[Row], contact: str, kind: str | None) -> Row:
    """Return the suggestion about somebody; of several one has to say the kind."""
    his = [row for row in rows if contact in (row["contact"]["name"], str(row["contact"]["id"]))]
    found = [row for row in his if kind in (None, row["kind"])]
    if not found:
        raise Failure(f"Nothing is suggested about {contact}.")
    if len(found) > 1:
        kinds = ", ".join(row["kind"] for row in found)
        raise Failure(f"Several things are suggested about {contact}: {kinds}. Say which with --kind.")
    return found[0]


def _tell(one: Row, lang: Lang) -> None:
    click.echo(f"{question(one, lang)}  {sure(one, lang)}")
    for row in one["evidence"]:
        hidden = f" (+{row['hidden']})" if row["hidden"] else ""
        click.echo(f"    {sign(row, lang)}{hidden}")
