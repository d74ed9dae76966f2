"""The process and the duties."""

from guanxi.stewardship.models.duty import Duty, Raci, Scope
from guanxi.stewardship.models.step import DEEPEST, ProcessStep

__all__ = ["DEEPEST", "Duty", "ProcessStep", "Raci", "Scope"]
