"""The kinds of notices there are, and how each is told when nobody chose otherwise.

A new kind is one line here and one sentence in each file of ``sentences``.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """``digest``: its mails are gathered into one in the morning."""

    by_mail: bool = False
    digest: bool = False
    in_product: bool = True


KINDS: dict[str, Kind] = {
    "follow_up.due": Kind(by_mail=True, digest=True),
    "follow_up.overdue": Kind(by_mail=True, digest=True),
    "follow_up.assigned": Kind(),
    "mention": Kind(),
    "case.assigned": Kind(),
    "lead.assigned": Kind(),
    "lead.recycle_soon": Kind(by_mail=True),
    "lead.recycled": Kind(),
    "introduction.asked": Kind(by_mail=True),
    "introduction.agreed": Kind(),
    "introduction.declined": Kind(),
    "introduction.done": Kind(),
    "introduction.withdrawn": Kind(),
    "job.failed": Kind(),
    "webhook.paused": Kind(by_mail=True),
}
