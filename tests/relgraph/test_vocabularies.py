"""Languages of roles: each shows every value once, and switching between them loses nothing."""

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from guanxi.decisions.schemas.chains import BuyingRoleValue
from guanxi.decisions.words import vocabularies
from relgraph.vocabularies import Vocabulary, Word, gaps

VALUES: tuple[str, ...] = get_args(BuyingRoleValue)
SCHOOLS = tuple(vocabularies().values())
roles = st.frozensets(st.sampled_from(VALUES))
schools = st.sampled_from(SCHOOLS)


def test_every_value_is_shown_by_exactly_one_word_of_each() -> None:
    assert {school.code: gaps(school, VALUES) for school in SCHOOLS if gaps(school, VALUES)} == {}
    broken = Vocabulary("broken", (Word("one", ("user",)), Word("two", ("user", "boss")), Word("three", ())))
    assert len(gaps(broken, VALUES)) == len(VALUES) - 1 + 3


@given(schools, roles)
def test_what_is_shown_writes_back_what_was_there(school: Vocabulary, values: frozenset[str]) -> None:
    assert school.written(school.shown(values), values) == values


@given(st.lists(schools, max_size=8), roles)
def test_switching_and_saving_what_one_sees_loses_nothing(switches: list[Vocabulary], values: frozenset[str]) -> None:
    standing = values
    for school in switches:
        standing = school.written(school.shown(standing), standing)
    assert standing == values


@given(schools, schools, roles, st.data())
def test_a_word_chosen_in_one_language_leaves_others_alone(
    first: Vocabulary, second: Vocabulary, values: frozenset[str], data: st.DataObject
) -> None:
    word = data.draw(st.sampled_from(first.words))
    chosen = {*first.shown(values), word.code}
    after = first.written(chosen, values)
    assert values <= after
    assert set(first.shown(after)) == chosen
    assert first.written(chosen - {word.code}, after) == {one for one in values if first.word_of(one) != word.code}
    assert set(second.shown(values)) <= set(second.shown(after))


@given(schools, roles, roles)
def test_choosing_writes_the_first_value_of_a_word(
    school: Vocabulary, before: frozenset[str], wish: frozenset[str]
) -> None:
    chosen = school.shown(wish)
    after = school.written(chosen, before)
    assert school.shown(after) == chosen
    assert {school.word_of(value) for value in after - before}.isdisjoint(school.shown(before & after))
