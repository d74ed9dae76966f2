"""What is not known, and visits, over HTTP."""

from guanxi.visits.api.unknowns import router as unknowns

ROUTERS = (unknowns,)
