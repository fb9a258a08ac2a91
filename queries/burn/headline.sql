-- en: Is this year's budget being spent as planned, and does it last?
-- zh: 本年预算是否按计划执行，是否够用？
-- grain: one row per tile
-- needs: department, stage, grade, field
-- gives: figure, value, plan, state, covered, total, trend
-- rows: budget_year = budget_lines(span: year),
--     paid_year = spend_lines(span: year_to_date, money_state: paid),
--     committed_year = spend_lines(span: year_to_date, money_state: reserved|contracted|approved),
--     running_dry = runway_projects(state: risk)
with money as (
    select
        sum(burn_slice.planned) as budget,
        sum(burn_slice.planned * as_of_month.elapsed) as planned_to_date,
        sum(case when begun and any_ledger.known then burn_slice.paid end) as paid,
        sum(case when begun and any_ledger.known then burn_slice.committed end) as committed
    from burn_slice
    join as_of_month on as_of_month.month = burn_slice.month
    cross join any_ledger
    where
        as_of_month.this_year
        and within($department, burn_slice.dept_id)
        and picked($stage, burn_slice.stage)
        and picked($grade, burn_slice.supervision_grade)
        and picked($field, burn_slice.tech_field)
),
runway as (
    select count(*) as covered, count(*) filter (where state = 'risk') as dry
    from runway_now
    where
        within($department, dept_id)
        and picked($stage, stage)
        and picked($grade, supervision_grade)
        and picked($field, tech_field)
),
figures as (
    select
        money.*,
        runway.*,
        (
            select count(*) filter (where is_running(status))
            from chosen_projects($department, $stage, $grade, $field)
        ) as running,
        as_of_year.elapsed_share as elapsed,
        ratio(paid, budget) as rate,
        budget - paid - committed as free,
        abs(rate - elapsed) as time_gap,
        abs(ratio(paid - planned_to_date, budget)) as plan_gap
    from money
    cross join runway
    cross join as_of_year
),
tile as (
    select unnest([
        {place: 1, figure: 'budget_year', value: budget, plan: null, gap: null},
        {place: 2, figure: 'paid_year', value: paid, plan: planned_to_date, gap: plan_gap},
        {place: 3, figure: 'execution_rate', value: rate, plan: elapsed, gap: time_gap},
        {place: 4, figure: 'committed_year', value: committed, plan: null, gap: null},
        {place: 5, figure: 'free_year', value: free, plan: null, gap: case when free < 0 then 1 else 0 end},
        {place: 6, figure: 'running_dry', value: dry, plan: null, gap: case when dry > 0 then 1 when covered > 0 then 0 end}
    ], recursive := true), covered, running
    from figures
)
select
    figure,
    value,
    plan,
    case
        when value is null or gap is null then null
        when gap >= setting_number('burn_gap_risk') then 'risk'
        when gap >= setting_number('burn_gap_watch') then 'watch'
        else 'ok'
    end as state,
    case when figure = 'running_dry' then covered end as covered,
    case when figure = 'running_dry' then running end as total,
    cast(null as double[]) as trend
from tile
order by place asc
