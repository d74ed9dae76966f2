"""A person, how to reach him, and where he works over time."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Provenance, Validity, Versioned, WorkspaceModel, period_check
from guanxi.core.sealing import BlindIndexField, SealedJSONField, SealedTextField
from guanxi.directory.models.account import Attention
from relgraph.mail_domains import is_private_mail


class Source(models.TextChoices):
    """How we came to know a person's data."""

    BUSINESS_CARD = "business_card"
    REFERRAL = "referral"
    EVENT = "event"
    INQUIRY = "inquiry"
    WEBSITE = "website"
    PUBLIC_REGISTER = "public_register"
    SOCIAL = "social"
    IMPORT = "import"
    OTHER = "other"


class LawfulBasis(models.TextChoices):
    """Why we may keep a person's data: PIPL, article 13; GDPR, article 6."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal_obligation"
    LEGITIMATE_INTEREST = "legitimate_interest"  # GDPR alone
    PUBLICLY_DISCLOSED = "publicly_disclosed"  # PIPL alone
    VITAL_INTEREST = "vital_interest"
    PUBLIC_INTEREST = "public_interest"


class Contact(Archived, Versioned, WorkspaceModel):
    """A person at customers, whichever company employs him today."""

    word = "contact"

    name = models.CharField(max_length=100)
    sort_key = models.CharField(max_length=200)
    gender = models.CharField(max_length=10, blank=True, default="")
    tags = models.JSONField(default=list)
    note = models.TextField(blank=True, default="")
    custom = SealedJSONField(default=dict)
    owner = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    attention = models.CharField(max_length=10, choices=Attention, default=Attention.NONE)
    source = models.CharField(max_length=20, choices=Source, blank=True, default="")
    source_detail = models.CharField(max_length=200, blank=True, default="")
    obtained_on = models.DateField(null=True, blank=True)
    lawful_basis = models.CharField(max_length=20, choices=LawfulBasis, blank=True, default="")
    merged_into = WorkspaceForeignKey("directory.Contact", null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "archived_at", "sort_key", "id"], name="contact_by_name"),
            models.Index(fields=["workspace", "name"], name="contact_by_exact_name"),
            models.Index(fields=["workspace", "owner"], name="contact_by_owner"),
        ]


class PointKind(models.TextChoices):
    """Ways to reach a person."""

    MOBILE = "mobile"
    PHONE = "phone"
    EMAIL = "email"
    WECHAT = "wechat"


POINT_PURPOSE = "contact point"


def point_key(kind: str, value: str) -> str:
    """Return how a phone number or address is compared: digits without the country, or lower case."""
    if kind in (PointKind.MOBILE, PointKind.PHONE):
        digits = "".join(character for character in value if character.isdigit())
        return digits.removeprefix("0086").removeprefix("86") if len(digits) > 11 else digits
    return value.strip().lower()


def is_sensitive(kind: str, value: str, *, private: bool = False) -> bool:
    """Tell whether a number or address is personal; ``private`` marks a mail address that does not look so."""
    return kind != PointKind.EMAIL or private or is_private_mail(value)


class ContactPoint(Validity, WorkspaceModel):
    """One phone number or address of a person; an old one stays as history, a changed one is a new one.

    What is ``sensitive`` is sealed at rest and masked for whom it does not concern: every number, WeChat names, and
    mail addresses of his own. A business address stays plain unless it is marked.
    """

    word = "contact_point"

    contact = WorkspaceForeignKey(Contact)
    kind = models.CharField(max_length=10, choices=PointKind)
    value = SealedTextField(only_if="sensitive")
    sensitive = models.BooleanField(default=True)
    key = BlindIndexField(of="compared")

    def compared(self) -> tuple[str, str]:
        """Return what the blind index is made of: sensitive or not, equal values have equal ones."""
        return POINT_PURPOSE, point_key(self.kind, self.value)

    class Meta:
        constraints = [period_check("contact_point_period")]
        indexes = [
            models.Index(fields=["workspace", "contact"], name="contact_point_by_contact"),
            models.Index(fields=["workspace", "key"], name="contact_point_by_key"),
        ]


class Employment(Validity, Provenance, WorkspaceModel):
    """A contact works at an account for a period, with a title and a department."""

    word = "employment"

    contact = WorkspaceForeignKey(Contact)
    account = WorkspaceForeignKey("directory.Account")
    department = WorkspaceForeignKey("directory.Department", null=True, blank=True)
    title = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = [
            period_check("employment_period"),
            models.UniqueConstraint(
                fields=["workspace", "contact", "account"],
                condition=models.Q(valid_to__isnull=True),
                name="employment_once",
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "account", "valid_to"], name="employment_by_account"),
            models.Index(fields=["workspace", "contact", "valid_to"], name="employment_by_contact"),
        ]
