"""Follow-ups and whom they are about; what interactions are about."""

from guanxi.followups.models.feeds import Feed
from guanxi.followups.models.follow_ups import FollowUp, FollowUpContact, FollowUpState
from guanxi.followups.models.topics import Topic

__all__ = ["Feed", "FollowUp", "FollowUpContact", "FollowUpState", "Topic"]
