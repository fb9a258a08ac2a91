-- en: Who works on what the units are meant to lead?
-- zh: 各主攻方向由谁在做？
-- grain: one row per unit and focus area, tier by tier
-- needs: department, stage, grade, field, focus_project, focus_unit, focus_area
-- gives: dept_id, department, unit_tier, focus_area, projects_own, projects_other
-- mark: unit = dept_id, area = focus_area
-- rows: projects_own = focus_list(whose: own), projects_other = focus_list(whose: other)
-- settings: focus_least, focus_common, focus_joints
with area as (
    select
        dept_id,
        department,
        unit_tier,
        tier_order,
        unnest(focus_areas) as focus_area
    from unit_now
    where within($department, dept_id) and in_scope(dept_id)
),
found as (
    select
        unnest(cast($focus_project as varchar[])) as project_id,
        unnest(cast($focus_unit as varchar[])) as dept_id,
        unnest(cast($focus_area as varchar[])) as focus_area
),
work as (
    select
        found.dept_id,
        found.focus_area,
        count(*) filter (where pool.lead_dept_id = found.dept_id) as own,
        count(*) filter (where pool.lead_dept_id <> found.dept_id) as other
    from found
    join division_pool([], $stage, $grade, $field, $focus_project, $focus_unit) as pool
        on pool.project_id = found.project_id
    group by found.dept_id, found.focus_area
)
select
    area.dept_id,
    area.department,
    area.unit_tier,
    area.focus_area,
    coalesce(work.own, 0) as projects_own,
    coalesce(work.other, 0) as projects_other
from area
left join work on work.dept_id = area.dept_id and work.focus_area = area.focus_area
order by area.tier_order asc, area.dept_id asc, area.focus_area asc
