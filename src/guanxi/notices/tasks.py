"""The post goes out in the background."""

from datetime import timedelta

from guanxi.jobs.handlers import handler
from guanxi.jobs.running import Run
from guanxi.notices.services.mailing import deliver, note_outcome, take_mail
from guanxi.notices.services.telling import MAIL, sends_mail

POST = timedelta(minutes=5)
AT_ONCE = 500


@handler(MAIL, every=POST)
def post(run: Run) -> None:
    """Send what is in the post. Between the two steps the mail server has it: that is the window for a repetition."""
    for done in range(AT_ONCE if sends_mail() else 0):
        with run.step(done=done):
            mail = take_mail(run.workspace_id, run.now())
        if mail is None:
            return
        outcome = deliver(mail, run.now())
        with run.step(done=done + 1):
            note_outcome(mail, outcome, run.now())
