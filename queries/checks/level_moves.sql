-- en: Where does a readiness level fall, or jump, from one list to the next?
-- zh: 哪些项目的成熟度在相邻两期清单之间下降或跳升？
-- grain: one row per project, level and list
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
-- wanted = the level of the list before.
with latest as (
    select *
    from project_history
    qualify row_number() over (
        partition by project_id, as_of_date order by version desc, source_id desc
    ) = 1
),
levels as (
    select *, 'trl_current' as column_name, trl_current as level from latest
    union all
    select *, 'mrl_current' as column_name, mrl_current as level from latest
    union all
    select *, 'crl_current' as column_name, crl_current as level from latest
),
moves as (
    select
        *,
        lag(level, 1) over (
            partition by project_id, column_name order by as_of_date
        ) as level_before
    from levels
    where level is not null
)
select
    'project' as table_name,
    project_id as row_key,
    lead_dept_id as dept_id,
    column_name,
    cast(level_before as varchar) as wanted,
    cast(level as varchar) as found,
    1 as row_count,
    source_id,
    source_row,
    source_column
from moves
where level < level_before or level - level_before >= setting_number('level_jump')
order by as_of_date desc, row_key asc, column_name asc
