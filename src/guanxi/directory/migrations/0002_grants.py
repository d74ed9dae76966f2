import django.db.models.deletion
import guanxi.core.fields
import guanxi.core.keys
from django.db import migrations, models


MEMBERS_TO_GRANTS = """
INSERT INTO directory_grant (id, workspace_id, account_id, member_id, valid_from, valid_to, level)
SELECT id, workspace_id, account_id, member_id, valid_from, valid_to, 2 FROM directory_accountmember
"""


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0001_initial'),
        ('workspaces', '0002_teams'),
    ]

    operations = [
        migrations.CreateModel(
            name='Grant',
            fields=[
                ('id', models.UUIDField(default=guanxi.core.keys.new_id, editable=False, primary_key=True, serialize=False)),
                ('valid_from', models.DateTimeField(blank=True, null=True)),
                ('valid_to', models.DateTimeField(blank=True, null=True)),
                ('level', models.PositiveSmallIntegerField(choices=[(0, 'None'), (1, 'Read'), (2, 'Contribute'), (3, 'Edit')], default=2)),
                ('account', guanxi.core.fields.WorkspaceForeignKey(on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='directory.account')),
                ('member', guanxi.core.fields.WorkspaceForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.member')),
                ('team', guanxi.core.fields.WorkspaceForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.team')),
                ('workspace', guanxi.core.fields.WorkspaceKey(on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.workspace')),
            ],
        ),
        migrations.RunSQL(MEMBERS_TO_GRANTS, migrations.RunSQL.noop),
        migrations.DeleteModel(
            name='AccountMember',
        ),
        migrations.AddIndex(
            model_name='grant',
            index=models.Index(fields=['workspace', 'account'], name='grant_by_account'),
        ),
        migrations.AddIndex(
            model_name='grant',
            index=models.Index(fields=['workspace', 'member', 'account'], name='grant_by_member'),
        ),
        migrations.AddIndex(
            model_name='grant',
            index=models.Index(fields=['workspace', 'team', 'account'], name='grant_by_team'),
        ),
        migrations.AddConstraint(
            model_name='grant',
            constraint=models.CheckConstraint(condition=models.Q(('member__isnull', True), ('team__isnull', True), _connector='XOR'), name='grant_to_one'),
        ),
        migrations.AddConstraint(
            model_name='grant',
            constraint=models.CheckConstraint(condition=models.Q(('level__gte', 1)), name='grant_of_something'),
        ),
        migrations.AddConstraint(
            model_name='grant',
            constraint=models.CheckConstraint(condition=models.Q(('valid_from__isnull', True), ('valid_to__isnull', True), ('valid_from__lte', models.F('valid_to')), _connector='OR'), name='grant_period'),
        ),
    ]
