"""When two records are taken for one person, and when not."""

from uuid import UUID, uuid4

import pytest

from guanxi.imports.planning.people import Asked, KnownPerson, borrowed_number, same_contact, same_employee
from relgraph.names import name_key

HERE, ELSEWHERE = uuid4(), uuid4()
Points = tuple[tuple[str, str], ...]


def known(name: str, points: Points = (), title: str = "", account: UUID = HERE) -> KnownPerson:
    """Return a contact of the directory."""
    titles = frozenset({title} if title else ())
    return KnownPerson(uuid4(), name, name_key(name), frozenset({account}), frozenset(points), titles)


def asked(name: str, points: Points = (), title: str = "") -> Asked:
    """Return somebody of a file."""
    return Asked(name, name_key(name), frozenset(points), title)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (asked("张三"), known("张三"), True),
        (asked("张三先生"), known("张三"), True),
        (asked("Alder, Robin"), known("Robin Alder"), True),
        (asked("张三"), known("张三", account=ELSEWHERE), False),
        (
            asked("张三", (("mobile", "13800000000"),)),
            known("张三", (("mobile", "13800000000"),), account=ELSEWHERE),
            True,
        ),
        (
            asked("张三", (("email", "z@example.cn"),)),
            known("张三", (("email", "z@example.cn"),), account=ELSEWHERE),
            True,
        ),
        (asked("张三", (("wechat", "zs"),)), known("张三", (("wechat", "zs"),), account=ELSEWHERE), True),
        (asked("李四", (("mobile", "13800000000"),)), known("张三", (("mobile", "13800000000"),)), False),
        (asked("李四", (("phone", "01088886666"),)), known("张三", (("phone", "01088886666"),)), False),
        (asked("李四", (("wechat", "zs"),)), known("张三", (("wechat", "zs"),)), False),
    ],
)
def test_a_row_of_an_address_list(one: Asked, other: KnownPerson, same: bool) -> None:
    assert (same_contact(one, HERE, [other]) is not None) is same


def test_two_of_a_name_with_other_numbers_and_addresses_are_two() -> None:
    other = known("张伟", (("mobile", "13900000000"), ("email", "b@example.cn")))
    assert same_contact(asked("张伟", (("mobile", "13800000000"), ("email", "a@example.cn"))), HERE, [other]) is None


def test_a_number_of_somebody_else_is_pointed_out() -> None:
    other = known("张三", (("mobile", "13800000000"),))
    found = borrowed_number(asked("李四", (("mobile", "13800000000"),)), [other])
    assert found is not None
    assert found.by == "mobile"
    assert (
        borrowed_number(asked("李四", (("phone", "01088886666"),)), [known("王五", (("phone", "01088886666"),))])
        is None
    )


def test_the_only_one_of_a_name_on_the_chart_is_meant() -> None:
    here = known("张伟", title="采购经理")
    assert same_employee(asked("张伟", title="财务总监"), [here]) == here


def test_of_several_of_a_name_the_title_decides() -> None:
    buyer, accountant = known("张伟", title="采购经理"), known("张伟", title="会计")
    assert same_employee(asked("张伟", title="会计"), [buyer, accountant]) == accountant
    assert same_employee(asked("张伟", title="司机"), [buyer, accountant]) is None
    assert same_employee(asked("张伟", title="司机"), [buyer], rivals=2) is None
    assert same_employee(asked("张伟", title="采购经理"), [buyer], rivals=2) == buyer


def test_a_number_decides_before_the_title() -> None:
    buyer, accountant = known("张伟", (("mobile", "13800000000"),), "采购经理"), known("张伟", title="会计")
    assert same_employee(asked("张伟", (("mobile", "13800000000"),), "会计"), [buyer, accountant]) == buyer
