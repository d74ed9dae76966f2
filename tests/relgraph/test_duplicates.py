"""Duplicate candidates: the same in another spelling is found, neighbours in the data are not, and it stays linear."""

import hashlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relgraph.duplicates import (
    CompanyRecord,
    Pair,
    PersonRecord,
    company_blocks,
    compare_companies,
    compare_persons,
    find_company_pairs,
    find_person_pairs,
    normalise_company,
    parse_company,
    person_blocks,
    phone_digits,
)
from relgraph.duplicates.similarity import edit_distance, name_similarity


@pytest.mark.parametrize(
    ("name", "core", "brand", "place", "branch"),
    [
        ("深圳市恒星信息技术股份有限公司", "恒星信息技术", "恒星", "深圳市", ""),
        ("恒星信息技术（深圳）有限公司", "恒星信息技术", "恒星", "深圳", ""),
        ("广东省深圳市恒星科技有限公司", "恒星科技", "恒星", "广东省深圳市", ""),
        ("恒星集团", "恒星", "恒星", "", ""),
        ("恒星控股集团有限公司", "恒星", "恒星", "", ""),
        ("恒星科技有限公司上海分公司", "恒星科技", "恒星", "", "上海分公司"),
        ("北京银行股份有限公司", "北京银行", "北京银行", "", ""),
        ("中国银行上海市分行", "中国银行", "中国银行", "", "上海市分行"),
        ("上海汽车集团股份有限公司", "上海汽车", "上海汽车", "", ""),
        ("国际有限公司", "国际", "国际", "", ""),
        ("公司", "公司", "公司", "", ""),
        ("Heng Xing Software Co., Ltd.", "heng xing software", "heng xing", "", ""),
        ("The Acme Group Inc.", "acme", "acme", "", ""),
        ("Müller GmbH & Co. KG", "muller", "muller", "", ""),
        ("Acme (Shanghai) Ltd", "acme", "acme", "shanghai", ""),
        ("ACME中国", "acme", "acme", "中国", ""),
        ("", "", "", "", ""),
    ],
)
def test_company_names_are_taken_apart(name: str, core: str, brand: str, place: str, branch: str) -> None:
    parsed = parse_company(name)
    assert (parsed.core, parsed.brand, parsed.place, parsed.branch) == (core, brand, place, branch)


def score(one: str, other: str) -> float:
    return compare_companies(CompanyRecord(1, one), CompanyRecord(2, other)).score


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("恒星科技有限公司", "恒星科技股份有限公司"),
        ("恒星科技有限公司", "北京恒星科技有限公司"),
        ("恒星科技（北京）有限公司", "北京市恒星科技有限责任公司"),
        ("恒星", "深圳市恒星信息技术有限公司"),
        ("恒星科技", "恒兴科技"),
        ("西门子工业软件有限公司", "西门子工业软体有限公司"),
        ("Acme Inc.", "ACME Co., Ltd."),
        ("Acme Software", "Acme"),
        ("Hengxing Software GmbH", "Hengxng Software"),
    ],
)
def test_one_company_in_two_spellings_is_a_candidate(one: str, other: str) -> None:
    assert score(one, other) >= 0.6
    assert [
        (pair.left, pair.right) for pair in find_company_pairs([CompanyRecord(1, one), CompanyRecord(2, other)])
    ] == [(1, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("恒星科技有限公司", "银河科技有限公司"),
        ("市第一人民医院", "市第二人民医院"),
        ("北京银行", "上海银行"),
        ("平安银行", "平安保险"),
        ("恒星科技有限公司上海分公司", "恒星科技有限公司北京分公司"),
        ("Acme Inc.", "Apex Inc."),
        ("", ""),
    ],
)
def test_two_companies_are_not_candidates(one: str, other: str) -> None:
    assert score(one, other) < 0.6


