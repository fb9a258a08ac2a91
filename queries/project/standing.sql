-- en: How does this project stand, and who says so?
-- zh: 该项目进展如何，由谁评定？
-- grain: one row per project
-- needs: project
-- gives: project_id, project_name, department, leader, project_level, supervision_grade, is_major, stage, days_in_stage,
--     status, as_of_date, news_days, is_stale, light_reported, reported_since, light_assured, assured_since, light_computed,
--     light_schedule, light_money, light_milestones, is_running, is_hidden, trl, mrl, budget_total, paid_to_date, plan_end,
--     forecast_end, slip_days, money_gap, proven_share
-- mark: project = project_id
-- rows: budget_total = project_money(amount: budget)
select
    project.project_id,
    project.project_name,
    coalesce(department_label.department, project.lead_dept_id) as department,
    case when viewer_may('people') then person.person_name end as leader,
    project.project_level,
    project.supervision_grade,
    project.is_major,
    project.stage,
    date_diff('day', project.stage_entered, as_of()) as days_in_stage,
    project.status,
    project.as_of_date,
    project_state.news_days,
    project_state.is_stale,
    project_state.light_reported,
    light_since.reported_since,
    project_state.light_assured,
    light_since.assured_since,
    project_state.light_computed,
    project_state.light_schedule,
    project_state.light_money,
    project_state.light_milestones,
    project_state.is_running,
    project_state.is_hidden,
    coalesce(trl.level, nullif(project.trl_current, 0)) as trl,
    coalesce(mrl.level, nullif(project.mrl_current, 0)) as mrl,
    project.budget_total,
    project_state.paid_to_date,
    project.plan_end,
    project.forecast_end,
    project_state.slip_days,
    project_state.money_gap,
    project_state.proven_share
from project
join project_state on project_state.project_id = project.project_id
left join light_since on light_since.project_id = project.project_id
left join department_label on department_label.dept_id = project.lead_dept_id
left join person on person.person_id = project.leader_id
left join readiness_now as trl on trl.project_id = project.project_id and trl.scale = 'TRL'
left join readiness_now as mrl on mrl.project_id = project.project_id and mrl.scale = 'MRL'
where picked($project, project.project_id)
order by project.project_id asc
