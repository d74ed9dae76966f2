"""What companies are compared by, and in what they are alike."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.sealing import blind_indexes
from guanxi.directory.models import POINT_PURPOSE, PointKind, point_key
from relgraph.domains import mail_domain, website_domain
from relgraph.duplicates import parse_company
from relgraph.registration import is_registration, tidy_registration

# The surest first.
REASONS = ("registration", "phone", "email", "name", "domain", "brand", "group")
SURE = frozenset({"registration", "phone", "email", "name"})
SHORTEST_BRAND, SHORTEST_LATIN_BRAND, SHORTEST_NUMBER = 2, 4, 5
Reasons = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of a company that may be there already."""

    company: str = ""
    registration_number: str = ""
    website: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Keys:
    """What is compared. Whatever is empty is unknown, and nothing is like it."""

    core: str = ""
    brand: str = ""
    registration: str = ""
    domain: str = ""
    numbers: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()


def keys_of(actor: Actor, asked: Asked) -> Keys:
    """Return what a company is compared by; numbers and addresses as the digests they may be stored under."""
    parts = parse_company(asked.company) if asked.company.strip() else None
    phone, email = point_key(PointKind.PHONE, asked.phone), point_key(PointKind.EMAIL, asked.email)
    return Keys(
        core=parts.core if parts else "",
        brand=telling_brand(parts.brand) if parts else "",
        registration=tidy_registration(asked.registration_number),
        domain=website_domain(asked.website) or mail_domain(asked.email),
        numbers=_digests(actor, phone if len(phone) >= SHORTEST_NUMBER else ""),
        addresses=_digests(actor, email if "@" in email else ""),
    )


def telling_brand(brand: str) -> str:
    """Return a brand that is long enough to tell companies apart, or nothing.

    >>> telling_brand("恒星"), telling_brand("ibm"), telling_brand("hengxing")
    ('恒星', '', 'hengxing')
    """
    return brand if len(brand) >= (SHORTEST_LATIN_BRAND if brand.isascii() else SHORTEST_BRAND) else ""


def _digests(actor: Actor, text: str) -> frozenset[str]:
    return frozenset(blind_indexes(actor.workspace_id, POINT_PURPOSE, text)) if text else frozenset()


def registration_word(number: str) -> str:
    """Return whether a registration number checks out: ``ok``, ``wrong``, or nothing to check.

    >>> registration_word("9135 0100 M000 100Y 43"), registration_word("123"), registration_word("")
    ('ok', 'wrong', '')
    """
    tidy = tidy_registration(number)
    return ("ok" if is_registration(tidy) else "wrong") if tidy else ""


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """What is compared of a customer."""

    id: UUID
    name: str
    name_key: str
    registration_number: str
    website: str
    parent_id: UUID | None
    owner_id: UUID
    created_at: datetime

    def like(self, keys: Keys) -> Iterator[str]:
        """Yield in what it is like a company."""
        if keys.registration and keys.registration == self.registration_number:
            yield "registration"
        if keys.core and keys.core == self.name_key:
            yield "name"
        elif keys.brand and self.name_key.startswith(keys.brand) and parse_company(self.name).brand == keys.brand:
            yield "brand"
        if keys.domain and website_domain(self.website) == keys.domain:
            yield "domain"


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What is compared of a contact, with the customers that employ him."""

    id: UUID
    name: str
    owner_id: UUID | None
    created_at: datetime
    digests: frozenset[str]
    domains: frozenset[str]
    accounts: tuple[AccountFacts, ...]

    def like(self, keys: Keys) -> Iterator[str]:
        """Yield in what he is like somebody at a company."""
        if self.digests & keys.numbers:
            yield "phone"
        if self.digests & keys.addresses:
            yield "email"
        if keys.domain and keys.domain in self.domains:
            yield "domain"


@dataclass(frozen=True, slots=True)
class LeadFacts:
    """What is compared of a lead."""

    id: UUID
    company: str
    company_key: str
    brand_key: str
    registration_number: str
    domain: str
    phone_key: str
    email_key: str
    owner_id: UUID | None
    pool_id: UUID
    claimed_at: datetime | None
    pooled_at: datetime | None

    def like(self, keys: Keys) -> Iterator[str]:
        """Yield in what it is like a company."""
        if keys.registration and keys.registration == self.registration_number:
            yield "registration"
        if self.phone_key in keys.numbers:
            yield "phone"
        if self.email_key in keys.addresses:
            yield "email"
        if keys.core and keys.core == self.company_key:
            yield "name"
        elif keys.brand and keys.brand == self.brand_key:
            yield "brand"
        if keys.domain and keys.domain == self.domain:
            yield "domain"


@dataclass(frozen=True, slots=True)
class Found:
    """Something like a company: a customer, perhaps by somebody there; somebody who works nowhere; or a lead."""

    reasons: Reasons
    account: AccountFacts | None = None
    person: PersonFacts | None = None
    lead: LeadFacts | None = None

    def with_person(self, person: PersonFacts, reasons: Reasons) -> "Found":
        """Return it with one more reason: somebody who works there. Who is found by his number counts first."""
        named = person if self.person is None or SURE & set(reasons) else self.person
        return replace(self, person=named, reasons=tuple(dict.fromkeys([*self.reasons, *reasons])))

    @property
    def sure(self) -> bool:
        """Whether it is most likely the same."""
        return bool(SURE & set(self.reasons))

    @property
    def order(self) -> tuple[bool, int, bool]:
        """By what the surest come first, customers before leads."""
        return (not self.sure, min(REASONS.index(reason) for reason in self.reasons), self.lead is not None)
