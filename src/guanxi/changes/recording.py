"""The one way to write: a recording is a transaction that ends with its row in the change log.

Only ``services`` use it (an import contract sees to that)::

    with Recording(actor=actor, kind="account.created", now=now) as rec:
        rec.create(account)
"""

from collections.abc import Callable, Mapping
from collections.abc import Sequence as Rows
from copy import copy
from datetime import datetime
from types import TracebackType
from typing import Any, Self, TypeVar
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import JSONField

from guanxi.changes.channel import CHANNEL
from guanxi.changes.images import Image, as_json, bare, image, subjects
from guanxi.changes.integrity import check_whole
from guanxi.changes.models import Change, ChangeSubject, Sequence
from guanxi.core import wall
from guanxi.core.actor import Actor
from guanxi.core.chain.writing import hang, next_place
from guanxi.core.errors import Conflict, Forbidden
from guanxi.core.keys import new_id
from guanxi.core.models import Versioned, WorkspaceModel
from guanxi.core.once import first_write
from guanxi.core.sealing import BlindIndexField

Row = TypeVar("Row", bound=WorkspaceModel)


class Recording:
    """Collects what one operation does to the rows and logs it on the way out.

    ``change_id`` is the key the change will have, ``seq`` its number, known after the block. A recording without any
    effect logs nothing, unless it takes back another change: that has to be remembered even if nothing was left to do.
    """

    def __init__(
        self,
        *,
        actor: Actor,
        kind: str,
        now: datetime,
        account_id: UUID | None = None,
        operation_id: UUID | None = None,
        undoes_id: UUID | None = None,
        params: dict[str, Any] | None = None,
    ) -> None:
        self.actor = actor
        self.kind = kind
        self.now = now
        self.account_id = account_id
        self.operation_id = operation_id
        self.undoes_id = undoes_id
        self.params = params or {}
        self.change_id = new_id()
        self.seq: int | None = None
        self._rows: list[Image] = []
        self._written: set[UUID] = set()
        self._place = wall.within(actor.workspace_id)
        self._atomic = transaction.atomic()

    def __enter__(self) -> Self:
        first_write()
        self._place.__enter__()
        self._atomic.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._close(kind, error, trace)
        except IntegrityError as failure:
            _tell_repetition(failure)
            raise
        finally:
            self._place.__exit__(None, None, None)
        if isinstance(error, IntegrityError):
            _tell_repetition(error)

    def _close(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None and (self._rows or self.undoes_id):
            try:
                self._check_writes()
                self._log()
            except BaseException as failure:
                self._atomic.__exit__(type(failure), failure, failure.__traceback__)
                raise
        self._atomic.__exit__(kind, error, trace)

    @property
    def workspace_id(self) -> UUID:
        """The workspace everything in this recording belongs to."""
        return self.actor.workspace_id

    def create(self, row: Row) -> Row:
        """Insert one row."""
        self.create_many([row])
        return row

    def create_many(self, rows: Rows[WorkspaceModel]) -> None:
        """Insert rows of one model in few statements."""
        if not rows:
            return
        for row in rows:
            row.workspace_id = self.workspace_id
        type(rows[0]).objects.bulk_create(rows, batch_size=500)
        for row in rows:
            self._note(row, None)

    def update(self, row: WorkspaceModel, **values: Any) -> bool:
        """Change columns of a row; write and log only what differs. Answer whether anything did.

        Raises Conflict ``stale`` when somebody else changed the row since it was read.
        """
        before = image(row)
        changed = {name: value for name, value in values.items() if before[name] != as_json(value)}
        if not changed:
            return False
        self._write(row, before, changed)
        return True

    def touch(self, row: WorkspaceModel) -> None:
        """Count a row's version up because something that belongs to it changed, once in a recording."""
        if row.pk not in self._written:
            self._write(row, image(row), {})

    def _write(self, row: WorkspaceModel, before: Image, changed: dict[str, Any]) -> None:
        rows: Any = type(row).objects.of(self.workspace_id).filter(pk=row.pk)
        if isinstance(row, Versioned):
            rows = rows.filter(version=row.version)
            changed["version"] = row.version + 1
        else:  # what is about to change must still be as it was read
            rows = rows.filter(**{name: getattr(row, name) for name in changed if _can_be_compared(row, name)})
        derived = _blind_indexes(row, changed)
        if rows.update(**changed, **derived) != 1:
            raise Conflict("stale", "Somebody else changed this meanwhile.", params={"what": row.word})
        for name, value in {**changed, **derived}.items():
            setattr(row, name, value)
        self._note(row, before)

    def retire(self, row: WorkspaceModel) -> None:
        """Take a row out of the present as a mistake; its image stays in the log."""
        self.update(row, **row.retirement(self.now))

    def end(self, row: WorkspaceModel) -> None:
        """End a fact now: it was true until this moment. A fact from the future was never true."""
        started = row.valid_from  # type: ignore[attr-defined]
        if started is not None and started > self.now:
            self.retire(row)
        else:
            self.update(row, valid_to=self.now)

    def erase(self, rows: Rows[WorkspaceModel]) -> None:
        """Delete rows of one model for good. The log learns what they belonged to, and nothing else of them."""
        for row in rows:
            entry = {"table": row.word, "id": str(row.pk), "before": bare(row), "after": None}
            self._rows.append(entry)
        if rows:
            type(rows[0]).objects.of(self.workspace_id).filter(pk__in=[row.pk for row in rows]).delete()

    def cleanse(self, row: WorkspaceModel, **values: Any) -> None:
        """Change columns of a row whose former values no log may keep."""
        former = {name: as_json(value) for name, value in values.items()}
        self._write(row, {**image(row), **former}, values)

    def clean_images(self, cleaned: Callable[[Image], Image]) -> None:
        """Rewrite what will be logged of the rows written so far."""
        self._rows = [cleaned(entry) for entry in self._rows]

    def wait_in_line(self) -> None:
        """Hold the workspace's counter from here on: what others commit is seen, and nobody commits before us.

        For rules about many rows that no key can hold (no loop among departments): write, wait in line, then check.
        The counter is taken last in every recording, so this cannot lock two writers against each other.
        """
        list(Sequence.objects.select_for_update(no_key=True).filter(pk=self.workspace_id))

    def touched(self, word: str) -> set[UUID]:
        """Return the ids of the rows of one table this recording wrote so far."""
        return {UUID(entry["id"]) for entry in self._rows if entry["table"] == word}

    def values(self, word: str, column: str) -> set[UUID]:
        """Return a reference column's values in the rows of one table this recording wrote so far, old and new."""
        images = [
            image for entry in self._rows if entry["table"] == word for image in (entry["before"], entry["after"])
        ]
        return {UUID(image[column]) for image in images if image and image[column]}

    def _check_writes(self) -> None:
        """Refuse whoever changes nothing by his role: a second wall behind the policies."""
        if not self.actor.writes:
            raise Forbidden("forbidden", "Your role changes nothing.", params={"action": self.kind})

    def _note(self, row: WorkspaceModel, before: Image | None) -> None:
        self._written.add(row.pk)
        self._rows.append({"table": row.word, "id": str(row.pk), "before": before, "after": image(row)})

    def _log(self) -> None:
        place = next_place(Sequence, self.workspace_id)
        check_whole(self.workspace_id, self._rows)
        change = Change(
            id=self.change_id,
            workspace_id=self.workspace_id,
            at=self.now,
            actor_id=self.actor.member_id,
            actor_name=self.actor.name,
            kind=self.kind,
            account_id=self.account_id,
            operation_id=self.operation_id,
            undoes_id=self.undoes_id,
            params=self.params,
            rows=self._rows,
        )
        hang(change, place)
        self.seq = place.seq
        self._tell(place.seq)
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, str(self.workspace_id)])

    def _tell(self, seq: int) -> None:
        """Write down whom the change is about."""
        about = {UUID(key) for key in subjects(self._rows)} | ({self.account_id} if self.account_id else set())
        rows = [
            ChangeSubject(id=new_id(), workspace_id=self.workspace_id, seq=seq, subject_id=key) for key in sorted(about)
        ]
        ChangeSubject.objects.bulk_create(rows, batch_size=500)


def _can_be_compared(row: WorkspaceModel, column: str) -> bool:
    field = row._meta.get_field(column)
    return not isinstance(field, JSONField) and getattr(field, "comparable", True)


def _blind_indexes(row: WorkspaceModel, changed: Mapping[str, Any]) -> dict[str, str]:
    """Return the blind indexes of a row as they are once it is changed: an update of columns does not reckon them."""
    fields = [field for field in row._meta.local_fields if isinstance(field, BlindIndexField)]
    if not fields or not changed:
        return {}
    changing = copy(row)
    for name, value in changed.items():
        setattr(changing, name, value)
    return {field.attname: field.pre_save(changing, add=False) for field in fields}


def _tell_repetition(error: IntegrityError) -> None:
    """Raise Conflict for a broken unique rule: somebody was faster with the same. Anything else is a fault of ours."""
    if "unique" in str(error).partition("\n")[0].lower():
        raise Conflict("stale", "Somebody else did the same at this moment.", params={"what": "change"}) from error
