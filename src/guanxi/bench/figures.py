"""Figures and how they compare."""

from typing import Any

Figures = dict[str, Any]


def ratio(figure: float, baseline: float) -> float:
    """Return how many times a baseline something took."""
    return round(figure / baseline, 2) if baseline else 0.0
