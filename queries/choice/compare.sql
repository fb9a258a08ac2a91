-- en: What does each way to choose bring for the same budget?
-- zh: 同样的预算，不同选法各带来多少？
-- grain: one row per way to choose
-- needs: department, stage, grade, field, weights, rank_by, budget, line, skips, exact, runner_up
-- gives: way, projects, cost_to_go, money_idle, choice_score, expected_value, rank_by, covered, total
-- mark: way = way
-- rows: projects = choice_list(amount: project), cost_to_go = choice_list(amount: cost),
--     choice_score = choice_list(amount: score), expected_value = choice_list(amount: expected)
with pool as (
    select * from choice_pool($department, $stage, $grade, $field, $weights)
),
means as (
    select
        coalesce(
            cast(list_extract($budget, 1) as double), sum(unspent) filter (where pool = 'running')
        ) as budget
    from pool
),
bought as (
    select
        spent.way,
        count(pool.project_id) as projects,
        coalesce(sum(pool.cost_to_go), 0) as cost_to_go,
        coalesce(sum(pool.choice_score), 0) as choice_score,
        coalesce(sum(pool.expected_value), 0) as expected_value,
        count(case when list_contains($rank_by, 'productivity') then pool.expected_value else pool.choice_score end) as covered
    from choice_ways($line, $skips, $exact, $runner_up, []) as spent
    left join pool on picked(spent.ids, pool.project_id)
    where spent.way <> 'undecided'
    group by spent.way
)
select
    bought.way,
    bought.projects,
    bought.cost_to_go,
    means.budget - bought.cost_to_go as money_idle,
    bought.choice_score,
    bought.expected_value,
    coalesce(list_extract($rank_by, 1), 'score') as rank_by,
    case when bought.way = 'line' then bought.covered else 0 end as covered,
    case when bought.way = 'line' then bought.projects else 0 end as total
from bought
cross join means
where exists (select 1 from pool)
order by list_position(['line', 'skips', 'exact', 'runner_up'], bought.way) asc
