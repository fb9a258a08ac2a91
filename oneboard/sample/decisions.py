"""What the leadership decided in its meetings, and whether it happened."""

from collections import Counter
from datetime import date
from functools import cache

from oneboard.sample.chance import hit, stream
from oneboard.sample.days import AS_OF, add_days
from oneboard.sample.library import trouble
from oneboard.sample.life import Life, running
from oneboard.sample.organisation import Row, departments
from oneboard.sample.projects import begun, lives
from oneboard.sample.words import words


def decision_rows(day: date) -> list[Row]:
    listed = {life.project_id for life in begun(day)}
    return [
        state_on(row, day)
        for row in all_decisions()
        if row["meeting_date"] <= day and row["project_id"] in listed
    ]


def state_on(row: Row, day: date) -> Row:
    """Open until done; late once it is past its day. `done` is when it truly happens, if ever."""
    done = row["done"]
    shown = {name: value for name, value in row.items() if name != "done"}
    if done and done <= day:
        return shown | {"state": "done"}
    return shown | {"state": "late" if row["due_date"] < day else "open"}


@cache
def all_decisions() -> tuple[Row, ...]:
    texts = words("oversight")
    rows = [row for day in texts["meetings"]["days"] for row in of_meeting(day)]
    rows += [told_row(entry) for entry in texts["decided"]]
    rows.sort(key=lambda row: row["meeting_date"])
    counts: Counter[int] = Counter()
    numbered = []
    for row in rows:
        counts[row["meeting_date"].year] += 1
        number = f"JY-{row['meeting_date'].year}-{counts[row['meeting_date'].year]:03d}"
        numbered.append({"decision_id": number} | row)
    return tuple(numbered)


def of_meeting(day: date) -> list[Row]:
    """Major and troubled projects of that day, each with what it needs."""
    rng = stream("meeting", day)
    open_ = [life for life in begun(day) if running(life, day) and life.grade in "AB"]
    worst = [life for life in open_ if trouble(life, day) != "G"] or open_
    chosen = rng.sample(worst, min(len(worst), rng.randint(5, 8)))
    chosen.sort(key=lambda life: life.number)
    return [decided(life, day, need(life, day)) for life in chosen]


def need(life: Life, day: date) -> str:
    if life.pause and abs((life.pause[0] - day).days) < 120:
        return "pause"
    rng = stream("need", life.name, day)
    return rng.choice(("fund", "accelerate", "assign", "other", "rescope", "accelerate"))


def decided(life: Life, day: date, kind: str) -> Row:
    rng = stream("decided", life.name, day)
    due = add_days(day, rng.choice((45, 60, 90, 150)))
    text = words("oversight")["items"][kind].format(topic=life.name)
    done = add_days(due, rng.randrange(-25, 60)) if hit(rng, 0.74) else None
    return row(life, day, kind, text, due, done)


def told_row(entry: dict) -> Row:
    life = next(life for life in lives() if life.story == entry["story"])
    done = add_days(entry["due"], -4) if entry["done"] else None
    return row(life, entry["day"], entry["kind"], entry["zh"], entry["due"], done)


def row(life: Life, day: date, kind: str, text: str, due: date, done: date | None) -> Row:
    number = (day.month - 1) // 3 + 1
    seen = [known for known in AS_OF.values() if known < day]
    return {
        "meeting_date": day,
        "meeting": words("oversight")["meetings"]["zh"].format(year=day.year, number=number),
        "project_id": life.project_id,
        "item": text,
        "kind": kind,
        "owner": departments()[life.dept_id].name,
        "due_date": due,
        "snapshot_ref": max(seen).isoformat() if seen else None,
        "done": done,
    }
