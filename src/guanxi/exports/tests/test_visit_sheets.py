"""The visit sheet on paper, read back from the PDF."""

from typing import Any

import pypdfium2
import pytest

from guanxi.audit.models import AuditEntry
from guanxi.testing.caller import Caller
from guanxi.visits.tests.customer import Customer

pytestmark = pytest.mark.django_db
SOON = "2026-03-05T02:00:00Z"
Row = dict[str, Any]


class Paper:
    """A visit to 李科长, and its sheet as a file."""

    def __init__(self, **more: Any) -> None:
        self.at = Customer()
        self.alice = self.at.alice
        body = {"at": SOON, "chain_id": self.at.chain_id, "contact_ids": [self.at.li], "purpose": "摸清采购流程"}
        self.id = self.alice.post(f"{self.at.path}/visits", {**body, **more})["id"]

    def pages(self, lang: str = "zh-CN", who: Caller | None = None) -> list[str]:
        """The words of each page."""
        got = (who or self.alice).client.get(f"/api/visits/{self.id}/file?lang={lang}")
        assert (got.status_code, got["Content-Type"]) == (200, "application/pdf")
        document = pypdfium2.PdfDocument(got.content)
        return [page.get_textpage().get_text_range() for page in document]

    def questions(self) -> dict[str, Row]:
        return {row["key"]: row for row in self.alice.get(f"/api/visits/{self.id}")["questions"]}

    def answer(self, key: str, **body: Any) -> None:
        question = self.questions()[key]["id"]
        self.alice.post(f"/api/visits/{self.id}/questions/{question}/answer", body)


def test_whom_where_why_and_what_to_ask_can_be_read_from_it_in_both_languages() -> None:
    paper = Paper(place="行政楼三楼")
    follow = {"due_on": "2026-03-09", "what": "送样机", "contact_ids": [paper.at.li]}
    paper.alice.post(f"{paper.at.path}/follow-ups", follow)
    [page] = paper.pages()
    words = (
        "华东智造集团 · 拜访单",
        "2026-03-05 10:00",
        "行政楼三楼",
        "摸清采购流程",
        "李科长",
        "王院长",
        "待跟进 2026-03-09 送样机",
    )
    for word in (*words, "内部资料"):
        assert word in page, word
    for row in paper.questions().values():
        assert row["question"] in page.replace("\r\n", ""), row["question"]
    assert "□ 很紧密" in page
    [english] = paper.pages("en")
    assert "Visit sheet" in english
    assert "Who is 采购部负责人?" in english


def test_what_was_answered_is_ticked_and_says_by_whom() -> None:
    paper = Paper()
    key = f"insight:{paper.at.li}"
    paper.answer(key, values={"ratings": {"closeness": 1, "approval": -1}}, note="嫌价格高")
    [page] = paper.pages()
    assert "■ 较紧密" in page
    assert "■ 反对" in page
    assert "已记录　Alice　嫌价格高" in page


def test_more_questions_than_there_is_room_for_stay_on_one_page_and_are_counted() -> None:
    paper = Paper()
    wanted = [{"text": f"第{number}个问题，" + "说得很长" * 30} for number in range(30)]
    paper.alice.put(f"/api/visits/{paper.id}/questions", {"questions": wanted})
    [page] = paper.pages()
    assert "第0个问题" in page
    shown = sum(f"第{number}个问题" in page for number in range(30))
    assert f"另有 {30 - shown} 个问题" in page


def test_a_visit_without_people_or_questions_has_room_to_write() -> None:
    paper = Paper(contact_ids=[], questions=[], chain_id=None)
    [page] = paper.pages()
    assert "华东智造集团" in page


def test_taking_it_out_is_audited_and_only_for_those_who_read_the_customer() -> None:
    paper = Paper()
    paper.pages()
    note = AuditEntry.objects.of(paper.at.account.workspace_id).get(kind="export.made")
    assert (note.params["what"], str(note.subject_id)) == ("visit_sheet", paper.id)
    stranger = Caller("charlie@example.com")
    assert stranger.client.get(f"/api/visits/{paper.id}/file").status_code == 404
