"""The calendar of the sample: three deliveries a quarter apart, and arithmetic on months."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

AS_OF = {1: date(2026, 3, 31), 2: date(2026, 6, 30), 3: date(2026, 9, 30)}
LEDGER_START = date(2023, 10, 1)


def as_of(delivery: int) -> date:
    if delivery not in AS_OF:
        raise ValueError(f"there are deliveries 1, 2 and 3, not {delivery}")
    return AS_OF[delivery]


def add_months(day: date, months: int) -> date:
    """The same day so many months later, moved back where the month is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_days(day: date, days: int) -> date:
    return day + timedelta(days=days)


def month_start(day: date) -> date:
    return day.replace(day=1)


def months_between(first: date, last: date) -> float:
    return (last - first).days / 30.4375


def months(first: date, last: date) -> Iterator[date]:
    """First days of all months from the month of `first` to the month of `last`."""
    month = month_start(first)
    while month <= last:
        yield month
        month = add_months(month, 1)


def between(first: date, last: date, share: float) -> date:
    """The day at that share (0-1, or beyond) of the way from first to last."""
    return first + timedelta(days=round((last - first).days * share))


def workday(day: date) -> date:
    """The next Monday when a day falls on a weekend."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > 4 else day


def quarter(day: date) -> str:
    return f"{day.year}-Q{(day.month + 2) // 3}"
