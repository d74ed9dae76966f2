"""Taking the workspace out by browser: asked for, made in the background, fetched once within a day."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import TransactionTestCase
from django.utils import timezone

from guanxi.audit.models import AuditEntry, Kind
from guanxi.files import store
from guanxi.portability.models import WorkspaceExport
from guanxi.portability.parcel.progress import untold
from guanxi.portability.queries.digests import workspace_digest
from guanxi.portability.tests.worlds import PASSPHRASE, furnish, opened
from guanxi.testing.cast import PASSWORD, make_cast, signed_in
from guanxi.testing.jobs import run_jobs

PATH = "/api/workspace/exports"


class ExportsTest(TransactionTestCase):
    """What other threads read has to be committed; one long story, for emptying the database takes its time."""

    def setUp(self) -> None:
        self.cast = make_cast()
        furnish(self.cast.alice)
        self.client = signed_in("alice@example.com")

    def post(self, path: str, **body: Any) -> Any:
        return self.client.post(path, body, content_type="application/json")

    def ask(self, **body: Any) -> Any:
        return self.post(PATH, **{"password": PASSWORD, "passphrase": PASSPHRASE, **body})

    def listed(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.client.get(PATH).json()
        return found

    def test_an_export_from_asking_to_its_end(self) -> None:
        self.refusals()
        key = self.ask().json()["id"]
        assert self.ask().json()["code"] == "export.under_way"
        assert self.listed()[0]["state"] == "making"
        with connection.cursor() as cursor:
            cursor.execute("SELECT passphrase FROM portability_workspaceexport")
            [(kept,)] = cursor.fetchall()
        assert kept.startswith("sealed1.")
        assert self.post(f"{PATH}/{key}/file", password=PASSWORD).json()["code"] == "export.not_there"
        run_jobs(timezone.now(), periodic=False)
        self.fetched_once(key)
        self.gone_after_a_day()

    def refusals(self) -> None:
        assert self.ask(password="wrong").json()["fields"][0]["code"] == "wrong_password"
        assert self.ask(passphrase="short").status_code == 422
        assert signed_in("bob@example.com").get(PATH).status_code == 403
        assert self.listed() == []

    def fetched_once(self, key: str) -> None:
        [row] = self.listed()
        assert row["state"] == "ready", row
        assert WorkspaceExport.objects.of(self.cast.alice.workspace_id).get().passphrase == ""
        assert self.post(f"{PATH}/{key}/file", password="wrong").status_code == 422
        answer = self.post(f"{PATH}/{key}/file", password=PASSWORD)
        content = b"".join(answer.streaming_content)
        assert len(content) == row["size"] == int(answer["Content-Length"])
        with opened(content) as parcel:
            state, _ = workspace_digest(self.cast.alice.workspace_id, untold)
            assert parcel.manifest.state == state == row["digest"]
        kinds = AuditEntry.objects.of(self.cast.alice.workspace_id).filter(kind=Kind.EXPORT_MADE)
        assert kinds.get().params["what"] == "workspace"
        assert self.post(f"{PATH}/{key}/file", password=PASSWORD).json()["code"] == "export.not_there"

    def gone_after_a_day(self) -> None:
        self.ask(passwords=False)
        run_jobs(timezone.now(), periodic=False)
        row = self.listed()[0]
        assert (row["state"], row["passwords"]) == ("ready", False)
        found = WorkspaceExport.objects.of(self.cast.alice.workspace_id).get(pk=row["id"])
        run_jobs(timezone.now() + timedelta(days=1, hours=2))
        assert self.listed()[0]["state"] == "expired"
        with pytest.raises(store.StoreFailed):
            store.chunks(found.key)

    def test_a_stopped_export_leaves_no_file(self) -> None:
        self.ask()
        job = self.listed()[0]["job_id"]
        self.post(f"/api/jobs/{job}/cancel")
        run_jobs(timezone.now(), periodic=False)
        assert self.listed()[0]["state"] == "cancelled"
        assert self.ask().status_code == 201
