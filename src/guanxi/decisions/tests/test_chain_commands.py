"""``guanxi chain``: what scripts do with decision chains."""

import json
from typing import Any

import pytest
from click.testing import CliRunner

from guanxi.cli import guanxi
from guanxi.cli.output import Failure
from guanxi.testing.cast import make_cast
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db


def run(*words: str) -> Any:
    done = CliRunner().invoke(guanxi, ["chain", *words, "--json"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return json.loads(done.output)


def test_a_chain_is_filled_by_commands() -> None:
    cast = make_cast()
    account = make_account(cast.alice, "恒星集团")
    for name in ("张三", "李四"):
        make_contact(cast.alice, account, name)
    run("add", "--account", "恒星集团", "--name", "核磁", "--template", "simple", "--person", "张三")
    run("member", "add", "--chain", "核磁", "--person", "李四", "--stage", "contract", "--kind", "veto")
    run("member", "set", "--chain", "核磁", "--person", "张三", "--role", "approver", "--influence", "80")
    run("member", "set", "--chain", "核磁", "--person", "张三", "--role", "decision_maker", "--role", "user")
    run("part", "--chain", "核磁", "--stage", "需求确认", "--person", "张三", "--kind", "responsible", "--weight", "2")
    run("stage", "add", "--chain", "核磁", "--code", "tender")
    run("stage", "set", "--chain", "核磁", "--stage", "需求确认", "--state", "done")
    plan = ("--colleague", "Bob", "--target", "2", "--action", "拜访", "--due", "2026-04-01")
    run("pairing", "--chain", "核磁", "--person", "李四", *plan)
    found = run("show", "--chain", "核磁", "--lang", "en")
    assert [(row["name"], row["roles"], row["influence"]) for row in found["members"]] == [
        ("张三", ["decision_maker", "user"], 80), ("李四", [], None),
    ]  # fmt: skip
    assert [row["name"] for row in found["stages"]] == ["Requirements", "Proposal and quotation", "Contract", "Tender"]
    assert [[part["kind"] for part in row["parts"]] for row in found["stages"]] == [["responsible"], [], ["veto"], []]
    assert [(row["colleague"]["name"], row["target"]) for row in found["pairings"]] == [("Bob", 2)]
    run("set", "--chain", "核磁", "--state", "won")
    assert [row["state"] for row in run("list", "--account", "恒星")["items"]] == ["won"]
    assert {row["id"] for row in run("template", "list")} >= {"standard", "simple"}
    for words in (("list",), ("show", "--chain", "核磁"), ("template", "list")):
        assert CliRunner().invoke(guanxi, ["chain", *words]).exit_code == 0
    refused = CliRunner().invoke(guanxi, ["chain", "show", "--chain", "没有"])
    assert isinstance(refused.exception, Failure)
