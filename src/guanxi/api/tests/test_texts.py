"""Whatever people type is kept as they typed it, or refused with a reason; nothing is quietly changed."""

from typing import Any

import pytest

from guanxi.testing.caller import Caller
from guanxi.testing.charts import Chart

pytestmark = pytest.mark.django_db
TEXTS = {
    "script": "<script>alert('关系')</script>&amp;",
    "emoji": "👩🏽\u200d💼 王总 🇨🇳",
    "right to left": "\u202eمدير المشتريات\u202c שלום",
    "formula": '=HYPERLINK("http://x.example","点我")',
    "quotes": "'\";--\\ %_ \\n",
    "rare": "𠮷野家 㐂 ﷽ \ufffd\u2028行",
    "composed": "é e\u0301 Å",
    "control": "a\x01b\x1bc",
}


@pytest.fixture
def chart() -> Chart:
    return Chart()


def kept(caller: Caller, path: str, field: str) -> Any:
    """Return a field of what is at a path."""
    return caller.get(path)[field]


@pytest.mark.parametrize("name", TEXTS)
def test_texts_come_back_as_they_were(chart: Chart, name: str) -> None:
    text, alice = TEXTS[name], chart.alice
    account = f"/api/accounts/{chart.account.pk}"
    alice.patch(
        account,
        {"expected_version": 1, "name": text, "note": text, "region": text, "tags": [text], "custom": {text: text}},
    )
    shown = alice.get(account)
    one_line = " ".join(text.split())
    assert [shown[field] for field in ("name", "note", "region", "tags")] == [one_line, text, text, [text]]
    assert shown["custom"] == {text: text}
    assert [item["name"] for item in alice.get("/api/accounts")["items"]] == [one_line]
    seat = chart.place(text, title=text)
    alice.patch(f"/api/positions/{seat}", {"note": text})
    other = chart.place(title="另一个")
    line = alice.post(
        f"/api/positions/{seat}/lines", {"kind": "dotted", "target_id": other, "note": text, "evidence": text}
    )["id"]
    group = alice.post(f"{account}/groups", {"name": text, "note": text, "position_ids": [seat]})["id"]
    unit = alice.post(f"{account}/departments", {"name": text})["id"]
    call = {"kind": "note", "at": "2026-03-01T09:00:00Z", "summary": text, "outcome": text}
    alice.post(f"{account}/interactions", call)
    assert [chart.seat(seat)[field] for field in ("title", "note")] == [text, text]
    assert chart.table("lines")[line]["note"] == text
    assert alice.get(f"/api/positions/{seat}/lines")[0]["evidence"] == text
    assert [chart.table("groups")[group][field] for field in ("name", "note")] == [one_line, text]
    assert chart.table("departments")[unit]["name"] == one_line
    assert {row["name"] for row in chart.table("contacts").values()} == {one_line}
    assert alice.get(f"{account}/interactions")[0]["summary"] == text
    assert alice.get(f"{account}/changes")


@pytest.mark.parametrize("field", ["name", "note", "region", "tags", "custom"])
def test_what_no_database_keeps_is_refused_everywhere(chart: Chart, field: str) -> None:
    values: dict[str, Any] = {"tags": ["a\x00"], "custom": {"a": ["b\x00"]}}
    body = {"expected_version": 1, field: values.get(field, "a\x00b")}
    status, problem = chart.alice.refused("PATCH", f"/api/accounts/{chart.account.pk}", body)
    assert (status, problem[1], problem[0].partition(".")[0]) == (422, "not_text", field)


def test_long_notes_are_kept_whole(chart: Chart) -> None:
    seat = chart.place(title="科长")
    for note in ("字" * 20_000, "🙂" * 20_000, "a\n" * 9_999 + "b"):
        chart.alice.patch(f"/api/positions/{seat}", {"note": note})
        assert chart.seat(seat)["note"] == note
    assert chart.alice.refused("PATCH", f"/api/positions/{seat}", {"note": "字" * 20_001}) == (
        422,
        ("note", "too_long"),
    )
