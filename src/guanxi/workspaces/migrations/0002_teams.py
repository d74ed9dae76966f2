from typing import Any

import django.db.models.deletion
from django.db import migrations, models

import guanxi.core.fields
import guanxi.core.keys

LEVELS = [(0, "None"), (1, "Read"), (2, "Contribute"), (3, "Edit")]
ROLES = [
    ("administrator", "Administrator"),
    ("director", "Director"),
    ("team_leader", "Team Leader"),
    ("salesperson", "Salesperson"),
    ("read_only", "Read Only"),
    ("auditor", "Auditor"),
]
NEW_ROLES = """
UPDATE workspaces_member SET role = CASE role WHEN 'owner' THEN 'administrator' ELSE 'salesperson' END
WHERE role IN ('owner', 'member')
"""


def key() -> "models.UUIDField[Any, Any]":
    """Return the ORM key of a new table."""
    return models.UUIDField(default=guanxi.core.keys.new_id, editable=False, primary_key=True, serialize=False)


def workspace() -> guanxi.core.fields.WorkspaceKey:
    """Return the column that makes a new table belong to workspaces."""
    return guanxi.core.fields.WorkspaceKey(
        on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", to="workspaces.workspace"
    )


def reference(to: str, **options: bool) -> guanxi.core.fields.WorkspaceForeignKey:
    """Return a reference within the workspace."""
    return guanxi.core.fields.WorkspaceForeignKey(
        on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", to=to, **options
    )


def optional(to: str) -> guanxi.core.fields.WorkspaceForeignKey:
    """Return a reference that may be missing."""
    return reference(to, blank=True, null=True)


class Migration(migrations.Migration):
    dependencies = [
        ("workspaces", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="workspace",
            name="opens",
            field=models.PositiveSmallIntegerField(choices=LEVELS, default=0),
        ),
        migrations.AlterField(
            model_name="member",
            name="role",
            field=models.CharField(choices=ROLES, default="salesperson", max_length=16),
        ),
        migrations.RunSQL(NEW_ROLES, migrations.RunSQL.noop),
        migrations.AddField(model_name="member", name="version", field=models.PositiveIntegerField(default=1)),
        migrations.AddField(model_name="member", name="manager", field=optional("workspaces.member")),
        migrations.CreateModel(
            name="Team",
            fields=[
                ("id", key()),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("name", models.CharField(max_length=100)),
                ("opens", models.PositiveSmallIntegerField(choices=LEVELS, default=0)),
                ("leader", optional("workspaces.member")),
                ("parent", optional("workspaces.team")),
                ("workspace", workspace()),
            ],
            options={"abstract": False},
        ),
        migrations.AddField(model_name="member", name="team", field=optional("workspaces.team")),
        migrations.AddIndex(
            model_name="member", index=models.Index(fields=["workspace", "team"], name="member_by_team")
        ),
        migrations.AddIndex(
            model_name="member", index=models.Index(fields=["workspace", "manager"], name="member_by_manager")
        ),
        migrations.CreateModel(
            name="Sight",
            fields=[
                ("id", key()),
                ("level", models.PositiveSmallIntegerField(choices=LEVELS)),
                ("leads", models.BooleanField(default=False)),
                ("owner", reference("workspaces.member")),
                ("viewer", reference("workspaces.member")),
                ("workspace", workspace()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("workspace", "viewer", "owner"), name="sight_once")
                ]
            },
        ),
        migrations.CreateModel(
            name="TeamPlace",
            fields=[
                ("id", key()),
                ("member", reference("workspaces.member")),
                ("team", reference("workspaces.team")),
                ("workspace", workspace()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("workspace", "member", "team"), name="team_place_once")
                ]
            },
        ),
    ]
