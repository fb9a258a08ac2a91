-- en: Which leaders and point holders are not in the staff list?
-- zh: 哪些项目负责人和积分获得者不在人员名册中？
-- grain: one row per table and person
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
-- Asked only when a staff list was brought at all.
with mentioned as (
    select 'project' as table_name, 'leader_id' as column_name, leader_id as named,
        lead_dept_id as dept_id, source_id, source_row, source_column
    from project
    union all
    select 'points' as table_name, 'person_id' as column_name, person_id as named,
        dept_id, source_id, source_row, source_column
    from points
),
placed as (
    select *, {'id': source_id, 'line': source_row, 'letter': source_column} as place
    from mentioned
)
select
    placed.table_name,
    placed.named as row_key,
    min(placed.dept_id) as dept_id,
    placed.column_name,
    cast(null as varchar) as wanted,
    placed.named as found,
    count(*) as row_count,
    min(placed.place).id as source_id,
    min(placed.place).line as source_row,
    min(placed.place).letter as source_column
from placed
where
    placed.named is not null
    and exists (select 1 from data.person)
    and not exists (select 1 from data.person where person.person_id = placed.named)
group by placed.table_name, placed.column_name, placed.named
order by row_key asc, table_name asc
