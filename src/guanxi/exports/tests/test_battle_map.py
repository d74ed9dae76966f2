"""The battle map: one page whatever there is, and no more on it than may leave."""

from dataclasses import replace
from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.audit.models import AuditEntry
from guanxi.cli.exports import exports
from guanxi.exports.drawing.fonts import typesetter
from guanxi.exports.formats.battle_map import map_pdf
from guanxi.exports.formats.battle_map.content import Alarm, BattleMap, Lane, Rival, Somebody, Step
from guanxi.exports.tests.samples import pages_of
from guanxi.testing.caller import Caller
from guanxi.testing.cast import make_cast
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_seat

pytestmark = pytest.mark.django_db
CANARY = "金丝雀"
Row = dict[str, Any]


class Deal:
    """A chain of people who sit on a chart below each other, with stages, stances, a plan."""

    def __init__(self, names: str, template: str = "simple") -> None:
        self.cast = make_cast()
        self.alice = Caller()
        self.account = make_account(self.cast.alice, "市一医院")
        seats: list[Any] = []
        for at, name in enumerate(names.split()):
            above = seats[(at - 1) // 4].pk if seats else None
            seats.append(make_seat(self.cast.alice, self.account, name, above, title=f"职务{at}"))
        self.seats = [str(seat.pk) for seat in seats]
        body = {"template": template, "name": f"{CANARY}核磁共振"}
        self.id = self.alice.post(f"/api/accounts/{self.account.pk}/chains", body)["id"]
        if self.seats:
            self.alice.post(f"/api/chains/{self.id}/members", {"position_ids": self.seats})
        chain = self.alice.get(f"/api/chains/{self.id}")
        self.members = [row["id"] for row in chain["members"]]
        self.people = [row["position"]["occupant"]["id"] for row in chain["members"]]
        self.stages = [row["id"] for row in chain["stages"]]

    def part(self, stage: int, member: int, kind: str = "influencing") -> None:
        self.alice.put(f"/api/stages/{self.stages[stage]}/parts", {"member_id": self.members[member], "kind": kind})

    def file(self, **wanted: str) -> bytes:
        answer = self.alice.client.post(
            f"/api/chains/{self.id}/export", {"format": "pdf", **wanted}, content_type="application/json"
        )
        assert answer.status_code == 200, answer.content
        content: bytes = answer.content
        return content

    def words(self, **wanted: str) -> str:
        [page] = pages_of(self.file(**wanted))
        assert (round(page.width), round(page.height)) == (842, 595)
        return page.text


def deal() -> Deal:
    """Four people, one with a note, an opponent, a plan and a warning or two."""
    it = Deal("张三 李四 王五 赵六")
    it.part(0, 0, "responsible")
    it.part(0, 1, "veto")
    it.part(1, 2)
    body = {"feature": "attitude", "value": -2, "chain_id": it.id, "evidence": f"{CANARY}证据"}
    it.alice.put(f"/api/contacts/{it.people[1]}/rating", body)
    it.alice.patch(f"/api/chain-members/{it.members[1]}", {"roles": ["opponent"], "note": f"{CANARY}备注"})
    plan = {"current": -1, "target": 1, "action": f"{CANARY}登门拜访", "due_on": "2026-12-01"}
    it.alice.put(f"/api/chain-members/{it.members[1]}/pairings/{it.cast.bob.member_id}", plan)
    it.alice.patch(f"/api/positions/{it.seats[2]}", {"note": f"{CANARY}座位", "color": "red"})
    it.alice.post(
        f"/api/positions/{it.seats[3]}/lines", {"target_id": it.seats[1], "kind": "conflict", "note": f"{CANARY}线"}
    )
    return it


def test_one_page_says_who_decides_how_they_stand_and_what_is_next() -> None:
    it = deal()
    said = it.words()
    names = ("市一医院", "核磁共振", "作战地图", "内部资料", "张三", "李四", "王五", "赵六", "职务1", "否决", "反对者")
    plan = ("障碍预警", "攻关计划", "Bob→李四", "−→+", "登门拜访", "2026-12-01前", "未洞察", "未分到阶段")
    for word in (*names, *plan):
        assert word in said, word
    assert said.count("李四") >= 3
    english = it.words(lang="en")
    for word in ("Battlemap", "Internal", "Warnings", "Bob→李四", "Strongsupport"):
        assert word in english, word
    kinds = AuditEntry.objects.of(it.cast.alice.workspace_id).filter(kind="export.made").order_by("seq")
    assert kinds[0].params == {"what": "battle_map", "format": "pdf", "redaction": "internal"}


def test_what_is_for_the_customer_tells_nothing_of_ours() -> None:
    it = deal()
    said = it.words(redaction="customer")
    for word in ("市一医院", "项目推进计划", "客户版", "张三", "李四", "需求"):
        assert word in said, word
    for word in (CANARY, "反对", "否决", "预警", "攻关", "未洞察", "完整度", "推演", "Bob", "冲突", "作战", "赞成"):
        assert word not in said, word
    assert CANARY.encode() not in it.file(redaction="customer", format="svg")
    assert b"stroke-dasharray" not in it.file(redaction="customer", format="svg")


def test_a_partner_sees_stances_and_steps_but_neither_warnings_nor_closeness() -> None:
    it = deal()
    said = it.words(redaction="partner")
    for word in ("合作伙伴版", "强反对", "登门拜访", "李四", "否决"):
        assert word in said, word
    for word in ("预警", "未洞察", "完整度", "推演", "备注", "座位", "冲突", "−→+", "证据"):
        assert word not in said, word


def test_whoever_cannot_read_the_customer_gets_no_map() -> None:
    it = deal()
    charlie = Caller("charlie@example.com")
    assert charlie.refused("POST", f"/api/chains/{it.id}/export", {"format": "pdf"})[0] == 404


def test_a_chain_without_people_has_a_map_too() -> None:
    it = Deal("")
    assert "作战地图" in it.words()


def test_a_larger_chain_takes_no_more_statements() -> None:
    it = deal()
    few = statements(it.file)
    for name in "甲乙丙":
        seat = str(make_seat(it.cast.alice, it.account, name).pk)
        it.alice.post(f"/api/chains/{it.id}/members", {"position_ids": [seat], "stage_id": it.stages[2]})
    assert statements(it.file) == few


def test_the_command_writes_the_sheet(tmp_path: Any) -> None:
    it = deal()
    out = tmp_path / "map.pdf"
    arguments = ["chain", it.id, "--out", str(out), "--redaction", "partner", "--json"]
    done = CliRunner().invoke(exports, arguments, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    assert len(pages_of(out.read_bytes())) == 1


@pytest.mark.parametrize("lang", ["zh-CN", "en"])
def test_however_much_there_is_it_stays_on_one_page_and_says_what_is_left_out(lang: Any) -> None:
    someone = Somebody(
        "阿卜杜勒·拉赫曼诺维奇·康斯坦丁诺夫", "数字化转型与流程优化高级项目经理", ("user",), "veto", True, -2, True
    )
    lane = Lane(
        "一个名字很长很长的技术委员会预审阶段", (someone,) * 60, "active", None, None, "某某某", "open", (1, 2, 3, 4)
    )
    alarm = Alarm("danger", "决策者还没有见过，也没有人能说清他的态度" * 3, "先请支持者引见，再安排高层会面" * 4)
    step = Step("张三", "李四", -1, 2, "带着样机上门演示并留下试用" * 8, None, False, True)
    told = BattleMap(
        "internal", "某某医院" * 12, "一个名字很长的采购项目" * 9, "商机", "张", "in_progress", "2026-11-22", None,
        "red", 10, "open", (lane,) * 14, (alarm,) * 40, (step,) * 80, (Rival("张三", "对手", 2),) * 30, None, 0,
    )  # fmt: skip
    [page] = pages_of(map_pdf(told, typesetter(), lang))
    assert all(0 <= x <= page.width and 0 <= y <= page.height for box in page.boxes for x, y in (box[:2], box[2:]))
    for word in ("另有5个阶段", "人", "项") if lang == "zh-CN" else ("5morestages", "more"):
        assert word in page.text
    few = replace(told, lanes=(replace(lane, people=(someone,)),), alarms=(alarm,), steps=(step,), rivals=())
    assert "另有" not in pages_of(map_pdf(few, typesetter(), "zh-CN"))[0].text
