-- en: Which projects are proven in the laboratory but cannot be made yet?
-- zh: 哪些项目技术已验证但制造跟不上？
-- grain: one row per running project with both levels
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, stage, trl, mrl, level_gap, days_in_stage, unspent, light,
--     is_current, covered, total
-- mark: project = project_id
-- rows: unspent = project_money(running: yes, amount: unspent)
with levels as (
    select
        project.project_id,
        project.project_name,
        project.lead_dept_id,
        project.stage,
        coalesce(trl.level, nullif(project.trl_current, 0)) as trl,
        coalesce(mrl.level, nullif(project.mrl_current, 0)) as mrl,
        coalesce(trl.is_fresh and mrl.is_fresh, false) as is_current,
        date_diff('day', project.stage_entered, as_of()) as days_in_stage,
        project_state.unspent,
        project_state.light
    from chosen_projects($department, $stage, $grade, $field) as project
    join project_state on project_state.project_id = project.project_id and project_state.is_running
    left join readiness_now as trl on trl.project_id = project.project_id and trl.scale = 'TRL'
    left join readiness_now as mrl on mrl.project_id = project.project_id and mrl.scale = 'MRL'
)
select
    levels.project_id,
    levels.project_name,
    department_label.department,
    levels.stage,
    levels.trl,
    levels.mrl,
    case when levels.is_current then levels.trl - trl_carried_by(levels.mrl) end as level_gap,
    levels.days_in_stage,
    levels.unspent,
    levels.light,
    levels.is_current,
    1 as covered,
    case when row_number() over (order by levels.project_id asc) = 1
        then (select count(*) from levels) - count(*) over () + 1 else 1 end as total
from levels
left join department_label on department_label.dept_id = levels.lead_dept_id
where levels.trl is not null and levels.mrl is not null
order by levels.unspent desc nulls last, levels.project_id asc
