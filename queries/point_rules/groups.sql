-- en: Who gains and who loses under the new rules?
-- zh: 新规则下哪些群体得分增加、哪些减少？
-- grain: one row per department, title, education or track; groups too few to be told apart are one
-- needs: department, stage, grade, field, period, rules, rule_points, rule_caps, roles, role_coefs, group_by
-- gives: group_by, group_code, group_name, people, points_old_rules, points_new_rules, points_change,
--     points_change_share, unproven_new_rules, people_gaining, people_losing
-- few: points_old_rules, points_new_rules, points_change, points_change_share, unproven_new_rules
-- mark: own_group = group_code
-- rows: points_old_rules = rule_award_list(measure: old), points_new_rules = rule_award_list(measure: new),
--     points_change = rule_award_list(measure: change),
--     unproven_new_rules = rule_award_list(measure: new, evidence: missing), people = group_people,
--     people_gaining = group_people(change: gains), people_losing = group_people(change: loses)
with by_person as (
    select
        group_code,
        earner,
        sum(points_old_rules * points_weight(pillar)) as old_rules,
        sum(points_new_rules * points_weight(pillar)) as new_rules,
        sum(points_new_rules * points_weight(pillar)) filter (where evidence = 'missing') as unproven
    from rule_groups(
        $department, $stage, $grade, $field, $period, $rules, $rule_points, $rule_caps, $roles, $role_coefs,
        $group_by
    )
    group by group_code, earner
),
grouped as (
    select
        group_code,
        count(*) as people,
        sum(old_rules) as old_rules,
        sum(new_rules) as new_rules,
        coalesce(sum(unproven), 0) as unproven,
        count(*) filter (where new_rules - old_rules > 0.005) as people_gaining,
        count(*) filter (where new_rules - old_rules < -0.005) as people_losing
    from by_person
    group by group_code
),
told as (
    select
        *,
        of_group(true, people, group_code, len($department) + len($stage) + len($grade) + len($field)) as is_large,
        is_large or len($group_by) = 0 or list_contains($group_by, 'department') as is_told
    from grouped
)
select
    case when len($group_by) = 0 then 'department' else $group_by[1] end as group_by,
    grouped.group_code,
    coalesce(department_label.department, grouped.group_code) as group_name,
    grouped.people,
    case when grouped.is_told then grouped.old_rules end as points_old_rules,
    case when grouped.is_told then grouped.new_rules end as points_new_rules,
    points_new_rules - points_old_rules as points_change,
    ratio(points_new_rules - points_old_rules, abs(points_old_rules)) as points_change_share,
    case when grouped.is_told then grouped.unproven end as unproven_new_rules,
    grouped.people_gaining,
    grouped.people_losing
from told as grouped
left join department_label on department_label.dept_id = grouped.group_code
order by points_change desc nulls last, grouped.group_code asc
