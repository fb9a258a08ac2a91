-- en: Why does what is paid differ from what was planned up to today?
-- zh: 已支付为何与截至目前的计划不一致？
-- grain: one row per step from plan to paid
-- needs: department, stage, grade, field
-- gives: cause, amount, projects
-- mark: cause = cause
-- rows: amount = cause_projects
with step as (
    select
        unnest([
            {cause: 'planned', amount: planned}, {cause: 'over_budget', amount: over_budget},
            {cause: 'ahead', amount: ahead}, {cause: 'promised', amount: promised},
            {cause: 'stopped', amount: stopped}, {cause: 'late', amount: late},
            {cause: 'not_started', amount: not_started}, {cause: 'reversed', amount: reversed},
            {cause: 'unexplained', amount: unexplained}, {cause: 'paid', amount: paid}
        ], recursive := true)
    from plan_gap_cause
    where
        within($department, dept_id)
        and picked($stage, stage)
        and picked($grade, supervision_grade)
        and picked($field, tech_field)
)
select
    cause,
    sum(step.amount) as amount,
    count(*) filter (where step.amount <> 0) as projects
from step
group by cause
having sum(step.amount) <> 0 or cause in ('planned', 'paid')
order by
    case cause when 'planned' then 0 when 'unexplained' then 2 when 'paid' then 3 else 1 end asc,
    abs(sum(step.amount)) desc,
    cause asc
