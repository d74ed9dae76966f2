"""Every day on which to be in touch again becomes a follow-up.

It was answered when anybody of ours was in touch with any of the same people at the account afterwards.
"""

from collections.abc import Iterator
from typing import Any

from django.db import migrations
from django.utils import timezone

AT_ONCE = 500


def plan(apps: Any, _editor: Any) -> None:
    """Make a follow-up of each interaction that has such a day."""
    interactions = apps.get_model("interactions", "Interaction").objects
    rows = interactions.filter(next_on__isnull=False, archived_at__isnull=True).order_by("workspace_id", "pk")
    for batch in _batches(list(rows.values_list("workspace_id", "pk"))):
        _plan(apps, list(interactions.filter(pk__in=[key for _, key in batch])))


def _plan(apps: Any, rows: list[Any]) -> None:
    follow_up, link = apps.get_model("followups", "FollowUp"), apps.get_model("followups", "FollowUpContact")
    participants = apps.get_model("interactions", "Participant").objects.filter(archived_at__isnull=True)
    made, links = [], []
    for row in rows:
        people = list(participants.filter(workspace_id=row.workspace_id, interaction_id=row.pk).order_by("pk"))
        contacts = [one.contact_id for one in people]
        answer = _answer(participants, row, contacts)
        one = follow_up(
            workspace_id=row.workspace_id,
            account_id=row.account_id,
            member_id=row.member_id,
            due_on=row.next_on,
            state="done" if answer else "open",
            origin_interaction_id=row.pk,
            outcome_interaction_id=answer.interaction_id if answer else None,
            created_at=row.at,
            closed_at=answer.at if answer else None,
        )
        made.append(one)
        links += [link(workspace_id=row.workspace_id, follow_up_id=one.pk, contact_id=key) for key in contacts]
    follow_up.objects.bulk_create(made)
    link.objects.bulk_create(links)


def _answer(participants: Any, row: Any, contacts: list[Any]) -> Any:
    """Return who took part in the first interaction afterwards that was with any of the same people."""
    later = participants.filter(
        workspace_id=row.workspace_id,
        contact_id__in=contacts,
        at__gt=row.at,
        at__lte=timezone.now(),
        interaction__account_id=row.account_id,
        interaction__archived_at__isnull=True,
    )
    return later.order_by("at", "pk").first()


def give_back(apps: Any, _editor: Any) -> None:
    """Write the day of a follow-up to the interaction that asked for it."""
    interactions = apps.get_model("interactions", "Interaction").objects
    rows = apps.get_model("followups", "FollowUp").objects.filter(archived_at__isnull=True)
    asked = rows.filter(origin_interaction_id__isnull=False).exclude(state="dropped").order_by("pk")
    for workspace_id, key, day in asked.values_list("workspace_id", "origin_interaction_id", "due_on"):
        interactions.filter(workspace_id=workspace_id, pk=key).update(next_on=day)


def _batches(keys: list[Any]) -> Iterator[list[Any]]:
    return (keys[start : start + AT_ONCE] for start in range(0, len(keys), AT_ONCE))


class Migration(migrations.Migration):
    dependencies = [("followups", "0001_initial"), ("interactions", "0003_anonymous")]

    operations = [migrations.RunPython(plan, give_back)]
