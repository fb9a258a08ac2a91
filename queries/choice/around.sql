-- en: Why do the projects next to the line stand where they stand?
-- zh: 预算线两侧的项目为何排在此处？
-- grain: one row per project among the nine on each side of the line, in the order of the list
-- needs: department, stage, grade, field, weights, rank_by, must, line
-- gives: rank, project_id, project_name, department, cost_to_go, expected_value, productivity, choice_score,
--     policy_points, market_points, feasibility_points, value_points, reliance_points, risk_points, is_above
-- mark: project = project_id
-- rows: cost_to_go = choice_list(amount: cost), expected_value = choice_list(amount: expected)
with pool as (
    select
        *,
        list_contains($must, project_id) as is_must,
        picked($line, project_id) as is_above,
        case when list_contains($rank_by, 'productivity') then productivity else choice_score end as measure
    from choice_pool($department, $stage, $grade, $field, $weights)
),
placed as (
    select
        *,
        row_number() over (
            order by is_must desc, round(measure, 9) desc nulls last, cost_to_go asc, project_id asc
        ) as rank
    from pool
),
counted as (
    select
        *,
        row_number() over (
            partition by is_above order by case when is_above then -rank else rank end asc
        ) as steps_away
    from placed
)
select
    counted.rank,
    counted.project_id,
    counted.project_name,
    department_label.department,
    counted.cost_to_go,
    counted.expected_value,
    counted.productivity,
    counted.choice_score,
    counted.policy_points,
    counted.market_points,
    counted.feasibility_points,
    counted.value_points,
    counted.reliance_points,
    counted.risk_points,
    counted.is_above
from counted
left join department_label on department_label.dept_id = counted.dept_id
where counted.steps_away <= 9
order by counted.rank asc
