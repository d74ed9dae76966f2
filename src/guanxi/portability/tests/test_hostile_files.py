"""Files that somebody else made: refused with a sentence, and nothing is left of them."""

import hashlib
import io
import zipfile
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import TestCase

from guanxi.portability.parcel.envelope import PIECE, TAG, OpeningStream, SealingStream, read_head
from guanxi.portability.parcel.manifest import NAME
from guanxi.portability.parcel.refusals import Refused
from guanxi.portability.services.importing import bring_workspace_in
from guanxi.portability.tests.forging import Tables, Told, forged, put
from guanxi.portability.tests.worlds import CONTENT, LATER, PASSPHRASE, Packed, bring, opened, packed_world
from guanxi.testing.digest import database_digest


def newer_format(manifest: Told, _tables: Tables) -> None:
    manifest.update(format=2, version="9.0", something="else")


def newer_tables(manifest: Told, _tables: Tables) -> None:
    manifest["migrations"].append("directory.9999_more")


def older_tables(manifest: Told, _tables: Tables) -> None:
    manifest["migrations"].pop()


def another_column(manifest: Told, _tables: Tables) -> None:
    manifest["tables"][3]["columns"][0] = "x"


def twice(_manifest: Told, tables: Tables) -> None:
    tables["directory_contact"].append(tables["directory_contact"][-1])


def another_workspace(manifest: Told, _tables: Tables) -> None:
    manifest["workspace"] = str(uuid4())


def no_customer(_manifest: Told, tables: Tables) -> None:
    tables["directory_account"].clear()


def one_change_less(_manifest: Told, tables: Tables) -> None:
    tables["changes_change"].pop()


FORGERIES: dict[str, tuple[Callable[[Told, Tables], None], str]] = {
    "newer format": (newer_format, "Update this installation"),
    "newer tables": (newer_tables, "Update this installation"),
    "older tables": (older_tables, "export again"),
    "another column": (another_column, "not those of this installation"),
    "the same row twice": (twice, "out of order"),
    "another workspace": (another_workspace, "another workspace"),
    "wrong key": (put("directory_contact", "id", "../../etc/passwd"), "does not belong there"),
    "wrong type": (put("directory_contact", "name", 7), "does not belong there"),
    "too long": (put("directory_contact", "name", "x" * 101), "does not belong there"),
    "no name": (put("directory_contact", "name", None), "does not belong there"),
    "a role there is not": (put("workspaces_member", "role", "superuser"), "does not belong there"),
    "a number out of range": (put("workspaces_workspace", "opens", 9), "does not belong there"),
    "a list for an object": (put("workspaces_workspace", "thresholds", [1]), "does not belong there"),
    "a moment without a zone": (put("directory_contact", "created_at", "2026-03-01T09:00:00"), "does not belong there"),
    "somebody unknown": (put("workspaces_member", "user_id", "mallory@example.com"), "does not belong there"),
    "no address": (put("people", "email", "nobody"), "does not belong there"),
    "NUL": (put("directory_contact", "note", "a\x00b"), "cannot be read"),
    "half a character": (put("directory_contact", "note", "\ud800"), "cannot be read"),
    "customers that are missing": (no_customer, "name others that the file does not hold"),
    "a member who is missing": (put("directory_account", "owner_id", str(uuid4())), "directory_account.owner_id"),
    "an altered log": (put("changes_change", "actor_name", "Somebody"), "changes log of the file was altered"),
    "a shortened log": (one_change_less, "log of the file was altered"),
}


