"""Made-up companies of any size; the same seed gives the same company."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文博宇晨欣怡嘉浩然子轩梓涵"
DEPARTMENTS = ("采购中心", "财务管理部", "信息技术部", "生产制造部", "市场营销部", "人力资源部", "研发中心", "质量部")
TITLES = ("总监", "经理", "副经理", "主管", "高级专员", "专员", "工程师", "助理")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on a generated chart; ``manager`` is the index of an earlier person."""

    name: str
    title: str
    department: str
    manager: int | None


def company(size: int, seed: int = 20260101) -> list[Person]:
    """Return ``size`` people, managers before those who report to them; spans of control of about six."""
    dice = random.Random(seed)  # noqa: S311 - made-up data, not a secret
    people = [Person(_name(dice), "总经理", "", None)]
    while len(people) < size:
        order = len(people)
        manager = 0 if order <= len(DEPARTMENTS) else max(1, (order - 2) // 6 + dice.randint(0, 1))
        department = DEPARTMENTS[order - 1] if manager == 0 else people[manager].department
        people.append(Person(_name(dice), dice.choice(TITLES), department, manager))
    return people


def phone_book(size: int, seed: int = 20260102) -> Iterator[tuple[str, str, str, str]]:
    """Yield name, title, mobile and mail of ``size`` people."""
    dice = random.Random(seed)  # noqa: S311 - made-up data, not a secret
    for order in range(size):
        yield _name(dice), dice.choice(TITLES), f"1380{order:07d}", f"p{order}@example.com"


def _name(dice: random.Random) -> str:
    return dice.choice(SURNAMES) + "".join(dice.choices(GIVEN, k=dice.choice((1, 2, 2))))
