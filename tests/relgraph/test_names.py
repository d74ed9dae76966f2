"""Names: readings of rare surnames, what the search finds, order, and that no text is too odd."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relgraph import names
from relgraph.surnames import COMPOUND_SURNAMES, SURNAME_READINGS

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
CHINESE_NAMES = st.text(HAN, min_size=1, max_size=6)


def finds(query: str, text: str) -> bool:
    terms = names.search_terms(text)
    asked = names.query_terms(query)
    return bool(asked) and all(any(term.startswith(wanted) for term in terms) for wanted in asked)


@pytest.mark.parametrize(
    ("name", "readings"),
    [
        ("单田", "shantian dantian"),
        ("解平", "xieping jieping"),
        ("仇宁", "qiuning chouning"),
        ("曾一", "zengyi cengyi"),
        ("区文", "ouwen quwen"),
        ("查山", "zhashan chashan"),
        ("任水", "renshui"),
        ("华山", "huashan"),
        ("盖文", "gewen gaiwen"),
        ("缪文", "miaowen mouwen"),
        ("翟文", "zhaiwen diwen"),
        ("覃文", "qinwen tanwen"),
        ("朴文", "piaowen puwen"),
        ("尹文", "yinwen"),
        ("逄文", "pangwen"),
        ("牟文", "muwen mouwen"),
        ("乐文", "yuewen lewen"),
        ("冼文", "xianwen"),
        ("员文", "yunwen yuanwen"),
        ("宓文", "miwen"),
        ("种文", "chongwen zhongwen"),
        ("黑文", "hewen heiwen"),
        ("折文", "shewen zhewen"),
        ("召文", "shaowen zhaowen"),
        ("幺文", "yaowen"),
        ("秘文", "biwen miwen"),
        ("繁文", "powen fanwen"),
        ("尉迟文", "yuchiwen weichiwen"),
        ("万俟文", "moqiwen wanqiwen"),
        ("长孙文", "zhangsunwen"),
        ("澹台文", "tantaiwen"),
        ("單田", "shantian dantian"),
        ("吕文", "lvwen luwen lyuwen"),
        ("欧阳文", "ouyangwen"),
    ],
)
def test_rare_surnames_are_found_by_either_reading(name: str, readings: str) -> None:
    for reading in readings.split():
        assert finds(reading, name)
    assert names.name_keys(name).full[0] == readings.split()[0]


def test_every_reading_of_the_table_is_indexed_and_the_first_one_sorts() -> None:
    for surname, readings in SURNAME_READINGS.items():
        keys = names.name_keys(surname + "一")
        bare = ["".join(mark for mark in reading if mark.isalpha()) for reading in readings]
        assert set(bare) <= set(keys.surname)
        assert keys.surname[0] == bare[0]


def test_compound_surnames_are_kept_whole() -> None:
    for surname in COMPOUND_SURNAMES:
        assert names.split_name(surname + "一").surname == surname
    assert names.split_name("陈方月华") == names.PersonName("陈", "方月华", family_first=True)


@given(CHINESE_NAMES)
def test_a_chinese_name_is_found_by_itself_its_tails_its_pinyin_and_its_initials(name: str) -> None:
    for start in range(len(name)):
        assert finds(name[start:], name)
    keys = names.name_keys(name)
    for spelling in (*keys.full, *keys.initials, *keys.surname):
        assert not spelling or finds(spelling, name)


@given(st.text(max_size=400))
def test_any_text_gives_bounded_terms_and_never_an_error(text: str) -> None:
    terms = names.search_terms(text)
    assert all(0 < len(term) <= names.LATIN_TERM_LIMIT for term in terms)
    assert len(terms) <= 40 * names.TEXT_LIMIT
    for term in names.query_terms(text):
        assert 0 < len(term) <= names.LATIN_TERM_LIMIT
    assert isinstance(names.sort_key(text), str)
    assert isinstance(names.name_key(text), str)
    assert names.display_name(names.display_name(text)) == names.display_name(text)
    names.split_name(text)


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "Z"]), min_size=1, max_size=30))
def test_latin_words_are_found_from_their_beginnings(text: str) -> None:
    for word in text.split():
        assert finds(word.upper(), text)
        assert finds(word[:2], text)


@pytest.mark.parametrize(
    "query",
    ["138", "13812345678", "5678", "12345678", "138-1234", "zhang.san@ac", "zhang", "acme", "acme.com", "010-8888"],
)
def test_phones_and_mail_are_found_by_their_parts(query: str) -> None:
    assert finds(query, "138 1234 5678 / 010-88886666 zhang.san@acme.com")


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("zhang feng", "张三丰"),
        ("张 feng", "张三丰"),
        ("sf", "张三丰"),
        ("张 三", "张三"),
        ("约翰史密斯", "约翰·史密斯"),
        ("sms", "约翰·史密斯"),
        ("brevard", "Noël Brevard"),
        ("OBRIEN", "Conan O’Brien"),
        ("moody", "Eric Grant-Moody"),
        ("chongqing", "重庆银行"),
        ("cqyh", "重庆银行"),
        ("xian", "xi'an"),
        ("总监", "采购总监（华东）"),
        ("huadong", "采购总监（华东）"),
    ],
)
def test_what_people_type_finds_what_they_mean(query: str, text: str) -> None:
    assert finds(query, text)


def test_what_is_not_there_is_not_found() -> None:
    assert not finds("lisi", "张三丰")
    assert not finds("ang", "张三丰")
    assert not finds("@", "张三丰")


def test_names_sort_by_surname_and_tone_with_one_family_together() -> None:
    given_names = ["张伟", "詹一", "章三", "张安", "吕布", "路平", "单于", "单一", "善一"]
    ordered = sorted(given_names, key=names.sort_key)
    assert ordered == ["单于", "路平", "吕布", "单一", "善一", "詹一", "张安", "张伟", "章三"]
    assert names.sort_key("单位", person=False).startswith("dan1")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hale,Rosanna Margery", "Rosanna Margery Hale"),
        ("Dr. Noel Brevard", "Noël  BREVARD"),
        ("张 三", "张三"),
        ("张三 先生", "张三"),
        ("CARVER ,Helena", "Helena Carver"),
        ("Ｊｏｈｎ Smith", "John Smith, Jr."),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert names.name_key(one) == names.name_key(other)


def test_western_surnames_take_their_particles_and_leave_suffixes() -> None:
    assert names.split_name("Robert Crane Jr.") == names.PersonName("Crane", "Robert", family_first=False)
    assert names.split_name("Ana de la Cruz").surname == "de la Cruz"
    assert names.split_name("Plato") == names.PersonName("", "Plato", family_first=False)
    assert names.split_name("") == names.PersonName("", "", family_first=False)


def test_ten_thousand_names_a_second() -> None:
    family = "张王李赵刘陈杨黄周吴单解仇曾"
    given_names = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英"
    people = [f + a + b for f in family for a in given_names for b in given_names]
    started = time.process_time()
    for name in people:
        names.search_terms(name)
    assert len(people) / (time.process_time() - started) > 5_000
