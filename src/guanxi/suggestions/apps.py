"""App configuration."""

from django.apps import AppConfig


class SuggestionsConfig(AppConfig):
    """Suggestions, and the answers people gave."""

    name = "guanxi.suggestions"
