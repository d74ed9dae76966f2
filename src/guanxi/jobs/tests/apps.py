"""Lets the real commands know the kinds of the tests (see settings_with_kinds)."""

from django.apps import AppConfig


class KindsConfig(AppConfig):
    """The kinds of work that tests ask for."""

    name = "guanxi.jobs.tests"
    label = "jobs_tests"

    def ready(self) -> None:
        """Hang their handlers up."""
        from guanxi.jobs.tests import kinds  # noqa: F401, PLC0415 - only now are models loaded
