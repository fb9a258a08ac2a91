-- en: What did every project say, and what did it add to the headline figures?
-- zh: 每个项目当时的情况如何，对各项核心指标贡献多少？
-- grain: one row per project; those outside the filters are told apart, not left out
-- needs: department, stage, grade, field
-- gives: project_id, project_name, lead_dept_id, is_inside, stage, status, light, budget_total, plan_end, is_major,
--     projects_running, major_on_track, projects_at_risk, milestones_overdue, pilot_passes, budget_running, paid_to_date,
--     money_unspent, value_expected
select
    project.project_id,
    project.project_name,
    project.lead_dept_id,
    project.project_id in (
        select chosen.project_id from chosen_projects($department, $stage, $grade, $field) as chosen
    ) as is_inside,
    project.stage,
    project.status,
    project_state.light,
    project.budget_total,
    project.plan_end,
    coalesce(project.is_major, false) as is_major,
    headline_part.projects_running,
    headline_part.major_on_track,
    headline_part.projects_at_risk,
    headline_part.milestones_overdue,
    headline_part.pilot_passes,
    headline_part.budget_running,
    headline_part.paid_to_date,
    headline_part.money_unspent,
    headline_part.value_expected
from project
join project_state on project_state.project_id = project.project_id
join headline_part on headline_part.project_id = project.project_id
order by project.project_id asc
