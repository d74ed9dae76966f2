"""Sealed values: unreadable without the key, useless in another place, and lost in no rotation."""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from hypothesis import given, settings
from hypothesis import strategies as st

from guanxi.core.keys import new_id
from guanxi.core.sealing import CannotOpen, blind_index, blind_indexes, open_sealed, seal
from guanxi.core.sealing.boxes import MARK, key_of, place
from guanxi.core.sealing.keys import add_key_to_file, key_ring, new_key_entry, parse_keys

FIRST, SECOND = new_key_entry("k1"), new_key_entry("k2")
HERE = place(new_id(), "directory_contactpoint.value")


@pytest.fixture(autouse=True)
def own_file(tmp_path: Path, settings: Any) -> Iterator[Path]:
    settings.SEALING_KEYS, settings.SEALING_KEY_FILE = "", tmp_path / "keys" / "sealing_keys"
    yield settings.SEALING_KEY_FILE
    settings.SEALING_KEYS = FIRST
    key_ring()


@settings(max_examples=50, deadline=None, database=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_what_is_sealed_opens_in_its_place_alone(text: str) -> None:
    stored = seal(text, HERE)
    assert stored.startswith(MARK)
    assert len(text) < 4 or text not in stored
    assert open_sealed(stored, HERE) == text
    assert seal(text, HERE) != stored, "equal texts look alike"
    for elsewhere in (place(new_id(), "directory_contactpoint.value"), HERE + b"x", place(None, "a.b")):
        with pytest.raises(CannotOpen):
            open_sealed(stored, elsewhere)


def test_a_changed_value_does_not_open() -> None:
    stored = seal("13800138000", HERE)
    head, _, box = stored.rpartition(".")
    raw = bytearray(base64.urlsafe_b64decode(box))
    for at in range(len(raw)):
        spoiled = bytes([*raw[:at], raw[at] ^ 1, *raw[at + 1 :]])
        with pytest.raises(CannotOpen):
            open_sealed(f"{head}.{base64.urlsafe_b64encode(spoiled).decode()}", HERE)
    for broken in (f"{head}.", f"{head}.%%%", f"{MARK}k9.{box}", MARK):
        with pytest.raises(CannotOpen):
            open_sealed(broken, HERE)


def test_old_keys_open_and_the_newest_seals(settings: Any) -> None:
    settings.SEALING_KEYS = FIRST
    old = seal("13800138000", HERE)
    settings.SEALING_KEYS = f"{SECOND},{FIRST}"
    assert key_of(seal("x", HERE)) == "k2"
    assert open_sealed(old, HERE) == "13800138000"
    settings.SEALING_KEYS = SECOND
    key_ring()
    with pytest.raises(CannotOpen, match="'k1' is not in the key ring"):
        open_sealed(old, HERE)


def test_blind_indexes_differ_by_workspace_purpose_and_key(settings: Any) -> None:
    ours, theirs = new_id(), new_id()
    settings.SEALING_KEYS = FIRST
    before = blind_index(ours, "phone", "13800138000")
    assert before == blind_index(ours, "phone", "13800138000")
    assert len({before, blind_index(theirs, "phone", "13800138000"), blind_index(ours, "wechat", "13800138000")}) == 3
    settings.SEALING_KEYS = f"{SECOND}\n{FIRST}"
    assert blind_indexes(ours, "phone", "13800138000")[1] == before
    assert blind_index(ours, "phone", "13800138000") != before


def test_the_key_file_is_made_once_and_for_us_alone(own_file: Path) -> None:
    stored = seal("x", HERE)
    assert own_file.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in own_file.parent.iterdir()] == ["sealing_keys"]
    text = own_file.read_text()
    assert (open_sealed(stored, HERE), own_file.read_text()) == ("x", text)


def test_a_running_server_takes_up_a_new_key(own_file: Path) -> None:
    old = seal("x", HERE)
    assert add_key_to_file() == "k2"
    assert own_file.stat().st_mode & 0o777 == 0o600
    new = seal("x", HERE)
    assert (key_of(old), key_of(new)) == ("k1", "k2")
    assert open_sealed(old, HERE) == open_sealed(new, HERE) == "x"


def test_keys_of_the_environment_are_not_ours_to_change(settings: Any) -> None:
    settings.SEALING_KEYS = FIRST
    with pytest.raises(ImproperlyConfigured, match="GUANXI_SEALING_KEYS"):
        add_key_to_file()


@pytest.mark.parametrize(
    "text",
    ["", "k1", "k1:", "k1:AAAA", FIRST.removeprefix("k1"), f"{FIRST},{FIRST}", "K_1:" + "A" * 43 + "="],
    ids=["nothing", "no colon", "no key", "short key", "no name", "name twice", "odd name"],
)
def test_what_is_no_key_ring_is_refused_without_telling_the_key(text: str) -> None:
    with pytest.raises(ImproperlyConfigured) as refused:
        parse_keys(text)
    assert FIRST.partition(":")[2] not in str(refused.value)
