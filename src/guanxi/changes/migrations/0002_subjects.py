import django.db.models.deletion
from django.db import migrations, models

import guanxi.core.fields
import guanxi.core.keys


class Migration(migrations.Migration):
    dependencies = [
        ("changes", "0001_initial"),
        ("workspaces", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="ChangeSubject",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=guanxi.core.keys.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("seq", models.BigIntegerField()),
                ("subject_id", models.UUIDField()),
                (
                    "workspace",
                    guanxi.core.fields.WorkspaceKey(
                        on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", to="workspaces.workspace"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["workspace", "subject_id", "seq"], name="change_subject_by_id"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("workspace", "seq", "subject_id"), name="change_subject_once"),
                ],
            },
        ),
        migrations.RemoveIndex(model_name="change", name="change_by_other_account"),
        migrations.RemoveField(model_name="change", name="other_account_id"),
    ]
