"""Excel's day numbers as ISO text."""

from datetime import datetime, timedelta

from oneboard.ingest.model import Kind

EPOCH_1900 = datetime(1899, 12, 30)
EPOCH_1904 = datetime(1904, 1, 1)
LAST_SERIAL = 2_958_466  # the first day after 9999-12-31
LEAP_DAY = 60  # 1900-02-29, which Excel counts and which never was
DAY = 86_400


def moment(number: float, *, from_1904: bool) -> tuple[str, Kind] | None:
    """The day, or day and time, of a serial number; None when there is no such day."""
    if not 0 <= number < LAST_SERIAL:
        return None
    if number < 1 and not from_1904:
        return clock(number), Kind.TIME
    if from_1904:
        epoch = EPOCH_1904
    elif number < LEAP_DAY:
        epoch = EPOCH_1900 + timedelta(days=1)
    elif number < LEAP_DAY + 1:
        return None
    else:
        epoch = EPOCH_1900
    try:
        when = epoch + timedelta(seconds=round(number * DAY))
    except OverflowError:
        return None
    if when.time() == datetime.min.time():
        return when.date().isoformat(), Kind.DATE
    return when.isoformat(" "), Kind.DATETIME


def time_of_day(number: float, *, from_1904: bool) -> tuple[str, Kind] | None:
    """The time of day; a serial of a whole day and more keeps its day."""
    if 0 <= number < 1:
        return clock(number), Kind.TIME
    return moment(number, from_1904=from_1904)


def duration(number: float) -> tuple[str, Kind] | None:
    """Hours, as "36.5h"."""
    if not abs(number) < LAST_SERIAL:
        return None
    return f"{number * 24:.6f}".rstrip("0").rstrip(".") + "h", Kind.DURATION


def clock(number: float) -> str:
    minutes, seconds = divmod(round(number * DAY) % DAY, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}"


def iso_moment(text: str) -> tuple[str, Kind]:
    """A cell that stores its date as ISO text (Strict OOXML)."""
    try:
        when = datetime.fromisoformat(text.strip())
    except ValueError:
        return text, Kind.TEXT
    if when.time() == datetime.min.time():
        return when.date().isoformat(), Kind.DATE
    return when.replace(tzinfo=None).isoformat(" ", "seconds"), Kind.DATETIME
