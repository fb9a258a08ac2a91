-- en: Money of each project
-- zh: 各项目经费
-- grain: one row per project and kind of amount
-- needs: department, own_department, stage, grade, field, project, running, amount, dimension, slice
-- gives: value, project_id, project_name, lead_dept_id, stage, budget_total, paid_to_date, unspent, expected_value,
--     source_id, source_row, source_column, column_name
with known as (
    select
        project.*,
        project_state.paid_to_date,
        project_state.unspent,
        project_value.expected_value,
        case when project_state.is_running then 'yes' else 'no' end as running
    from chosen_projects($department, $stage, $grade, $field) as project
    join project_state on project_state.project_id = project.project_id
    join project_value on project_value.project_id = project.project_id
),
amount as (
    select
        known.*,
        unnest([
            {kind: 'budget', value: cast(budget_total as double), column_name: 'budget_total'},
            {kind: 'unspent', value: unspent, column_name: 'budget_total'},
            {kind: 'expected', value: expected_value, column_name: 'npv'}
        ], recursive := true)
    from known
)
select
    value,
    project_id,
    project_name,
    lead_dept_id,
    stage,
    budget_total,
    paid_to_date,
    unspent,
    expected_value,
    source_id,
    source_row,
    source_column,
    column_name
from amount
where
    value is not null
    and picked($amount, kind)
    and picked($own_department, lead_dept_id)
    and picked($project, project_id)
    and picked($running, running)
    and (len($dimension) = 0 or exists (
        select 1 from project_slice
        where
            project_slice.project_id = amount.project_id
            and list_contains($dimension, project_slice.dimension)
            and list_contains($slice, project_slice.slice)
    ))
order by value desc, project_id asc
