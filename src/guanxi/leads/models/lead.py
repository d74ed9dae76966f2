"""Basic information that may become a customer."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Versioned, WorkspaceModel
from guanxi.core.sealing import BlindIndexField, SealedTextField
from guanxi.directory.models import POINT_PURPOSE, PointKind, Source, point_key
from guanxi.leads.models.pool import Pool

IN_POOL = models.Q(owner__isnull=True)


class LeadState(models.TextChoices):
    """How far a lead has come. One that was deleted is put away, whatever its state."""

    NEW = "new"
    TALKING = "talking"
    IGNORED = "ignored"
    CONFIRMED = "confirmed"


class Pooled(models.TextChoices):
    """How a lead came into its pool."""

    ENTERED = "entered"
    IMPORTED = "imported"
    IGNORED = "ignored"
    RELEASED = "released"
    RECYCLED = "recycled"
    LEFT = "left"


class Lead(Archived, Versioned, WorkspaceModel):
    """A company with somebody there, before it is a customer.

    Without ``owner`` it waits in its pool, since ``pooled_at``, where it came as ``pooled_as`` says. ``touched_at`` is
    when it was last claimed, assigned or talked to: from then on silence is counted. ``reminded_at``: its owner was
    told that it will fall back. What came of it when it was confirmed: ``account``, ``contact``, ``opportunity``.
    """

    word = "lead"
    # What came of a lead may be put away later, and a pool may be closed that a confirmed lead was in.
    outlives = frozenset({"account", "contact", "opportunity", "pool"})

    company = models.CharField(max_length=200)
    company_key = models.CharField(max_length=200)  # the name as duplicates are compared
    brand_key = models.CharField(max_length=200)  # its part that a whole group shares
    sort_key = models.CharField(max_length=400)
    registration_number = models.CharField(max_length=18, blank=True, default="")
    website = models.CharField(max_length=200, blank=True, default="")
    domain = models.CharField(max_length=100, blank=True, default="")  # of the website, else of a business address
    region = models.CharField(max_length=60, blank=True, default="")
    industry = models.CharField(max_length=60, blank=True, default="")
    contact_name = models.CharField(max_length=100, blank=True, default="")
    title = models.CharField(max_length=200, blank=True, default="")
    department = models.CharField(max_length=100, blank=True, default="")
    phone = SealedTextField(blank=True, default="")
    phone_key = BlindIndexField(of="compared_phone")
    email = SealedTextField(blank=True, default="")
    email_key = BlindIndexField(of="compared_email")
    source = models.CharField(max_length=20, choices=Source, blank=True, default="")
    source_detail = models.CharField(max_length=200, blank=True, default="")
    note = models.TextField(blank=True, default="")

    pool = WorkspaceForeignKey(Pool)
    owner = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    state = models.CharField(max_length=10, choices=LeadState, default=LeadState.NEW)
    reason = models.CharField(max_length=500, blank=True, default="")
    next_on = models.DateField(null=True, blank=True)
    touched_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True, blank=True)
    pooled_at = models.DateTimeField(null=True, blank=True)
    pooled_as = models.CharField(max_length=10, choices=Pooled, blank=True, default="")
    reminded_at = models.DateTimeField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    account = WorkspaceForeignKey("directory.Account", null=True, blank=True)
    contact = WorkspaceForeignKey("directory.Contact", null=True, blank=True)
    opportunity = WorkspaceForeignKey("opportunities.Opportunity", null=True, blank=True)
    created_at = models.DateTimeField()
    created_by = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)

    def compared_phone(self) -> tuple[str, str]:
        """Return what the number's blind index is made of: the same as a contact's, so that both are found by it."""
        return POINT_PURPOSE, point_key(PointKind.PHONE, self.phone)

    def compared_email(self) -> tuple[str, str]:
        """Return what the address's blind index is made of."""
        return POINT_PURPOSE, point_key(PointKind.EMAIL, self.email)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(IN_POOL & models.Q(pooled_at__isnull=False))
                | (models.Q(owner__isnull=False) & models.Q(pooled_at__isnull=True)),
                name="lead_held_or_pooled",
            ),
            models.CheckConstraint(
                condition=models.Q(state="confirmed", confirmed_at__isnull=False, account__isnull=False)
                | (~models.Q(state="confirmed") & models.Q(confirmed_at__isnull=True, account__isnull=True)),
                name="lead_confirmed_with_account",
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "owner", "state", "touched_at"], name="lead_by_owner"),
            models.Index(fields=["workspace", "pool", "owner", "touched_at"], name="lead_by_pool"),
            models.Index(fields=["workspace", "company_key"], name="lead_by_company_key"),
            models.Index(fields=["workspace", "brand_key"], name="lead_by_brand_key"),
            models.Index(fields=["workspace", "registration_number"], name="lead_by_registration"),
            models.Index(fields=["workspace", "domain"], name="lead_by_domain"),
            models.Index(fields=["workspace", "phone_key"], name="lead_by_phone_key"),
            models.Index(fields=["workspace", "email_key"], name="lead_by_email_key"),
            models.Index(fields=["workspace", "account"], name="lead_by_account"),
            models.Index(fields=["workspace", "contact"], name="lead_by_contact"),
        ]
