"""Follow-ups and whom they are about."""

from guanxi.followups.models.feeds import Feed
from guanxi.followups.models.follow_ups import FollowUp, FollowUpContact, FollowUpState

__all__ = ["Feed", "FollowUp", "FollowUpContact", "FollowUpState"]
