-- en: Which projects stay above the line at this budget?
-- zh: 在该预算下，哪些项目位于预算线以上？
-- grain: one row per candidate or running project with money still to come, must-do first, then best first
-- needs: department, stage, grade, field, weights, rank_by, budget, must
-- gives: rank, project_id, project_name, dept_id, department, pool, status, stage, horizon, tech_field,
--     self_reliance, cost_to_go, cost_cumulative, choice_budget, expected_value, productivity, choice_score, policy_points,
--     market_points, feasibility_points, value_points, reliance_points, risk_points, is_must, is_above, is_near
-- mark: project = project_id
-- rows: cost_to_go = choice_list(amount: cost), expected_value = choice_list(amount: expected)
-- settings: choice_weight_policy, choice_weight_market, choice_weight_feasibility, choice_weight_value,
--     choice_weight_reliance, choice_weight_risk, choice_reliance_middle, choice_risk_middle, choice_band
with pool as (
    select
        *,
        list_contains($must, project_id) as is_must,
        case when list_contains($rank_by, 'productivity') then productivity else choice_score end as measure
    from choice_pool($department, $stage, $grade, $field, $weights)
),
means as (
    select coalesce(
        cast(list_extract($budget, 1) as double),
        (select sum(unspent) filter (where pool = 'running') from pool)
    ) as choice_budget
),
placed as (
    select
        pool.*,
        means.choice_budget,
        row_number() over of_list as rank,
        sum(pool.cost_to_go) over of_list as cost_cumulative
    from pool
    cross join means
    window of_list as (
        order by
            pool.is_must desc,
            round(pool.measure, 9) desc nulls last,
            pool.cost_to_go asc,
            pool.project_id asc
    )
)
select
    placed.rank,
    placed.project_id,
    placed.project_name,
    placed.dept_id,
    department_label.department,
    placed.pool,
    placed.status,
    placed.stage,
    placed.horizon,
    placed.tech_field,
    placed.self_reliance,
    placed.cost_to_go,
    placed.cost_cumulative,
    placed.choice_budget,
    placed.expected_value,
    placed.productivity,
    placed.choice_score,
    placed.policy_points,
    placed.market_points,
    placed.feasibility_points,
    placed.value_points,
    placed.reliance_points,
    placed.risk_points,
    placed.is_must,
    placed.is_must or coalesce(placed.measure > 0 and placed.cost_cumulative <= placed.choice_budget, false) as is_above,
    not placed.is_must and abs(placed.cost_cumulative - placed.choice_budget)
        <= setting_number('choice_band') * placed.choice_budget as is_near
from placed
left join department_label on department_label.dept_id = placed.dept_id
order by placed.rank asc
