"""What a title says: how high somebody stands, and what he works on; Chinese and English."""

from relgraph.titles.functions import FUNCTIONS, title_functions
from relgraph.titles.levels import DIRECTOR, EXECUTIVE, MANAGER, STAFF, title_level, title_rank

__all__ = [
    "DIRECTOR",
    "EXECUTIVE",
    "FUNCTIONS",
    "MANAGER",
    "STAFF",
    "title_functions",
    "title_level",
    "title_rank",
]
