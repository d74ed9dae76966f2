"""Several seats carry one name: is it one person?

Yes when they share a mail address or a phone number, when one of the seats reports to the other, or when they share
department or superior (one person acting for an empty seat nearby). Yes also for a name long enough that two people
of one company hardly share it: two words in Latin letters, four Chinese characters; and when a title says that the post
is held on the side (兼, 代, acting, interim). No when both give an address or a number and these differ. In between, a
short Chinese name (王伟) in two corners of a company, they stay two people and the rows are pointed out, for joining
two contacts later is easy and taking one apart is not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from relgraph.drafts import Draft, Holder
from relgraph.names import is_chinese, name_key
from relgraph.seats import Issue, Person

_COMPARED = 200  # seats of one name compared pairwise; more of one name are hardly a person's
_ON_THE_SIDE = re.compile("兼|代理|暂代|主持工作|acting|interim|(?<![a-z])and (?:ceo|cto|cfo|coo)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Sitting:
    seat: int
    holder: Holder


def find_persons(
    drafts: Sequence[Draft], parents: Sequence[int | None], issues: list[Issue]
) -> tuple[tuple[Person, ...], list[tuple[int, ...]]]:
    """The persons in the order in which they appear, and the persons on every seat."""
    by_name: dict[str, list[_Sitting]] = {}
    for seat, draft in enumerate(drafts):
        for holder in draft.holders:
            by_name.setdefault(_key(holder.name), []).append(_Sitting(seat, holder))
    groups: list[list[_Sitting]] = []
    for sittings in by_name.values():
        parted = _part(sittings, drafts, parents)
        if len(parted) > 1:
            rows = tuple(sitting.holder.row for sitting in sittings)
            params = {"name": sittings[0].holder.name, "rows": rows}
            issues.append(Issue("person.maybe_same", parted[1][0].holder.row, "info", params))
        groups.extend(parted)
    groups.sort(key=lambda group: (group[0].seat, group[0].holder.row))
    persons = tuple(_person(index, group) for index, group in enumerate(groups))
    return persons, _occupants(drafts, persons)


def _part(sittings: list[_Sitting], drafts: Sequence[Draft], parents: Sequence[int | None]) -> list[list[_Sitting]]:
    """Sittings of one name, grouped into people: connected by any pair that is the same person."""
    if len(sittings) == 1:
        return [sittings]
    group_of = list(range(len(sittings)))
    for one, other in combinations(range(min(len(sittings), _COMPARED)), 2):
        if group_of[one] != group_of[other] and _same(sittings[one], sittings[other], drafts, parents):
            old, new = group_of[other], group_of[one]
            group_of = [new if group == old else group for group in group_of]
    parted: dict[int, list[_Sitting]] = {}
    for sitting, group in zip(sittings, group_of, strict=True):
        parted.setdefault(group, []).append(sitting)
    return list(parted.values())


def _same(one: _Sitting, other: _Sitting, drafts: Sequence[Draft], parents: Sequence[int | None]) -> bool:
    if one.seat == other.seat:
        return True
    contact = _same_contact(one.holder, other.holder)
    if contact is not None:
        return contact
    if _is_rare(one.holder.name) or parents[one.seat] == other.seat or parents[other.seat] == one.seat:
        return True
    first, second = drafts[one.seat], drafts[other.seat]
    near = first.department and first.department == second.department
    near = near or (parents[one.seat] is not None and parents[one.seat] == parents[other.seat])
    return bool(near or _ON_THE_SIDE.search(first.title) or _ON_THE_SIDE.search(second.title))


def _same_contact(one: Holder, other: Holder) -> bool | None:
    """Whether mail or phone decide it; None when they say nothing."""
    pairs = ((one.mail.casefold(), other.mail.casefold()), (_digits(one.phone), _digits(other.phone)))
    compared = [first == second for first, second in pairs if first and second]
    return any(compared) if compared else None


def _is_rare(name: str) -> bool:
    key = name_key(name)
    return len(key) >= 4 if is_chinese(key) else " " in key


def _digits(phone: str) -> str:
    return "".join(filter(str.isdigit, phone))[-11:]


def _person(index: int, group: list[_Sitting]) -> Person:
    return Person(
        index=index,
        name=group[0].holder.name,
        seats=tuple(dict.fromkeys(sitting.seat for sitting in group)),
        mail=next((sitting.holder.mail for sitting in group if sitting.holder.mail), ""),
        phone=next((sitting.holder.phone for sitting in group if sitting.holder.phone), ""),
        rows=tuple(sitting.holder.row for sitting in group),
    )


def _occupants(drafts: Sequence[Draft], persons: tuple[Person, ...]) -> list[tuple[int, ...]]:
    """The persons of every seat in the order in which the seat names them."""
    person_at = {(seat, _key(person.name)): person.index for person in persons for seat in person.seats}
    return [
        tuple(dict.fromkeys(person_at[seat, _key(holder.name)] for holder in draft.holders))
        for seat, draft in enumerate(drafts)
    ]


def _key(name: str) -> str:
    return name_key(name) or name