def test_companies_meet_by_domain_and_phone_but_not_by_public_mail() -> None:
    one = CompanyRecord(1, "恒星", ("www.hengxing.cn", "a@qq.com"), ("010-88886666",))
    other = CompanyRecord(2, "HX Soft", ("https://hengxing.cn/about",), ("+86 10 8888 6666",))
    public = CompanyRecord(3, "银河", ("b@qq.com",))
    pairs = find_company_pairs([one, other, public])
    assert [(pair.left, pair.right, [reason.how for reason in pair.reasons]) for pair in pairs] == [
        (1, 2, ["same_domain", "same_number"])
    ]


def person(key: int, name: str, account: str = "恒星", phone: str = "", mail: str = "") -> PersonRecord[int]:
    return PersonRecord(key, name, account, (phone,) if phone else (), (mail,) if mail else ())


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        (person(1, "张三"), person(2, "张 三", "恒星有限公司"), "same_name_at_account"),
        (person(1, "张伟"), person(2, "章伟"), "sounds_alike_at_account"),
        (person(1, "张三"), person(2, "Zhang San"), "sounds_alike_at_account"),
        (person(1, "单立人"), person(2, "Liren Shan"), "sounds_alike_at_account"),
        (person(1, "Ann Lee"), person(2, "LEE, Ann"), "same_name_at_account"),
        (person(1, "Ann Lee"), person(2, "Lee Ann"), "similar_name_at_account"),
        (person(1, "Ann B. Lee"), person(2, "Ann Lee"), "similar_name_at_account"),
        (person(1, "Jonathan Smith"), person(2, "Jonathon Smith"), "similar_name_at_account"),
        (person(1, "张三", mail="zs@x.cn"), person(2, "张三", "银河", mail="ZS@x.cn"), "same_mail"),
        (person(1, "张三", phone="13800138000"), person(2, "小张", phone="138 0013 8000", mail=""), None),
        (person(1, "张三", phone="+8613800138000"), person(2, "张三", "银河", phone="138-0013-8000"), "same_number"),
        (person(1, "张三", "", phone="010-88886666"), person(2, "张三", "", phone="88886666"), "same_last_digits"),
    ],
)
def test_one_person_in_two_records(one: PersonRecord[int], other: PersonRecord[int], how: str | None) -> None:
    pairs = find_person_pairs([one, other])
    assert [(pair.left, pair.right) for pair in pairs] == ([(1, 2)] if how else [])
    if how:
        assert pairs[0].reasons[0].how == how
    assert person_blocks(one) & person_blocks(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person(1, "张三"), person(2, "李四")),
        (person(1, "王伟", "恒星"), person(2, "王伟", "银河")),
        (person(1, "张三", mail="info@x.cn"), person(2, "李四", mail="info@x.cn")),
        (person(1, "张三", phone="010-88886666"), person(2, "李四", phone="010-88886666")),
        (person(1, "Ann Lee"), person(2, "Bob Lee")),
        (person(1, ""), person(2, "")),
    ],
)
def test_two_persons(one: PersonRecord[int], other: PersonRecord[int]) -> None:
    assert find_person_pairs([one, other]) == ()


def test_nobody_is_his_own_double() -> None:
    twice = PersonRecord(
        1, "张伟", "恒星科技", phones=("138 0013 8000", "+86 138 0013 8000"), mails=("a@x.cn", "A@x.cn")
    )
    assert find_person_pairs([twice]) == ()


def test_reasons_tell_what_agrees_and_what_does_not() -> None:
    one = person(1, "张三", phone="13800138000", mail="a@x.cn")
    other = person(2, "张三", phone="13900139000", mail="b@x.cn")
    pair = compare_persons(one, other)
    assert [(reason.field, reason.how) for reason in pair.reasons] == [
        ("name", "same_name_at_account"),
        ("mail", "different_mail_and_phone"),
    ]
    assert pair.score == pytest.approx(0.85 * 0.75, abs=1e-4)


