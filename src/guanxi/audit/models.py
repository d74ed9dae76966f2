"""The audit log and its counter."""

from enum import StrEnum
from typing import Any, ClassVar

from django.db import models

from guanxi.core.chain.models import ChainedRow, ChainHead
from guanxi.core.models import WorkspaceModel


class Kind(StrEnum):
    """What can happen without being a change of data. Each has a sentence in ``web/src/i18n/*/audit.ts``."""

    SESSION_STARTED = "session.started"
    SESSION_SWITCHED = "session.switched"
    SESSION_ENDED = "session.ended"
    SESSION_FAILED = "session.failed"
    SESSION_THROTTLED = "session.throttled"
    SESSION_REVOKED = "session.revoked"
    PASSWORD_CHANGED = "password.changed"  # noqa: S105 - the name of an event
    PASSWORD_RESET_ASKED = "password.reset_asked"  # noqa: S105 - the name of an event
    PASSWORD_RESET = "password.reset"  # noqa: S105 - the name of an event
    SECOND_FACTOR_ENABLED = "second_factor.enabled"
    SECOND_FACTOR_DISABLED = "second_factor.disabled"
    SECOND_FACTOR_FAILED = "second_factor.failed"
    RECOVERY_CODE_USED = "second_factor.recovery_used"
    RECOVERY_CODES_RENEWED = "second_factor.codes_renewed"
    IDENTITY_LINKED = "identity.linked"
    IDENTITY_UNLINKED = "identity.unlinked"
    TOKEN_CREATED = "token.created"  # noqa: S105 - the name of an event
    TOKEN_REVOKED = "token.revoked"  # noqa: S105 - the name of an event
    FEED_CREATED = "feed.created"
    FEED_REVOKED = "feed.revoked"
    FILE_DOWNLOADED = "file.downloaded"
    EXPORT_MADE = "export.made"
    CONTACT_UNMASKED = "contact.unmasked"
    ACCOUNT_UNMASKED = "account.unmasked"
    PERSONAL_DATA_EXPORTED = "personal_data.exported"
    PERSONAL_DATA_ERASED = "personal_data.erased"
    KEY_ROTATED = "key.rotated"
    LOG_REDACTED = "log.redacted"
    WORKSPACE_IMPORTED = "workspace.imported"
    WEBHOOK_ADDED = "webhook.added"
    WEBHOOK_EDITED = "webhook.edited"
    WEBHOOK_REMOVED = "webhook.removed"
    WEBHOOK_GAVE_UP = "webhook.gave_up"
    WEBHOOK_PAUSED = "webhook.paused"
    ATTEMPT_REFUSED = "attempt.refused"


class AuditSequence(ChainHead):
    """The last number of a workspace's audit log, and the head of its chain."""

    log: ClassVar[str] = "audit"


class AuditEntry(ChainedRow, WorkspaceModel):
    """One thing that happened, by whom, to what, and from where.

    ``actor_id`` is null where nobody was let in. ``subject_type`` and ``subject_id`` name what it was about in the
    words of the change log, ``account_id`` the account it belongs to, if any.
    """

    word = "audit_entry"

    subject_type = models.CharField(max_length=40, blank=True, default="")
    subject_id = models.UUIDField(null=True)
    account_id = models.UUIDField(null=True)
    params = models.JSONField(default=dict)
    source = models.CharField(max_length=45, blank=True, default="")
    through = models.CharField(max_length=10, default="command")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "seq"], name="audit_seq_once")]
        indexes = [
            models.Index(fields=["workspace", "at", "seq"], name="audit_by_time"),
            models.Index(fields=["workspace", "actor_id", "at", "seq"], name="audit_by_actor"),
            models.Index(fields=["workspace", "kind", "at", "seq"], name="audit_by_kind"),
            models.Index(fields=["workspace", "subject_id", "at", "seq"], name="audit_by_subject"),
            models.Index(fields=["workspace", "account_id", "at", "seq"], name="audit_by_account"),
        ]

    def payload(self) -> dict[str, Any]:
        """Return what the salted digest covers."""
        return {
            "id": str(self.pk),
            "actor_name": self.actor_name,
            "subject_type": self.subject_type,
            "subject_id": str(self.subject_id) if self.subject_id else None,
            "account_id": str(self.account_id) if self.account_id else None,
            "params": self.params,
            "source": self.source,
            "through": self.through,
        }


class AttemptTally(WorkspaceModel):
    """How often somebody was refused in a minute, and how many of these attempts no entry tells of yet. Derived."""

    actor_id = models.UUIDField()
    minute = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)
    left_out = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "actor_id"], name="attempt_tally_once")]
