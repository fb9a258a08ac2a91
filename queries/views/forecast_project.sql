-- What stands behind the latest forecast of a project: the stage it has reached, the assumed chance to
-- get from there to industry, the evidence, and its worth weighted by chance, stage by stage (rNPV).
-- An idea has all of research ahead of it. A completed project counts at the stage it was accepted in; a terminated one forecasts nothing.
-- `sales_from`: first year with sales in the base scenario; value and launch cost are taken back from it.
-- grain: one row per project with a forecast
with said as (
    select
        project_id,
        max(forecast_date) as forecast_date,
        min(year) filter (where scenario = 'base' and revenue > 0) as sales_from,
        bool_or(independent) as is_independent
    from forecast_row
    where is_latest
    group by project_id
),
accepted as (
    select project_id, arg_max(from_stage, decision_date) as stage
    from gate_passed
    where gate = 'acceptance'
    group by project_id
)
select
    project.project_id,
    said.forecast_date,
    coalesce(said.is_independent, false) as is_independent,
    coalesce(project.evidence_level, 'none') as evidence_level,
    case project.stage
        when 'idea' then 'research' when 'closed' then accepted.stage else project.stage
    end as forecast_stage,
    industry_chance(forecast_stage) as stage_chance,
    project_value.chance as own_chance,
    said.sales_from,
    greatest(0, said.sales_from - year(as_of())) as years_to_sales,
    project_value.cost_to_go,
    project_value.cost_to_go * expected_cost_share(forecast_stage) as expected_cost,
    stage_chance * (cast(project.npv as double) - cast(project.launch_cost as double))
        * power(1 + setting_number('forecast_discount'), -years_to_sales) as value_weighted,
    value_weighted - expected_cost as rnpv
from said
join project on project.project_id = said.project_id
join project_value on project_value.project_id = project.project_id
left join accepted on accepted.project_id = project.project_id
where project.status is distinct from 'terminated'
