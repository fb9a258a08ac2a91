-- en: Awards shortened by a cap
-- zh: 因封顶而减少的积分
-- grain: one row per award; value is the points it lost, or 1
-- needs: department, stage, grade, field, period, rule, measure
-- gives: value, period, dept_id, person_id, person_name, rule_code, ref, base_points, role_coef, share,
--     points, cap, source_id, source_row, source_column, column_name
select
    case when list_contains($measure, 'count') then 1 else points_cut end as value,
    period,
    dept_id,
    person_id,
    case when viewer_may('people') then person_name end as person_name,
    rule_code,
    ref,
    base_points,
    role_coef,
    share,
    points,
    cap,
    source_id,
    source_row,
    source_column,
    'points' as column_name
from chosen_cuts($department, $stage, $grade, $field, $period)
where picked($rule, rule_code)
order by value desc, source_id asc, source_row asc
