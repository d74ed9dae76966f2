"""Follow-ups, and interactions with what follows from them."""

from guanxi.followups.api.interactions import router as interactions

ROUTERS = (interactions,)
