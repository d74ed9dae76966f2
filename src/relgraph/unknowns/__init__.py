"""What is not known of a customer, as questions: which there are, how much each matters, who could be asked.

Nothing is stored: a question is there while what it asks for is missing, and gone when somebody wrote it down.
"""

from relgraph.unknowns.choosing import Chosen, choose
from relgraph.unknowns.finding import questions
from relgraph.unknowns.ground import Fact, Ground, Person, Question, Seat, Subject, Term
from relgraph.unknowns.sources import Source, Sources

__all__ = [
    "Chosen", "Fact", "Ground", "Person", "Question", "Seat", "Source", "Sources", "Subject", "Term", "choose",
    "questions",
]  # fmt: skip
