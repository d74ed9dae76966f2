"""App configuration."""

from django.apps import AppConfig


class WorkspacesConfig(AppConfig):
    """Workspaces and members."""

    name = "guanxi.workspaces"
