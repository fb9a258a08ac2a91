-- en: People of a group and their points by both books
-- zh: 各分组人员在新旧规则下的积分
-- grain: one row per group and earner; value is 1
-- needs: department, stage, grade, field, period, rules, rule_points, rule_caps, roles, role_coefs, group_by,
--     own_group, change
-- gives: value, person_id, person_name, dept_id, points_old_rules, points_new_rules, source_id, source_row,
--     source_column, column_name
with earned as (
    select
        group_code,
        earner,
        any_value(person_id) as person_id,
        any_value(person_name) as person_name,
        arg_max(dept_id, period) as dept_id,
        sum(points_old_rules * points_weight(pillar)) as points_old_rules,
        sum(points_new_rules * points_weight(pillar)) as points_new_rules,
        arg_max({'id': source_id, 'line': source_row, 'letter': source_column}, abs(points)) as largest
    from rule_groups(
        $department, $stage, $grade, $field, $period, $rules, $rule_points, $rule_caps, $roles, $role_coefs,
        $group_by
    )
    group by group_code, earner
)
select
    1 as value,
    person_id,
    case when viewer_may('people') then person_name end as person_name,
    dept_id,
    points_old_rules,
    points_new_rules,
    largest.id as source_id,
    largest.line as source_row,
    largest.letter as source_column,
    'points' as column_name
from earned
where
    picked($own_group, group_code)
    and picked($change, case
        when points_new_rules - points_old_rules > 0.005 then 'gains'
        when points_new_rules - points_old_rules < -0.005 then 'loses'
    end)
order by abs(points_new_rules - points_old_rules) desc, earner asc
