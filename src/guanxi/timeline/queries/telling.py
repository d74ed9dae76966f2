"""Entries as they are told: what each place of the line of time stands for, in a few statements for a page."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.decisions.models import DecisionStage
from guanxi.decisions.queries.naming import shown_name
from guanxi.decisions.words import stage_name
from guanxi.directory.models import Account, Employment
from guanxi.directory.policies import visible_accounts
from guanxi.directory.queries.access import readable_contacts
from guanxi.directory.queries.insight import insighted
from guanxi.directory.queries.lists import named
from guanxi.followups.models import FollowUp, FollowUpContact
from guanxi.followups.queries.logged import topics_of
from guanxi.followups.queries.rows import about
from guanxi.interactions.models import Interaction
from guanxi.interactions.queries import tell
from guanxi.marketing.models import CampaignMember
from guanxi.opportunities.models import Opportunity
from guanxi.servicing.models import ServiceCase
from guanxi.timeline.queries.places import Place
from guanxi.timeline.queries.subjects import Subject

Row = dict[str, Any]
BLANK: Row = {
    "event": "", "code": "", "began": "", "title": "", "text": "", "outcome": "", "number": None, "score": None,
    "minutes": None, "place": "", "files": 0, "anonymous": 0, "account": None, "about": None, "people": [],
    "members": [], "topics": [], "can": {},
}  # fmt: skip


def told(subject: Subject, places: Sequence[Place]) -> list[Row]:
    """Return the entries at some places, in their order."""
    keys: dict[str, list[UUID]] = defaultdict(list)
    for place in places:
        keys[place.source.partition("/")[0]].append(place.id)
    teller = Teller(subject.actor, keys)
    return [
        BLANK
        | teller.entry(place.source, place.id)
        | {"key": f"{place.source}:{place.id}", "id": place.id, "at": place.at, "kind": place.source.partition("/")[0]}
        for place in places
    ]


class Teller:
    """What the entries of a page stand for, fetched for all of them at once."""

    def __init__(self, actor: Actor, keys: dict[str, list[UUID]]) -> None:
        self.actor = actor
        self.found = {kind: self._fetch(kind, wanted) for kind, wanted in keys.items()}
        rows = [row for kind in self.found if kind != "interaction" for row in self.found[kind].values()]
        links = self._links(keys.get("follow_up", []))
        self.contacts = {row.pk: links.get(row.pk) or _people_of(row) for row in rows}
        self.seen = readable_contacts(actor, {one.pk for people in self.contacts.values() for one in people})
        self.known = insighted(actor, self.seen)
        self.accounts = self._accounts({row.account_id for row in rows if getattr(row, "account_id", None)})

    def entry(self, source: str, key: UUID) -> Row:
        """Return what an entry tells besides its moment."""
        kind, _, event = source.partition("/")
        row = self.found[kind][key]
        if kind == "interaction":
            return _interaction(row)
        person = [self._person(one) for one in self.contacts[row.pk]]
        account = self.accounts.get(getattr(row, "account_id", None) or UUID(int=0))
        tell_it: Any = TELLERS[kind]
        told_row: Row = tell_it(self.actor, row, event)
        return {"people": person, "account": account, **told_row}

    def _fetch(self, kind: str, keys: list[UUID]) -> dict[UUID, Any]:
        if kind == "interaction":
            rows = Interaction.objects.of(self.actor.workspace_id).filter(pk__in=keys)
            rows = rows.select_related("account", "member", "logged_by")
            told_rows = tell(self.actor, rows)
            topics = topics_of(self.actor, [row["id"] for row in told_rows if row["account"] is not None])
            return {row["id"]: row | {"topics": _topics(self.actor, topics.get(row["id"], {}))} for row in told_rows}
        model, also = TABLES[kind]
        found: Any = model.objects.of(self.actor.workspace_id).filter(pk__in=keys).select_related(*also)
        return {row.pk: row for row in found}

    def _links(self, keys: list[UUID]) -> dict[UUID, list[Any]]:
        links: dict[UUID, list[Any]] = {}
        if keys:
            found = FollowUpContact.objects.of(self.actor.workspace_id).filter(follow_up_id__in=keys, archived_at=None)
            for link in found.select_related("contact").order_by("pk"):
                links.setdefault(link.follow_up_id, []).append(link.contact)
        return links

    def _accounts(self, keys: Iterable[UUID]) -> dict[UUID, Row]:
        wanted = set(keys)
        if not wanted:
            return {}
        rows = visible_accounts(self.actor, Account.objects.of(self.actor.workspace_id).filter(pk__in=wanted))
        return {row.pk: {"id": row.pk, "name": row.name} for row in rows.only("pk", "workspace_id", "name")}

    def _person(self, contact: Any) -> Row:
        reads = contact.pk in self.seen
        person: Row = {"id": contact.pk, "name": contact.name, "can": {"read": reads}}
        return person | {"insighted": contact.pk in self.known if reads else None}


def _people_of(row: Any) -> list[Any]:
    contact = getattr(row, "contact", None)
    return [contact] if contact is not None else []


def _topics(actor: Actor, found: Row) -> list[Row]:
    """Return what an interaction is about, each with whose page it stands on: a stage stands on its decision's."""
    chain, stage = found.get("chain"), found.get("stage")
    topics = [
        {"kind": kind, "id": one["id"], "name": one["name"], "on": one["id"]}
        for kind in ("opportunity", "chain")
        if (one := found.get(kind)) is not None
    ]
    if stage is not None and chain is not None:
        name = stage_name(actor.language, stage["code"], stage["name"])
        topics.append({"kind": "stage", "id": stage["id"], "name": name, "on": chain["id"]})
    return topics


