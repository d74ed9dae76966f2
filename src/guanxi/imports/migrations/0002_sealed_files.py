"""What came out of a file becomes sealable text; `guanxi migrate` seals it when the tables are ready."""

from base64 import b64encode
from typing import Any

from django.db import migrations, models

import guanxi.core.sealing.fields

TREES = ("mapping", "shape", "preview", "result", "progress")


def write_as_text(apps: Any, _editor: Any) -> None:
    """Write each file in base64, one in memory at a time. Of an import that is finished no file is kept."""
    jobs = apps.get_model("imports", "ImportJob").objects
    jobs.filter(state__in=["applied", "undoing", "undone"]).update(content=b"")
    for workspace_id, key in list(jobs.values_list("workspace_id", "pk")):
        job = jobs.filter(workspace_id=workspace_id, pk=key)
        job.update(text=b64encode(bytes(job.values_list("content", flat=True).get())).decode())


def tree(default: Any = dict) -> Any:
    return guanxi.core.sealing.fields.SealedJSONField(default=default)


class Migration(migrations.Migration):
    dependencies = [("imports", "0001_initial")]

    operations = [
        migrations.AddField("importjob", "text", models.TextField(default="")),
        migrations.RunPython(write_as_text, migrations.RunPython.noop),
        migrations.RemoveField("importjob", "content"),
        migrations.RenameField("importjob", "text", "content"),
        migrations.AlterField(
            "importjob", "content", guanxi.core.sealing.fields.SealedBytesField(blank=True, default=bytes)
        ),
        *(migrations.AlterField("importjob", name, tree()) for name in TREES),
        migrations.AlterField("importjob", "findings", tree(list)),
        migrations.AddField("importjob", "kept", tree()),
    ]
