-- en: What does the budget buy, and what would the best set buy?
-- zh: 该预算能支持哪些项目，最优组合又能带来多少？
-- grain: one row per tile; scores or values, by what the list is ranked by
-- needs: department, stage, grade, field, weights, rank_by, budget, line, skips, exact, runner_up, undecided, less
-- gives: figure, value, plan, state, covered, total, trend
-- rows: choice_cost = choice_list(amount: cost), line_projects = choice_list(amount: project, way: line),
--     line_score = choice_list(amount: score, way: line), line_value = choice_list(amount: expected, way: line),
--     exact_score = choice_list(amount: score, way: exact), exact_value = choice_list(amount: expected, way: exact),
--     step_score = choice_step(amount: score), step_value = choice_step(amount: expected),
--     undecided_projects = choice_list(amount: project, way: undecided)
-- settings: choice_step, choice_swing
with pool as (
    select * from choice_pool($department, $stage, $grade, $field, $weights)
),
whole as (
    select
        count(*) as projects,
        count(choice_score) as scored,
        count(expected_value) as valued,
        sum(cost_to_go) as cost,
        coalesce(
            cast(list_extract($budget, 1) as double), sum(unspent) filter (where pool = 'running')
        ) as budget,
        coalesce(sum(choice_score) filter (where picked($less, project_id)), 0) as less_score,
        coalesce(sum(expected_value) filter (where picked($less, project_id)), 0) as less_value
    from pool
),
bought as (
    select
        means.way,
        count(pool.project_id) as projects,
        coalesce(sum(pool.choice_score), 0) as score,
        coalesce(sum(pool.expected_value), 0) as value
    from choice_ways($line, $skips, $exact, $runner_up, $undecided) as means
    left join pool on picked(means.ids, pool.project_id)
    group by means.way
),
measured as (
    select unnest([
        {place: 1, figure: 'choice_cost', value: whole.cost, plan: whole.budget, covered: whole.projects},
        {place: 2, figure: 'line_projects', value: line.projects, plan: whole.projects, covered: whole.projects},
        {place: 3, figure: 'line_score', value: line.score, plan: null, covered: whole.scored},
        {place: 3, figure: 'line_value', value: line.value, plan: null, covered: whole.valued},
        {place: 4, figure: 'exact_score', value: exact.score, plan: line.score, covered: whole.scored},
        {place: 4, figure: 'exact_value', value: exact.value, plan: line.value, covered: whole.valued},
        {place: 5, figure: 'step_score', value: case when not list_contains($less, '?') then exact.score - whole.less_score end, plan: null, covered: whole.scored},
        {place: 5, figure: 'step_value', value: case when not list_contains($less, '?') then exact.value - whole.less_value end, plan: setting_number('choice_step'), covered: whole.valued},
        {place: 6, figure: 'undecided_projects', value: undecided.projects, plan: null, covered: whole.scored}
    ], recursive := true), whole.projects as total
    from whole
    cross join (select * from bought where way = 'line') as line
    cross join (select * from bought where way = 'exact') as exact
    cross join (select * from bought where way = 'undecided') as undecided
    where whole.projects > 0
)
select
    figure,
    cast(value as double) as value,
    cast(plan as double) as plan,
    cast(null as varchar) as state,
    covered,
    total,
    cast(null as double[]) as trend
from measured
where
    case when not ends_with(figure, '_score') and not ends_with(figure, '_value') then true
        else picked($rank_by, case when ends_with(figure, '_score') then 'score' else 'productivity' end) end
order by place asc, figure asc
