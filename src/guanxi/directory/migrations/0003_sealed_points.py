from typing import Any

from django.db import migrations, models

import guanxi.core.sealing.fields
from relgraph.mail_domains import is_private_mail

MARK_PLAIN = "UPDATE directory_contactpoint SET sensitive = %s WHERE workspace_id = %s AND id = %s"


def mark_business_addresses(_apps: Any, schema_editor: Any) -> None:
    """Business addresses stay plain; whatever else is there is sealed by `guanxi migrate` when the tables are ready."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT workspace_id, id, value FROM directory_contactpoint WHERE kind = 'email'")
        plain = [(workspace, key) for workspace, key, value in cursor.fetchall() if not is_private_mail(value)]
        cursor.executemany(MARK_PLAIN, [(False, workspace, key) for workspace, key in plain])


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0002_grants"),
    ]

    operations = [
        migrations.AddField(
            model_name="contactpoint",
            name="sensitive",
            field=models.BooleanField(default=True),
        ),
        migrations.RunPython(mark_business_addresses, migrations.RunPython.noop),
        migrations.RunSQL("UPDATE directory_contactpoint SET key = ''", migrations.RunSQL.noop),
        migrations.AlterField(
            model_name="contactpoint",
            name="key",
            field=guanxi.core.sealing.fields.BlindIndexField(editable=False, max_length=48, of="compared"),
        ),
        migrations.AlterField(
            model_name="contactpoint",
            name="value",
            field=guanxi.core.sealing.fields.SealedTextField(only_if="sensitive"),
        ),
    ]
