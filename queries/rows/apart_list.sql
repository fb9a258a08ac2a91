-- en: Sums that differ from the rules
-- zh: 与规则不符的积分合计
-- grain: one row per person, rule and period; value is the points given, those by the rules, their gap, or 1
-- needs: department, stage, grade, field, period, measure
-- gives: value, period, dept_id, person_id, person_name, rule_code, points_given, points_due, apart_reason,
--     source_id, source_row, source_column, column_name
select
    case
        when list_contains($measure, 'given') then points_given
        when list_contains($measure, 'due') then points_due
        when list_contains($measure, 'gap') then points_given - points_due
        else 1
    end as value,
    period,
    dept_id,
    person_id,
    case when viewer_may('people') then person_name end as person_name,
    rule_code,
    points_given,
    points_due,
    apart_reason,
    first.id as source_id,
    first.line as source_row,
    first.letter as source_column,
    'points' as column_name
from rule_gaps($department, $stage, $grade, $field, $period)
order by abs(points_given - points_due) desc, period asc, earner asc, rule_code asc
