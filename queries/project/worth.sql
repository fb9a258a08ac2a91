-- en: What is this project expected to bring?
-- zh: 该项目预期带来多少价值？
-- grain: one row per project
-- needs: project
-- gives: project_id, expected_value, npv, chance, p_technical, p_commercial, launch_cost, cost_to_go, benefit_total,
--     evidence_level
-- mark: project = project_id
-- rows: expected_value = project_money(amount: expected)
select
    project.project_id,
    project_value.expected_value,
    project.npv,
    project_value.chance,
    project.p_technical,
    project.p_commercial,
    project.launch_cost,
    project_value.cost_to_go,
    project.benefit_total,
    project.evidence_level
from project
join project_value on project_value.project_id = project.project_id
where picked($project, project.project_id)
order by project.project_id asc
