"""Where something is said of somebody: overall or in one chain; of how he stands to us or to a competitor."""

from dataclasses import dataclass
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.decisions.models import DecisionChain
from guanxi.decisions.queries.access import access_chain
from guanxi.opportunities.models import Competitor


@dataclass(frozen=True, slots=True)
class Scope:
    """A chain or none, a competitor or none."""

    chain: DecisionChain | None = None
    competitor: Competitor | None = None

    @property
    def columns(self) -> dict[str, UUID | None]:
        """Return the columns of ratings said here."""
        return {
            "chain_id": self.chain.pk if self.chain else None,
            "competitor_id": self.competitor.pk if self.competitor else None,
        }

    @property
    def names(self) -> dict[str, str]:
        """Return what a change said here is told with; the names are those of the day."""
        named = {"chain": self.chain, "competitor": self.competitor}
        return {word: row.name for word, row in named.items() if row}


def access_scope(
    actor: Actor, *, chain_id: UUID | None = None, competitor_id: UUID | None = None, action: str = "read"
) -> Scope:
    """Return a scope of whose chain's account the actor may do ``action``; refuses as ``access_account`` does."""
    return Scope(
        access_chain(actor, chain_id, action) if chain_id else None,
        _competitor(actor, competitor_id) if competitor_id else None,
    )


def _competitor(actor: Actor, competitor_id: UUID) -> Competitor:
    rows = Competitor.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
    competitor: Competitor | None = rows.filter(pk=competitor_id).first()
    if competitor is None:
        raise NotFound("competitor")
    return competitor
