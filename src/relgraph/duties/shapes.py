"""The company as the search for gaps takes it."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Raci = Literal["responsible", "accountable", "consulted", "informed"]
Scope = Literal["all", "region", "industry", "product_interest", "account"]
Trait = Literal["region", "industry", "product_interest"]

TRAITS: tuple[Trait, ...] = ("region", "industry", "product_interest")
# Who does it or has the last word answers for a step; who is asked or told does not.
ANSWERING: frozenset[Raci] = frozenset({"responsible", "accountable"})
# What is said of one customer goes before what is said of a kind, and that before what is said of all.
BREADTH: Mapping[Scope, int] = {"all": 0, "region": 1, "industry": 1, "product_interest": 1, "account": 2}


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the process; `service` marks the phase a customer turns to when something is wrong."""

    key: Hashable
    parent: Hashable | None = None
    service: bool = False


@dataclass(frozen=True, slots=True)
class Holder:
    """A member or a team. `people` are those who work there today: nobody for a member who left."""

    key: Hashable
    people: frozenset[Hashable] = frozenset()


@dataclass(frozen=True, slots=True)
class Duty:
    """One letter of RACI: a holder's part in a step, for the customers that the scope names."""

    key: Hashable
    step: Hashable
    holder: Hashable
    raci: Raci
    scope: Scope = "all"
    value: Hashable = ""


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer with its owner and what duties may be given by."""

    key: Hashable
    owner: Hashable
    is_key: bool = False
    traits: Mapping[Trait, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unit:
    """A team, and whether somebody at work leads it."""

    key: Hashable
    is_led: bool = False
    is_empty: bool = False


@dataclass(frozen=True, slots=True)
class Company:
    """Everything the gaps are found in. `present` are the members at work; `most_keys` is what one can look after."""

    steps: tuple[Step, ...] = ()
    holders: tuple[Holder, ...] = ()
    duties: tuple[Duty, ...] = ()
    customers: tuple[Customer, ...] = ()
    units: tuple[Unit, ...] = ()
    present: frozenset[Hashable] = frozenset()
    most_keys: int = 8
