-- en: People and their points by both books
-- zh: 人员在新旧规则下的积分
-- grain: one row per earner; value is 1, their points by either book, their change, or their reward
-- needs: department, stage, grade, field, period, rules, rule_points, rule_caps, roles, role_coefs, change, person,
--     old_band, new_band, band, measure
-- gives: value, person_id, person_name, dept_id, points_old_rules, points_new_rules, source_id, source_row,
--     source_column, column_name
select
    case
        when list_contains($measure, 'old') then points_old_rules
        when list_contains($measure, 'new') then points_new_rules
        when list_contains($measure, 'change') then points_change
        when list_contains($measure, 'old_reward') then reward_money(band_old)
        when list_contains($measure, 'new_reward') then reward_money(band_new)
        else 1
    end as value,
    person_id,
    case when viewer_may('people') then person_name end as person_name,
    dept_id,
    points_old_rules,
    points_new_rules,
    largest.id as source_id,
    largest.line as source_row,
    largest.letter as source_column,
    'points' as column_name
from rule_earners(
    $department, $stage, $grade, $field, $period, $rules, $rule_points, $rule_caps, $roles, $role_coefs
)
where
    picked($person, person_id)
    and picked($change, case when points_change > 0.005 then 'gains' when points_change < -0.005 then 'loses' end)
    and (len($old_band) = 0 or len($band) = 0 or list_contains($band, band_old))
    and (len($new_band) = 0 or len($band) = 0 or list_contains($band, band_new))
order by abs(points_change) desc, earner asc
