-- en: Where along the pipeline do the running projects and their money stand?
-- zh: 在研项目与剩余经费分布在哪些阶段？
-- grain: one row per stage
-- needs: department, stage, grade, field
-- gives: stage, projects, at_risk, unspent, covered, total
-- mark: stage = stage
-- rows: projects = project_list(running: yes), at_risk = project_list(running: yes, light: risk),
--     unspent = project_money(running: yes, amount: unspent)
select
    project.stage,
    count(*) as projects,
    count(*) filter (where project_state.light = 'risk') as at_risk,
    sum(project_state.unspent) as unspent,
    count(project_state.unspent) as covered,
    count(*) as total
from chosen_projects($department, $stage, $grade, $field) as project
join project_state on project_state.project_id = project.project_id
where project_state.is_running and project.stage is not null
group by project.stage
order by stage_order(project.stage) asc
