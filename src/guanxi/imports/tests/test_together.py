"""Two windows apply one import at the same moment: every row comes in once."""

from collections import Counter
from functools import partial
from uuid import UUID

import pytest

from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict
from guanxi.imports.services.applying import apply_step
from guanxi.imports.services.jobs import create_import
from guanxi.orgchart.models import Position
from guanxi.testing.at_once import together
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.makers import make_account

SEATS = 60


def press_apply(actor: Actor, job_id: UUID) -> Counter[str]:
    """Apply steps until the import is done, as a window does; count what each step answered."""
    answers: Counter[str] = Counter()
    while not answers["applied"]:
        try:
            state = apply_step(actor=actor, job_id=job_id, now=NOW, budget=5).state
        except Conflict as conflict:
            state = conflict.code
        answers[state] += 1
    return answers


@pytest.mark.django_db(transaction=True)
def test_two_windows_apply_every_row_once() -> None:
    actor = make_cast().alice
    account = make_account(actor)
    rows = "".join(f"{place},员工{place},职务{place},{place // 3 if place else ''}\n" for place in range(SEATS))
    content = f"工号,姓名,职务,上级\n{rows}".encode()
    job = create_import(actor=actor, content=content, file_name="a.csv", account_id=account.pk, kind="chart", now=NOW)
    answers = sum(together([partial(press_apply, actor, job.pk)] * 2), Counter[str]())
    titles = Position.objects.of(actor.workspace_id).current().values_list("title", flat=True)
    assert Counter(titles) == Counter(f"职务{place}" for place in range(SEATS))
    assert set(answers) <= {"applying", "applied", "import.busy"}
