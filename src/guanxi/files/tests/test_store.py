"""Contents lie sealed in a folder or a bucket, once each, and go when nothing refers to them."""

import io
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from moto.server import ThreadedMotoServer

from guanxi.core.sealing import keys
from guanxi.files import contents, store
from guanxi.files.kinds import family_of, media_type_of
from guanxi.files.models import StoredFile, Upload
from guanxi.files.names import MAX_NAME, clean_name
from guanxi.files.services import reseal_files, stale_files, sweep, take_in
from guanxi.testing.cast import NOW, Cast, make_cast

TEXT = "客户的报价单".encode()
LATER = timedelta(days=400)


@pytest.fixture
def cast() -> Cast:
    """Alice and the others."""
    return make_cast()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A server that speaks S3 over real HTTP, with a bucket."""
    running = ThreadedMotoServer(port=0)
    running.start()
    host, port = running.get_host_and_port()
    address = f"http://{host}:{port}"
    httpx2.put(f"{address}/files").raise_for_status()  # makes the bucket
    yield address
    running.stop()


@pytest.fixture(params=["folder", "bucket"])
def place(request: pytest.FixtureRequest, settings: Any, tmp_path: Path) -> str:
    """Each of the places where files can lie."""
    address = request.getfixturevalue("server") if request.param == "bucket" else ""
    bucket = f"s3://k:s@files/guanxi?endpoint={address}&region=us-east-1"
    settings.FILES = bucket if address else str(tmp_path / "files")
    return str(request.param)


@pytest.mark.django_db
def test_a_content_is_kept_once_sealed_and_read_again(cast: Cast, place: str, tmp_path: Path) -> None:
    one = take_in(actor=cast.alice, content=TEXT, name="a.txt", now=NOW)
    two = take_in(actor=cast.bob, content=TEXT, name="b.txt", now=NOW)
    assert one.file_id == two.file_id
    file = StoredFile.objects.of(cast.alice.workspace_id).get()
    stored = store.get(file.key)
    assert TEXT not in stored
    assert (contents.read(file), file.media_type, file.size) == (TEXT, "text/plain", len(TEXT))
    store.put(file.key, stored[:-1] + bytes([stored[-1] ^ 1]))
    with pytest.raises(contents.Unreadable):
        contents.read(file)


@pytest.mark.django_db(transaction=True)
def test_what_nothing_refers_to_goes_after_a_day(cast: Cast, place: str) -> None:
    upload = take_in(actor=cast.alice, content=TEXT, name="a.txt", now=NOW)
    key, workspace_id = upload.file.key, cast.alice.workspace_id
    assert sweep(workspace_id=workspace_id, now=NOW) == 0
    store.put(f"{workspace_id}/00/stray", b"left by a transaction that failed")
    assert sweep(workspace_id=workspace_id, now=NOW + LATER) == 2
    assert not Upload.objects.of(workspace_id).exists()
    assert not StoredFile.objects.of(workspace_id).exists()
    with pytest.raises(store.StoreFailed):
        store.get(key)


@pytest.mark.django_db
def test_a_new_key_seals_contents_anew(cast: Cast, place: str, settings: Any) -> None:
    settings.SEALING_KEYS = old = keys.new_key_entry("k1")
    file = take_in(actor=cast.alice, content=TEXT, name="a.txt", now=NOW).file
    settings.SEALING_KEYS = f"{keys.new_key_entry('k2')},{old}"
    workspace_id = cast.alice.workspace_id
    assert (stale_files(workspace_id).count(), sum(reseal_files(workspace_id))) == (1, 1)
    assert store.get(file.key).startswith(b"sealed1.k2.")
    assert contents.read(file) == TEXT


def zipped(*names: str) -> bytes:
    """Return an archive with files of these names."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "family"),
    [
        (b"%PDF-1.7", "a.png", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "a.html", "image"),
        (b"<html><script>alert(1)</script>", "a.png", "text"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg", "text"),
        ("中文".encode("gb18030"), "a.csv", "text"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "a.bin", "sheet"),
        (zipped("a/b.txt"), "a.docx", "archive"),
        (b"MZ\x90\x00\x03", "a.pdf", "other"),
    ],
)
def test_a_file_is_what_its_content_says(content: bytes, name: str, family: str) -> None:
    assert family_of(media_type_of(content, name)) == family


@given(st.text(max_size=300))
def test_a_name_is_one_that_can_be_saved(name: str) -> None:
    cleaned = clean_name(name)
    assert 0 < len(cleaned) <= MAX_NAME
    assert not set(cleaned) & set('/\\:*?"<>|\x00\n\u202e')
    assert clean_name(cleaned) == cleaned
