-- en: Projects in the list and in the ledger
-- zh: 清单与台账均有支出的项目
-- grain: one row per project
-- needs: department, project, apart, measure
-- gives: value, project_id, project_name, lead_dept_id, spent_total, ledger_paid, ledger_gap, ledger_gap_share,
--     source_id, source_row, source_column, column_name
select
    case
        when list_contains($measure, 'gap') then ledger_gap.ledger_gap
        when list_contains($measure, 'list') then ledger_gap.spent_total
        else abs(ledger_gap.ledger_gap)
    end as value,
    project.project_id,
    project.project_name,
    project.lead_dept_id,
    ledger_gap.spent_total,
    ledger_gap.ledger_paid,
    ledger_gap.ledger_gap,
    ledger_gap.ledger_gap_share,
    project.source_id,
    project.source_row,
    project.source_column,
    'spent_total' as column_name
from ledger_gap
join project on project.project_id = ledger_gap.project_id
where
    within($department, project.lead_dept_id)
    and picked($project, project.project_id)
    and picked($apart, case when ledger_gap.is_apart then 'yes' else 'no' end)
order by abs(ledger_gap.ledger_gap) desc, project.project_id asc
