"""Ratings and roles of contacts, overall."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Provenance, Validity, WorkspaceModel, period_check


class Feature(models.TextChoices):
    """What is rated, from strong oppose (-2) to strong support (+2)."""

    ATTITUDE = "attitude"
    CLOSENESS = "closeness"
    APPROVAL = "approval"


class Rating(Validity, Provenance, WorkspaceModel):
    """One value of one feature of one contact by one rater; unset is not neutral, so no row means unset."""

    word = "rating"

    contact = WorkspaceForeignKey("directory.Contact")
    feature = models.CharField(max_length=12, choices=Feature)
    rater = WorkspaceForeignKey("workspaces.Member")
    value = models.SmallIntegerField()

    class Meta:
        constraints = [
            period_check("rating_period"),
            models.CheckConstraint(condition=models.Q(value__gte=-2, value__lte=2), name="rating_scale"),
            models.UniqueConstraint(
                fields=["workspace", "contact", "feature", "rater"],
                condition=models.Q(valid_to__isnull=True),
                name="rating_once",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "contact", "feature"], name="rating_by_contact")]


class BuyingRole(models.TextChoices):
    """What part somebody plays in a purchase."""

    DECISION_MAKER = "decision_maker"
    INFLUENCER = "influencer"
    GATEKEEPER = "gatekeeper"
    USER = "user"
    OPPONENT = "opponent"


class ContactRole(Validity, Provenance, WorkspaceModel):
    """The part a contact usually plays."""

    word = "contact_role"

    contact = WorkspaceForeignKey("directory.Contact")
    role = models.CharField(max_length=16, choices=BuyingRole)

    class Meta:
        constraints = [
            period_check("contact_role_period"),
            models.UniqueConstraint(
                fields=["workspace", "contact"],
                condition=models.Q(valid_to__isnull=True),
                name="contact_role_once",
            ),
        ]
