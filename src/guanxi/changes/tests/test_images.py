"""Row images: whatever a row holds comes back from the log as it was."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from hypothesis import given, settings
from hypothesis import strategies as st

from guanxi.changes.images import SUBJECT_COLUMNS, Image, as_json, columns, image, model_of, restored, subjects
from guanxi.core.chain.models import ChainedRow
from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.keys import new_id
from guanxi.core.models import WorkspaceModel
from guanxi.directory.models import Account, Contact
from guanxi.workspaces.models import MemberAnswer

# The logs hold images; nobody holds images of them, nor of answers that are kept for a day.
UNLOGGED = (ChainedRow, MemberAnswer)
MODELS = [
    model
    for model in apps.get_models()
    if issubclass(model, WorkspaceModel) and model.word and not issubclass(model, UNLOGGED)
]
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=8)), timezone(timedelta(hours=-9, minutes=-30))])
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
JSONS = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=5,
)
VALUES: dict[type[Any], st.SearchStrategy[Any]] = {
    models.UUIDField: st.uuids(),
    models.ForeignKey: st.uuids(),
    models.DateTimeField: st.builds(
        lambda seconds, zone: datetime.fromtimestamp(seconds, UTC).astimezone(zone), st.integers(-(2**31), 2**32), ZONES
    ),
    models.DateField: st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    models.BooleanField: st.booleans(),
    models.IntegerField: st.integers(-(2**15), 2**15 - 1),
    models.DecimalField: st.decimals(0, 10**15, places=2, allow_nan=False, allow_infinity=False),
    models.FloatField: st.floats(allow_nan=False, allow_infinity=False),
    models.JSONField: JSONS,
    models.CharField: TEXTS,
    models.TextField: TEXTS,
}


def values_of(field: Any) -> st.SearchStrategy[Any]:
    """Draw what a column may hold."""
    kind = next(VALUES[kind] for kind in type(field).__mro__ if kind in VALUES)
    return st.none() | kind if field.null else kind


def rows_of(model: type[WorkspaceModel]) -> st.SearchStrategy[WorkspaceModel]:
    """Draw rows of a model, with all columns filled."""
    fields = {name: values_of(field) for name, field in columns(model)}
    return st.fixed_dictionaries(fields).map(lambda values: model(workspace_id=new_id(), **values))


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.word)
def test_an_image_gives_the_row_back(model: type[WorkspaceModel]) -> None:
    assert model_of(model.word) is model

    @settings(max_examples=30, deadline=None, database=None)
    @given(rows_of(model))
    def comes_back(row: WorkspaceModel) -> None:
        stored = json.loads(json.dumps(image(row)))
        again = model(workspace_id=row.workspace_id, **restored(model, stored))
        assert {name: getattr(again, name) for name, _ in columns(model)} == {
            name: getattr(row, name) for name, _ in columns(model)
        }
        assert image(again) == stored

    comes_back()


def test_words_are_used_once_and_images_leave_the_workspace_out() -> None:
    words = [model.word for model in MODELS]
    assert len(words) == len(set(words))
    assert all("workspace_id" not in dict(columns(model)) for model in MODELS)


def test_an_instant_has_one_spelling() -> None:
    moment = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
    assert as_json(moment) == as_json(moment.astimezone(timezone(timedelta(hours=8)))) == "2026-03-01T09:00:00+00:00"


def test_a_change_is_about_the_accounts_and_contacts_of_its_rows() -> None:
    account, contact, other, new = (str(new_id()) for _ in range(4))
    job = {"account_id": account, "contact_id": new}
    rows: list[Image] = [
        {"table": "contact", "id": new, "before": None, "after": {"name": "张三"}},
        {"table": "employment", "id": "1", "before": None, "after": job},
        {"table": "occupancy", "id": "2", "before": {"contact_id": contact}, "after": {"contact_id": other}},
        {"table": "tie", "id": "3", "before": None, "after": {"contact_a_id": contact, "contact_b_id": None}},
    ]
    assert subjects(rows) == {account, contact, other}


def test_every_reference_to_an_account_or_contact_is_heard_of() -> None:
    """A new column that points at one has to be among those that make a change be heard."""
    for model in MODELS:
        for field in model._meta.local_fields:
            if isinstance(field, WorkspaceForeignKey) and field.related_model in (Account, Contact):
                assert field.attname in {*SUBJECT_COLUMNS, "parent_id", "merged_into_id"}, (model, field.attname)
