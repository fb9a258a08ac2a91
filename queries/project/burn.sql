-- en: Does its money follow the plan, and what was earned for it?
-- zh: 经费支出是否跟上计划，换来多少进展？
-- grain: one row per month of the project's life
-- needs: project
-- gives: project_id, period, planned, paid, committed, planned_to_date, paid_to_date, engaged_to_date, earned_to_date
-- mark: project = project_id, period
-- rows: planned = budget_lines, paid = spend_lines(span: to_date, money_state: paid),
--     committed = spend_lines(span: to_date, money_state: reserved|contracted|approved)
with life as (
    select
        burn_month.*,
        as_of_month.period,
        case when as_of_month.begun and any_ledger.known then true end as is_past,
        min(burn_month.month) filter (where planned <> 0 or paid <> 0 or committed <> 0) over of_account as first_month,
        max(burn_month.month) filter (where planned <> 0 or paid <> 0 or committed <> 0) over of_account as last_month
    from burn_month
    join as_of_month on as_of_month.month = burn_month.month
    left join any_ledger on any_ledger.known
    where burn_month.project_id is not null and picked($project, burn_month.project_id)
    window of_account as (partition by burn_month.account)
)
select
    project_id,
    period,
    planned,
    case when is_past then paid end as paid,
    case when is_past then committed end as committed,
    planned_to_date,
    case when is_past then paid_to_date end as paid_to_date,
    case when is_past then paid_to_date + committed_to_date end as engaged_to_date,
    case when is_past and in_evm = 1 then earned_to_date end as earned_to_date
from life
where month between first_month and greatest(last_month, cast(date_trunc('month', as_of()) as date))
order by project_id asc, period asc
