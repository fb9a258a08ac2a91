-- en: Worth of each project, weighted by chance
-- zh: 各项目风险调整净现值
-- grain: one row per project whose worth is known
-- needs: department, stage, grade, field, project
-- gives: value, project_id, project_name, forecast_stage, stage_chance, npv, launch_cost, cost_to_go, expected_cost,
--     sales_from, value_weighted, source_id, source_row, source_column, column_name
select
    forecast_project.rnpv as value,
    project.project_id,
    project.project_name,
    forecast_project.forecast_stage,
    forecast_project.stage_chance,
    project.npv,
    project.launch_cost,
    forecast_project.cost_to_go,
    forecast_project.expected_cost,
    forecast_project.sales_from,
    forecast_project.value_weighted,
    project.source_id,
    project.source_row,
    project.source_column,
    'npv' as column_name
from forecast_project
join chosen_projects($department, $stage, $grade, $field) as project
    on project.project_id = forecast_project.project_id
where forecast_project.rnpv is not null and picked($project, project.project_id)
order by forecast_project.rnpv desc, project.project_id asc
