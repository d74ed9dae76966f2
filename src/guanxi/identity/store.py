"""Where sessions are kept: Django's database store, with the digest of the key instead of the key, and whose it is.

A copy of the table lets nobody in. What is to be told about a session travels in the session itself (``ABOUT``), so
that the row can be made from it whenever it is saved.
"""

from datetime import datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone

from guanxi.identity.models import Session
from guanxi.identity.secrets import digest_of

ABOUT = "about"  # {"started_at": ISO moment, "source": address, "browser": its own words}


class SessionStore(DatabaseStore):
    """A session by the digest of its key."""

    row: Session | None = None  # as it was when the session was fetched

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Return where sessions are kept."""
        return Session

    def _get_session_from_db(self) -> Session | None:
        found = Session.objects.filter(pk=digest_of(self.session_key or ""), expire_date__gt=timezone.now()).first()
        if found is None:
            self._session_key = None
        self.row = found
        return found

    def exists(self, session_key: str) -> bool:
        """Tell whether there is a session with this key."""
        return Session.objects.filter(pk=digest_of(session_key)).exists()

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """Return the row of the session."""
        now, about = timezone.now(), data.get(ABOUT, {})
        started = datetime.fromisoformat(about["started_at"]) if "started_at" in about else now
        values: dict[str, Any] = {} if self.row is None else {"id": self.row.id}
        return Session(
            session_key=digest_of(self._get_or_create_session_key()),  # type: ignore[attr-defined]
            session_data=self.encode(data),
            expire_date=self.get_expiry_date(),
            user_id=data.get(SESSION_KEY),
            started_at=started,
            seen_at=now,
            source=about.get("source", ""),
            browser=about.get("browser", ""),
            **values,
        )

    def delete(self, session_key: str | None = None) -> None:
        """End the session."""
        key = session_key or self.session_key
        if key is not None:
            Session.objects.filter(pk=digest_of(key)).delete()
