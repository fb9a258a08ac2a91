-- en: Money of the projects of the library
-- zh: 项目库各项目经费
-- grain: one row per project and kind of amount
-- needs: department, stage, grade, field, project, library_state, amount
-- gives: value, project_id, project_name, library_state, budget_total, unspent,
--     source_id, source_row, source_column, column_name
with amount as (
    select
        project.project_id,
        project.project_name,
        library_project.library_state,
        project.budget_total,
        project_state.unspent,
        project.source_id,
        project.source_row,
        project.source_column,
        unnest([
            {kind: 'budget', value: cast(project.budget_total as double)},
            {kind: 'unspent', value: project_state.unspent}
        ], recursive := true)
    from chosen_projects($department, $stage, $grade, $field) as project
    join library_project on library_project.project_id = project.project_id
    join project_state on project_state.project_id = project.project_id
)
select
    value,
    project_id,
    project_name,
    library_state,
    budget_total,
    unspent,
    source_id,
    source_row,
    source_column,
    'budget_total' as column_name
from amount
where
    value is not null
    and picked($amount, kind)
    and picked($project, project_id)
    and picked($library_state, library_state)
order by value desc, project_id asc
