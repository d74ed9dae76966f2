"""Migrations that come later keep the rule: keys and references are composite, whatever is added to a table."""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.test.utils import isolate_apps

from guanxi.core.fields import WorkspaceForeignKey, WorkspaceKey
from guanxi.core.keys import new_id
from guanxi.core.schema import WorkspaceSchemaMixin
from guanxi.workspaces.models import Workspace

pytestmark = pytest.mark.django_db(transaction=True)
FIRST, SECOND = UUID(int=1), UUID(int=2)


@pytest.fixture(autouse=True)
def tables() -> Iterator[None]:
    """Take the tables of a test away again."""
    yield
    with connection.cursor() as cursor:
        for table in ("core_leaf", "core_tree"):
            cursor.execute(f"DROP TABLE IF EXISTS {table}")


class _Row(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id)
    workspace = WorkspaceKey(Workspace, db_constraint=False)

    class Meta:
        abstract = True
        app_label = "core"


def run(change: Callable[[Any], Any]) -> None:
    """Change the schema as a migration does."""
    with connection.schema_editor() as editor:
        assert isinstance(editor, WorkspaceSchemaMixin)
        change(editor)


def insert(table: str, **values: Any) -> None:
    """Write a row past the ORM."""
    adapted = [
        value.hex if connection.vendor == "sqlite" and isinstance(value, UUID) else value for value in values.values()
    ]
    columns, places = ", ".join(values), ", ".join(["%s"] * len(values))
    with transaction.atomic(), connection.cursor() as cursor:
        statement = f"INSERT INTO {table} ({columns}) VALUES ({places})"  # noqa: S608 - names from these tests
        cursor.execute(statement, adapted)


def primary_key(table: str) -> list[str]:
    """Return the columns of a table's key."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":  # what Django says of it is in the order of the columns, not of the key
            cursor.execute("SELECT name FROM pragma_table_info(%s) WHERE pk > 0 ORDER BY pk", [table])
            return [name for (name,) in cursor.fetchall()]
        constraints = connection.introspection.get_constraints(cursor, table)
    return next(found["columns"] for found in constraints.values() if found["primary_key"])


def trees() -> UUID:
    """Put one tree into the first workspace."""
    key = new_id()
    insert("core_tree", id=key, workspace_id=FIRST)
    return key


def added(field: Any, model: type[models.Model], name: str) -> Any:
    """Return a field as a migration hands it to the editor."""
    field.set_attributes_from_name(name)
    field.model = model
    return field


@isolate_apps("guanxi.core", "guanxi.workspaces")
def test_a_reference_that_is_added_later_is_composite() -> None:
    class Tree(_Row):
        class Meta(_Row.Meta):
            pass

    class Leaf(_Row):
        class Meta(_Row.Meta):
            pass

    run(lambda editor: [editor.create_model(model) for model in (Tree, Leaf)])
    insert("core_leaf", id=new_id(), workspace_id=FIRST)
    reference = WorkspaceForeignKey(Tree, null=True)
    reference.contribute_to_class(Leaf, "tree")
    run(lambda editor: editor.add_field(Leaf, reference))

    tree = trees()
    insert("core_leaf", id=new_id(), workspace_id=FIRST, tree_id=tree)
    insert("core_leaf", id=new_id(), workspace_id=SECOND, tree_id=None)
    with pytest.raises(IntegrityError):
        insert("core_leaf", id=new_id(), workspace_id=SECOND, tree_id=tree)
    with pytest.raises(IntegrityError):
        insert("core_leaf", id=new_id(), workspace_id=FIRST, tree_id=new_id())


@isolate_apps("guanxi.core", "guanxi.workspaces")
def test_other_changes_of_a_table_leave_keys_and_references_as_they_are() -> None:
    class Tree(_Row):
        class Meta(_Row.Meta):
            pass

    class Leaf(_Row):
        tree = WorkspaceForeignKey(Tree)
        name = models.CharField(max_length=10, default="")

        class Meta(_Row.Meta):
            pass

    run(lambda editor: [editor.create_model(model) for model in (Tree, Leaf)])
    old, new = Leaf._meta.get_field("name"), models.CharField(max_length=20, null=True)
    run(lambda editor: editor.alter_field(Leaf, old, added(new, Leaf, "name")))
    run(lambda editor: editor.add_field(Leaf, added(models.IntegerField(default=0), Leaf, "size")))
    index = models.Index(fields=["workspace", "tree"], name="leaf_by_tree")
    run(lambda editor: editor.add_index(Leaf, index))

    assert primary_key("core_leaf") == ["workspace_id", "id"]
    tree = trees()
    insert("core_leaf", id=new_id(), workspace_id=FIRST, tree_id=tree, name="", size=1)
    with pytest.raises(IntegrityError):
        insert("core_leaf", id=new_id(), workspace_id=SECOND, tree_id=tree, name="", size=1)


@isolate_apps("guanxi.core", "guanxi.workspaces")
def test_a_row_may_refer_to_its_own_table() -> None:
    class Tree(_Row):
        parent = WorkspaceForeignKey("core.Tree", null=True)

        class Meta(_Row.Meta):
            pass

    run(lambda editor: editor.create_model(Tree))
    run(lambda editor: editor.add_field(Tree, added(models.IntegerField(default=0), Tree, "size")))
    parent = new_id()
    insert("core_tree", id=parent, workspace_id=FIRST, parent_id=None, size=0)
    insert("core_tree", id=new_id(), workspace_id=FIRST, parent_id=parent, size=0)
    with pytest.raises(IntegrityError):
        insert("core_tree", id=new_id(), workspace_id=SECOND, parent_id=parent, size=0)


@isolate_apps("guanxi.core", "guanxi.workspaces")
def test_a_workspace_that_is_added_later_becomes_part_of_the_key() -> None:
    class Tree(models.Model):
        id = models.UUIDField(primary_key=True, default=new_id)

        class Meta:
            app_label = "core"

    run(lambda editor: editor.create_model(Tree))
    assert primary_key("core_tree") == ["id"]
    key = WorkspaceKey(Workspace, default=FIRST, db_constraint=False)
    key.contribute_to_class(Tree, "workspace")
    run(lambda editor: editor.add_field(Tree, key))
    assert primary_key("core_tree") == ["workspace_id", "id"]
    same = new_id()
    insert("core_tree", id=same, workspace_id=FIRST)
    insert("core_tree", id=same, workspace_id=SECOND)
