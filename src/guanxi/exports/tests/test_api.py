"""Exports over HTTP and on the command line: the right bytes under the right name, and nobody else's."""

import json
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pptx import Presentation

from guanxi.cli.exports import exports
from guanxi.exports.tests.samples import (
    FORMULA,
    LONG,
    LONG_TITLE,
    MISSING,
    RARE,
    SCRIPT,
    Sample,
    make_sample,
    pages_of,
    squeezed,
)
from guanxi.testing.cast import Cast, make_cast, signed_in
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db
SIGNATURES = {
    "svg": b"<svg", "png": b"\x89PNG", "pdf": b"%PDF", "pptx": b"PK", "csv": b"\xef\xbb\xbf", "xlsx": b"PK",
    "text": "- 欧阳明德".encode(), "mermaid": b"flowchart TD", "vcf": b"BEGIN:VCARD", "json": b"{",
}  # fmt: skip


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def sample(cast: Cast) -> Sample:
    return make_sample(cast.alice)


def export(client: Client, sample: Sample, kind: str, **view: Any) -> Any:
    """Ask for a file."""
    address = f"/api/accounts/{sample.account.pk}/chart/export"
    return client.post(address, {"format": kind, "view": view}, content_type="application/json")


def body_of(answer: Any) -> bytes:
    """The bytes of a streamed answer."""
    parts: Iterable[bytes] = answer.streaming_content
    return b"".join(parts)


def test_every_format_is_a_file_to_keep(cast: Cast, sample: Sample) -> None:
    client = signed_in("bob@example.com")
    for kind, signature in SIGNATURES.items():
        answer = export(client, sample, kind)
        assert answer.status_code == 200, answer.content[:300]
        assert answer.content.startswith(signature)
        disposition = answer["Content-Disposition"]
        assert disposition.startswith("attachment; filename*=utf-8''")
        name = unquote(disposition.partition("''")[2])
        assert name.startswith("华东智造 集团 联系人组织架构图 20")
        assert "/" not in name


def test_the_paper_shows_what_the_screen_shows(cast: Cast, sample: Sample) -> None:
    answer = export(signed_in("alice@example.com"), sample, "pdf", title="给王总的图")
    text = "".join(page.text for page in pages_of(answer.content))
    wanted = [
        "欧阳明德",
        "李娜",
        SCRIPT,
        FORMULA,
        LONG,
        LONG_TITLE,
        RARE,
        MISSING,
        "采购部负责人?",
        "空缺",
        "评标委员会",
    ]
    wanted += ["备注dotted", "备注influence", "备注conflict", "亲属", "决策者", "强支持", "给王总的图"]
    assert [part for part in wanted if squeezed(part) not in text] == []
    assert json.loads(answer["X-Guanxi-Notes"]) == [{"code": "export.missing_glyphs", "params": {"characters": "한𡚸"}}]


def test_in_english_with_lines_left_out(cast: Cast, sample: Sample) -> None:
    answer = export(signed_in("alice@example.com"), sample, "pdf", lang="en", show_lines="none", color_by="stance")
    text = "".join(page.text for page in pages_of(answer.content))
    assert squeezed("Organisation chart") in text
    assert squeezed("Strong support") in text
    assert "备注dotted" not in text


def test_a_filter_hides_what_the_screen_hides(cast: Cast, sample: Sample) -> None:
    view = {"filter": {"text": "李娜", "mode": "hide"}}
    text = export(signed_in("alice@example.com"), sample, "text", **view).content.decode()
    assert "李娜" in text
    assert SCRIPT not in text


def test_names_stay_text_in_slides(cast: Cast, sample: Sample) -> None:
    [slide] = Presentation(BytesIO(export(signed_in("alice@example.com"), sample, "pptx").content)).slides
    texts = [
        base.text_frame.text.replace("\v", "")
        for group in slide.shapes
        if hasattr(group, "shapes")
        for base in group.shapes
        if base.has_text_frame
    ]
    assert any(SCRIPT in text for text in texts)
    assert any(FORMULA in text for text in texts)


def test_nobody_sees_another_workspaces_chart(cast: Cast, sample: Sample) -> None:
    assert export(signed_in("charlie@example.com"), sample, "csv").status_code == 404
    assert export(Client(), sample, "csv").status_code == 401


def test_what_is_not_understood_is_refused(cast: Cast, sample: Sample) -> None:
    client = signed_in("alice@example.com")
    wrong: list[dict[str, Any]] = [
        {"format": "exe"},
        {"view": {}},
        {"format": "pdf", "view": {"layout": "round"}},
        {"format": "pdf", "view": {"collapsed": ["x"]}},
    ]
    address = f"/api/accounts/{sample.account.pk}/chart/export"
    answers = [client.post(address, payload, content_type="application/json") for payload in wrong]
    assert [answer.status_code for answer in answers] == [422] * len(wrong)


def test_the_number_of_statements_does_not_grow(cast: Cast, sample: Sample) -> None:
    client = signed_in("alice@example.com")

    def count() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert export(client, sample, "xlsx").status_code == 200
        return len(queries)

    before = count()
    for number in range(20):
        make_contact(cast.alice, sample.account, f"新人{number}")
    assert count() == before


def test_contacts_leave_as_the_filter_leaves_them(cast: Cast, sample: Sample) -> None:
    client = signed_in("alice@example.com")
    make_contact(cast.alice, make_account(cast.alice, "别家"), "外人")
    everybody = body_of(client.get("/api/contacts/export?format=csv")).decode("utf-8-sig")
    assert "外人" in everybody
    assert f"'{FORMULA[:10]}" in everybody
    assert "'+86 13800000000" in everybody
    some = client.get(f"/api/contacts/export?format=csv&account_id={sample.account.pk}&lang=en")
    text = body_of(some).decode("utf-8-sig")
    assert text.startswith("Name,Insight,Account name,")
    assert "外人" not in text
    assert "华东智造/集团" in text
    assert "contacts" not in unquote(some["Content-Disposition"])
    assert body_of(client.get("/api/contacts/export")).startswith(b"PK")


def test_accounts_leave_as_a_list(cast: Cast, sample: Sample) -> None:
    client = signed_in("alice@example.com")
    text = body_of(client.get("/api/accounts/export?format=csv")).decode("utf-8-sig")
    assert text.splitlines()[0].startswith("客户名称,上级客户,")
    assert "华东智造/集团" in text
    assert body_of(signed_in("charlie@example.com").get("/api/accounts/export?format=csv")).count(b"\n") == 1


def test_the_command_writes_a_file_and_tells_of_it(cast: Cast, sample: Sample, tmp_path: Path) -> None:
    out = tmp_path / "图.pdf"
    arguments = ["chart", "--account", "华东", "--out", str(out), "--collapse", "2", "--lang", "en", "--json"]
    done = CliRunner().invoke(exports, arguments, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    answer = json.loads(done.stdout)
    assert answer["bytes"] == out.stat().st_size
    [page] = pages_of(out.read_bytes())
    assert "欧阳明德" in page.text
    assert "李娜" not in page.text


def test_the_command_writes_lists(cast: Cast, sample: Sample, tmp_path: Path) -> None:
    for command in ("contacts", "accounts"):
        out = tmp_path / f"{command}.csv"
        done = CliRunner().invoke(exports, [command, "--format", "csv", "--out", str(out)], catch_exceptions=False)
        assert done.exit_code == 0, done.output
        assert "华东智造/集团" in out.read_text("utf-8-sig")
