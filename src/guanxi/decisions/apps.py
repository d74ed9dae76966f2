"""App configuration."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    """Ratings, roles and decision chains."""

    name = "guanxi.decisions"

    def ready(self) -> None:
        """Tell those below what they ask of ratings: of whom enough is known, and whose values stay hidden."""
        from guanxi.changes.veils import hang_veil  # noqa: PLC0415 - only now are models loaded
        from guanxi.decisions.queries.blind import TELLING, WORD, veiled  # noqa: PLC0415 - only now are models loaded
        from guanxi.decisions.queries.opinions import insighted_contacts  # noqa: PLC0415 - only now are models loaded
        from guanxi.directory.queries.insight import answer_insight  # noqa: PLC0415 - only now are models loaded

        hang_veil(WORD, veiled, inner=TELLING)
        answer_insight(insighted_contacts)
