-- en: What is each project worth once chance and cost are counted in?
-- zh: 计入概率与投入后，各项目价值多少？
-- grain: one row per project with a forecast, the most worth first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, dept_id, department, forecast_stage, stage_chance, own_chance, sales_from, npv,
--     launch_cost, cost_to_go, expected_cost, value_weighted, forecast_rnpv, peak_revenue, evidence_level,
--     revision_drift, promised, revenue_came, came_share, editions, is_hockey, forecast_date
-- mark: project = project_id
-- rows: forecast_rnpv = worth_list
select
    project.project_id,
    project.project_name,
    project.lead_dept_id as dept_id,
    coalesce(department_label.department, project.lead_dept_id) as department,
    forecast_project.forecast_stage,
    forecast_project.stage_chance,
    forecast_project.own_chance,
    forecast_project.sales_from,
    project.npv,
    project.launch_cost,
    forecast_project.cost_to_go,
    forecast_project.expected_cost,
    forecast_project.value_weighted,
    forecast_project.rnpv as forecast_rnpv,
    forecast_record.peak as peak_revenue,
    forecast_project.evidence_level,
    forecast_record.revision_drift,
    forecast_record.promised,
    forecast_record.came as revenue_came,
    forecast_record.came_share,
    coalesce(forecast_record.editions, 0) as editions,
    coalesce(forecast_record.is_hockey, false) as is_hockey,
    forecast_project.forecast_date
from forecast_project
join chosen_projects($department, $stage, $grade, $field) as project
    on project.project_id = forecast_project.project_id
left join forecast_record on forecast_record.project_id = project.project_id
left join department_label on department_label.dept_id = project.lead_dept_id
order by forecast_rnpv desc nulls last, project.project_id asc
