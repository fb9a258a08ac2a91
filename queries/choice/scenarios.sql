-- en: How do the two scenarios compare?
-- zh: 两个方案有何不同？
-- grain: one row per scenario compared
-- needs: place, member, scenario_name, scenario_budget
-- gives: scenario_no, scenario_name, choice_budget, projects, cost_to_go, money_idle, expected_value, policy_served, import_gaps
-- mark: scenario_no = scenario_no
-- rows: projects = scenario_list(amount: project), cost_to_go = scenario_list(amount: cost),
--     expected_value = scenario_list(amount: expected), policy_served = scenario_list(amount: policy),
--     import_gaps = scenario_list(amount: import_gap)
with compared as (
    select
        generate_subscripts(cast($scenario_name as varchar[]), 1) as scenario_no,
        unnest(cast($scenario_name as varchar[])) as scenario_name,
        unnest(cast($scenario_budget as double[])) as choice_budget
),
chosen as (
    select
        unnest(cast($place as integer[])) as scenario_no,
        unnest(cast($member as varchar[])) as project_id
)
select
    compared.scenario_no,
    compared.scenario_name,
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
group by compared.scenario_no, compared.scenario_name, compared.choice_budget
order by compared.scenario_no asc
