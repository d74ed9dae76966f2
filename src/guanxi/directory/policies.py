"""What an actor may do with accounts and the people in them. The one place that decides.

An account is open to its owner, to whoever it is shared with, to those above its owner, and to everybody as far as his
team or the workspace opens it. How far is a level: read, contribute (interactions, notes, one's own ratings), edit
(people and chart). The account's own data, its sharing and its end are the owner's, whatever the level.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Max, Q, QuerySet

from guanxi.core.actor import Actor
from guanxi.directory.models import Account, Contact, Employment, Grant
from guanxi.workspaces.models import Level, Role, Sight, TeamPlace

ACTIONS = ("read", "contribute", "edit", "manage", "share", "transfer", "unmask", "archive")
CONTACT_ACTIONS = ("read", "contribute", "edit", "transfer", "unmask", "take_out", "erase")
NEEDED = {"read": Level.READ, "contribute": Level.CONTRIBUTE, "edit": Level.EDIT}


@dataclass(frozen=True, slots=True)
class Standing:
    """How an actor stands to an account: his level, whether it is his own, whether its owner is below him."""

    level: int
    owns: bool = False
    leads: bool = False


def sees_everything(actor: Actor) -> bool:
    """Whether the actor may read every account and contact of the workspace, so that nothing need be compared."""
    return actor.reads_all or bool(actor.opens)


def visible_accounts(actor: Actor, rows: "QuerySet[Account]", *, archived: bool = False) -> "QuerySet[Account]":
    """Restrict accounts to those the actor may read; history is told of archived ones too."""
    if not archived:
        rows = rows.filter(archived_at__isnull=True)
    if sees_everything(actor):
        return rows
    return rows.filter(_owned(actor) | Q(pk__in=_grants(actor).values("account_id")))


def visible_contacts(actor: Actor, rows: "QuerySet[Contact]", *, archived: bool = False) -> "QuerySet[Contact]":
    """Restrict contacts to those the actor may read: by their owner, or because they work or worked where he reads."""
    if not archived:
        rows = rows.filter(archived_at__isnull=True)
    if sees_everything(actor):
        return rows
    jobs = visible_employments(actor, Employment.objects.of(actor.workspace_id), archived=archived)
    return rows.filter(_owned(actor) | Q(pk__in=jobs.values("contact_id")))


def count_visible_contacts(actor: Actor) -> int:
    """Return how many contacts :func:`visible_contacts` leaves of all there are.

    Counted from the side of the accounts, less the few who are put away: to ask of each of a hundred thousand contacts
    takes three times as long.
    """
    rows = Contact.objects.of(actor.workspace_id)
    jobs = visible_employments(actor, Employment.objects.of(actor.workspace_id), archived=False)
    seen = jobs.values_list("contact_id").union(rows.filter(_owned(actor)).values_list("pk"))
    return seen.difference(rows.filter(archived_at__isnull=False).values_list("pk")).count()


def visible_employments(actor: Actor, rows: "QuerySet[Employment]", *, archived: bool = True) -> "QuerySet[Employment]":
    """Restrict employments to those at accounts the actor may read: where else a contact works is not his business."""
    if sees_everything(actor):
        return rows
    accounts = visible_accounts(actor, Account.objects.of(actor.workspace_id), archived=archived)
    return rows.filter(account_id__in=accounts.values("pk"))


def transferable(actor: Actor, accounts: Iterable[Account]) -> set[UUID]:
    """Return which of some accounts the actor may hand to somebody else, in one statement at most."""
    rows = list(accounts)
    if not actor.writes:
        return set()
    if actor.is_administrator or actor.role == Role.DIRECTOR:
        return {row.pk for row in rows}
    owners = {row.owner_id for row in rows} - {actor.member_id}
    led = _sights(actor).filter(owner_id__in=owners, leads=True).values_list("owner_id", flat=True)
    below = {actor.member_id, *(led if owners else ())}
    return {row.pk for row in rows if row.owner_id in below}


def editable(actor: Actor, accounts: Iterable[Account]) -> set[UUID]:
    """Return which of some accounts the actor may edit people and chart of, in one statement at most."""
    rows = list(accounts)
    if not rows or not actor.writes:
        return set()
    keys = {row.pk for row in rows}
    if _by_role(actor) == Level.EDIT or all(row.owner_id == actor.member_id for row in rows):
        return keys
    found = Account.objects.of(actor.workspace_id).filter(pk__in=keys)
    return set(editable_accounts(actor, found).values_list("pk", flat=True))


def may(actor: Actor, action: str, account: Account) -> bool:
    """Tell whether the actor may do something with an account he can read."""
    return action == "read" or _allows(actor, action, standing(actor, account))


def abilities(actor: Actor, account: Account) -> dict[str, bool]:
    """Return everything the actor may do with an account, as the page is told."""
    stands = standing(actor, account)
    return {action: _allows(actor, action, stands) for action in ACTIONS}


def may_with_contact(actor: Actor, action: str, contact: Contact) -> bool:
    """Tell whether the actor may do something with a contact he can read."""
    return action == "read" or _allows(actor, action, contact_standing(actor, contact))


def contact_abilities(actor: Actor, contact: Contact) -> dict[str, bool]:
    """Return everything the actor may do with a contact, as the page is told."""
    stands = contact_standing(actor, contact)
    return {action: _allows(actor, action, stands) for action in CONTACT_ACTIONS}


def sees_all_numbers(actor: Actor) -> bool:
    """Tell whether the actor sees every number of the workspace in clear: he may edit everybody."""
    return actor.writes and _by_role(actor) == Level.EDIT


def editable_accounts(actor: Actor, rows: "QuerySet[Account]") -> "QuerySet[Account]":
    """Restrict accounts to those whose people and chart the actor may edit."""
    return _accounts_from(actor, rows, Level.EDIT)


def contributable_accounts(actor: Actor, rows: "QuerySet[Account]") -> "QuerySet[Account]":
    """Restrict accounts to those the actor may add interactions and notes to."""
    return _accounts_from(actor, rows, Level.CONTRIBUTE)


def _accounts_from(actor: Actor, rows: "QuerySet[Account]", level: Level) -> "QuerySet[Account]":
    """Restrict accounts to those the actor has at least a level on, and may change."""
    rows = rows.filter(archived_at__isnull=True)
    if not actor.writes:
        return rows.none()
    if _by_role(actor) >= level:
        return rows
    owners = _sights(actor).filter(level__gte=level).values("owner_id")
    shared = _grants(actor).filter(level__gte=level).values("account_id")
    return rows.filter(Q(owner_id=actor.member_id) | Q(owner_id__in=owners) | Q(pk__in=shared))


def workable_accounts(actor: Actor, keys: Iterable[UUID], action: str) -> set[UUID]:
    """Return with which of some accounts the actor may do ``contribute`` or ``edit``, in one statement at most."""
    wanted = set(keys)
    if not wanted or not actor.writes:
        return set()
    rows = Account.objects.of(actor.workspace_id).filter(pk__in=wanted)
    return set(_accounts_from(actor, rows, NEEDED[action]).values_list("pk", flat=True))


def owned_accounts(actor: Actor, rows: "QuerySet[Account]") -> "QuerySet[Account]":
    """Restrict accounts to those whose core data are the actor's to change, and to put away."""
    rows = rows.filter(archived_at__isnull=True)
    if not actor.writes:
        return rows.none()
    return rows if actor.is_administrator else rows.filter(owner_id=actor.member_id)


