"""What is not known, and visits, over HTTP."""

from guanxi.visits.api.unknowns import router as unknowns
from guanxi.visits.api.visits import router as visits

ROUTERS = (unknowns, visits)
