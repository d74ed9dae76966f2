"""What must hold for each happening; telling it changes the world, or yields sentences that say why it cannot be."""

from collections.abc import Iterable, Iterator
from functools import singledispatch

from guanxi.demo import happenings as h
from guanxi.demo.model import names
from guanxi.demo.world import Chair, Scene, seats_within

Problems = Iterator[str]


def absent(kind: str, wanted: Iterable[str], known: Iterable[str]) -> Problems:
    """One sentence for each name that nobody knows."""
    present = set(known)
    return (f"no {kind} {name!r}" for name in wanted if name not in present)


@singledispatch
def tell(happening: object, scene: Scene) -> Problems:
    """Let a happening come about in a scene."""
    raise NotImplementedError(type(happening).__name__)


@tell.register
def _place(event: h.Place, scene: Scene) -> Problems:
    yield from absent("seat", filter(None, [event.under]), scene.here.seats)
    for seat, under in seats_within(event.seat, event.under):
        if seat.ref in scene.here.seats:
            yield f"seat {seat.ref!r} exists already"
        yield from absent("department", filter(None, [seat.department]), scene.here.departments)
        scene.here.seats[seat.ref] = Chair(under, "")
        if seat.who:
            yield from _sit(seat.ref, seat.who, scene)


def _sit(ref: str, who: str, scene: Scene) -> Problems:
    if not scene.world.people.get(who):
        yield f"{who!r} is not known or works nowhere"
    if held := scene.here.seat_of(who):
        yield f"{who!r} sits on {held!r} already"
    scene.here.seats[ref].who = who


@tell.register
def _move(event: h.Move, scene: Scene) -> Problems:
    problems = list(absent("seat", filter(None, [event.seat, event.under]), scene.here.seats))
    if not problems and scene.here.is_at_or_below(event.under, event.seat):
        problems.append(f"{event.seat!r} would come under itself")
    if problems:
        yield from problems
    elif scene.here.seats[event.seat].parent == event.under:
        yield f"{event.seat!r} is there already"
    else:
        scene.here.seats[event.seat].parent = event.under


@tell.register
def _remove(event: h.Remove, scene: Scene) -> Problems:
    if event.seat not in scene.here.seats:
        yield f"no seat {event.seat!r}"
        return
    reports = tuple(scene.here.below(event.seat))
    for report in reports:
        if event.children == "lift":
            scene.here.seats[report].parent = scene.here.seats[event.seat].parent
        else:
            yield from _remove(h.Remove(report, "take"), scene)
    scene.here.forget(event.seat)


@tell.register(h.Retitle)
@tell.register(h.Paint)
@tell.register(h.Note)
def _touch(event: h.Retitle | h.Paint | h.Note, scene: Scene) -> Problems:
    return absent("seat", [event.seat], scene.here.seats)


@tell.register
def _reassign(event: h.Reassign, scene: Scene) -> Problems:
    yield from absent("seat", [event.seat], scene.here.seats)
    yield from absent("department", [event.department], scene.here.departments)


@tell.register
def _vacate(event: h.Vacate, scene: Scene) -> Problems:
    chair = scene.here.seats.get(event.seat)
    if chair is None or not chair.who:
        yield f"nobody sits on {event.seat!r}"
        return
    if event.left:
        if scene.world.people[chair.who] != scene.here.key:
            yield f"{chair.who!r} does not work here"
        scene.world.people[chair.who] = ""
    chair.who = ""


@tell.register
def _succeed(event: h.Succeed, scene: Scene) -> Problems:
    chair = scene.here.seats.get(event.seat)
    if chair is None or chair.who:
        yield f"{event.seat!r} is not an empty seat"
    else:
        yield from _sit(event.seat, event.who, scene)


@tell.register
def _transfer(event: h.Transfer, scene: Scene) -> Problems:
    if scene.world.people.get(event.who) != scene.here.key:
        yield f"{event.who!r} does not work here"
    yield from absent("department", filter(None, [event.department]), scene.here.departments)


@tell.register
def _change_job(event: h.ChangeJob, scene: Scene) -> Problems:
    new, old = (
        scene.world.companies.get(event.account),
        scene.world.companies.get(scene.world.people.get(event.who, "")),
    )
    if new is None or old is None or new is old:
        yield f"{event.who!r} cannot go to {event.account!r}"
        return
    yield from absent("department", filter(None, [event.department]), new.departments)
    if seat := old.seat_of(event.who):
        old.seats[seat].who = ""
    scene.world.people[event.who] = new.key


@tell.register
def _leave(event: h.Leave, scene: Scene) -> Problems:
    if scene.world.people.get(event.who) != scene.here.key or scene.here.seat_of(event.who):
        yield f"{event.who!r} does not work here, or still holds a seat"
    scene.world.people[event.who] = ""


