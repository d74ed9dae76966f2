"""How much may be brought along."""

from datetime import timedelta

from django.conf import settings

MAX_WAITING = 60  # files a member has brought and not yet put anywhere
WAITS = timedelta(days=1)


def max_bytes() -> int:
    """Return the most that one file may hold (``GUANXI_FILE_MAX_MB``)."""
    size: int = settings.FILE_MAX_BYTES
    return size
