"""``guanxi rating``: what scripts do with ratings."""

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
    done = CliRunner().invoke(guanxi, ["rating", words[0], "--json", *words[1:]], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return json.loads(done.output)


def test_a_value_is_given_listed_and_remembered() -> None:
    cast = make_cast()
    make_contact(cast.alice, make_account(cast.alice, "恒星集团"), "张三")
    run("set", "--contact", "张三", "closeness", "1", "--evidence", "周末爬山")
    given = run("set", "--contact", "张三", "--certainty", "heard", "--", "approval", "-1")
    assert (given["value"], given["mine"]["certainty"]) == (-1, "heard")
    found = run("list", "--contact", "张三", "--account", "恒星集团")
    assert found["insighted"] is True
    run("set", "--contact", "张三", "closeness", "none")
    assert run("list", "--contact", "张三")["insighted"] is False
    [said] = run("history", "--contact", "张三", "--feature", "closeness")
    assert (said["value"], said["evidence"], said["until"] is None) == (1, "周末爬山", False)
    with pytest.raises(Failure):
        CliRunner().invoke(guanxi, ["rating", "list", "--contact", "李四"], catch_exceptions=False)
