"""Noting what passed."""

from guanxi.interactions.services.changing import change_interaction, revise, withdraw, withdraw_interaction
from guanxi.interactions.services.logging import log_interaction, write_interaction

__all__ = ["change_interaction", "log_interaction", "revise", "withdraw", "withdraw_interaction", "write_interaction"]
