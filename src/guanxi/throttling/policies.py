"""How often something may be tried; each part of the product names its own limits."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``tries`` within ``seconds`` from the first."""

    name: str
    tries: int
    seconds: int


# What anybody may ask without being known, per source: links of invitations and resets are too long to be guessed,
# and nobody needs to look at hundreds.
LINKS = Limit("links", tries=60, seconds=900)
