-- en: Projects of a bucket
-- zh: 战略板块内的项目
-- grain: one row per project, cut of the pool and kind of amount
-- needs: department, stage, grade, field, dimension, bucket, amount, line, exact
-- gives: value, project_id, project_name, dimension, bucket, cost_to_go,
--     source_id, source_row, source_column, column_name
with sliced as (
    select
        pool.*,
        unnest([
            {dimension: 'horizon', bucket: pool.horizon},
            {dimension: 'tech_field', bucket: pool.tech_field},
            {dimension: 'lead_dept_id', bucket: pool.dept_id}
        ], recursive := true)
    from choice_pool($department, $stage, $grade, $field, []) as pool
),
amount as (
    select
        sliced.*,
        unnest([
            {kind: 'project', value: 1.0, column_name: 'project_id'},
            {kind: 'cost', value: cost_to_go, column_name: 'remaining_dev_cost'},
            {kind: 'line', value: case when picked($line, project_id) then cost_to_go end, column_name: 'remaining_dev_cost'},
            {kind: 'exact', value: case when picked($exact, project_id) then cost_to_go end, column_name: 'remaining_dev_cost'}
        ], recursive := true)
    from sliced
    where bucket is not null
)
select
    value,
    project_id,
    project_name,
    dimension,
    bucket,
    cost_to_go,
    source_id,
    source_row,
    source_column,
    column_name
from amount
where value is not null and picked($amount, kind) and picked($dimension, dimension) and picked($bucket, bucket)
order by value desc, project_id asc
