-- The sums of burn_month for everything the frame can filter by, without the single project.
-- grain: one row per department, stage, supervision grade, field, kind of account and month
select
    dept_id,
    stage,
    supervision_grade,
    tech_field,
    is_running,
    in_evm,
    basis,
    fiscal_year,
    fiscal_month,
    month,
    count(*) as accounts,
    sum(planned) as planned,
    sum(baseline) as baseline,
    sum(spread) as spread,
    sum(reserved) as reserved,
    sum(contracted) as contracted,
    sum(approved) as approved,
    sum(committed) as committed,
    sum(paid) as paid,
    sum(earned) as earned
from burn_month
group by
    dept_id, stage, supervision_grade, tech_field, is_running, in_evm, basis,
    fiscal_year, fiscal_month, month
order by month
