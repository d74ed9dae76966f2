from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("changes", "0003_sealed_rows"),
    ]

    operations = [
        migrations.AddField(
            model_name="sequence",
            name="head",
            field=models.BinaryField(default=b"", max_length=32),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="sequence",
            name="unlocked",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="change",
            name="salt",
            field=models.BinaryField(default=b"", max_length=16),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="change",
            name="digest",
            field=models.BinaryField(default=b"", max_length=32),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="change",
            name="redaction",
            field=models.BinaryField(max_length=32, null=True),
        ),
        migrations.AddField(
            model_name="change",
            name="hash",
            field=models.BinaryField(default=b"", max_length=32),
            preserve_default=False,
        ),
        migrations.AddIndex(
            model_name="change",
            index=models.Index(fields=["workspace", "at", "seq"], name="change_by_time"),
        ),
        migrations.AddIndex(
            model_name="change",
            index=models.Index(fields=["workspace", "actor_id", "at", "seq"], name="change_by_actor_time"),
        ),
        migrations.AddIndex(
            model_name="change",
            index=models.Index(fields=["workspace", "kind", "at", "seq"], name="change_by_kind"),
        ),
    ]
