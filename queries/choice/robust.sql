-- en: Which places on the list hold when the weights move?
-- zh: 权重变动时，哪些项目的位次站得住？
-- grain: one row per project tried, in the order tried
-- needs: department, stage, grade, field, weights, tried, above_share, rank_best, rank_worst
-- gives: rank, project_id, project_name, department, cost_to_go, choice_score, above_share, rank_best, rank_worst
-- mark: project = project_id
-- rows: cost_to_go = choice_list(amount: cost)
-- settings: choice_swing
with tried as (
    select
        unnest(cast($tried as varchar[])) as project_id,
        unnest(cast($above_share as double[])) as above_share,
        unnest(cast($rank_best as integer[])) as rank_best,
        unnest(cast($rank_worst as integer[])) as rank_worst
)
select
    row_number() over (order by round(pool.choice_score, 9) desc nulls last, pool.cost_to_go asc, pool.project_id asc) as rank,
    pool.project_id,
    pool.project_name,
    department_label.department,
    pool.cost_to_go,
    pool.choice_score,
    tried.above_share,
    tried.rank_best,
    tried.rank_worst
from choice_pool($department, $stage, $grade, $field, $weights) as pool
join tried on tried.project_id = pool.project_id
left join department_label on department_label.dept_id = pool.dept_id
order by rank asc
