"""The handover sheet of a customer: everything a successor needs, as it stood at a moment."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.decisions.queries.opinions import opinions
from guanxi.directory.models import Account, Contact, Employment
from guanxi.directory.queries.access import access_account, readable_contacts
from guanxi.followups.queries.rows import follow_up_rows
from guanxi.followups.queries.visible import open_follow_ups
from guanxi.handover.models import Handover, HandoverAccount
from guanxi.handover.queries.access import access_sheet
from guanxi.handover.queries.known import only_known_by
from guanxi.handover.queries.people import People, staff_at_work
from guanxi.interactions.models import Interaction, Participant
from guanxi.orgchart.models import Occupancy, Position
from guanxi.workspaces.models import Member

Row = dict[str, Any]
MAX_INTERACTIONS = 40


def handover_sheet(actor: Actor, handover_id: UUID, account_id: UUID) -> Row:
    """Return the sheet of a customer that was passed on, as of that moment."""
    handover, row = access_sheet(actor, handover_id, account_id)
    return sheet_of(actor, handover, row)


def sheet_of(actor: Actor, handover: Handover, row: HandoverAccount) -> Row:
    """Return a sheet for whoever was let in."""
    sheet = _sheet(actor, row.account, handover.from_member, handover.at)
    taken_back = handover.archived_at is not None
    return sheet | {"handover_id": handover.pk, "to": _named(row.to_member), "taken_back": taken_back}


def draft_sheet(actor: Actor, account_id: UUID, now: datetime) -> Row:
    """Return the sheet that would be handed over today."""
    account = access_account(actor, account_id, also=("owner",))
    sheet = _sheet(actor, account, account.owner, now)
    return sheet | {"handover_id": None, "to": None, "taken_back": False}


def _sheet(actor: Actor, account: Account, owner: Member, moment: datetime) -> Row:
    rows = Account.objects.of(actor.workspace_id).filter(pk=account.pk)
    people = People(actor, rows, moment, staff_at_work(actor))
    return {
        "account": _named(account) | {"note": account.note, "industry": account.industry, "region": account.region},
        "from": _named(owner),
        "at": moment,
        "people": _people_rows(people, account.pk, _names_of_ours(actor)),
        "follow_ups": follow_up_rows(actor, open_follow_ups(actor, accounts=rows, moment=moment)),
        "only_he": only_known_by(people, owner.pk),
        "notes": _notes(people, account.pk),
        "interactions": _interactions(actor, account.pk, moment),
        "has_chart": Position.objects.of(actor.workspace_id).at(moment).filter(account_id=account.pk).exists(),
    }


def _named(row: Account | Member) -> Row:
    return {"id": row.pk, "name": row.name}


def _names_of_ours(actor: Actor) -> dict[UUID, str]:
    return dict(Member.objects.of(actor.workspace_id).values_list("pk", "name"))


def _people_rows(people: People, account_id: UUID, ours: Mapping[UUID, str]) -> list[Row]:
    """Return everybody there, those who decide first, with what is thought of them and who saw them last."""
    stood = _titles(people, account_id)
    said = opinions(people.actor, contacts=people.contacts.values("pk"), at=people.moment)
    rows = []
    seen = readable_contacts(people.actor, {contact_id for _, contact_id in people.everybody})
    for _, contact_id in people.everybody:
        title, department = stood.get(contact_id, ("", ""))
        last = people.last_touch(contact_id)
        how = said.standing(contact_id)
        rows.append({
            "contact_id": contact_id,
            "name": people.names.get(contact_id, ""),
            "title": title,
            "department": department,
            "role": people.roles.get(contact_id),
            "stance": how.overall, "closeness": how.closeness, "approval": how.approval, "insighted": how.insighted,
            "last_contact_at": last[1] if last else None,
            "last_contact_by": ours.get(last[0], "") if last else "",
            "can": {"read": contact_id in seen},
        })  # fmt: skip
    return sorted(rows, key=lambda row: (-people.weight(row["contact_id"]), str(row["name"])))


def _titles(people: People, account_id: UUID) -> dict[UUID, tuple[str, str]]:
    """Return title and department of each, by employment or else by seat."""
    workspace = people.actor.workspace_id
    jobs = Employment.objects.of(workspace).at(people.moment).filter(account_id=account_id).order_by("pk")
    found = {
        key: (title, unit or "") for key, title, unit in jobs.values_list("contact_id", "title", "department__name")
    }
    seats = Occupancy.objects.of(workspace).at(people.moment).filter(account_id=account_id).order_by("pk")
    columns = ("contact_id", "position__title", "position__department__name")
    for key, title, unit in seats.values_list(*columns):
        known = found.get(key, ("", ""))
        found[key] = (known[0] or title, known[1] or unit or "")
    return found


def _notes(people: People, account_id: UUID) -> list[Row]:
    """Return what was written beside people and seats."""
    workspace = people.actor.workspace_id
    contacts = Contact.objects.of(workspace).filter(pk__in=people.contacts.values("pk")).exclude(note="")
    seats = Position.objects.of(workspace).at(people.moment).filter(account_id=account_id).exclude(note="")
    sitting = Occupancy.objects.of(workspace).at(people.moment).filter(account_id=account_id)
    occupants = dict(sitting.values_list("position_id", "contact__name"))
    of_people = [
        {"about": name, "text": note} for name, note in contacts.order_by("sort_key").values_list("name", "note")
    ]
    of_seats = [
        {"about": " ".join(filter(None, (title, occupants.get(key, "")))), "text": note}
        for key, title, note in seats.order_by("pk").values_list("pk", "title", "note")
    ]
    return of_people + of_seats


def _interactions(actor: Actor, account_id: UUID, moment: datetime) -> list[Row]:
    """Return what passed last, newest first."""
    rows = Interaction.objects.of(actor.workspace_id).filter(account_id=account_id, archived_at__isnull=True)
    found = list(rows.filter(at__lte=moment).select_related("member").order_by("-at", "-pk")[:MAX_INTERACTIONS])
    names: dict[UUID, list[str]] = {row.pk: [] for row in found}
    present = Participant.objects.of(actor.workspace_id).filter(
        interaction_id__in=list(names), archived_at__isnull=True
    )
    for key, name in present.order_by("pk").values_list("interaction_id", "contact__name"):
        names[key].append(name)
    return [
        {
            "id": row.pk, "kind": row.kind, "at": row.at, "member_name": row.member.name, "contacts": names[row.pk],
            "summary": row.summary, "outcome": row.outcome,
        }
        for row in found
    ]  # fmt: skip
