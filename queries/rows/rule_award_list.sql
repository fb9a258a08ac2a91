-- en: Awards worked out by the rules
-- zh: 按规则重算的积分
-- grain: one row per award that was not rejected; value is its weighted points by the asked rules, or their change
-- needs: department, stage, grade, field, period, rules, rule_points, rule_caps, roles, role_coefs, group_by,
--     own_group, person, evidence, measure
-- gives: value, period, dept_id, person_id, person_name, pillar, rule_code, ref, base_points, role_coef, share,
--     points, points_old_rules, points_new_rules, state, evidence_ref, source_id, source_row, source_column,
--     column_name
select
    points_weight(pillar) * case
        when list_contains($measure, 'old') then points_old_rules
        when list_contains($measure, 'change') then points_new_rules - points_old_rules
        when list_contains($measure, 'book') then points_by_book
        else points_new_rules
    end as value,
    period,
    dept_id,
    person_id,
    case when viewer_may('people') then person_name end as person_name,
    pillar,
    rule_code,
    ref,
    base_points,
    role_coef,
    share,
    points,
    points_old_rules,
    points_new_rules,
    state,
    evidence_ref,
    source_id,
    source_row,
    source_column,
    'points' as column_name
from rule_groups(
    $department, $stage, $grade, $field, $period, $rules, $rule_points, $rule_caps, $roles, $role_coefs,
    $group_by
)
where
    picked($own_group, group_code)
    and picked($person, person_id)
    and picked($evidence, evidence)
order by abs(value) desc, source_id asc, source_row asc
