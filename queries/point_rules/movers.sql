-- en: Which people gain or lose most under the new rules?
-- zh: 新规则下哪些人员得分变化最大？
-- grain: one row per person, the 10 who gain most and the 10 who lose most; none where the viewer may not see names
-- needs: department, stage, grade, field, period, rules, rule_points, rule_caps, roles, role_coefs
-- gives: person_id, person_name, department, points_old_rules, points_new_rules, points_change, band_old, band_new
-- mark: person = person_id
-- rows: points_old_rules = earner_list(measure: old), points_new_rules = earner_list(measure: new),
--     points_change = earner_list(measure: change)
with placed as (
    select
        *,
        row_number() over (order by points_change desc, earner asc) as gain_place,
        row_number() over (order by points_change asc, earner asc) as loss_place
    from rule_earners(
        $department, $stage, $grade, $field, $period, $rules, $rule_points, $rule_caps, $roles, $role_coefs
    )
    where person_id is not null and viewer_may('people') and abs(points_change) > 0.005
)
select
    placed.person_id,
    coalesce(placed.person_name, placed.person_id) as person_name,
    coalesce(department_label.department, placed.dept_id) as department,
    placed.points_old_rules,
    placed.points_new_rules,
    placed.points_change,
    placed.band_old,
    placed.band_new
from placed
left join department_label on department_label.dept_id = placed.dept_id
where (gain_place <= 10 and points_change > 0) or (loss_place <= 10 and points_change < 0)
order by placed.points_change desc, placed.person_id asc
