"""Writing the audit log."""

from guanxi.audit.services.noting import note, note_in
from guanxi.audit.services.redaction import redact_changes, redact_entries

__all__ = ["note", "note_in", "redact_changes", "redact_entries"]
