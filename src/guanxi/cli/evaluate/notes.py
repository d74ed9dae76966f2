"""What whoever reads the figures has to know: why something could not be counted, and what to do."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from guanxi.cli.evaluate.messages import Mailbox

MUCH = 0.5  # share of rows that cannot be read, from which it is said


def message_notes(box: Mailbox, used: Mapping[str, Any]) -> Iterator[str]:
    """Say what the messages do not tell."""
    rows, bad = box.reading.rows, sum(box.reading.bad.values())
    if not rows:
        yield "The table of messages has no rows: nothing can follow from what passed between people."
    elif not used["used"] and used["left_out"]["others"]:
        yield "No message is between two known people: write the names in all tables alike."
    elif not used["used"] and used["left_out"]["to_oneself"]:
        yield "Every message is to its own sender: the column recipient has to name somebody else."
    if rows and bad >= MUCH * rows:
        reasons = ", ".join(f"{name} {count}" for name, count in box.reading.bad.most_common())
        yield (
            f"{bad} of {rows} rows of messages could not be read ({reasons}): sent_at is unix seconds or ISO time, "
            "kind is to, cc, bcc, meeting or approval."
        )
    if rows and not box.dated:
        yield (
            "No moment of sending can be read (sent_at is unix seconds or ISO time): all counts as of one day, so age, "
            "answers and silence say nothing."
        )


def unless(counted: int, why: str) -> Iterable[str]:
    """Return why there is nothing to count, if there is nothing."""
    return () if counted else (why,)


def told(notes: Iterable[str]) -> dict[str, list[str]]:
    """Return notes as they stand in an answer, each once."""
    return {"notes": list(dict.fromkeys(notes))}
