-- en: Where does the ledger disagree with the spending that the project list reports?
-- zh: 哪些项目的支出台账与项目清单所报累计支出不一致？
-- grain: one row per project
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
-- Only projects with both: a project without ledger lines is not wrong, its ledger is not here.
with ledger as (
    select project_id, sum(amount) as paid
    from spend
    where coalesce(money_state, 'paid') = 'paid'
    group by project_id
)
select
    'project' as table_name,
    project.project_id as row_key,
    project.lead_dept_id as dept_id,
    'spent_total' as column_name,
    cast(ledger.paid as varchar) as wanted,
    cast(project.spent_total as varchar) as found,
    1 as row_count,
    project.source_id,
    project.source_row,
    project.source_column
from project
join ledger on ledger.project_id = project.project_id
where
    abs(ledger.paid - project.spent_total)
    > setting_number('reconcile_tolerance') * greatest(abs(ledger.paid), abs(project.spent_total))
order by abs(ledger.paid - project.spent_total) desc, row_key asc
