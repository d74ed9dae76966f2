"""Columns are recognised by their headers and by what resolves."""

from dataclasses import asdict

import pytest

from relgraph.superiors import Columns, as_table, guess_columns
from relgraph.superiors.columns import header_score


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("姓名 职务 部门 上级", {"name": "姓名", "title": "职务", "department": "部门", "superior": "上级"}),
        (
            "工号 姓名 岗位 所属部门 直属领导 手机号 邮箱 职级",
            {
                "identifier": "工号",
                "name": "姓名",
                "title": "岗位",
                "department": "所属部门",
                "superior": "直属领导",
                "phone": "手机号",
                "mail": "邮箱",
                "grade": "职级",
            },
        ),
        (
            "编号 员工姓名 职位名称 上级部门 部门名称 汇报对象 虚线上级 是否空缺",
            {
                "identifier": "编号",
                "name": "员工姓名",
                "title": "职位名称",
                "department": "部门名称",
                "superior": "汇报对象",
                "dotted": "虚线上级",
                "vacancy": "是否空缺",
            },
        ),
        (
            "Employee_ID FullName JobTitle Department ManagerEmail ManagerPhone WorkEmail",
            {
                "identifier": "Employee_ID",
                "name": "FullName",
                "title": "JobTitle",
                "department": "Department",
                "superior": "ManagerEmail",
                "mail": "WorkEmail",
            },
        ),
        (
            "org post name grade job_title unit parent_department reports_to pay_floor",
            {
                "identifier": "post",
                "name": "name",
                "title": "job_title",
                "department": "unit",
                "superior": "reports_to",
                "grade": "grade",
            },
        ),
        (
            "key name role manager_key",
            {"identifier": "key", "name": "name", "title": "role", "superior": "manager_key"},
        ),
        ("Name Title Supervisor", {"name": "Name", "title": "Title", "superior": "Supervisor"}),
    ],
)
def test_headers_in_two_languages(header: str, expected: dict[str, str]) -> None:
    guess = guess_columns(as_table([], header=header.split()))
    assert {field: name for field, name in asdict(guess.columns).items() if name} == expected


def test_headers_with_blanks_marks_and_remarks() -> None:
    header = ["* 姓名（必填）", "Reports To Name", "Post Holder's Title", "E-mail", "Manager ID [Required]"]
    assert header_score("name", header[0]) == 100
    assert header_score("superior", header[1]) == 100
    assert header_score("mail", header[3]) == 100
    assert header_score("superior", header[4]) == 100
    assert header_score("superior", "上级部门") == 0
    assert header_score("superior", "Manager Phone") == 0
    assert header_score("name", "上级姓名") == 0


def test_the_superior_column_that_resolves_is_taken() -> None:
    rows = [
        {"key": "a", "name": "Ann", "manager_role_slug": "ceo", "reports_to_role_slug": "none", "manager_key": ""},
        {"key": "b", "name": "Bob", "manager_role_slug": "", "reports_to_role_slug": "ceo", "manager_key": "a"},
        {"key": "c", "name": "Cid", "manager_role_slug": "", "reports_to_role_slug": "ceo", "manager_key": "a"},
    ]
    guess = guess_columns(as_table(rows))
    assert (guess.columns.superior, guess.columns.identifier) == ("manager_key", "key")
    assert guess.superior_by == "identifier"
    assert guess.measures[0].resolved == guess.measures[0].filled == 2


def test_an_unnamed_column_of_numbers_is_found_as_the_identifier() -> None:
    rows = [["Zeile", "姓名", "上级"], ["p1", "张三", ""], ["p2", "李四", "p1"], ["p3", "王五", "p2"]]
    guess = guess_columns(as_table(rows))
    assert (guess.columns.identifier, guess.superior_by) == ("Zeile", "identifier")


def test_what_is_given_stays() -> None:
    table = as_table([["A", "B", "姓名"], ["x", "y", "张三"]])
    guess = guess_columns(table, Columns(name="B", superior="A"))
    assert guess.columns == Columns(name="B", superior="A")


def test_only_what_is_given_is_used_when_asked_for() -> None:
    table = as_table([["姓名", "邮箱", "编号", "上级"], ["张三", "a@x.cn", "1", ""], ["李四", "b@x.cn", "2", "张三"]])
    given = Columns(name="姓名", superior="上级")
    guess = guess_columns(table, given, only_given=True)
    assert (guess.columns, guess.superior_by) == (given, "name")
    assert guess_columns(table, given).columns.mail == "邮箱"
    assert guess_columns(table, Columns(name="姓名"), only_given=True).columns == Columns(name="姓名")
