"""Adding to people who are there already what a file knows more of them; nothing that is known is overwritten."""

from collections.abc import Collection, Mapping
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.directory.models import Contact, ContactPoint, Employment, point_key
from guanxi.directory.services.bulk import NewPerson
from guanxi.directory.services.index import reindex_contacts
from guanxi.directory.services.points import MAX_POINTS, new_point
from guanxi.imports.queries.people import chunks


def fill_people(rec: Recording, *, account_id: UUID, people: Mapping[UUID, NewPerson]) -> set[UUID]:
    """Give contacts the numbers, title, department and note they lack, and a job at the account if they have none.

    Return those that changed.
    """
    changed: set[UUID] = set()
    for ids in chunks(sorted(people)):
        changed |= _add_points(rec, ids, people)
        changed |= _fill_jobs(rec, account_id, ids, people)
        changed |= _add_notes(rec, ids, people)
    if changed:
        reindex_contacts(rec.workspace_id, changed)
    return changed


def _add_points(rec: Recording, ids: Collection[UUID], people: Mapping[UUID, NewPerson]) -> set[UUID]:
    rows = ContactPoint.objects.of(rec.workspace_id).current().filter(contact_id__in=ids)
    present: dict[UUID, set[tuple[str, str]]] = {key: set() for key in ids}
    for contact_id, kind, value in rows.values_list("contact_id", "kind", "value"):
        present[contact_id].add((kind, point_key(kind, value)))
    new: list[ContactPoint] = []
    for contact_id in ids:
        for kind, value in people[contact_id].points:
            key = point_key(kind, value)
            if (kind, key) not in present[contact_id] and len(present[contact_id]) < MAX_POINTS:
                present[contact_id].add((kind, key))
                new.append(new_point(rec, contact_id, kind, value))
    rec.create_many(new)
    return {point.contact_id for point in new}


def _fill_jobs(rec: Recording, account_id: UUID, ids: Collection[UUID], people: Mapping[UUID, NewPerson]) -> set[UUID]:
    rows = Employment.objects.of(rec.workspace_id).current().filter(contact_id__in=ids, account_id=account_id)
    jobs = {job.contact_id: job for job in rows}
    rec.create_many([_job(rec, account_id, key, people[key]) for key in ids if key not in jobs])
    changed = set(ids) - set(jobs)
    for contact_id, job in jobs.items():
        person = people[contact_id]
        lacking: dict[str, str | UUID] = {} if job.title else {"title": person.title[:200]}
        if job.department_id is None and person.department_id is not None:
            lacking["department_id"] = person.department_id
        if rec.update(job, **lacking):
            changed.add(contact_id)
    return changed


def _job(rec: Recording, account_id: UUID, contact_id: UUID, person: NewPerson) -> Employment:
    return Employment(
        contact_id=contact_id,
        account_id=account_id,
        department_id=person.department_id,
        title=person.title[:200],
        valid_from=person.since,
        asserted_by_id=rec.actor.member_id,
        asserted_at=rec.now,
        **person.facts,
    )


def _add_notes(rec: Recording, ids: Collection[UUID], people: Mapping[UUID, NewPerson]) -> set[UUID]:
    noted = [key for key in ids if people[key].note]
    changed: set[UUID] = set()
    for contact in Contact.objects.of(rec.workspace_id).filter(pk__in=noted):
        note = people[contact.pk].note
        if note not in contact.note:
            rec.update(contact, note=f"{contact.note}\n{note}".strip()[:20_000])
            changed.add(contact.pk)
    return changed
