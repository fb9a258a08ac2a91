"""Statements to begin with; tests ask each of them."""

from dataclasses import dataclass

from oneboard import text


@dataclass(frozen=True)
class Example:
    """A statement and its title in text/explore.toml."""

    name: str
    sql: str

    def title(self, lang: str) -> str:
        return text.say(f"explore.example.{self.name}", lang)


EXAMPLES = (
    Example(
        "stages",
        """select stage, count(*) as projects, sum(budget_total) as budget
from project
group by stage
order by projects desc""",
    ),
    Example(
        "spend_months",
        """select date_trunc('month', biz_date) as month, sum(amount) as paid
from spend
where money_state = 'paid'
group by month
order by month""",
    ),
    Example(
        "slow",
        """select p.project_id, p.project_name, d.dept_name, count(*) as late_milestones
from project as p
join department as d on d.dept_id = p.lead_dept_id
join milestone as m on m.project_id = p.project_id
where m.actual_date > m.baseline_date
group by all
order by late_milestones desc
limit 50""",
    ),
)
