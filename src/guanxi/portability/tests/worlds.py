"""A workspace with something of everything, and its parcel; both gone again, so that it can come in."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction

from guanxi.core.actor import Actor
from guanxi.files.models import Upload
from guanxi.files.services import keep_content
from guanxi.identity.models import RecoveryCode, SecondFactor
from guanxi.leads.tests.desk import make_lead
from guanxi.portability.parcel.archive import ParcelReader
from guanxi.portability.parcel.manifest import Manifest
from guanxi.portability.parcel.progress import untold
from guanxi.portability.services.checking import check_parcel
from guanxi.portability.services.exporting import Wanted, take_workspace_out
from guanxi.portability.services.importing import Brought, bring_workspace_in
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_contact, make_seat

CONTENT = "报价 100 万".encode()
PASSPHRASE = "paper crane over water"
LATER = NOW + timedelta(days=1)


@dataclass
class Packed:
    """A parcel and what was in it."""

    cast: Cast
    manifest: Manifest
    content: bytes


def furnish(actor: Actor) -> None:
    """Put customers, people and a chart in."""
    account = make_account(actor, "恒星集团 🌟", tags=["重点", "é"], custom={"编号": "A-1", "b": [1.5, 1e16, None]})
    with transaction.atomic():
        file = keep_content(workspace_id=actor.workspace_id, content=CONTENT, name="报价.txt", now=NOW)
    upload = Upload(workspace_id=actor.workspace_id, file=file, member_id=actor.member_id, name="报价.txt", at=NOW)
    Upload.objects.bulk_create([upload])
    top = make_seat(actor, account, "张三", title="总经理")
    make_seat(actor, account, "李四", manager=top.pk, title="科长")
    make_lead(actor, "云帆科技有限公司")
    make_contact(
        actor, account, "Ann O'Hara", points=[{"kind": "mobile", "value": "+86 138 0013 8000"}], note="😀\n“x”"
    )


def protect(actor: Actor) -> None:
    """Give the actor's user an authenticator and a recovery code."""
    SecondFactor(user_id=actor.user_id, secret="JBSWY3DPEHPK3PXP", confirmed_at=NOW, last_step=7).save()
    RecoveryCode(user_id=actor.user_id, digest="ab" * 32).save()


def packed(actor: Actor, passphrase: str | None = PASSPHRASE, *, passwords: bool = True) -> tuple[Manifest, bytes]:
    """Return a workspace's parcel."""
    out = io.BytesIO()
    wanted = Wanted(passphrase=passphrase, passwords=passwords)
    manifest = take_workspace_out(actor=actor, wanted=wanted, out=out, now=NOW, told=untold)
    return manifest, out.getvalue()


@contextmanager
def vanishing() -> Iterator[None]:
    """Let everything that is made inside be gone afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def packed_world(passphrase: str | None = PASSPHRASE, *, passwords: bool = True) -> Packed:
    """Return the parcel of a furnished workspace that is not here any more."""
    with vanishing():
        cast = make_cast()
        furnish(cast.alice)
        protect(cast.alice)
        manifest, content = packed(cast.alice, passphrase, passwords=passwords)
    return Packed(cast, manifest, content)


def opened(content: bytes, passphrase: str = PASSPHRASE) -> ParcelReader:
    """Return a parcel to read."""
    return ParcelReader(io.BytesIO(content), lambda: passphrase)


def bring(content: bytes, passphrase: str = PASSPHRASE, **options: Any) -> Brought:
    """Bring a workspace in, as the command does."""
    with opened(content, passphrase) as parcel:
        check_parcel(parcel, told=untold)
        return bring_workspace_in(parcel=parcel, now=LATER, told=untold, **options)
