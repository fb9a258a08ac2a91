-- en: Projects that compete for the budget, one each
-- zh: 参与优选的项目（逐项）
-- grain: one row per project and kind of amount
-- needs: member, project, amount
-- gives: value, project_id, project_name, cost_to_go, expected_value,
--     source_id, source_row, source_column, column_name
with single as (
    select project_id
    from (select unnest(cast($member as varchar[])) as project_id)
    group by project_id
    having count(*) = 1
),
amount as (
    select
        pool.*,
        project.source_id,
        project.source_row,
        project.source_column,
        unnest([
            {kind: 'cost', value: pool.cost_to_go, column_name: 'remaining_dev_cost'},
            {kind: 'expected', value: pool.expected_value, column_name: 'npv'}
        ], recursive := true)
    from single
    join choice_project as pool on pool.project_id = single.project_id
    join project on project.project_id = pool.project_id
)
select
    value,
    project_id,
    project_name,
    cost_to_go,
    expected_value,
    source_id,
    source_row,
    source_column,
    column_name
from amount
where value is not null and picked($amount, kind) and picked($project, project_id)
order by value desc, project_id asc
