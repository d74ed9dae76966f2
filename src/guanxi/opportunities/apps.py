"""App configuration."""

from django.apps import AppConfig


class OpportunitiesConfig(AppConfig):
    """Opportunities, pipeline, competitors."""

    name = "guanxi.opportunities"
