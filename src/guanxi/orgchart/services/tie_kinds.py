"""Which kinds of ties a workspace offers."""

from datetime import datetime

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid, NotFound
from guanxi.core.keys import new_id
from guanxi.directory.queries.access import check_administers
from guanxi.directory.services.fields import required_text
from guanxi.orgchart.models import TieKind
from guanxi.orgchart.queries.reporting import TIE_PRESETS


def add_tie_kind(*, actor: Actor, name: str, now: datetime) -> TieKind:
    """Offer a kind of tie under a name; one that was hidden is offered again."""
    check_administers(actor, "set_vocabulary")
    name = required_text({"name": name}, "name", 40)
    key = new_id()
    code = name if name in TIE_PRESETS else f"own-{key.hex[-12:]}"
    rows = TieKind.objects.of(actor.workspace_id)
    with Recording(actor=actor, kind="tie_kind.added", now=now) as rec:
        known = rows.filter(code=code).first() or rows.filter(name=name).first()
        if known is not None and known.archived_at is None:
            raise Invalid("invalid", fields=[FieldError("name", "taken")])
        if known is not None:
            rec.update(known, archived_at=None)
            return known
        return rec.create(TieKind(id=key, code=code, name=name))


def hide_tie_kind(*, actor: Actor, code: str, now: datetime) -> None:
    """Offer a kind no longer."""
    check_administers(actor, "set_vocabulary")
    with Recording(actor=actor, kind="tie_kind.hidden", now=now) as rec:
        known = TieKind.objects.of(actor.workspace_id).filter(code=code).first()
        if known is not None:
            rec.update(known, archived_at=now)
        elif code in TIE_PRESETS:
            rec.create(TieKind(id=new_id(), code=code, name=code, archived_at=now))
        else:
            raise NotFound("tie_kind")
