"""Mail of a made-up firm, heavy-tailed as real mail is, with a fixed seed.

Who writes how much is lognormal; how many a message goes to, and how far down one's own list of acquaintances, follow
Pareto's law; the head of each list sits in one's own team. One message in four to a single person is answered that day.
"""

from dataclasses import dataclass

import numpy as np

from relgraph.traffic import DAY, Floats, Ints, Traffic, traffic

TEAM = 40
FIRST_DAY = 19_000  # since 1970
WORK = (8 * 3600, 17 * 3600)
ALONE = 0.55  # share of messages to one person
MOST = 300  # recipients
ANSWERED = 0.25
ANSWER_SECONDS = 2_400.0


@dataclass(frozen=True, slots=True)
class Firm:
    """People, and how much each of them writes, added up."""

    people: int
    writes: Floats
    seed: int


def firm(people: int, seed: int = 1) -> Firm:
    """Return a firm of so many people."""
    return Firm(people, np.cumsum(np.random.default_rng(seed).lognormal(0, 1.2, people)), seed)


def mail_of(house: Firm, day: int, messages: int) -> Traffic:
    """Return what so many messages of a day are, the same whenever it is asked."""
    dice = np.random.default_rng([house.seed, day])
    answers = int(messages * ALONE * ANSWERED)
    first, at, sender, recipient = _first_messages(house, dice, messages - answers)
    alone = np.flatnonzero(np.bincount(first, minlength=messages)[first] == 1)
    asked = dice.choice(alone, min(answers, len(alone)), replace=False)
    later = np.minimum(at[asked] + dice.exponential(ANSWER_SECONDS, len(asked)).astype(np.int64) + 60, DAY - 1)
    return traffic(
        house.people,
        message=np.concatenate([first, messages - answers + np.arange(len(asked))]) + day * messages,
        at=np.concatenate([at, later]) + day * DAY,
        sender=np.concatenate([sender, recipient[asked]]),
        recipient=np.concatenate([recipient, sender[asked]]),
    )


def _first_messages(house: Firm, dice: np.random.Generator, messages: int) -> tuple[Ints, Ints, Ints, Ints]:
    """Return message, second of the day, sender and recipient, one row a recipient."""
    people = house.people
    sender = np.searchsorted(house.writes, dice.random(messages) * house.writes[-1], side="right")
    at = dice.integers(*WORK, messages)
    many = np.minimum(2 + 1.75 * dice.pareto(1.1, messages), MOST).astype(np.int64)
    many[dice.random(messages) < ALONE] = 1
    message = np.repeat(np.arange(messages), many)
    recipient = _acquaintance(people, sender[message], 12 * dice.pareto(0.9, len(message)).clip(max=people))
    key = np.unique(message * people + recipient)
    message, recipient = key // people, key % people
    others = recipient != sender[message]
    message, recipient = message[others], recipient[others]
    return message, at[message], sender[message], recipient


def _acquaintance(people: int, source: Ints, place: Floats) -> Ints:
    """Return who stands at a place of somebody's list: his team, then people all over the house."""
    place = place.astype(np.int64)
    mate = source // TEAM * TEAM + (source + 1 + place) % TEAM
    far = (source * 7_919 + place * (2 * source + 1) * 104_729 + 1) % people
    return np.where((place < TEAM - 10) & (mate < people), mate, far)
