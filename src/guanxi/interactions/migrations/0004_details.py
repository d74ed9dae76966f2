from typing import Any

from django.db import migrations, models
from django.db.models import F

import guanxi.core.fields
import guanxi.core.keys

KINDS = [
    ("call", "Call"), ("meeting", "Meeting"), ("visit", "Visit"), ("mail", "Mail"), ("wechat", "Wechat"),
    ("note", "Note"), ("gift", "Gift"),
]


def say_who_wrote_it_down(apps: Any, _editor: Any) -> None:
    """Until now whoever logged an interaction had led it, and nobody remembered when he wrote it down."""
    rows = apps.get_model("interactions", "Interaction")._base_manager
    rows.update(created_at=F("at"), logged_by_id=F("member_id"))


def _key() -> Any:
    return models.UUIDField(default=guanxi.core.keys.new_id, editable=False, primary_key=True, serialize=False)


def _to(model: str, **options: Any) -> Any:
    return guanxi.core.fields.WorkspaceForeignKey(
        on_delete=models.DO_NOTHING, related_name="+", to=model, **options
    )


def _own(**fields: Any) -> list[tuple[str, Any]]:
    workspace = guanxi.core.fields.WorkspaceKey(
        on_delete=models.DO_NOTHING, related_name="+", to="workspaces.workspace"
    )
    archived = models.DateTimeField(blank=True, null=True)
    return [("id", _key()), ("archived_at", archived), *fields.items(), ("workspace", workspace)]


class Migration(migrations.Migration):

    dependencies = [
        ("directory", "0006_sealed_accounts"),
        ("files", "0001_initial"),
        ("interactions", "0003_anonymous"),
        ("workspaces", "0007_safety"),
    ]

    operations = [
        migrations.AddField("interaction", "created_at", models.DateTimeField(null=True)),
        migrations.AddField("interaction", "duration_minutes", models.PositiveSmallIntegerField(blank=True, null=True)),
        migrations.AddField("interaction", "logged_by", _to("workspaces.member", blank=True, null=True)),
        migrations.AddField("interaction", "place", models.CharField(blank=True, default="", max_length=200)),
        migrations.AddField("interaction", "sentiment", models.SmallIntegerField(blank=True, null=True)),
        migrations.AddField("interaction", "version", models.PositiveIntegerField(default=1)),
        migrations.AlterField("interaction", "kind", models.CharField(choices=KINDS, max_length=10)),
        migrations.RunPython(say_who_wrote_it_down, migrations.RunPython.noop),
        migrations.AlterField("interaction", "created_at", models.DateTimeField()),
        migrations.AddConstraint(
            "interaction",
            models.CheckConstraint(
                condition=models.Q(sentiment__isnull=True) | models.Q(sentiment__gte=-2, sentiment__lte=2),
                name="interaction_sentiment",
            ),
        ),
        migrations.CreateModel(
            "InteractionMember",
            _own(interaction=_to("interactions.interaction"), member=_to("workspaces.member")),
            options={
                "indexes": [models.Index(fields=["workspace", "member"], name="interaction_by_our_people")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("workspace", "interaction", "member"), name="interaction_member_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            "InteractionAccount",
            _own(
                interaction=_to("interactions.interaction"), account=_to("directory.account"), at=models.DateTimeField()
            ),
            options={
                "indexes": [models.Index(fields=["workspace", "account", "-at"], name="interaction_by_further")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("workspace", "interaction", "account"), name="interaction_account_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            "Mention",
            _own(interaction=_to("interactions.interaction"), member=_to("workspaces.member")),
            options={
                "indexes": [models.Index(fields=["workspace", "member"], name="mention_by_member")],
                "constraints": [
                    models.UniqueConstraint(fields=("workspace", "interaction", "member"), name="mention_once")
                ],
            },
        ),
        migrations.CreateModel(
            "Attachment",
            _own(
                interaction=_to("interactions.interaction"),
                file=_to("files.storedfile"),
                name=models.CharField(max_length=255),
                added_by=_to("workspaces.member", blank=True, null=True),
                added_at=models.DateTimeField(),
            ),
            options={
                "indexes": [models.Index(fields=["workspace", "file"], name="attachment_by_file")],
                "constraints": [
                    models.UniqueConstraint(fields=("workspace", "interaction", "file"), name="attachment_once")
                ],
            },
        ),
    ]
