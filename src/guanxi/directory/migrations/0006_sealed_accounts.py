from django.db import migrations

import guanxi.core.sealing.fields


class Migration(migrations.Migration):
    """What stands there is sealed by `guanxi migrate` when the tables are ready."""

    dependencies = [("directory", "0005_terms_of_accounts")]

    operations = [
        migrations.AlterField(
            "account", "phone", guanxi.core.sealing.fields.SealedTextField(blank=True, default="")
        ),
        migrations.AlterField("account", "custom", guanxi.core.sealing.fields.SealedJSONField(default=dict)),
        migrations.AlterField("contact", "custom", guanxi.core.sealing.fields.SealedJSONField(default=dict)),
    ]
