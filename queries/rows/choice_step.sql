-- en: What the last step of the budget changes
-- zh: 最后一笔预算带来的变化
-- grain: one row per project that is in only one of the two best sets; one given up counts against
-- needs: department, stage, grade, field, weights, exact, less, amount
-- gives: value, project_id, project_name, cost_to_go, expected_value, choice_score,
--     source_id, source_row, source_column, column_name
with changed as (
    select
        pool.*,
        cast(picked($exact, project_id) as integer) - cast(picked($less, project_id) as integer) as sign
    from choice_pool($department, $stage, $grade, $field, $weights) as pool
)
select
    sign * case when list_contains($amount, 'score') then choice_score else expected_value end as value,
    project_id,
    project_name,
    cost_to_go,
    expected_value,
    choice_score,
    source_id,
    source_row,
    source_column,
    'project_id' as column_name
from changed
where sign <> 0 and not list_contains($less, '?')
order by value desc nulls last, project_id asc
