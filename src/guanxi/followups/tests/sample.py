"""A calendar as we write it, for the browser's tests: ``python -m guanxi.followups.tests.sample`` writes it anew."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from guanxi.followups.calendar.events import Event
from guanxi.followups.calendar.writing import write_calendar

FILE = Path(__file__).resolve().parents[4] / "web" / "src" / "features" / "followups" / "feed" / "sample.ics"
MADE, CHANGED = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 4, 2, tzinfo=UTC)


def sample() -> bytes:
    """A day, a moment with a title too long for a line, and something that was cancelled."""
    day = Event(
        "follow-up-1@guanxi", "送样机；报价, 含税 · 张三", date(2026, 3, 6), 2, MADE, CHANGED,
        alarm=timedelta(hours=-9), about="华东智造集团", path="/followups?id=1",
    )  # fmt: skip
    moment = Event(
        "follow-up-2@guanxi", "A visit " + "that is long " * 9, datetime(2026, 3, 6, 7, tzinfo=UTC), 1, MADE, MADE,
        alarm=timedelta(minutes=15), place="上海",
    )  # fmt: skip
    gone = Event("follow-up-3@guanxi", "取消的", date(2026, 3, 8), 3, MADE, CHANGED, status="CANCELLED")
    return write_calendar([day, moment, gone], name="跟进 · 远舟", language="zh-CN", address="https://crm.example")


if __name__ == "__main__":
    FILE.write_bytes(sample())
