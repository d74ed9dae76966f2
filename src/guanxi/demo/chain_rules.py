"""What must hold for each happening of a decision; as in ``rules``, telling it changes the world."""

from collections.abc import Iterable, Iterator

from guanxi.decisions.models import BuyingRole
from guanxi.decisions.words import ready_templates
from guanxi.demo import happenings as h
from guanxi.demo.model import names
from guanxi.demo.rules import absent, tell
from guanxi.demo.world import Decision, Scene

Problems = Iterator[str]


def _on(scene: Scene, chain: str, who: Iterable[str] = (), stages: Iterable[str] = ()) -> Problems:
    """Say what a decision lacks: itself, people on it, stages of it."""
    decision = scene.world.chains.get(chain)
    if decision is None or decision.company != scene.here.key:
        yield f"no chain {chain!r} here"
        return
    yield from absent("person on the chain", who, decision.people)
    yield from absent("stage", filter(None, stages), decision.stages)


@tell.register
def _open(event: h.OpenChain, scene: Scene) -> Problems:
    yield from absent("member", filter(None, [event.owner]), scene.world.members)
    template = ready_templates().get(event.template)
    if template is None:
        yield f"no template {event.template!r}"
    if event.name in scene.world.chains:
        yield f"chain {event.name!r} exists already"
    stages = {stage.code for stage, _ in template.stages} if template else set()
    scene.world.chains[event.name] = Decision(scene.here.key, stages)


@tell.register
def _concern(event: h.Concern, scene: Scene) -> Problems:
    yield from _on(scene, event.chain)
    yield from absent("deal", [event.opportunity], scene.here.deals)


@tell.register
def _join(event: h.JoinChain, scene: Scene) -> Problems:
    yield from absent("seat", filter(None, [event.seat]), scene.here.seats)
    yield from _on(scene, event.chain, stages=[event.stage])
    if not event.who and not event.seat:
        yield "nobody joins"
    for who in names(event.who):
        if scene.world.people.get(who) != scene.here.key and not scene.here.seat_of(who):
            yield f"{who!r} neither works here nor stands on the chart"
    if decision := scene.world.chains.get(event.chain):
        decision.people |= {*names(event.who), *filter(None, [event.seat])}


@tell.register
def _play(event: h.Play, scene: Scene) -> Problems:
    yield from _on(scene, event.chain, [event.who])
    yield from absent("role", names(event.roles), BuyingRole.values)
    if event.influence is not None and not 0 <= event.influence <= 100:
        yield f"influence of {event.who!r} is off the scale"


@tell.register
def _weigh(event: h.Weigh, scene: Scene) -> Problems:
    yield from _on(scene, event.chain, [event.who], [event.stage])
    if not 1 <= event.weight <= 100:
        yield f"weight of {event.who!r} is off the scale"


@tell.register
def _leave(event: h.LeaveChain, scene: Scene) -> Problems:
    yield from _on(scene, event.chain, [event.who])
    if decision := scene.world.chains.get(event.chain):
        decision.people.discard(event.who)


@tell.register
def _add_stage(event: h.AddStage, scene: Scene) -> Problems:
    yield from _on(scene, event.chain, stages=[event.after])
    if decision := scene.world.chains.get(event.chain):
        if event.stage in decision.stages:
            yield f"stage {event.stage!r} exists already"
        decision.stages.add(event.stage)


@tell.register
def _set_stage(event: h.SetStage, scene: Scene) -> Problems:
    yield from _on(scene, event.chain, stages=[event.stage])
    yield from absent("member", filter(None, [event.owner]), scene.world.members)
    yield from absent("role", names(event.required or ""), BuyingRole.values)
    if event.begins is not None and event.ends is not None and event.ends > event.begins:
        yield f"stage {event.stage!r} ends before it begins"


@tell.register
def _pair(event: h.Pair, scene: Scene) -> Problems:
    yield from _on(scene, event.chain, [event.who])
    yield from absent("member", [event.ours], scene.world.members)
    if any(value is not None and not -2 <= value <= 2 for value in (event.current, event.target)):
        yield f"the plan with {event.who!r} is off the scale"


@tell.register
def _close(event: h.CloseChain, scene: Scene) -> Problems:
    return _on(scene, event.chain)
