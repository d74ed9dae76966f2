"""A customer entered, charted and changed by commands alone."""

import json
from typing import Any

import pytest
from click.testing import CliRunner
from django.test import TestCase

from guanxi.cli import guanxi
from guanxi.core.errors import Invalid
from guanxi.directory.models import Account, Contact, Employment
from guanxi.orgchart.models import Line, Position
from guanxi.testing.cast import Cast, make_cast


class CommandsTest(TestCase):
    """As somebody who scripts."""

    cast: Cast

    @classmethod
    def setUpTestData(cls) -> None:
        cls.cast = make_cast()

    def run_command(self, *words: str) -> Any:
        result = CliRunner().invoke(guanxi, [*words, "--workspace", "Guanxi Test", "--json"], catch_exceptions=True)
        if result.exception is not None:
            raise result.exception
        return json.loads(result.stdout)

    def test_a_chart_by_commands(self) -> None:
        run = self.run_command
        first = json.dumps({"name": "张三", "title": "总经理"})
        account = run("account", "create", "--name", "恒星集团", "--tag", "重点", "--first-contact", first)["id"]
        run("contact", "create", "--account", "恒星集团", "--name", "李四", "--owner", "Bob", "--attention", "key")
        assert Contact.objects.of(self.cast.alice.workspace_id).get(name="李四").owner_id == self.cast.bob.member_id
        top = run("position", "place", "恒星集团", "--contact", "张三", "--title", "总经理")["id"]
        low = run("position", "place", account, "--contact", "李四", "--manager", top)["id"]
        with pytest.raises(Invalid) as refused:
            run("position", "move", top, "--manager", low)
        assert refused.value.code == "chart.cycle"
        run("position", "edit", low, "--title", "科长", "--color", "red")
        assert Position.objects.of(self.cast.alice.workspace_id).get(pk=low).title == "科长"
        line = run("line", "add", low, "--kind", "influence", "--target", top, "--note", "听他的")["id"]
        run("line", "edit", line, "--certainty", "heard")
        assert Line.objects.of(self.cast.alice.workspace_id).get(pk=line).certainty == "heard"
        run("tie", "add", "--contact", "张三", "--other", "李四", "--kind", "alumni")
        run("position", "move", low, "--manager", "-")
        assert run("account", "undo", account)["undone"]
        run("position", "vacate", low, "--empty-as", "unknown")
        run("chart", "group", "create", account, "--name", "评标组", "--position", top, "--position", low)

    def test_people_move_and_units_change(self) -> None:
        run = self.run_command
        for name in ("恒星集团", "西部重工"):
            run("account", "create", "--name", name)
        run("contact", "create", "--account", "恒星集团", "--name", "王五", "--title", "工程师")
        unit = run("department", "create", "恒星集团", "--name", "采购部")["id"]
        employment = run("contact", "show", "王五")["employments"][0]["id"]
        run("employment", "edit", employment, "--department", unit, "--title", "主管")
        assert Employment.objects.of(self.cast.alice.workspace_id).get(pk=employment).title == "主管"
        run("employment", "edit", employment, "--department", "-")
        run("department", "edit", unit, "--name", "供应链部")
        run("department", "remove", unit)
        run("employment", "change", employment, "--account", "西部重工", "--title", "总监")
        run("contact", "edit", "王五", "--note", "换了东家", "--source", "referral")
        run("contact", "role", "王五", "--role", "-")
        run("account", "merge", "恒星集团", "西部重工")
        assert Account.objects.of(self.cast.alice.workspace_id).filter(archived_at__isnull=True).count() == 1

    def test_the_pipeline_and_our_own_side(self) -> None:
        run = self.run_command
        run("account", "create", "--name", "恒星集团")
        run("opportunity", "add", "恒星集团", "质检一期")
        run("opportunity", "edit", "质检一期", "--amount", "1200000", "--note", "年底前")
        stage = run("pipeline", "add", "--name", "试用", "--likelihood", "35")["id"]
        run("pipeline", "edit", stage, "--likelihood", "40")
        run("opportunity", "move", "质检一期", "试用")
        assert run("pipeline", "archive", stage, "--move-to", "proposal")["moved"] == 1
        rival = run("competitor", "add", "--name", "银河软件")["id"]
        run("competitor", "edit", rival, "--note", "低价")
        step = run("structure", "step", "add", "--name", "试用陪跑")["id"]
        duty = run("structure", "duty", "set", "--step", step, "--member", "Bob", "--raci", "responsible")["id"]
        run("structure", "duty", "end", duty)
        run("structure", "step", "archive", step)
