"""Transfer contracts and what was paid on them; trials that are used first and paid later."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random

from oneboard.sample.chance import hit, pick, split, stream
from oneboard.sample.days import add_days, add_months, workday
from oneboard.sample.life import WAN, Life
from oneboard.sample.organisation import Row
from oneboard.sample.people import agents
from oneboard.sample.projects import begun, lives
from oneboard.sample.words import words

MODES = {
    "use_first_pay_later": 34,
    "licence": 22,
    "self_use": 14,
    "transfer": 9,
    "development": 14,
    "service": 9,
    "consulting": 4,
    "equity": 2,
}


@dataclass(frozen=True)
class Payment:
    """One instalment: when it is due and when it truly comes, if ever."""

    seq: int
    due: date
    yuan: int
    comes: date | None


@dataclass(frozen=True)
class Contract:
    """One contract; a trial has a trigger that is met on `met`, if ever."""

    number: int
    life: Life
    mode: str
    counterparty: str
    internal: bool
    signed: date
    yuan: int
    royalty: float | None
    trial: tuple[date, date] | None
    trigger: float | None
    met: date | None
    agent: str | None
    payments: tuple[Payment, ...]
    told: dict[str, float]

    @property
    def contract_id(self) -> str:
        return f"ZH-{self.signed.year}-{self.number:03d}"


@cache
def contracts() -> tuple[Contract, ...]:
    ready = [life for life in lives() if not life.never_started() and transferable(life)]
    return tuple(contract(number, life) for number, life in enumerate(ready, start=1))


def transferable(life: Life) -> bool:
    if life.name == words("transfer")["overdue"]["topic"]:
        return True
    near = any(step.stage in ("incubation", "industrialization") for step in life.steps)
    share = 0.8 if near else 0.24
    return life.field != "support" and hit(stream("transferable", life.name), share)


def contract(number: int, life: Life) -> Contract:
    rng = stream("contract", life.name)
    told = words("transfer")["overdue"]
    if life.name == told["topic"]:
        return overdue(number, life, told)
    mode = pick(rng, MODES)
    internal = mode == "self_use" or hit(rng, 0.4)
    signed = signing(rng, life, early=mode == "use_first_pay_later")
    yuan = round(max(8, life.budget / WAN * rng.uniform(0.06, 0.5))) * WAN
    later = mode == "use_first_pay_later"
    trial = (signed, add_months(signed, rng.choice((6, 9, 12, 12)))) if later else None
    met = trigger_day(rng, trial) if trial else None
    by_sales = mode in ("licence", "use_first_pay_later") and hit(rng, 0.4)
    return Contract(
        number=number,
        life=life,
        mode=mode,
        counterparty=rng.choice(
            words("transfer")["internal" if internal else "external"][life.field]
        ),
        internal=internal,
        signed=signed,
        yuan=yuan,
        royalty=rng.choice((0.02, 0.03, 0.05)) if by_sales else None,
        trial=trial,
        trigger=float(rng.choice((300, 500, 800, 1200))) if trial else None,
        met=met,
        agent=rng.choice(agents()).person_id if hit(rng, 0.6) else None,
        payments=tuple(payments(rng, signed, yuan, trial=trial, met=met, mode=mode)),
        told={},
    )


def signing(rng: Random, life: Life, *, early: bool) -> date:
    """After the last step, for a trial after the first; never long after the last delivery."""
    step = life.steps[0] if early and len(life.steps) > 1 else life.steps[-1]
    first = max(add_days(step.entered, 40), date(2024, 1, 15))
    last = max(first, min(life.work_end, date(2026, 9, 20)))
    return workday(add_days(first, round((last - first).days * rng.uniform(0.1, 0.8))))


def trigger_day(rng: Random, trial: tuple[date, date]) -> date | None:
    """Two trials in three sell enough to owe a fee."""
    days = round((trial[1] - trial[0]).days * rng.uniform(0.6, 1.1))
    return add_days(trial[0], days) if hit(rng, 0.66) else None


def payments(
    rng: Random, signed: date, yuan: int, *, trial: tuple | None, met: date | None, mode: str
) -> list[Payment]:
    """Instalments after the signing, or after the trigger of a trial."""
    if trial and not met:
        return []
    if mode == "self_use":
        return []
    first = add_days(met or signed, 30)
    parts = split(yuan, (0.4, 0.3, 0.3) if yuan > 60 * WAN else (1.0,), step=WAN)
    made = []
    for seq, part in enumerate(parts, start=1):
        due = add_months(first, 6 * (seq - 1))
        late = pick(rng, {0: 5, 12: 3, 40: 2, 100: 1, None: 1})
        comes = None if late is None else add_days(due, late - rng.randrange(0, 10))
        made.append(Payment(seq, due, part, comes))
    return made


def overdue(number: int, life: Life, told: dict) -> Contract:
    yuan = told["amount"] * WAN
    return Contract(
        number=number,
        life=life,
        mode="use_first_pay_later",
        counterparty=told["counterparty"],
        internal=False,
        signed=told["sign"],
        yuan=yuan,
        royalty=None,
        trial=(told["sign"], told["trial_end"]),
        trigger=told["trigger"],
        met=told["met"],
        agent=agents()[0].person_id,
        payments=(Payment(1, told["due"], yuan, None),),
        told=told["actual"],
    )


def contract_rows(day: date) -> list[Row]:
    listed = set(begun(day))
    return [row(one, day) for one in contracts() if one.signed <= day and one.life in listed]


def row(one: Contract, day: date) -> Row:
    met = one.met if one.met and one.met <= day else None
    return {
        "contract_id": one.contract_id,
        "contract_name": words("transfer")["names"][one.mode].format(topic=one.life.name),
        "output_ref": one.life.project_id,
        "mode": one.mode,
        "is_internal": one.internal,
        "counterparty": one.counterparty,
        "sign_date": one.signed,
        "amount_total": one.yuan,
        "royalty_rate": one.royalty,
        "royalty_base": "net_sales" if one.royalty else None,
        "trial_start": one.trial[0] if one.trial else None,
        "trial_end": one.trial[1] if one.trial else None,
        "fee_mode": fee_mode(one),
        "trigger_kind": "sales" if one.trial else None,
        "trigger_value": one.trigger,
        "trigger_actual": trigger_actual(one, day),
        "trigger_met_date": met,
        "status": status(one, day),
        "agent_id": one.agent,
        "registered": not one.internal and one.number % 4 != 0,
    }


def fee_mode(one: Contract) -> str:
    if one.trial:
        return "conditional"
    return "royalty" if one.royalty else "instalment" if len(one.payments) > 1 else "one_off"


def trigger_actual(one: Contract, day: date) -> float | None:
    """Sales so far of what is used for free, in the unit of the trigger."""
    if not one.trial:
        return None
    if day.isoformat() in one.told:
        return one.told[day.isoformat()]
    end = one.met or add_months(one.trial[1], 8)
    passed = max(0.02, (day - one.trial[0]).days / max(1, (end - one.trial[0]).days))
    return float(round(one.trigger * min(1.4, passed)))


def status(one: Contract, day: date) -> str:
    """A trial that met its trigger owes a fee; one that ended without is given back."""
    came = [pay for pay in one.payments if pay.comes and pay.comes <= day]
    if one.trial and (one.met is None or one.met > day):
        return "trial" if day <= add_days(one.trial[1], 60) else "returned"
    if one.payments and len(came) == len(one.payments):
        return "converted" if one.trial else "settled"
    if any(pay.due < add_days(day, -400) and pay not in came for pay in one.payments):
        return "disputed"
    if one.trial and not came:
        return "due"
    return "paying" if one.payments else "settled"


def payment_rows(day: date) -> list[Row]:
    listed = set(begun(day))
    return [
        payment_row(one, pay, day)
        for one in contracts()
        if one.signed <= day and one.life in listed and not (one.met and one.met > day)
        for pay in one.payments
    ]


def payment_row(one: Contract, pay: Payment, day: date) -> Row:
    came = pay.comes is not None and pay.comes <= day
    return {
        "contract_id": one.contract_id,
        "seq": pay.seq,
        "due_date": pay.due,
        "due_amount": pay.yuan,
        "received_date": pay.comes if came else None,
        "received_amount": pay.yuan if came else None,
        "team_share": 0.5 if not one.internal else 0.3,
    }
