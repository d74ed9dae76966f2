"""Who of ours answers for what: duties over the steps of a process, and what is missing or doubled among them.

- `shapes`: steps, holders, duties, customers, and the company they make.
- `coverage`: which duties reach which customer, and who counts where several do.
- `gaps`: the gaps and overlaps, each with what it is about.

Nothing is guessed: a duty says whom it is for, and everything else follows from these definitions.
"""

from relgraph.duties.coverage import Coverage
from relgraph.duties.gaps import Gap, GapKind, find_gaps
from relgraph.duties.shapes import Company, Customer, Duty, Holder, Scope, Step, Unit

__all__ = [
    "Company", "Coverage", "Customer", "Duty", "Gap", "GapKind", "Holder", "Scope", "Step", "Unit", "find_gaps",
]  # fmt: skip
