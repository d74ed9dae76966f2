"""Whether a demo can be told: every reference known, every day in order, nobody moved before they were placed."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import singledispatch
from itertools import pairwise

from guanxi.demo import chain_rules as chain_rules  # it teaches ``tell`` the happenings of decisions
from guanxi.demo.happenings import Interact, Rate
from guanxi.demo.model import Account, At, Chapter, Demo, Member, Person, names
from guanxi.demo.rules import absent, tell
from guanxi.demo.timeline import Entry, timeline
from guanxi.demo.world import Company, Scene, World

FICTITIOUS_PHONE = re.compile(r"1380000\d{4}")
FICTITIOUS_MAIL = re.compile(r"[a-z0-9.]+@([a-z0-9-]+\.)*(example\.(com|cn|org|net)|example)")


def check(demo: Demo) -> tuple[str, ...]:
    """Everything that is wrong with a demo, one sentence each; empty when it can be told from start to end."""
    return (*_static_problems(demo), *_told_problems(demo))


def final_world(demo: Demo) -> World:
    """The world as it stands today."""
    world = World({member.name for member in demo.members})
    for entry in timeline(demo):
        list(_enter(entry.what, entry.chapter, world))
    return world


def _deal_problems(demo: Demo) -> Iterator[str]:
    opened = {chapter.account.key: chapter.account.opened for chapter in demo.chapters}
    yield from _twice("deal", (deal.name for deal in demo.deals))
    for deal in demo.deals:
        yield from absent("account", [deal.account], opened)
        yield from absent("member", [deal.owner], (member.name for member in demo.members))
        days = [opened.get(deal.account, deal.opened), deal.opened, *(turn.days_ago for turn in deal.turns)]
        yield from (
            f"deal {deal.name!r}: day {late} comes after day {day}" for late, day in pairwise(days) if day > late
        )


def _service_problems(demo: Demo) -> Iterator[str]:
    """Cases and campaigns are of accounts, people and colleagues known by then."""
    known = {person.ref: person.known for chapter in demo.chapters for person in chapter.people}
    members = {member.name for member in demo.members}
    accounts = {chapter.account.key for chapter in demo.chapters}
    yield from _twice("case", (case.subject for case in demo.cases))
    for case in demo.cases:
        yield from absent("account", [case.account], accounts)
        yield from absent("member", filter(None, [case.owner]), members)
        yield from _late(case.subject, filter(None, [case.contact]), case.opened, known)
    for campaign in demo.campaigns:
        yield from absent("member", [campaign.owner], members)
        for answers in campaign.answers:
            yield from absent("account", [answers.account], accounts)
            people = [part.partition("：")[0] for part in names(answers.people)]
            yield from _late(campaign.name, people, answers.days_ago, known)


def _late(what: str, people: Iterable[str], day: int, known: Mapping[str, int]) -> Iterator[str]:
    for ref in people:
        if ref not in known or known[ref] < day:
            yield f"{what}: {ref!r} is not known on day {day}"


def _static_problems(demo: Demo) -> Iterator[str]:
    yield from _service_problems(demo)
    yield from _deal_problems(demo)
    yield from _twice("member", (member.name for member in demo.members))
    yield from _twice("account", (chapter.account.key for chapter in demo.chapters))
    yield from _twice("person", (person.ref for chapter in demo.chapters for person in chapter.people))
    yield from _bad_mails(member for member in demo.members)
    for member in demo.members:
        yield from absent("leader", filter(None, [member.leader]), (other.name for other in demo.members))
    for chapter in demo.chapters:
        yield from (f"{chapter.account.key}: {problem}" for problem in _chapter_problems(chapter))


def _twice(kind: str, refs: Iterator[str]) -> Iterator[str]:
    return (f"{kind} {ref!r} is there twice" for ref, count in Counter(refs).items() if count > 1)


def _bad_mails(people: Iterator[Member | Person]) -> Iterator[str]:
    return (f"{one.mail} may be real" for one in people if one.mail and not FICTITIOUS_MAIL.fullmatch(one.mail))


def _chapter_problems(chapter: Chapter) -> Iterator[str]:
    refs = [person.ref for person in chapter.people]
    yield from _twice("department", (department.name for department in chapter.departments))
    yield from _bad_mails(person for person in chapter.people)
    yield from absent("person", [chapter.account.first_contact, *sum(chapter.duplicates, ())], refs)
    for person in chapter.people:
        if person.phone and not FICTITIOUS_PHONE.fullmatch(person.phone):
            yield f"the phone of {person.ref!r} may be real"
        if person.since is not None and person.since < person.known:
            yield f"{person.ref!r} was known before the employment began"
    days = [event.heard_days_ago for event in chapter.events]
    yield from (f"day {late} comes after day {day}" for late, day in pairwise(days) if day > late)
    for event in chapter.events:
        if not 0 <= event.heard_days_ago <= event.days_ago:
            yield f"day {event.days_ago} was learned before it came"
        if event.learned is not None and any(isinstance(one, Interact | Rate) for one in event.happenings):
            yield f"on day {event.days_ago} we did something that we learned of later"


def _told_problems(demo: Demo) -> Iterator[str]:
    world = World({member.name for member in demo.members})
    for entry in timeline(demo):
        if here := world.companies.get(entry.chapter.account.key):
            here.deals = {one.name for one in demo.deals if one.account == here.key and one.opened > entry.days_ago}
        for problem in _enter(entry.what, entry.chapter, world):
            yield f"{_where(entry)}: {problem}"


def _where(entry: Entry) -> str:
    return f"{entry.chapter.account.key} at {entry.days_ago}"


@singledispatch
def _enter(what: object, chapter: Chapter, world: World) -> Iterator[str]:
    raise NotImplementedError(type(what).__name__)


@_enter.register
def _open_account(account: Account, chapter: Chapter, world: World) -> Iterator[str]:
    yield from absent("account", filter(None, [account.parent]), world.companies)
    yield from absent("member", [account.owner, *names(account.members)], world.members)
    here = Company(account.key)
    for department in chapter.departments:
        yield from absent("department", filter(None, [department.parent]), here.departments)
        here.departments[department.name] = department.parent
    world.companies[account.key] = here
    first = next((person for person in chapter.people if person.ref == account.first_contact), None)
    if first is not None and first.known != account.opened:
        yield f"the first contact {first.ref!r} was not known on the first day"


@_enter.register
def _meet(person: Person, chapter: Chapter, world: World) -> Iterator[str]:
    here = world.companies.get(chapter.account.key)
    if here is None:
        yield f"{person.ref!r} was known before the account"
        return
    yield from absent("department", filter(None, [person.department]), here.departments)
    yield from absent("member", filter(None, [person.owner]), world.members)
    world.people[person.ref] = here.key


@_enter.register
def _happen(event: At, chapter: Chapter, world: World) -> Iterator[str]:
    here = world.companies.get(chapter.account.key)
    if here is None:
        yield "something happened before the account was opened"
        return
    yield from absent("member", filter(None, [event.by]), world.members)
    for happening in event.happenings:
        for problem in tell(happening, Scene(world, here)):
            yield f"{type(happening).__name__}: {problem}"
