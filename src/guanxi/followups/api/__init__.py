"""Follow-ups, interactions with their files and what follows from them, and the calendar feed."""

from guanxi.followups.api.feeds import router as feeds
from guanxi.followups.api.files import router as files
from guanxi.followups.api.follow_ups import router as follow_ups
from guanxi.followups.api.interactions import router as interactions

ROUTERS = (interactions, files, follow_ups, feeds)
