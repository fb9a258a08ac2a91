-- en: Which projects are in one scenario and not in the other?
-- zh: 哪些项目只在其中一个方案内？
-- grain: one row per project that is in one of the two scenarios only
-- needs: place, member, scenario_name
-- gives: project_id, project_name, department, cost_to_go, expected_value, only_in
-- mark: project = project_id
-- rows: cost_to_go = choice_single(amount: cost), expected_value = choice_single(amount: expected)
with chosen as (
    select
        unnest(cast($place as integer[])) as scenario,
        unnest(cast($member as varchar[])) as project_id
),
single as (
    select project_id, any_value(scenario) as scenario
    from chosen
    group by project_id
    having count(*) = 1
)
select
    pool.project_id,
    pool.project_name,
    department_label.department,
    pool.cost_to_go,
    pool.expected_value,
    list_extract(cast($scenario_name as varchar[]), single.scenario) as only_in
from single
join choice_project as pool on pool.project_id = single.project_id
left join department_label on department_label.dept_id = pool.dept_id
order by single.scenario asc, pool.cost_to_go desc, pool.project_id asc
