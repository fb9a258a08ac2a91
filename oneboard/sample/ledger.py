"""The ledger: every voucher line with its way from reserved over contract and approval to paid."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random

from oneboard.sample.chance import hit, split, stream
from oneboard.sample.days import add_days, months
from oneboard.sample.life import WAN, Life
from oneboard.sample.organisation import Row
from oneboard.sample.plan import MIX, SEASON, pace
from oneboard.sample.projects import begun, lives
from oneboard.sample.teams import team
from oneboard.sample.words import words

# Days before payment at which money is reserved, under contract, approved.
LEAD = {
    "equipment": (85, 50, 14),
    "outsourcing": (75, 45, 12),
    "material": (40, 24, 9),
    "test": (25, 15, 6),
}
QUICK = (9, 6, 4)
STATES = ("reserved", "contracted", "approved")
LUMP_MIX = {"business": 46, "equipment": 18, "labour": 20, "performance": 9, "outsourcing": 7}
EXTRA = {"travel_meeting_intl": 2, "ip_publication": 1, "expert": 1}


@dataclass(frozen=True)
class Line:
    """One voucher line as it will stand once it is paid."""

    doc_no: str
    line: int
    paid: date
    category: str
    yuan: int
    payee: str
    related: bool
    handler: str
    summary: str
    voucher: str | None


def spend_rows(day: date) -> list[Row]:
    wrong = corrected_lines()
    rows = []
    for life in begun(day):
        for line in lines(life):
            state, on = state_of(line, day)
            if state:
                rows.append(row(life, line, state, on, wrong.get(line.doc_no), day))
    return rows


def row(life: Life, line: Line, state: str, on: date, wrong: dict | None, day: date) -> Row:
    yuan = line.yuan
    if wrong and line.line == 1 and day < wrong["until"]:
        yuan = round(yuan * wrong["factor"])
    return {
        "project_id": life.project_id,
        "doc_no": line.doc_no,
        "line": line.line,
        "biz_date": on,
        "category": line.category,
        "amount": yuan,
        "money_state": state,
        "dept_id": life.dept_id,
        "payee": line.payee,
        "is_related_party": line.related,
        "handler": line.handler,
        "summary": line.summary,
        "voucher_ref": line.voucher if state in ("approved", "paid") else None,
    }


def state_of(line: Line, day: date) -> tuple[str, date]:
    """The money state of a line on that day and since when; '' before it exists."""
    if line.paid <= day:
        return "paid", line.paid
    state, since = "", day
    for name, lead in zip(STATES, LEAD.get(line.category, QUICK), strict=True):
        on = add_days(line.paid, -lead)
        if on <= day:
            state, since = name, on
    return state, since


@cache
def lines(life: Life) -> tuple[Line, ...]:
    """All lines of a project in order, those after the last delivery too."""
    made: list[Line] = []
    people = [one.name for one in team(life)]
    for month, yuan in real_months(life).items():
        made += month_lines(life, month, yuan, people)
    return tuple(made)


@cache
def real_months(life: Life) -> dict[date, int]:
    """What is truly paid in each month of the life, in yuan."""
    end = add_days(life.work_end, -1)
    found = list(months(life.plan_start, max(end, life.plan_start)))
    length = max(1, len(list(months(life.plan_start, life.real_end))))
    weights = [weight(life, month, (index + 0.5) / length) for index, month in enumerate(found)]
    share = life.done(life.work_end) ** 1.25 if life.killed else 1.0
    total = round(life.budget * life.habits["burn"] * share / 100) * 100
    if life.changes:
        total = round(total * life.changes[-1].budget / life.budget / 100) * 100
    return dict(zip(found, split(total, weights), strict=True))


def weight(life: Life, month: date, share: float) -> float:
    rng = stream("burn", life.name, month)
    if life.pause and life.pause[0] <= month < life.pause[1]:
        return 0.02
    share = min(share, 0.99)
    season = life.habits["rush"] if month.month == 12 else SEASON[month.month - 1]
    if month.month == 11:
        season = 1.0
    return pace(share) * season * rng.lognormvariate(0, 0.22)


def month_lines(life: Life, month: date, yuan: int, people: list[str]) -> list[Line]:
    if yuan <= 0:
        return []
    rng = stream("vouchers", life.name, month)
    parts = categories(rng, life, month)
    made: list[Line] = []
    for category, part in zip(parts, split(yuan, list(parts.values())), strict=True):
        pieces = (0.62, 0.38) if category in ("material", "business") and hit(rng, 0.45) else (1.0,)
        number = f"{month:%y%m}-{life.number:03d}-{len(made) + 1:02d}"
        for line, piece in enumerate(split(part, pieces, step=1), start=1):
            if piece > 0:
                made.append(voucher(rng, life, number, line, month, category, piece, people))
    return made + reversals(rng, life, made)


def categories(rng: Random, life: Life, month: date) -> dict[str, float]:
    """The categories of one month with their weights; large ones do not come every month."""
    mix = LUMP_MIX if life.lump_sum else MIX[life.step(month).stage]
    quarter_end = month.month % 3 == 0
    parts = {}
    for category, part in mix.items():
        rare = category in ("equipment", "outsourcing", "indirect", "performance", "test")
        if not rare or quarter_end or hit(rng, 0.34):
            parts[category] = part * rng.uniform(0.7, 1.3) * (1.7 if rare and quarter_end else 1.0)
    for category, part in EXTRA.items():
        if hit(rng, 0.16):
            parts[category] = part * rng.uniform(0.5, 1.5)
    return parts


def voucher(
    rng: Random, life: Life, number: str, line: int, month: date, category: str, yuan: int,
    people: list[str],
) -> Line:  # fmt: skip
    texts = words("phrases")
    loose = life.lump_sum and life.story == "december_rush"
    related = hit(rng, 0.30 if loose else 0.05)
    payee = rng.choice(texts["payees"]["related" if related else category])
    summary = rng.choice(texts["spend"][category])
    if life.lump_sum and hit(rng, 0.012 if loose else 0.003):
        summary = rng.choice(texts["spend"]["negative"])
    first, last = (12, 30) if month.month == 12 else (4, 27)
    day = stream("voucher day", number).randrange(first, last)
    return Line(
        doc_no=f"PZ{number}",
        line=line,
        paid=month.replace(day=day),
        category=category,
        yuan=yuan,
        payee=payee,
        related=related,
        handler=rng.choice(people),
        summary=summary,
        voucher=None if hit(rng, 0.16 if loose else 0.025) else f"FP{rng.randrange(10**7, 10**8)}",
    )


def reversals(rng: Random, life: Life, made: list[Line]) -> list[Line]:
    """Now and then a part of a voucher is taken back in the next month."""
    if not made or not hit(rng, 0.022):
        return []
    first = rng.choice(made)
    return [
        Line(
            doc_no=f"CX{first.doc_no[2:]}",
            line=1,
            paid=add_days(first.paid, rng.randrange(18, 40)),
            category=first.category,
            yuan=-round(first.yuan * rng.uniform(0.1, 0.4) / 100) * 100 or -100,
            payee=first.payee,
            related=first.related,
            handler=first.handler,
            summary=rng.choice(words("phrases")["spend"]["carried"]),
            voucher=first.voucher,
        )
    ]


@cache
def corrected_lines() -> dict[str, dict]:
    """Vouchers that stood wrong in the ledger until a day, by their number."""
    found = {}
    for told in words("stories")["correction"]:
        life = next(life for life in lives() if life.name == told["topic"])
        of_month = [one for one in lines(life) if one.paid.replace(day=1) == told["month"]]
        biggest = max(of_month, key=lambda one: one.yuan if one.line == 1 else 0)
        found[biggest.doc_no] = told
    return found


def paid_until(life: Life, day: date) -> int:
    return sum(line.yuan for line in lines(life) if line.paid <= day)


def paid_in(life: Life, year: int, day: date) -> int:
    return sum(line.yuan for line in lines(life) if line.paid <= day and line.paid.year == year)


def listed_spending(life: Life, day: date) -> int:
    """What the project list says was spent: the ledger, but for those who count otherwise."""
    return paid_until(life, day) + round(life.told.get("overstated", 0) * WAN)
