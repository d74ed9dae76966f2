"""Who reports to whom, read from titles, departments and what passes between people."""

from relgraph.reporting.infer import Found, infer
from relgraph.reporting.people import People, people
from relgraph.reporting.weights import TERMS, WEIGHTS, Weights

__all__ = ["TERMS", "WEIGHTS", "Found", "People", "Weights", "infer", "people"]
