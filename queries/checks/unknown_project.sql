-- en: Which records belong to projects that are not in the project list?
-- zh: 哪些记录所属的项目不在项目清单中？
-- grain: one row per table and project
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
-- data.project: a project that the viewer may not see is not unknown.
with mentioned as (
    select 'budget' as table_name, project_id, source_id, source_row, source_column from budget
    union all
    select 'spend' as table_name, project_id, source_id, source_row, source_column from spend
    union all
    select 'fund_receipt' as table_name, project_id, source_id, source_row, source_column from fund_receipt
    union all
    select 'milestone' as table_name, project_id, source_id, source_row, source_column from milestone
    union all
    select 'gate_decision' as table_name, project_id, source_id, source_row, source_column from gate_decision
    union all
    select 'readiness' as table_name, project_id, source_id, source_row, source_column from readiness
    union all
    select 'indicator' as table_name, project_id, source_id, source_row, source_column from indicator
    union all
    select 'forecast' as table_name, project_id, source_id, source_row, source_column from forecast
    union all
    select 'output' as table_name, project_id, source_id, source_row, source_column from output
    union all
    select 'partner' as table_name, project_id, source_id, source_row, source_column from partner
    union all
    select 'capacity' as table_name, project_id, source_id, source_row, source_column from capacity
    union all
    select 'dependency' as table_name, project_id, source_id, source_row, source_column from dependency
    union all
    select 'finding' as table_name, project_id, source_id, source_row, source_column from finding
    union all
    select 'decision' as table_name, project_id, source_id, source_row, source_column from decision
),
placed as (
    select *, {'id': source_id, 'line': source_row, 'letter': source_column} as place
    from mentioned
)
select
    placed.table_name,
    placed.project_id as row_key,
    cast(null as varchar) as dept_id,
    'project_id' as column_name,
    cast(null as varchar) as wanted,
    placed.project_id as found,
    count(*) as row_count,
    min(placed.place).id as source_id,
    min(placed.place).line as source_row,
    min(placed.place).letter as source_column
from placed
where
    placed.project_id is not null
    and not exists (select 1 from data.project where project.project_id = placed.project_id)
group by placed.table_name, placed.project_id
order by row_key asc, table_name asc
