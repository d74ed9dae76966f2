"""``guanxi visit``: what came of the questions of a sheet, and taking it back."""

from typing import Any
from uuid import UUID

import click

from guanxi.cli.exports import in_language, in_workspace
from guanxi.cli.fields import changes, fields, said
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.visit import by_key, find_question, on_behalf, tell_sheet, visit, visitor
from guanxi.visits.queries.words import Lang
from guanxi.visits.schemas.visits import AnswerValues
from guanxi.visits.services import answering

which = click.argument("question")
RESULTS = ("written", "noted", "nobody_knows", "not_asked")


@visit.command("answer")
@by_key
@which
@click.option("--rate", "rates", multiple=True, metavar="FEATURE=VALUE", help="closeness=1, approval=-1 …")
@click.option("--reach", metavar="KIND=VALUE", help="mobile=…, phone=…, email=…, wechat=…")
@fields(AnswerValues, leave=["ratings", "point"])
@click.option("--note", default="", help="What was said.")
@click.option("--result", type=click.Choice(RESULTS), help="Left out: written when there is a value, noted otherwise.")
@click.option("--certainty", type=click.Choice(["heard", "confirmed"]), default="heard", show_default=True)
@click.option("--anyway", is_flag=True, help="Although somebody else wrote it down meanwhile.")
@on_behalf
@in_language
@in_workspace
@as_json
def give(
    key: UUID, question: str, rates: tuple[str, ...], reach: str | None, note: str, result: str | None,
    certainty: str, anyway: bool, who: str | None, lang: Lang, workspace: str | None, json_out: bool, **given: Any,
) -> None:  # fmt: skip
    """Write down what came of a question (its number on the sheet or its key), where it belongs."""
    actor = visitor(workspace, who)
    known = {"ratings": dict(map(_pair, rates))} if rates else {}
    known |= {"point": dict(zip(("kind", "value"), _pair(reach), strict=True))} if reach else {}
    values = changes(said(AnswerValues, given, actor, **known))
    came = result or ("written" if values else "noted")
    told = answering.Given(came, values, note, certainty, anyway)
    row = find_question(actor, key, lang, question)
    answering.answer_question(actor=actor, visit_id=key, question_id=row["id"], given=told, now=actor.at)
    tell_sheet(actor, key, lang, json_out)


@visit.command("take-back")
@by_key
@which
@on_behalf
@in_language
@in_workspace
@as_json
def take_back(key: UUID, question: str, who: str | None, lang: Lang, workspace: str | None, json_out: bool) -> None:
    """Take the answer of a question back with what it wrote."""
    actor = visitor(workspace, who)
    row = find_question(actor, key, lang, question)
    if row["answer"] is None:
        raise Failure("This question was not answered.")
    answering.take_back_answer(actor=actor, visit_id=key, answer_id=row["answer"]["id"], now=actor.at)
    tell_sheet(actor, key, lang, json_out)


@visit.command("undo")
@by_key
@on_behalf
@in_workspace
@as_json
def undo(key: UUID, who: str | None, workspace: str | None, json_out: bool) -> None:
    """Take back everything that came of a visit; its sheet stays."""
    actor = visitor(workspace, who)
    count = answering.take_back_visit(actor=actor, visit_id=key, now=actor.at)
    answer({"id": key, "taken_back": count}, json_out=json_out)


def _pair(text: str) -> tuple[str, str]:
    name, mark, value = text.partition("=")
    if not mark or not value:
        raise Failure(f"{text} is written as NAME=VALUE.")
    return name, value
