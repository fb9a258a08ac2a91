-- en: Which projects are there, and how does each stand?
-- zh: 有哪些项目，各自进展如何？
-- grain: one row per project, running ones first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, project_level, supervision_grade, is_major, stage, status, light,
--     light_reported, light_assured, light_schedule, light_money, light_milestones, trl_current, trl_target, mrl_current,
--     mrl_target, budget_total, unspent, spent_share, time_share, money_gap, slip_days, proven_share, milestones_late,
--     plan_end, forecast_end, expected_value, chance, tech_field, self_reliance, horizon, org_mode, budget_mode, as_of_date
-- mark: project = project_id
-- rows: unspent = project_money(amount: unspent), milestones_late = milestone_list(late: yes)
select
    project.project_id,
    project.project_name,
    department_label.department,
    project.project_level,
    project.supervision_grade,
    project.is_major,
    project.stage,
    project.status,
    project_state.light,
    project_state.light_reported,
    project_state.light_assured,
    project_state.light_schedule,
    project_state.light_money,
    project_state.light_milestones,
    project.trl_current,
    project.trl_target,
    project.mrl_current,
    project.mrl_target,
    project.budget_total,
    project_state.unspent,
    project_state.spent_share,
    project_state.time_share,
    project_state.money_gap,
    project_state.slip_days,
    project_state.proven_share,
    project_state.milestones_late,
    project.plan_end,
    project.forecast_end,
    project_value.expected_value,
    project_value.chance,
    project.tech_field,
    project.self_reliance,
    project.horizon,
    project.org_mode,
    project.budget_mode,
    project.as_of_date
from chosen_projects($department, $stage, $grade, $field) as project
join project_state on project_state.project_id = project.project_id
join project_value on project_value.project_id = project.project_id
left join department_label on department_label.dept_id = project.lead_dept_id
order by
    project_state.is_running desc,
    list_position(['risk', 'watch', 'paused', 'ok'], project_state.light) asc nulls last,
    project_state.unspent desc nulls last,
    project.project_id asc
