"""Generated companies as customers: their people, and the chart these stand on."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from guanxi.bench.generate import company
from guanxi.bench.stage import NOW
from guanxi.core.actor import Actor
from guanxi.directory.services.accounts import create_account
from guanxi.directory.services.bulk import NewPerson, add_people
from guanxi.orgchart.services.building import Seat, build
from guanxi.orgchart.services.locking import chart_write


@dataclass(frozen=True, slots=True)
class Firm:
    """A customer with everybody on its chart; seats and contacts come managers before those who report to them."""

    account_id: UUID
    seats: list[UUID]
    contacts: list[UUID]


def build_company(actor: Actor, size: int, now: datetime = NOW) -> Firm:
    """Write a generated company of so many people."""
    people = company(size)
    account = create_account(actor=actor, values={"name": f"测试集团{size}"}, now=now)
    with chart_write(
        actor=actor, account_id=account.pk, kind="import.applied", now=now, operation_id=account.pk
    ) as rec:
        entered = add_people(
            rec, [NewPerson(name=person.name, account_id=account.pk, title=person.title) for person in people]
        )
        seats = [
            Seat(
                key=str(order),
                title=person.title,
                department=person.department,
                superior=None if person.manager is None else str(person.manager),
                contact_id=contact.pk,
            )
            for order, (person, contact) in enumerate(zip(people, entered, strict=True))
        ]
        built = build(rec, account_id=account.pk, seats=seats)
    return Firm(account.pk, [position.pk for position in built], [contact.pk for contact in entered])
