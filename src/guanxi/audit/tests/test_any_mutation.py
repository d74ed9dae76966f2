"""Whatever single column of whatever row is set to whatever else: it is found."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from guanxi.audit.queries.verification import LOGS, verify
from guanxi.audit.tests.logs import ENTRIES, behind_the_back, furnish, row_at
from guanxi.core.actor import Actor
from guanxi.testing.cast import NOW

VALUES: dict[str, st.SearchStrategy[Any]] = {
    "BigIntegerField": st.integers(-3, 40),
    "BinaryField": st.binary(min_size=1, max_size=32),
    "CharField": st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40),
    "DateTimeField": st.integers(-(10**9), 10**9).map(lambda number: NOW + timedelta(microseconds=number)),
    "JSONField": st.dictionaries(
        st.sampled_from("abc"), st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    ),
    "UUIDField": st.uuids(),
}


class AnyMutation(TestCase):
    """Whatever single column of whatever row is set to whatever else: it is found."""

    actor: Actor

    @classmethod
    def setUpTestData(cls) -> None:
        cls.actor = furnish()

    @settings(max_examples=100, deadline=None, database=None)
    @given(data=st.data())
    def test_any_single_change_is_found(self, data: st.DataObject) -> None:
        log = data.draw(st.sampled_from(sorted(LOGS)))
        model: Any = LOGS[log][0]
        row = row_at(self.actor, log, data.draw(st.integers(1, ENTRIES)))
        fields = [field for field in model._meta.concrete_fields if field.name not in ("workspace", "rows")]
        field = data.draw(st.sampled_from(fields))
        kind = "JSONField" if field.name == "params" else type(field).__name__
        value = data.draw(VALUES[kind])
        value = value[: field.max_length] if isinstance(value, (str, bytes)) else value
        with transaction.atomic():
            changed = self._set(row, field.attname, value)
            found = any(not report.is_whole for report in verify(self.actor.workspace_id))
            transaction.set_rollback(True)
        assert found == changed, (log, row.seq, field.name, value)

    def _set(self, row: Any, column: str, value: Any) -> bool:
        """Set a column; answer whether that changes anything (a number that is taken cannot be set)."""
        before = getattr(row, column)
        before = bytes(before) if isinstance(before, memoryview) else before
        rows = type(row).objects.of(self.actor.workspace_id)
        if before == value or (column == "seq" and rows.filter(seq=value).exists()):
            return False
        with behind_the_back(self.actor):
            rows.filter(pk=row.pk).update(**{column: value})
        return True
