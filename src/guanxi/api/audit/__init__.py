"""Both logs as one list, and whether they are whole: for administrators and auditors."""

from guanxi.api.audit.routes import router

__all__ = ["router"]