def editable_contacts(actor: Actor, rows: "QuerySet[Contact]") -> "QuerySet[Contact]":
    """Restrict contacts to those the actor may edit, which is whose numbers he sees in clear."""
    rows = rows.filter(archived_at__isnull=True)
    if not actor.writes:
        return rows.none()
    if sees_all_numbers(actor):
        return rows
    accounts = editable_accounts(actor, Account.objects.of(actor.workspace_id))
    employed = Employment.objects.of(actor.workspace_id).current().filter(account_id__in=accounts.values("pk"))
    return rows.filter(Q(owner_id=actor.member_id) | Q(pk__in=employed.values("contact_id")))


def contributable_contacts(actor: Actor, rows: "QuerySet[Contact]") -> "QuerySet[Contact]":
    """Restrict contacts to those of whom the actor may say what he thinks: what ``contribute`` of each would answer."""
    rows = rows.filter(archived_at__isnull=True)
    if not actor.writes:
        return rows.none()
    if _by_role(actor) >= Level.CONTRIBUTE:
        return rows
    accounts = _accounts_from(actor, Account.objects.of(actor.workspace_id), Level.CONTRIBUTE)
    employed = Employment.objects.of(actor.workspace_id).current().filter(account_id__in=accounts.values("pk"))
    held = Q(owner_id__in=_sights(actor).filter(level__gte=Level.CONTRIBUTE).values("owner_id"))
    return rows.filter(Q(owner_id=actor.member_id) | held | Q(pk__in=employed.values("contact_id")))


