-- What takes the spending of the project list to that of the ledger, step by step.
-- grain: one row per project and step that is not nothing
with listed as (
    select project_id, lead_dept_id, as_of_date, spent_total, source_id, source_row, source_column
    from project
    where spent_total is not null
),
paid as (
    select
        spend.project_id,
        any_value(spend.dept_id) as dept_id,
        sum(spend.amount) as amount,
        coalesce(sum(spend.amount) filter (where spend.biz_date > listed.as_of_date), 0) as later,
        min(spend.source_id) as source_id,
        arg_min(spend.source_row, spend.source_id) as source_row,
        arg_min(spend.source_column, spend.source_id) as source_column
    from spend
    left join listed on listed.project_id = spend.project_id
    where coalesce(spend.money_state, 'paid') = 'paid'
    group by spend.project_id
),
side as (
    select
        coalesce(listed.project_id, paid.project_id) as project_id,
        coalesce(listed.lead_dept_id, paid.dept_id) as dept_id,
        cast(listed.spent_total as double) as said,
        cast(paid.amount as double) as paid,
        cast(paid.later as double) as later,
        coalesce(listed.source_id, paid.source_id) as source_id,
        case when listed.source_id is null then paid.source_row else listed.source_row end as source_row,
        case when listed.source_id is null then paid.source_column else listed.source_column end as source_column,
        case when listed.source_id is null then 'amount' else 'spent_total' end as column_name
    from listed
    full join paid on paid.project_id = listed.project_id
),
step as (
    select
        side.*,
        unnest([
            {place: 1, bridge_part: 'list', amount: coalesce(said, 0)},
            {place: 2, bridge_part: 'list_only', amount: case when paid is null then -said else 0 end},
            {place: 3, bridge_part: 'ledger_only', amount: case when said is null then paid else 0 end},
            {place: 4, bridge_part: 'later', amount: case when said is null then 0 else coalesce(later, 0) end},
            {place: 5, bridge_part: 'apart', amount: coalesce(paid - later - said, 0)}
        ], recursive := true)
    from side
)
select project_id, dept_id, place, bridge_part, amount, source_id, source_row, source_column, column_name
from step
where amount <> 0
