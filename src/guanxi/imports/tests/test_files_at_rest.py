"""What came out of an uploaded file is unreadable at rest, is sealed anew with the rest, and does not stay for long."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from guanxi.cli.sealing import rotate_everything, sealing_status
from guanxi.core.actor import Actor
from guanxi.core.sealing.keys import key_ring, new_key_entry
from guanxi.imports.models import ImportJob
from guanxi.imports.policies import abilities
from guanxi.imports.queries.findings import findings_csv
from guanxi.imports.queries.jobs import account_imports
from guanxi.imports.services.applying import apply_step
from guanxi.imports.services.jobs import create_import
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.jobs import run_jobs
from guanxi.testing.makers import make_account

pytestmark = pytest.mark.django_db
CANARY = "欧阳金丝雀"
LIST = f"客户名称,姓名,手机,合法依据\n恒星科技,{CANARY},13800138765,反正有\n恒星科技,李四,,合同\n"
COLUMNS = ("content", "mapping", "shape", "preview", "result", "findings", "progress", "kept")


@pytest.fixture
def alice() -> Actor:
    return make_cast().alice


@pytest.fixture
def keys(tmp_path: Path, settings: Any) -> Iterator[list[str]]:
    ring = [new_key_entry("old")]
    settings.SEALING_KEYS = ",".join(ring)
    key_ring()
    yield ring
    settings.SEALING_KEYS = ""


def upload(actor: Actor, now: Any = NOW) -> ImportJob:
    return create_import(actor=actor, content=LIST.encode("gbk"), file_name="通讯录.csv", kind="contacts", now=now)


def stored() -> str:
    """The table of imports as the database holds it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM imports_importjob")
        return str(cursor.fetchall())


def fresh(job: ImportJob) -> ImportJob:
    return ImportJob.objects.of(job.workspace_id).get(pk=job.pk)


def test_neither_the_file_nor_its_preview_can_be_read(alice: Actor) -> None:
    job = upload(alice)
    dump = stored()
    for text in (CANARY, "13800138765", "反正有", LIST.encode("gbk").hex()[20:60], "恒星科技"):
        assert text not in dump, text
    assert bytes(job.content) == LIST.encode("gbk")
    assert CANARY in str(job.shape["sample"]), "it opens for us"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(COLUMNS)} FROM imports_importjob")  # noqa: S608 - our columns
        [row] = cursor.fetchall()
    assert all(text == "" or text.startswith("sealed1.") for text in row)


def test_the_file_goes_when_it_is_applied_and_what_is_to_correct_stays(alice: Actor) -> None:
    job = upload(alice)
    apply_step(actor=alice, job_id=job.pk, now=NOW)
    job = fresh(job)
    assert (job.state, bytes(job.content), job.shape["sample"]) == ("applied", b"", [])
    assert [row for row, _ in job.kept["rows"]] == [2], "only the row that something was found about"
    table = findings_csv(alice, job).decode("utf-8-sig")
    assert CANARY in table
    assert "李四" not in table
    assert "contact.unknown_basis" in table
    assert abilities(alice, job)["undo"]


def test_what_nobody_goes_on_with_is_dropped_after_a_month(alice: Actor) -> None:
    old = upload(alice)
    upload(alice, NOW + timedelta(days=29))
    assert fresh(old).size > 0
    assert run_jobs(NOW + timedelta(days=31))
    old = fresh(old)
    assert (old.state, bytes(old.content), old.shape, old.size) == ("cancelled", b"", {}, 0)
    assert abilities(alice, old) == {"map": False, "apply": False, "undo": False, "cancel": False}


def test_a_rotation_covers_files(alice: Actor, keys: list[str], settings: Any) -> None:
    job = upload(alice)
    keys.insert(0, new_key_entry("new"))
    settings.SEALING_KEYS = ",".join(keys)
    assert sealing_status()["columns"]["imports_importjob.content"] == {"new": 0, "old": 1, "plain": 0}
    rotate_everything()
    assert sealing_status()["columns"]["imports_importjob.content"] == {"new": 1, "old": 0, "plain": 0}
    settings.SEALING_KEYS = keys[0]
    key_ring()
    assert bytes(fresh(job).content) == LIST.encode("gbk")


def test_a_list_of_imports_opens_no_file(alice: Actor) -> None:
    make_account(alice)
    upload(alice)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE imports_importjob SET content = 'sealed1.gone.AAAA', preview = 'sealed1.gone.AAAA'")
    assert [row["file_name"] for row in account_imports(alice, None)] == ["通讯录.csv"]
