"""Managers that refuse to run unscoped: a forgotten workspace is an error, not a leak."""

from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any, Self, TypeVar
from uuid import UUID

from django.db import models

Row = TypeVar("Row", bound=models.Model, covariant=True)


class UnscopedQuery(RuntimeError):
    """A query ran without ``.of(workspace_id)``."""


class ScopedQuerySet(models.QuerySet[Row]):
    """A queryset that runs only after :meth:`of` has named the workspace."""

    _workspace_id: UUID | None = None

    def of(self, workspace_id: UUID) -> Self:
        """Restrict to one workspace; the only way to make the queryset runnable."""
        scoped = self.filter(workspace_id=workspace_id)
        scoped._workspace_id = workspace_id
        return scoped

    def _clone(self) -> Self:
        clone: Self = super()._clone()  # type: ignore[misc]
        clone._workspace_id = self._workspace_id
        return clone

    def _require_scope(self) -> None:
        if self._workspace_id is None:
            raise UnscopedQuery(f"{self.model.__name__}: name the workspace with .of(workspace_id)")

    def _require_same_scope(self, others: Iterable[Any]) -> None:
        """Two querysets are joined only within one workspace, else the second one would carry its rows in."""
        self._require_scope()
        if any(getattr(other, "_workspace_id", None) != self._workspace_id for other in others):
            raise UnscopedQuery(f"{self.model.__name__}: both sides must be of the same workspace")

    def __or__(self, other: Any) -> Self:
        self._require_same_scope([other])
        return super().__or__(other)

    def __and__(self, other: Any) -> Self:
        self._require_same_scope([other])
        return super().__and__(other)

    def __xor__(self, other: Any) -> Self:
        self._require_same_scope([other])
        return super().__xor__(other)

    def _combinator_query(self, combinator: str, *others: Any, **options: Any) -> Self:
        self._require_same_scope(others)
        combined: Self = super()._combinator_query(combinator, *others, **options)  # type: ignore[misc]
        return combined

    def _fetch_all(self) -> None:
        self._require_scope()
        super()._fetch_all()

    def iterator(self, chunk_size: int | None = None) -> Iterator[Row]:
        """Iterate without caching."""
        self._require_scope()
        return super().iterator(chunk_size)

    def count(self) -> int:
        """Count rows."""
        self._require_scope()
        return super().count()

    def exists(self) -> bool:
        """Tell whether there is a row."""
        self._require_scope()
        return super().exists()

    def aggregate(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Aggregate over the rows."""
        self._require_scope()
        return super().aggregate(*args, **kwargs)

    def update(self, **kwargs: Any) -> int:
        """Update rows; services do this through the recording. Sealed values are told whose they are."""
        self._require_scope()
        return super().update(**{name: self._bound(name, value) for name, value in kwargs.items()})

    def _bound(self, name: str, value: Any) -> Any:
        field = self.model._meta.get_field(name)
        return field.bind(self._workspace_id, value) if hasattr(field, "bind") else value

    def delete(self) -> tuple[int, dict[str, int]]:
        """Delete derived rows (facts are retired, never deleted)."""
        self._require_scope()
        return super().delete()

    def explain(self, **options: Any) -> str:
        """Tell how the database would go about it."""
        self._require_scope()
        return super().explain(**options)

    def aiterator(self, chunk_size: int = 2000) -> AsyncIterator[Row]:
        """Iterate without caching, asynchronously."""
        self._require_scope()
        return super().aiterator(chunk_size)

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        """Insert rows of one workspace."""
        rows = list(objs)
        if len({row.workspace_id for row in rows}) > 1 or any(row.workspace_id is None for row in rows):
            raise UnscopedQuery(f"{self.model.__name__}: rows of one workspace at a time")
        return super().bulk_create(rows, *args, **kwargs)

    def raw(self, *args: Any, **kwargs: Any) -> Any:
        """Refuse: raw SQL is written in queries with the workspace as its first parameter."""
        raise UnscopedQuery(f"{self.model.__name__}: raw() cannot be scoped")


class ValidityQuerySet(ScopedQuerySet[Row]):
    """Rows that are true for a half-open period ``[valid_from, valid_to)``; null means open."""

    def current(self) -> Self:
        """Rows still true."""
        return self.filter(valid_to__isnull=True)

    def at(self, moment: Any) -> Self:
        """Rows true at a moment."""
        started = models.Q(valid_from__isnull=True) | models.Q(valid_from__lte=moment)
        not_ended = models.Q(valid_to__isnull=True) | models.Q(valid_to__gt=moment)
        return self.filter(started & not_ended)


ScopedManager = models.Manager.from_queryset(ScopedQuerySet)
ValidityManager = models.Manager.from_queryset(ValidityQuerySet)