@tell.register
def _line(event: h.Line, scene: Scene) -> Problems:
    problems = list(absent("seat", [event.source, event.target], scene.here.seats))
    yield from problems
    ends = sorted((event.source, event.target)) if event.kind == "conflict" else [event.source, event.target]
    line = (event.kind, ends[0], ends[1])
    if event.source == event.target or line in scene.here.lines:
        yield f"line {line} is double or goes nowhere"
    if not problems and event.kind == "dotted" and scene.here.seats[event.source].parent == event.target:
        yield f"{event.source!r} reports to {event.target!r} already"
    scene.here.lines.add(line)
    yield from _remember(event.key, scene)


@tell.register
def _tie(event: h.Tie, scene: Scene) -> Problems:
    yield from absent("person", [event.a, event.b], scene.world.people)
    tie = (event.kind, frozenset((event.a, event.b)))
    if event.a == event.b or tie in scene.world.ties:
        yield f"tie {event.a!r}, {event.b!r} is double or goes nowhere"
    scene.world.ties.add(tie)
    yield from _remember(event.key, scene)


def _remember(key: str, scene: Scene) -> Problems:
    if key and key in scene.world.keyed:
        yield f"key {key!r} is taken"
    scene.world.keyed.add(key)


@tell.register
def _certify(event: h.Certify, scene: Scene) -> Problems:
    return absent("line or tie", [event.key], scene.world.keyed)


@tell.register
def _end(event: h.End, scene: Scene) -> Problems:
    yield from absent("line or tie", [event.key], scene.world.keyed)
    scene.world.keyed.discard(event.key)


@tell.register
def _group(event: h.Group, scene: Scene) -> Problems:
    if event.name in scene.here.groups:
        yield f"group {event.name!r} exists already"
    scene.here.groups[event.name] = set()
    yield from _join(h.JoinGroup(event.name, event.seats), scene)


@tell.register
def _join(event: h.JoinGroup, scene: Scene) -> Problems:
    yield from absent("group", [event.group], scene.here.groups)
    yield from absent("seat", names(event.seats), scene.here.seats)
    members = scene.here.groups.setdefault(event.group, set())
    yield from (f"{seat!r} is in {event.group!r} already" for seat in names(event.seats) if seat in members)
    members.update(names(event.seats))


@tell.register
def _leave_group(event: h.LeaveGroup, scene: Scene) -> Problems:
    members = scene.here.groups.get(event.group, set())
    yield from absent("member", names(event.seats), members)
    members.difference_update(names(event.seats))


@tell.register
def _open_department(event: h.OpenDepartment, scene: Scene) -> Problems:
    yield from absent("department", filter(None, [event.parent]), scene.here.departments)
    if event.name in scene.here.departments:
        yield f"department {event.name!r} exists already"
    scene.here.departments[event.name] = event.parent


@tell.register
def _move_department(event: h.MoveDepartment, scene: Scene) -> Problems:
    problems = list(absent("department", filter(None, [event.name, event.parent]), scene.here.departments))
    yield from problems
    above = event.parent
    while above and not problems:
        if above == event.name:
            problems.append(f"department {event.name!r} would come under itself")
        above = scene.here.departments[above]
    yield from problems
    if not problems:
        scene.here.departments[event.name] = event.parent


@tell.register
def _rename_department(event: h.RenameDepartment, scene: Scene) -> Problems:
    return absent("department", [event.name], scene.here.departments)


@tell.register
def _rate(event: h.Rate, scene: Scene) -> Problems:
    yield from absent("person", [event.who], scene.world.people)
    yield from absent("member", filter(None, [event.by]), scene.world.members)
    yield from absent("chain", filter(None, [event.chain]), scene.world.chains)
    if not event.values or any(not -2 <= value <= 2 for value in event.values.values()):
        yield f"rating of {event.who!r} is empty or off the scale"


@tell.register
def _role(event: h.Role, scene: Scene) -> Problems:
    return absent("person", [event.who], scene.world.people)


@tell.register
def _interact(event: h.Interact, scene: Scene) -> Problems:
    yield from absent("person", names(event.who), scene.world.people)
    yield from absent("member", names(event.ours), scene.world.members)
    if not names(event.who) or not event.summary.strip():
        yield "an interaction with nobody, or about nothing"
    if any(number is not None and number <= 0 for number in (event.minutes, event.next_in)):
        yield "an interaction that lasts no time or goes back in it"


@tell.register
def _hand_over(event: h.HandOver, scene: Scene) -> Problems:
    yield from absent("member", [event.to], scene.world.members)
    yield from absent("person", names(event.who), scene.world.people)
