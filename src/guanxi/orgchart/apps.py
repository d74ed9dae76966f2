"""App configuration."""

from django.apps import AppConfig


class OrgchartConfig(AppConfig):
    """The org chart."""

    name = "guanxi.orgchart"
