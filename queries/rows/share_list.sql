-- en: Items and what their people share
-- zh: 各积分事由的贡献比例合计
-- grain: one row per rule, reference and period
-- needs: department, stage, grade, field, period, apart, measure
-- gives: value, period, dept_id, rule_code, ref, award_count, share_sum, source_id, source_row, source_column,
--     column_name
select
    case when list_contains($measure, 'awards') then items else 1 end as value,
    period,
    dept_id,
    rule_code,
    ref,
    items as award_count,
    share_sum,
    first.id as source_id,
    first.line as source_row,
    first.letter as source_column,
    'share' as column_name
from points_shares
where
    within($department, dept_id)
    and picked($stage, stage)
    and picked($grade, supervision_grade)
    and picked($field, tech_field)
    and in_period($period, year, quarter)
    and picked($apart, case when is_apart then 'yes' else 'no' end)
order by abs(share_sum - 1) desc, period asc, rule_code asc, ref asc