class HostileFilesTest(TestCase):
    """A parcel that is not sealed, so that anybody can alter it."""

    world: Packed

    @classmethod
    def setUpTestData(cls) -> None:
        cls.world = packed_world(passphrase=None)

    def refused(self, content: bytes, why: str, **options: Any) -> None:
        before = database_digest()
        with pytest.raises(Refused, match=why):
            bring(content, **options)
        assert database_digest() == before

    def test_forgeries(self) -> None:
        for name, (forge, why) in FORGERIES.items():
            with self.subTest(name):
                self.refused(forged(self.world.content, forge), why)

    def test_an_altered_log_can_be_accepted_knowingly(self) -> None:
        forge, _ = FORGERIES["an altered log"]
        assert bring(forged(self.world.content, forge), broken_logs=True).broken_logs == ["changes"]

    def test_a_workspace_comes_in_once(self) -> None:
        bring(self.world.content)
        self.refused(self.world.content, "is in this installation already")

    def test_members_that_nobody_named(self) -> None:
        for name in ("../../../etc/cron.d/x", "/etc/passwd", "tables/auth_user.jsonl"):
            self.refused(self.with_member(name, b"x"), "something else than its manifest says")

    def test_another_file_behind_its_digest(self) -> None:
        name = f"files/{hashlib.sha256(CONTENT).hexdigest()}"
        self.refused(self.rewritten(name, lambda content: content[::-1]), "not the one that was written")
        self.refused(self.rewritten(name, lambda content: content + b"x"), "other files than its rows say")

    def test_a_bomb(self) -> None:
        self.refused(self.with_member("tables/bomb.jsonl", bytes(80 << 20)), "unpack to very much more")

    def test_rows_behind_the_digests(self) -> None:
        manifest = self.rewritten("tables/directory_contact.jsonl", lambda lines: lines.replace(b"Ann", b"Bnn"))
        self.refused(manifest, "are not those that were written")

    def test_what_is_no_parcel(self) -> None:
        for content in (b"", b"PK", b"GUANXI-SEALED-1\n{}", self.world.content[:-40], self.world.content[40:]):
            self.refused(content, "no file|damaged|cannot be read|cut off")

    def test_a_failure_half_way_leaves_nothing(self) -> None:
        def fail(done: int, total: int) -> None:
            if done == total:
                raise KeyboardInterrupt

        before = database_digest()
        with opened(self.world.content) as parcel, pytest.raises(KeyboardInterrupt):
            bring_workspace_in(parcel=parcel, now=LATER, told=fail)
        assert database_digest() == before

    def with_member(self, name: str, content: bytes) -> bytes:
        out = io.BytesIO(self.world.content)
        with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, content)
        return out.getvalue()

    def rewritten(self, name: str, turn: Callable[[bytes], bytes]) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self.world.content)) as old, zipfile.ZipFile(out, "w") as new:
            for member in old.namelist():
                new.writestr(member, turn(old.read(member)) if member == name else old.read(member))
        assert NAME in old.namelist()
        return out.getvalue()


def sealed(content: bytes) -> bytes:
    out = io.BytesIO()
    stream = SealingStream(out, PASSPHRASE)
    for start in range(0, len(content), 300_000):
        stream.write(content[start : start + 300_000])
    stream.close()
    return out.getvalue()


def unsealed(content: bytes, passphrase: str = PASSPHRASE) -> bytes:
    stream = io.BytesIO(content)
    head = read_head(stream)
    assert head is not None
    return io.BufferedReader(OpeningStream(stream, head, passphrase)).read()


class EnvelopeTest(TestCase):
    """What is sealed opens only as a whole and with the passphrase."""

    content = bytes(range(256)) * 4096 * 2 + b"end"
    box = sealed(content)

    def test_it_opens(self) -> None:
        assert unsealed(self.box) == self.content
        assert unsealed(sealed(b"")) == b""
        assert unsealed(sealed(bytes(PIECE))) == bytes(PIECE)
        assert self.content[:64] not in self.box

    def test_nothing_else_does(self) -> None:
        start = self.box.index(b"\n", 20) + 1
        piece = PIECE + TAG
        first, second, rest = (self.box[start + at : start + at + piece] for at in (0, piece, 2 * piece))
        head = self.box[:start]
        for wrong in (
            self.box[:-1], self.box[:start], head + first + second, head + second + first + rest, head + first + rest,
            head + first + second + second + rest, self.box.replace(b'"p":1', b'"p":2'),
            self.box[: start + 9] + b"?" + self.box[start + 10 :],
            self.box.replace(b'"n":65536', b'"n":99999999'),
        ):  # fmt: skip
            with pytest.raises(Refused):
                unsealed(wrong)
        with pytest.raises(Refused, match="passphrase does not fit"):
            unsealed(self.box, "paper crane over wine")
