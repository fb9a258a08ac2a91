-- en: Which projects does the best set choose differently from the list?
-- zh: 最优组合与排序清单在哪些项目上不同？
-- grain: one row per project that is in one of the three sets but not in all of them, the dearest first
-- needs: department, stage, grade, field, weights, line, exact, runner_up
-- gives: project_id, project_name, department, cost_to_go, expected_value, choice_score, in_line, in_exact, in_runner_up
-- mark: project = project_id
-- rows: cost_to_go = choice_list(amount: cost), expected_value = choice_list(amount: expected)
with pool as (
    select
        *,
        picked($line, project_id) as in_line,
        picked($exact, project_id) as in_exact,
        picked($runner_up, project_id) as in_runner_up
    from choice_pool($department, $stage, $grade, $field, $weights)
)
select
    pool.project_id,
    pool.project_name,
    department_label.department,
    pool.cost_to_go,
    pool.expected_value,
    pool.choice_score,
    pool.in_line,
    pool.in_exact,
    pool.in_runner_up
from pool
left join department_label on department_label.dept_id = pool.dept_id
where pool.in_line <> pool.in_exact or pool.in_runner_up <> pool.in_exact
order by pool.in_exact desc, pool.cost_to_go desc, pool.project_id asc
