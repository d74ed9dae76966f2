"""App configuration."""

from django.apps import AppConfig


class HandoverConfig(AppConfig):
    """Leavers and handovers."""

    name = "guanxi.handover"
