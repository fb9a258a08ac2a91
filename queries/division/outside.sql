-- en: Which projects lie outside what their unit is meant to lead, and whose field are they in?
-- zh: 哪些项目不在本单位主攻方向内，更接近哪个单位？
-- grain: one row per running project outside its unit's focus areas, most money first
-- needs: department, stage, grade, field, focus_project, focus_unit, focus_area, focus_score, focus_shared
-- gives: project_id, project_name, department, tech_field, unspent, nearest_unit, nearest_area, likeness, shared_words
-- mark: project = project_id
-- rows: unspent = division_list(amount: unspent, focus: outside)
-- settings: focus_least, focus_common, focus_joints
with found as (
    select
        unnest(cast($focus_project as varchar[])) as project_id,
        unnest(cast($focus_unit as varchar[])) as dept_id,
        unnest(cast($focus_area as varchar[])) as focus_area,
        unnest(cast($focus_score as double[])) as likeness,
        unnest(cast($focus_shared as varchar[])) as shared_words
),
nearest as (
    select *
    from found
    qualify row_number() over (partition by project_id order by likeness desc, dept_id asc, focus_area asc) = 1
)
select
    pool.project_id,
    pool.project_name,
    pool.department,
    pool.tech_field,
    pool.unspent,
    unit_now.department as nearest_unit,
    nearest.focus_area as nearest_area,
    nearest.likeness,
    nearest.shared_words
from division_pool($department, $stage, $grade, $field, $focus_project, $focus_unit) as pool
left join nearest on nearest.project_id = pool.project_id
left join unit_now on unit_now.dept_id = nearest.dept_id
where pool.focus_state = 'outside'
order by pool.unspent desc nulls last, pool.project_id asc
