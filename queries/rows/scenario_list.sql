-- en: Projects of a scenario
-- zh: 方案内的项目
-- grain: one row per scenario, project and kind of amount
-- needs: place, member, scenario_no, amount
-- gives: value, scenario_no, project_id, project_name, cost_to_go, expected_value,
--     source_id, source_row, source_column, column_name
with chosen as (
    select
        unnest(cast($place as integer[])) as scenario_no,
        unnest(cast($member as varchar[])) as project_id
),
amount as (
    select
        chosen.scenario_no,
        pool.project_id,
        pool.project_name,
        pool.cost_to_go,
        pool.expected_value,
        project.source_id,
        project.source_row,
        project.source_column,
        unnest([
            {kind: 'project', value: 1.0, column_name: 'project_id'},
            {kind: 'cost', value: pool.cost_to_go, column_name: 'remaining_dev_cost'},
            {kind: 'expected', value: pool.expected_value, column_name: 'npv'},
            {kind: 'policy', value: case when project.policy_ref is not null then 1.0 end, column_name: 'policy_ref'},
            {kind: 'import_gap', value: case when project.self_reliance = 'import_gap' then 1.0 end, column_name: 'self_reliance'}
        ], recursive := true)
    from chosen
    join choice_project as pool on pool.project_id = chosen.project_id
    join project on project.project_id = pool.project_id
)
select
    value,
    scenario_no,
    project_id,
    project_name,
    cost_to_go,
    expected_value,
    source_id,
    source_row,
    source_column,
    column_name
from amount
where value is not null and picked($amount, kind) and picked($scenario_no, scenario_no)
order by scenario_no asc, value desc, project_id asc
