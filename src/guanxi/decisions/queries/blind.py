"""Whose values of a person a colleague sees: none of others' before he gave his own, so that each judges for himself.

It holds wherever it is told who said what. What all say together stands on charts and lists for everybody.
"""

from collections.abc import Iterable, Sequence
from uuid import UUID

from guanxi.changes.images import Image
from guanxi.core.actor import Actor
from guanxi.decisions.models import Rating
from guanxi.directory.models import Contact
from guanxi.directory.policies import contributable_contacts

WORD = Rating.word
Place = tuple[str, str, str | None, str | None]
# What a value can be told by.
TELLING = ("value", "answers", "evidence", "evidence_id", "certainty")


def place(image: Image) -> Place:
    """Return what a rating is of: whom, which feature, in which chain, to which competitor."""
    chain, competitor = image.get("chain_id"), image.get("competitor_id")
    return str(image["contact_id"]), image["feature"], chain and str(chain), competitor and str(competitor)


def own_places(actor: Actor, contact_ids: Iterable[UUID | str]) -> set[Place]:
    """Return what the actor himself has rated today, of some people."""
    rows = Rating.objects.of(actor.workspace_id).current().filter(rater_id=actor.member_id)
    columns = ("contact_id", "feature", "chain_id", "competitor_id")
    return {place(row) for row in rows.filter(contact_id__in=set(contact_ids)).values(*columns)}


def veiled(actor: Actor, rows: Sequence[Image]) -> list[Image]:
    """Return changed rows without the values others gave where the actor may still give his own, in two statements."""
    others = [row for row in rows if row["table"] == WORD and _image(row).get("rater_id") != str(actor.member_id)]
    people = {_image(row)["contact_id"] for row in others}
    if not people or not actor.writes:
        return list(rows)
    contacts = contributable_contacts(actor, Contact.objects.of(actor.workspace_id).filter(pk__in=people))
    mine = {str(key) for key in contacts.values_list("pk", flat=True)}
    given = own_places(actor, mine)
    hidden = {row["id"] for row in others if _image(row)["contact_id"] in mine and place(_image(row)) not in given}
    return [_without_value(row) if row["table"] == WORD and row["id"] in hidden else row for row in rows]


def _image(row: Image) -> Image:
    found: Image = row["after"] or row["before"] or {}
    return found


def _without_value(row: Image) -> Image:
    return row | {side: row[side] and row[side] | dict.fromkeys(TELLING) for side in ("before", "after")}
