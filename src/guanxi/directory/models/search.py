"""The search index as an ordinary table: the same answers on SQLite and PostgreSQL, and it spreads over nodes."""

from django.db import models

from guanxi.core.models import WorkspaceModel


class Subject(models.TextChoices):
    """What a term leads to."""

    ACCOUNT = "account"
    CONTACT = "contact"
    LEAD = "lead"


class SearchTerm(WorkspaceModel):
    """A word a thing is found by, looked up by prefix. Derived: rebuilt whenever its subject changes.

    With an account it is known only to those who read that account: what somebody is called there, for instance.
    """

    subject = models.CharField(max_length=8, choices=Subject)
    subject_id = models.UUIDField()
    # UTF-8 bytes, because bytes compare alike in every database and locale, so a prefix is a range of the index.
    term = models.BinaryField(max_length=64)
    account_id = models.UUIDField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "subject", "term"], name="term_by_prefix"),
            models.Index(fields=["workspace", "subject_id"], name="term_by_subject"),
        ]
