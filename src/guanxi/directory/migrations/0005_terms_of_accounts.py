"""What somebody is called at an account is a search term for those who read that account, and for nobody else."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import migrations, models

from relgraph.names import search_terms

BATCH = 500
MAX_TERM_BYTES = 64


def tie_titles(apps: Any, _editor: Any) -> None:
    """Replace the terms of titles by ones that know their account."""
    employments = apps.get_model("directory", "Employment").objects.filter(valid_to__isnull=True).exclude(title="")
    rows = employments.order_by("workspace_id", "contact_id").values_list(
        "workspace_id", "contact_id", "account_id", "title"
    )
    for jobs in _batches(rows.iterator(BATCH)):
        _tie(apps, jobs)


def _batches(rows: Iterator[Any]) -> Iterator[list[Any]]:
    """Yield jobs by so many at a time, those of one person together."""
    held: list[Any] = []
    for row in rows:
        if len(held) >= BATCH and row[1] != held[-1][1]:
            yield held
            held = []
        held.append(row)
    if held:
        yield held


def _tie(apps: Any, jobs: list[Any]) -> None:
    people = {contact for _, contact, _, _ in jobs}
    term, known = apps.get_model("directory", "SearchTerm"), _known_anyway(apps, people)
    wanted: dict[Any, set[tuple[bytes, Any]]] = {contact: set() for contact in people}
    for _, contact, account, title in jobs:
        wanted[contact] |= {(word, account) for word in _terms([title]) - known.get(contact, set())}
    workspaces = {contact: workspace for workspace, contact, _, _ in jobs}
    old = term.objects.filter(workspace_id__in=set(workspaces.values()), subject_id__in=people, subject="contact")
    gone, indexed = [], set()
    for key, contact, word in old.values_list("pk", "subject_id", "term"):
        indexed.add(contact)  # whoever is put away has no terms, and gets none
        if bytes(word) in {one for one, _ in wanted[contact]}:
            gone.append(key)
    term.objects.filter(workspace_id__in=set(workspaces.values()), pk__in=gone).delete()
    term.objects.bulk_create(
        term(workspace_id=workspaces[contact], subject="contact", subject_id=contact, term=word, account_id=account)
        for contact in indexed
        for word, account in sorted(wanted[contact])
    )


def _known_anyway(apps: Any, people: Iterable[Any]) -> dict[Any, set[bytes]]:
    """Return the terms of names and of plain addresses."""
    contacts = apps.get_model("directory", "Contact").objects.filter(pk__in=people)
    known = {key: _terms([name]) for key, name in contacts.values_list("pk", "name")}
    points = apps.get_model("directory", "ContactPoint").objects.filter(valid_to__isnull=True, sensitive=False)
    for point in points.filter(contact_id__in=people):
        known[point.contact_id] |= _terms([point.value])
    return known


def _terms(texts: Iterable[str]) -> set[bytes]:
    return {term.encode()[:MAX_TERM_BYTES] for text in texts for term in search_terms(text)}


class Migration(migrations.Migration):
    dependencies = [("directory", "0004_lawful_basis")]

    operations = [
        migrations.AddField("searchterm", "account_id", models.UUIDField(null=True)),
        migrations.RunPython(tie_titles, migrations.RunPython.noop),
    ]
