"""Telling, reading, choosing and mailing."""

from guanxi.notices.services.telling import tell

__all__ = ["tell"]
