-- en: Which chances weight the forecasts, and what does the own record say?
-- zh: 按什么概率折算预测，本单位实际通过率是多少？
-- grain: one row per stage on the way to industry
-- needs: department, stage, grade, field
-- gives: forecast_stage, gate_chance, stage_chance, gates_decided, gates_passed, gate_record, forecast_projects,
--     revenue_base, revenue_weighted, discount_rate
-- mark: standing = forecast_stage
-- rows: gates_decided = gate_decisions, gates_passed = gate_decisions(passed: yes), forecast_projects = forecast_projects,
--     revenue_base = forecast_lines(amount: base), revenue_weighted = forecast_lines(amount: weighted)
with step as (
    select
        unnest(['research', 'pilot', 'incubation', 'industrialization']) as forecast_stage,
        unnest(['to_pilot', 'to_incubation', 'to_industrial', null]) as gate
),
decided as (
    select
        gate_decision.gate,
        count(*) as gates_decided,
        count(*) filter (where gate_decision.decision in ('go', 'go_conditional')) as gates_passed
    from gate_decision
    join chosen_projects($department, $stage, $grade, $field) as project
        on project.project_id = gate_decision.project_id
    where gate_decision.decision_date <= as_of() and gate_decision.decision is not null
    group by gate_decision.gate
),
ahead as (
    select
        forecast_ahead.forecast_stage,
        count(distinct forecast_ahead.project_id) filter (where forecast_ahead.amount = 'base') as forecast_projects,
        sum(forecast_ahead.value) filter (where forecast_ahead.amount = 'base') as revenue_base,
        sum(forecast_ahead.value) filter (where forecast_ahead.amount = 'weighted') as revenue_weighted
    from forecast_ahead
    join chosen_projects($department, $stage, $grade, $field) as project
        on project.project_id = forecast_ahead.project_id
    group by forecast_ahead.forecast_stage
)
select
    step.forecast_stage,
    gate_chance(step.forecast_stage) as gate_chance,
    industry_chance(step.forecast_stage) as stage_chance,
    coalesce(decided.gates_decided, 0) as gates_decided,
    coalesce(decided.gates_passed, 0) as gates_passed,
    case when decided.gates_decided >= setting_number('small_n')
        then ratio(cast(decided.gates_passed as double), decided.gates_decided) end as gate_record,
    coalesce(ahead.forecast_projects, 0) as forecast_projects,
    coalesce(ahead.revenue_base, 0) as revenue_base,
    coalesce(ahead.revenue_weighted, 0) as revenue_weighted,
    setting_number('forecast_discount') as discount_rate
from step
left join decided on decided.gate = step.gate
left join ahead on ahead.forecast_stage = step.forecast_stage
where (select count(*) from ahead) > 0
order by stage_order(step.forecast_stage) asc
