"""Earmarked money as it arrives: in three instalments, sometimes short."""

from datetime import date

from oneboard.sample.chance import hit, split, stream
from oneboard.sample.days import add_days, between, workday
from oneboard.sample.life import WAN, Life
from oneboard.sample.organisation import Row
from oneboard.sample.plan import special_budget
from oneboard.sample.projects import begun
from oneboard.sample.words import words

PARTS = (0.5, 0.3, 0.2)
AT = (0.06, 0.42, 0.8)


def receipt_rows(day: date) -> list[Row]:
    return [
        row
        for life in begun(day)
        if life.special_share
        for row in instalments(life)
        if row["receipt_date"] <= min(day, life.killed or day)
    ]


def instalments(life: Life) -> list[Row]:
    rng = stream("receipts", life.name)
    amounts = split(special_budget(life, life.plan_start), PARTS, step=WAN)
    rows = []
    for share, due in zip(AT, amounts, strict=True):
        planned = between(life.plan_start, life.plan_end, share)
        late = rng.randrange(0, 75)
        short = rng.choice((0.8, 0.9)) if hit(rng, 0.15) else 1.0
        rows.append(
            {
                "project_id": life.project_id,
                "receipt_date": workday(add_days(planned, late)),
                "amount": round(due * short / 100) * 100,
                "expected": due,
                "source": words("phrases")["receipts"][life.level],
            }
        )
    return rows
