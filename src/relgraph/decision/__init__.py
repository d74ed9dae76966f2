"""Will they decide for us? Stages with rules, weights, vetoes and stances, and what follows from them.

- `shapes`: people, seats, stages and the decision they make; `checks` refuses what is none.
- `games`: every stage as one weighted game.
- `outlooks`: won, lost or open, stage by stage, and on whom it depends.
- `groups`: the smallest groups that win or block (`covers`, `greedy`, `search`).
- `completions`: how often whose vote decides (`counters`, `tables`, `sums`, `samples`).
- `simulate`: all of that at once, and what-if.

Around it: `situations` reads a situation as a decision, `trend` tells how it stands if nobody does anything,
`completeness` how much is known and the colour that follows, `levels` who of ours should meet whom.
"""

from relgraph.decision.checks import InvalidDecision, check
from relgraph.decision.groups import Groups
from relgraph.decision.outlooks import Outlook, StageOutlook, SwingShare
from relgraph.decision.shapes import Decision, Person, Rule, Seat, Stage, Verdict, trusting, with_stances
from relgraph.decision.simulate import (
    Basis,
    Comparison,
    Pivot,
    Power,
    Simulation,
    compare,
    outlook,
    simulate,
    what_if,
)

__all__ = [
    "Basis", "Comparison", "Decision", "Groups", "InvalidDecision", "Outlook", "Person", "Pivot", "Power", "Rule",
    "Seat", "Simulation", "Stage", "StageOutlook", "SwingShare", "Verdict", "check", "compare", "outlook", "simulate",
    "trusting", "what_if", "with_stances",
]  # fmt: skip
