"""What may be asked a person about a customer's people: who is whose superior, who works together, who belongs where.

From what is known (:class:`Ground`) follow suggestions, each with the signs it rests on. Nothing is kept: asked again
after an answer, everything is inferred anew from what is known then.
"""

from relgraph.suggesting.company import department_suggestions, working_suggestions
from relgraph.suggesting.doubts import line_doubt_suggestions
from relgraph.suggesting.ground import Ground, Somebody, Suggestion
from relgraph.suggesting.lines import line_suggestions
from relgraph.suggesting.signs import Sign

__all__ = [
    "Ground",
    "Sign",
    "Somebody",
    "Suggestion",
    "department_suggestions",
    "line_doubt_suggestions",
    "line_suggestions",
    "working_suggestions",
]