def _interaction(row: Row) -> Row:
    return {
        "code": row["kind"],
        "began": row["began"],
        "text": row["summary"],
        "outcome": row["outcome"],
        "score": row["sentiment"],
        "minutes": row["duration_minutes"],
        "place": row["place"],
        "files": len(row["attachments"]),
        "anonymous": row["anonymous"],
        "account": row["accounts"][0] if row["accounts"] else None,
        "people": row["contacts"],
        "members": [row["member"], *row["members"]],
        "topics": row["topics"],
        "can": row["can"],
    }


def _follow_up(actor: Actor, row: FollowUp, event: str) -> Row:
    return {"event": "done", "text": about(row), "members": [named(row.member)]}


def _case(actor: Actor, row: ServiceCase, event: str) -> Row:
    solved = event == "solved"
    return {
        "event": event,
        "code": row.kind,
        "title": row.subject,
        "number": row.number,
        "text": row.comment if solved else row.description,
        "score": row.satisfaction if solved else None,
        "members": [named(row.owner)] if row.owner else [],
    }


def _campaign(actor: Actor, row: CampaignMember, event: str) -> Row:
    about_it = named(row.campaign)
    return {"code": row.response, "title": row.campaign.name, "text": row.note, "about": about_it,
            "members": [named(row.campaign.owner)]}  # fmt: skip


def _job(actor: Actor, row: Employment, event: str) -> Row:
    return {"event": event, "title": row.title}


def _opportunity(actor: Actor, row: Opportunity, event: str) -> Row:
    closed = event == "closed"
    return {
        "event": row.state if closed else event,
        "code": row.reason if closed else "",
        "title": row.name,
        "text": row.reason_note if closed else "",
        "about": named(row),
        "members": [named(row.owner)],
    }


def _stage(actor: Actor, row: DecisionStage, event: str) -> Row:
    return {
        "event": row.state,
        "code": row.code,
        "title": shown_name(actor, row),
        "about": named(row.chain),
        "members": [named(row.owner)] if row.owner else [],
    }


TABLES: dict[str, tuple[Any, tuple[str, ...]]] = {
    "follow_up": (FollowUp, ("member", "origin_interaction")),
    "case": (ServiceCase, ("contact", "owner")),
    "campaign": (CampaignMember, ("contact", "campaign__owner")),
    "job": (Employment, ("contact",)),
    "opportunity": (Opportunity, ("owner",)),
    "stage": (DecisionStage, ("chain", "owner")),
}
TELLERS = {
    "follow_up": _follow_up, "case": _case, "campaign": _campaign, "job": _job, "opportunity": _opportunity,
    "stage": _stage,
}  # fmt: skip
