-- What the project list says was spent against what the ledger paid, for projects that have both.
-- grain: one row per project
with ledger as (
    select project_id, sum(amount) as paid
    from spend
    where coalesce(money_state, 'paid') = 'paid'
    group by project_id
)
select
    project.project_id,
    cast(project.spent_total as double) as spent_total,
    cast(ledger.paid as double) as ledger_paid,
    cast(project.spent_total - ledger.paid as double) as ledger_gap,
    ratio(abs(ledger_gap), greatest(abs(ledger_paid), abs(spent_total))) as ledger_gap_share,
    abs(ledger_gap) > setting_number('reconcile_tolerance') * greatest(abs(ledger_paid), abs(project.spent_total))
        as is_apart
from project
join ledger on ledger.project_id = project.project_id
where project.spent_total is not null
