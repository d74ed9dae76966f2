"""Taking a workspace out: everything of one moment, into a stream."""

from dataclasses import dataclass
from datetime import datetime
from typing import IO
from uuid import UUID

from guanxi import __version__
from guanxi.audit.models import Kind
from guanxi.audit.queries.verification import heads
from guanxi.audit.services import note
from guanxi.core.actor import Actor
from guanxi.core.moment import one_moment
from guanxi.files import contents
from guanxi.files.models import StoredFile
from guanxi.portability.parcel.archive import ParcelWriter
from guanxi.portability.parcel.manifest import FORMAT, PRODUCT, Head, Manifest, digest_of
from guanxi.portability.parcel.progress import Told
from guanxi.portability.queries import people
from guanxi.portability.queries.digests import state_of, told_tables
from guanxi.portability.queries.schema import applied_migrations
from guanxi.workspaces.models import Workspace


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the file is to be: sealed by a passphrase, with or without what people sign in by."""

    passphrase: str | None
    passwords: bool = True


def take_workspace_out(*, actor: Actor, wanted: Wanted, out: IO[bytes], now: datetime, told: Told) -> Manifest:
    """Write everything of the actor's workspace into a stream, and note that it was taken."""
    with one_moment():
        manifest = write_workspace(actor.workspace_id, wanted=wanted, out=out, now=now, told=told)
    params = {"what": "workspace", "format": "zip", "count": manifest.rows, "state": manifest.state}
    note(actor=actor, kind=Kind.EXPORT_MADE, now=now, params=params)
    return manifest


def write_workspace(workspace_id: UUID, *, wanted: Wanted, out: IO[bytes], now: datetime, told: Told) -> Manifest:
    """Write a workspace as it is at this moment of the running transaction."""
    migrations = applied_migrations()
    parcel = ParcelWriter(out, wanted.passphrase)
    known = people.people_rows(workspace_id, passwords=wanted.passwords)
    persons = parcel.write(people.TABLE, people.COLUMNS, known)
    parts = list(told_tables(workspace_id, parcel.write, told))
    for file in StoredFile.objects.of(workspace_id).order_by("pk").iterator(chunk_size=500):
        parcel.write_file(file.digest, contents.read(file))
    manifest = Manifest(
        format=FORMAT,
        product=PRODUCT,
        version=__version__,
        made_at=now.isoformat(),
        workspace=str(workspace_id),
        name=Workspace.objects.get(pk=workspace_id).name,
        migrations=migrations,
        passwords=wanted.passwords,
        heads={log: Head(number=number, hash=digest) for log, (number, digest) in heads(workspace_id).items()},
        people=persons,
        tables=parts,
        state=state_of(parts),
        digest=digest_of([persons, *parts]),
    )
    parcel.close(manifest)
    return manifest
