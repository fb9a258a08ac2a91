-- en: Running projects that speak of a focus area
-- zh: 涉及主攻方向的在研项目
-- grain: one row per focus area and running project whose texts speak of it
-- needs: department, stage, grade, field, focus_project, focus_unit, focus_area, unit, area, whose
-- gives: value, focus_area, project_id, project_name, department, tech_field,
--     source_id, source_row, source_column, column_name
with found as (
    select
        unnest(cast($focus_project as varchar[])) as project_id,
        unnest(cast($focus_unit as varchar[])) as dept_id,
        unnest(cast($focus_area as varchar[])) as focus_area
)
select
    1 as value,
    found.focus_area,
    pool.project_id,
    pool.project_name,
    pool.department,
    pool.tech_field,
    pool.source_id,
    pool.source_row,
    pool.source_column,
    'project_name' as column_name
from found
join division_pool([], $stage, $grade, $field, $focus_project, $focus_unit) as pool
    on pool.project_id = found.project_id
where
    within($department, found.dept_id)
    and in_scope(found.dept_id)
    and picked($unit, found.dept_id)
    and picked($area, found.focus_area)
    and picked($whose, case when pool.lead_dept_id = found.dept_id then 'own' else 'other' end)
order by found.focus_area asc, pool.project_id asc