@given(st.text(max_size=120), st.text(max_size=120))
def test_any_two_names_can_be_compared(one: str, other: str) -> None:
    for pair in (
        compare_companies(CompanyRecord(1, one), CompanyRecord(2, other)),
        compare_persons(PersonRecord(1, one, other, (one,), (other,)), PersonRecord(2, other, one, (other,), (one,))),
    ):
        assert 0 <= pair.score <= 1
    assert score(one, other) == score(other, one)
    assert normalise_company(one) == normalise_company(one.strip())
    assert name_similarity(one, other) == pytest.approx(name_similarity(other, one))
    assert company_blocks(CompanyRecord(1, one)) == company_blocks(CompanyRecord(2, one))
    assert len(phone_digits(one)) <= 11


@given(st.text("abc张", max_size=7), st.text("abc张", max_size=7), st.integers(0, 4))
def test_edits_within_the_limit_are_counted_rightly(one: str, other: str, limit: int) -> None:
    assert edit_distance(one, other, limit) == min(plain_distance(one, other), limit + 1)


def plain_distance(one: str, other: str) -> int:
    """Optimal string alignment by its definition, the whole table."""
    table = [[row + place for place in range(len(other) + 1)] for row in range(len(one) + 1)]
    for row in range(1, len(one) + 1):
        for place in range(1, len(other) + 1):
            costs = [
                table[row - 1][place] + 1,
                table[row][place - 1] + 1,
                table[row - 1][place - 1] + (one[row - 1] != other[place - 1]),
            ]
            if one[row - 2 : row] == other[place - 2 : place][::-1] and row > 1 and place > 1:
                costs.append(table[row - 2][place - 2] + 1)
            table[row][place] = min(costs)
    return table[-1][-1]


FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂文辉力"


def scattered(number: int, salt: int) -> int:
    """A number that looks drawn by chance, the same on every run."""
    return int.from_bytes(hashlib.blake2b(f"{number} {salt}".encode(), digest_size=6).digest())


def made_person(key: int, accounts: int) -> PersonRecord[int]:
    marks = [GIVEN[scattered(key, salt) % len(GIVEN)] for salt in range(1 + (scattered(key, 9) % 3 > 0))]
    name = FAMILY[scattered(key, 3) % len(FAMILY)] + "".join(marks)
    phone = f"13{scattered(key, 4) % 10**9:09d}"
    return PersonRecord(key, name, f"第{scattered(key, 5) % accounts}号客户", (phone,), (f"u{key}@x{key % 977}.cn",))


def made_persons(size: int, doubles: int) -> tuple[list[PersonRecord[int]], set[tuple[int, int]]]:
    """Persons over many accounts, the last of them earlier ones again: mail lost, name spaced, number with +86."""
    records = [made_person(key, accounts=size // 20 + 1) for key in range(size)]
    sources = [number * (size // doubles) for number in range(doubles)]
    for key, source in enumerate(sources, start=size):
        first = records[source]
        records.append(PersonRecord(key, " ".join(first.name), first.account, (f"+86 {first.phones[0]}",)))
    return records, set(zip(sources, range(size, size + doubles), strict=True))


def found_pairs(pairs: tuple[Pair[int], ...]) -> set[tuple[int, int]]:
    return {(pair.left, pair.right) for pair in pairs}


def test_planted_doubles_are_found_and_little_else() -> None:
    records, truth = made_persons(5_000, 250)
    found = found_pairs(find_person_pairs(records, minimum=0.9))
    assert truth <= found
    assert len(found - truth) <= 5


def test_a_number_shared_by_thousands_does_not_explode() -> None:
    records = [person(key, f"张{chr(0x4E00 + key)}", "", phone="010-88886666") for key in range(5_000)]
    started = time.process_time()
    find_person_pairs(records)
    assert time.process_time() - started < 10


def test_a_hundred_thousand_records_take_seconds() -> None:
    records, truth = made_persons(95_000, 5_000)
    started = time.process_time()
    found = found_pairs(find_person_pairs(records, minimum=0.9))
    assert time.process_time() - started < 40
    assert truth <= found
