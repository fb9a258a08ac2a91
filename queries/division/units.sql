-- en: What does each unit run of what it is meant to lead?
-- zh: 各单位在研项目与主攻方向是否一致？
-- grain: one row per unit that runs projects or declares focus areas, tier by tier
-- needs: department, stage, grade, field, focus_project, focus_unit
-- gives: dept_id, department, unit_tier, base, rd_headcount, projects, projects_inside, projects_outside,
--     projects_undeclared, unspent, projects_across
-- mark: department = dept_id, own_department = dept_id
-- rows: projects = division_list, projects_inside = division_list(focus: inside),
--     projects_outside = division_list(focus: outside), projects_undeclared = division_list(focus: undeclared),
--     unspent = division_list(amount: unspent), projects_across = division_list(across: yes)
-- settings: focus_least, focus_common, focus_joints
with run as (
    select
        lead_dept_id as dept_id,
        count(*) as projects,
        count(*) filter (where focus_state = 'inside') as projects_inside,
        count(*) filter (where focus_state = 'outside') as projects_outside,
        count(*) filter (where focus_state = 'undeclared') as projects_undeclared,
        sum(unspent) as unspent,
        count(*) filter (where is_across) as projects_across
    from division_pool($department, $stage, $grade, $field, $focus_project, $focus_unit)
    group by lead_dept_id
)
select
    coalesce(unit_now.dept_id, run.dept_id) as dept_id,
    coalesce(unit_now.department, run.dept_id) as department,
    coalesce(unit_now.unit_tier, 'other') as unit_tier,
    nullif(unit_now.base, '') as base,
    unit_now.rd_headcount,
    coalesce(run.projects, 0) as projects,
    coalesce(run.projects_inside, 0) as projects_inside,
    coalesce(run.projects_outside, 0) as projects_outside,
    coalesce(run.projects_undeclared, 0) as projects_undeclared,
    case when run.projects is null then 0 else run.unspent end as unspent,
    coalesce(run.projects_across, 0) as projects_across
from run
full join unit_now on unit_now.dept_id = run.dept_id
where
    run.projects > 0
    or (len(unit_now.focus_areas) > 0 and within($department, unit_now.dept_id) and in_scope(unit_now.dept_id))
order by coalesce(unit_now.tier_order, 9) asc, dept_id asc
