"""Reading interactions."""

from guanxi.interactions.queries.access import access_interaction, attachment_of, visible_interactions
from guanxi.interactions.queries.telling import account_interactions, interaction_details, tell
from guanxi.interactions.queries.touching import Touching, last_contacts, touch_counts, touches

__all__ = [
    "Touching",
    "access_interaction",
    "account_interactions",
    "attachment_of",
    "interaction_details",
    "last_contacts",
    "tell",
    "touch_counts",
    "touches",
    "visible_interactions",
]
