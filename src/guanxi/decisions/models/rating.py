"""Ratings and roles of contacts."""

from itertools import product

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Provenance, Validity, WorkspaceModel, period_check

OPEN = models.Q(valid_to__isnull=True)


class Feature(models.TextChoices):
    """What is rated of a key person; whom he reports to and whom he influences are lines on the chart."""

    ATTITUDE = "attitude"
    CLOSENESS = "closeness"
    APPROVAL = "approval"
    PRICE = "price"
    VETO = "veto"
    SOLE_APPROVAL = "sole_approval"


# From strong oppose (-2) to strong support (+2); a power somebody has (1) or has not (0).
FIVE_STEPS, YES_OR_NO = (-2, 2), (0, 1)
SCALES: dict[str, tuple[int, int]] = {
    Feature.ATTITUDE: FIVE_STEPS,
    Feature.CLOSENESS: FIVE_STEPS,
    Feature.APPROVAL: FIVE_STEPS,
    Feature.PRICE: FIVE_STEPS,
    Feature.VETO: YES_OR_NO,
    Feature.SOLE_APPROVAL: YES_OR_NO,
}


def _once() -> list[models.BaseConstraint]:
    """Return the rules that one rater has one present value of a feature, overall or in one chain, of one company.

    Four rules instead of one, because a key that holds nulls is never the same twice.
    """
    rules: list[models.BaseConstraint] = []
    for in_chain, of_other in product((False, True), repeat=2):
        fields = ["workspace", "contact", "feature", "rater"]
        fields += ["chain"] * in_chain + ["competitor"] * of_other
        where = OPEN & models.Q(chain__isnull=not in_chain, competitor__isnull=not of_other)
        name = "rating" + "_in_chain" * in_chain + "_of_competitor" * of_other + "_once"
        rules.append(models.UniqueConstraint(fields=fields, condition=where, name=name))
    return rules


class Rating(Validity, Provenance, WorkspaceModel):
    """One value of one feature of one contact by one rater; unset is not neutral, so no row means unset.

    Overall, or in one ``chain``. How he stands to us or, with a ``competitor``, to that one. ``answers`` are those
    given to the guided questions by their codes.
    """

    word = "rating"
    outlives = frozenset({"chain", "competitor"})

    contact = WorkspaceForeignKey("directory.Contact")
    chain = WorkspaceForeignKey("decisions.DecisionChain", null=True, blank=True)
    competitor = WorkspaceForeignKey("opportunities.Competitor", null=True, blank=True)
    feature = models.CharField(max_length=14, choices=Feature)
    rater = WorkspaceForeignKey("workspaces.Member")
    value = models.SmallIntegerField()
    answers = models.JSONField(default=dict)

    class Meta:
        constraints = [
            period_check("rating_period"),
            models.CheckConstraint(condition=models.Q(value__gte=-2, value__lte=2), name="rating_scale"),
            *_once(),
        ]
        indexes = [
            models.Index(fields=["workspace", "contact", "feature"], name="rating_by_contact"),
            models.Index(fields=["workspace", "chain"], name="rating_by_chain"),
        ]


class BuyingRole(models.TextChoices):
    """What part somebody plays in a purchase: the values beneath every vocabulary."""

    DECISION_MAKER = "decision_maker"
    APPROVER = "approver"
    SPONSOR = "sponsor"
    EVALUATOR = "evaluator"
    INFLUENCER = "influencer"
    GATEKEEPER = "gatekeeper"
    PROCUREMENT = "procurement"
    USER = "user"
    CHAMPION = "champion"
    COACH = "coach"
    OPPONENT = "opponent"


class ContactRole(Validity, Provenance, WorkspaceModel):
    """The part a contact usually plays."""

    word = "contact_role"

    contact = WorkspaceForeignKey("directory.Contact")
    role = models.CharField(max_length=16, choices=BuyingRole)

    class Meta:
        constraints = [
            period_check("contact_role_period"),
            models.UniqueConstraint(fields=["workspace", "contact"], condition=OPEN, name="contact_role_once"),
        ]
