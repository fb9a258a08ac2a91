-- en: Projects in the choice
-- zh: 参与优选的项目
-- grain: one row per project, way to spend the budget and kind of amount
-- needs: department, stage, grade, field, weights, project, way, amount, line, skips, exact, runner_up, undecided
-- gives: value, project_id, project_name, pool, stage, cost_to_go, expected_value, choice_score,
--     source_id, source_row, source_column, column_name
with amount as (
    select
        pool.*,
        unnest([
            {kind: 'cost', value: cost_to_go, column_name: 'remaining_dev_cost'},
            {kind: 'expected', value: expected_value, column_name: 'npv'},
            {kind: 'score', value: choice_score, column_name: 'policy_ref'},
            {kind: 'project', value: 1.0, column_name: 'project_id'}
        ], recursive := true)
    from choice_pool($department, $stage, $grade, $field, $weights) as pool
),
spent as (
    select amount.*
    from amount
    cross join choice_ways($line, $skips, $exact, $runner_up, $undecided) as means
    where list_contains($way, means.way) and picked(means.ids, amount.project_id)
    union all by name
    select amount.*
    from amount
    where len($way) = 0
)
select
    value,
    project_id,
    project_name,
    pool,
    stage,
    cost_to_go,
    expected_value,
    choice_score,
    source_id,
    source_row,
    source_column,
    column_name
from spent
where value is not null and picked($amount, kind) and picked($project, project_id)
order by value desc, project_id asc
