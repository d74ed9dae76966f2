"""The way of a workspace with a row in every table from one database to the other and back, by our commands."""

import json
import signal
import tempfile
from pathlib import Path

from click.testing import CliRunner
from django.db import transaction

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.cli import guanxi
from guanxi.core.actor import Actor
from guanxi.files.models import StoredFile
from guanxi.files.services import keep_content
from guanxi.portability.queries.rows import count_rows
from guanxi.portability.queries.tables import carried
from guanxi.testing.cast import NOW
from guanxi.testing.filling import fill
from guanxi.testing.installation import Installation, another_database

CONTENT = "报价 100 万".encode()
PASSPHRASE = "paper crane over water"
# What a database, a file or JSON could bend.
ODD = "é 🧑\u200d💻 \u2028“x” O'Hara \\ %s\t\n末"


def fill_what_is_empty(actor: Actor) -> list[str]:
    """Put a row into every table that goes along and has none, and answer which are empty all the same."""
    with transaction.atomic():
        keep_content(workspace_id=actor.workspace_id, content=CONTENT, name="报价.txt", now=NOW)
    note(actor=actor, kind=Kind.EXPORT_MADE, now=NOW, params={"what": "accounts"})
    for model in carried():
        if not count_rows(model, actor.workspace_id):
            fill(model, actor.workspace_id, text=ODD)
    return [model._meta.db_table for model in carried() if not count_rows(model, actor.workspace_id)]


def travel(actor: Actor) -> list[str]:
    """From here (PostgreSQL) to SQLite and on to another PostgreSQL; answer the state each of them tells."""
    with tempfile.TemporaryDirectory() as name, another_database() as database:
        folder = Path(name)
        parcel = folder / "first"
        words = ["export", "workspace", "--workspace", str(actor.workspace_id), "--out", str(parcel), "--json"]
        begun = CliRunner().invoke(guanxi, words, env={"GUANXI_PASSPHRASE": PASSPHRASE}, catch_exceptions=False)
        files = StoredFile.objects.of(actor.workspace_id).count()
        states = [json.loads(begun.stdout)["state"]]
        for place, where in (("sqlite", ""), ("postgresql", database)):
            (folder / place).mkdir()
            parcel, state = _move_in(Installation(folder / place, where), parcel, files)
            states.append(state)
        return states


def _move_in(installation: Installation, parcel: Path, files: int) -> tuple[Path, str]:
    """Bring a parcel in, at the second try: the first is killed. Return what goes out again, and its state."""
    secret, file = {"GUANXI_PASSPHRASE": PASSPHRASE}, str(parcel)
    died = installation.python("-m", "guanxi.demo.tests.dying", file, **secret)
    assert died.returncode == -signal.SIGKILL, died.stderr
    brought = installation.run("import", "workspace", file, **secret)
    assert brought["people_known"] == 0 < brought["people_made"], "nothing was left of the first try"
    assert len(_contents(installation)) == files, "every file was kept, once"
    onward = installation.folder / "onward"
    gone = installation.run("export", "workspace", "--out", str(onward), **secret)
    return onward, gone["state"]


def _contents(installation: Installation) -> list[Path]:
    return [path for path in (installation.folder / "files").rglob("*") if path.is_file()]
