"""The kinds of notices there are, and how each is told when nobody chose otherwise.

A new kind is one line here and one sentence in each file of ``sentences``.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """``digest``: its mails are gathered into one in the morning."""

    code: str
    by_mail: bool = False
    digest: bool = False
    in_product: bool = True


KINDS: dict[str, Kind] = {
    one.code: one
    for one in (
        Kind("follow_up.due", by_mail=True, digest=True),
        Kind("follow_up.overdue", by_mail=True, digest=True),
        Kind("follow_up.assigned"),
        Kind("mention"),
        Kind("case.assigned"),
        Kind("lead.assigned"),
        Kind("lead.recycle_soon", by_mail=True),
        Kind("lead.recycled"),
        Kind("job.failed"),
    )
}
