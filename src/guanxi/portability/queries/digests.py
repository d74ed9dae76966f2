"""The digest by which two installations know that they hold the same workspace."""

from collections.abc import Callable, Iterator
from uuid import UUID

from guanxi.core.moment import one_moment
from guanxi.portability.parcel.archive import Row, counted
from guanxi.portability.parcel.manifest import Part, digest_of
from guanxi.portability.parcel.progress import Progress, Told
from guanxi.portability.queries.rows import count_rows, rows_of
from guanxi.portability.queries.tables import APART, carried, columns_of

Put = Callable[[str, list[str], Iterator[Row]], Part]


def told_tables(workspace_id: UUID, put: Put, told: Told) -> Iterator[Part]:
    """Hand every table of a workspace to whoever takes them, and yield what there is to say of each."""
    progress = Progress(total=sum(count_rows(model, workspace_id) for model in carried()), told=told)
    for model in carried():
        names = [column.name for column in columns_of(model)]
        yield put(model._meta.db_table, names, progress.along(rows_of(model, workspace_id)))


def workspace_digest(workspace_id: UUID, told: Told) -> tuple[str, list[Part]]:
    """Return the digest of a workspace as it is now, and those of its tables."""
    with one_moment():
        parts = list(told_tables(workspace_id, lambda table, names, rows: counted(table, names, rows, len), told))
    return state_of(parts), parts


def state_of(parts: list[Part]) -> str:
    """Return the digest over all tables but the audit log, in which a move itself is written."""
    return digest_of(part for part in parts if part.table not in APART)
