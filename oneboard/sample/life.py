"""The life of a project from the first idea to its end, drawn once and looked at on any day."""

from dataclasses import dataclass, field
from datetime import date

from oneboard.sample.days import add_days, between

WAN = 10_000  # money in the word lists is in ten thousand yuan


@dataclass(frozen=True)
class Step:
    """A stage and the day it was entered."""

    stage: str
    entered: date


@dataclass(frozen=True)
class Change:
    """An approved change of plan: a new end and a new budget (yuan) from that day on."""

    day: date
    plan_end: date
    budget: int
    version: str


@dataclass(frozen=True, eq=False)  # one object a project, so that it can key a cache
class Life:
    """Everything that is decided about a project; what a day shows of it is asked elsewhere.

    Money in yuan. `real_end` is when the work ends in truth, which nobody knows beforehand.
    """

    number: int
    project_id: str
    name: str
    english: str
    field: str
    dept_id: str
    listed: date
    left: date | None
    plan_start: date
    plan_end: date
    real_end: date
    budget: int
    lump_sum: bool
    special_share: float
    level: str
    kind: str
    grade: str
    org_mode: str
    major: bool
    steps: tuple[Step, ...]
    killed: date | None = None
    pause: tuple[date, date] | None = None
    changes: tuple[Change, ...] = ()
    habits: dict[str, float] = field(default_factory=dict)
    story: str = ""
    told: dict = field(default_factory=dict)  # what stories.toml says beyond the common fields

    @property
    def work_end(self) -> date:
        return self.killed or self.real_end

    @property
    def accepted(self) -> date:
        """The day of the acceptance review, about seven weeks after the work."""
        return add_days(self.real_end, 40 + self.number % 21)

    def never_started(self) -> bool:
        return self.left is not None

    def changed(self, day: date) -> Change:
        """The plan in force on that day."""
        plan = Change(self.plan_start, self.plan_end, self.budget, "original")
        for change in self.changes:
            if change.day <= day:
                plan = change
        return plan

    def step(self, day: date) -> Step:
        """The stage of that day, before status is looked at."""
        current = self.steps[0]
        for step in self.steps:
            if step.entered <= day:
                current = step
        return current

    def done(self, day: date) -> float:
        """True share (0-1) of the work done on that day."""
        day = min(day, self.work_end)
        if self.pause and day > self.pause[0]:
            day = add_days(day, -(min(day, self.pause[1]) - self.pause[0]).days)
        length = (self.real_end - self.plan_start).days
        return max(0.0, min(1.0, (day - self.plan_start).days / length))

    def at(self, share: float) -> date:
        """The true day on which that share of the work is done."""
        day = between(self.plan_start, self.real_end, share)
        if self.pause and day > self.pause[0]:
            day = add_days(day, (self.pause[1] - self.pause[0]).days)
        return day


def status(life: Life, day: date) -> str:
    """The status of the project list on that day."""
    if life.killed and day >= life.killed:
        return "terminated"
    if day < life.plan_start:
        return "proposed" if (life.plan_start - day).days > 25 or life.left else "pre_approved"
    if day >= life.accepted:
        return "archived" if (day - life.accepted).days > 180 else "completed"
    if day >= life.real_end:
        return "closing"
    if life.pause and life.pause[0] <= day < life.pause[1]:
        return "suspended"
    if any(0 <= (change.day - day).days <= 45 for change in life.changes):
        return "change_pending"
    return "active"


def stage(life: Life, day: date) -> Step:
    """The stage of the project list on that day, and since when."""
    if life.killed and day >= life.killed:
        return Step("closed", life.killed)
    if day < life.plan_start:
        return Step("idea", life.listed)
    if day >= life.accepted:
        return Step("closed", life.accepted)
    return life.step(day)


def running(life: Life, day: date) -> bool:
    return status(life, day) in ("active", "change_pending", "closing", "suspended")
