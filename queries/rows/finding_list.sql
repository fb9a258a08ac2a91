-- en: Open findings
-- zh: 未销号问题
-- grain: one row per open finding
-- needs: department, stage, grade, field, project, finding, overdue, among, measure
-- gives: value, finding_id, kind, topic, project_id, description, amount, due_date, days_overdue,
--     source_id, source_row, source_column, column_name
with known as (
    select
        chosen.*,
        case
            when list_contains($measure, 'amount') then amount
            when list_contains($measure, 'days') then days_overdue
            else 1
        end as value
    from chosen_findings($department, $stage, $grade, $field) as chosen
)
select
    value,
    finding_id,
    kind,
    topic,
    project_id,
    description,
    amount,
    due_date,
    days_overdue,
    source_id,
    source_row,
    source_column,
    case when list_contains($measure, 'amount') then 'amount' else 'finding_id' end as column_name
from known
where
    value is not null
    and picked($project, project_id)
    and picked($finding, finding_id)
    and (len($among) = 0 or project_id in (
        select lump_lens.project_id from lump_lens where lump_lens.is_running and list_contains($among, 'lump_sum')
    ))
    and picked($overdue, case when is_overdue then 'yes' else 'no' end)
order by value desc, finding_id asc