def standing(actor: Actor, account: Account) -> Standing:
    """Return how the actor stands to an account, in two statements at most."""
    if account.owner_id == actor.member_id:
        return Standing(Level.EDIT, owns=True)
    return _strongest(actor, [(account.pk, account.owner_id)])


def contact_standing(actor: Actor, contact: Contact) -> Standing:
    """Return how the actor stands to a contact: as to the accounts that employ him today, or as to his own owner."""
    if contact.owner_id == actor.member_id:
        return Standing(Level.EDIT, owns=True)
    jobs = Employment.objects.of(actor.workspace_id).current().filter(contact_id=contact.pk)
    pairs = list(jobs.filter(account__archived_at__isnull=True).values_list("account_id", "account__owner_id"))
    if any(owner == actor.member_id for _, owner in pairs):
        return Standing(Level.EDIT, owns=True)
    return _strongest(actor, pairs, [contact.owner_id] if contact.owner_id else [])


def _strongest(actor: Actor, accounts: Sequence[tuple[UUID, UUID]], holders: Sequence[UUID] = ()) -> Standing:
    """Return the best that role, workspace, sharing and oversight give over any of some accounts of others.

    ``holders`` own the contact himself.
    """
    base = _by_role(actor)
    if base == Level.EDIT:
        return Standing(base)
    keys, owners = {key for key, _ in accounts}, {owner for _, owner in accounts} | set(holders)
    granted = _grants(actor).filter(account_id__in=keys).aggregate(level=Max("level"))["level"] or 0
    seen = list(_sights(actor).filter(owner_id__in=owners).values_list("level", "leads"))
    level = max([base, granted, *(level for level, _ in seen)])
    return Standing(level, leads=any(leads for _, leads in seen))


def _by_role(actor: Actor) -> int:
    if actor.is_administrator:
        return Level.EDIT
    return max(actor.opens, Level.READ if actor.reads_all else Level.NONE)


def _allows(actor: Actor, action: str, stands: Standing) -> bool:
    if action != "read" and not actor.writes:
        return False
    if action == "erase":
        return actor.is_administrator
    if action == "unmask":
        return stands.level >= Level.CONTRIBUTE or stands.leads or actor.role == Role.DIRECTOR
    if action in NEEDED:
        return stands.level >= NEEDED[action]
    rules = stands.owns or actor.is_administrator
    if action == "take_out":
        return rules
    if action == "share":
        return rules or stands.leads
    if action == "transfer":
        return rules or stands.leads or actor.role == Role.DIRECTOR
    return rules


def _owned(actor: Actor) -> Q:
    """Return the rule of rows whose owner is the actor or somebody whose work he sees."""
    return Q(owner_id=actor.member_id) | Q(owner_id__in=_sights(actor).values("owner_id"))


def _sights(actor: Actor) -> "QuerySet[Sight]":
    return Sight.objects.of(actor.workspace_id).filter(viewer_id=actor.member_id)


def _grants(actor: Actor) -> "QuerySet[Grant]":
    """Return what is shared with the actor or a team of his, as of the moment he was identified."""
    teams = TeamPlace.objects.of(actor.workspace_id).filter(member_id=actor.member_id).values("team_id")
    rows = Grant.objects.of(actor.workspace_id).filter(Q(valid_to__isnull=True) | Q(valid_to__gt=actor.at))
    return rows.filter(Q(member_id=actor.member_id) | Q(team_id__in=teams))
