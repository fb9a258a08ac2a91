-- en: What does each saved scenario bring on the data on screen?
-- zh: 按当前数据，各方案分别带来多少？
-- grain: one row per saved scenario, with the best set that its budget, weights and constraints give now
-- needs: place, member, scenario_name, scenario_budget, scenario_by, scenario_at, scenario_on, scenario_rules
-- gives: scenario_no, scenario_name, saved_by, saved_at, saved_on, scenario_rules, choice_budget, projects, cost_to_go, money_idle, expected_value, policy_served, import_gaps
-- mark: scenario_no = scenario_no
-- rows: projects = scenario_list(amount: project), cost_to_go = scenario_list(amount: cost),
--     expected_value = scenario_list(amount: expected), policy_served = scenario_list(amount: policy),
--     import_gaps = scenario_list(amount: import_gap)
with compared as (
    select
        generate_subscripts(cast($scenario_name as varchar[]), 1) as scenario_no,
        unnest(cast($scenario_name as varchar[])) as scenario_name,
        unnest(cast($scenario_budget as double[])) as choice_budget,
        unnest(cast($scenario_by as varchar[])) as saved_by,
        unnest(cast($scenario_at as varchar[])) as saved_at,
        unnest(cast($scenario_on as integer[])) as saved_on,
        unnest(cast($scenario_rules as varchar[])) as scenario_rules
),
chosen as (
    select
        unnest(cast($place as integer[])) as scenario_no,
        unnest(cast($member as varchar[])) as project_id
)
select
    compared.scenario_no,
    compared.scenario_name,
    compared.saved_by,
    compared.saved_at,
    compared.saved_on,
    compared.scenario_rules,
    compared.choice_budget,
    count(pool.project_id) as projects,
    coalesce(sum(pool.cost_to_go), 0) as cost_to_go,
    compared.choice_budget - coalesce(sum(pool.cost_to_go), 0) as money_idle,
    coalesce(sum(pool.expected_value), 0) as expected_value,
    count(pool.project_id) filter (where project.policy_ref is not null) as policy_served,
    count(pool.project_id) filter (where project.self_reliance = 'import_gap') as import_gaps
from compared
left join chosen on chosen.scenario_no = compared.scenario_no
left join choice_project as pool on pool.project_id = chosen.project_id
left join project on project.project_id = pool.project_id
group by
    compared.scenario_no, compared.scenario_name, compared.saved_by, compared.saved_at, compared.saved_on,
    compared.scenario_rules, compared.choice_budget
order by compared.scenario_no asc
