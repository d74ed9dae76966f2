"""What was tried how often."""

from django.db import models


class Window(models.Model):
    """The tries of one kind by one source (or at one address) since the first of them, until the window ends.

    ``key`` is a digest: the table tells nobody who tried to sign in. Rows are of no use after ``ends_at``.
    """

    key = models.CharField(max_length=64, primary_key=True)
    tries = models.PositiveIntegerField()
    ends_at = models.DateTimeField(db_index=True)

    objects = models.Manager()
